import { useRef, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Rating } from '../../shared/contract/base.ts';
import { RadioSeg } from '../ui/choice.tsx';
import { useT } from '../ui/t.tsx';

/** The ratings in the order of their keys, 1 to 5. */
export const ratings = ['none', 'weak', 'medium', 'strong', 'unclear'] as const satisfies readonly Rating[];

const isChosen = (target: EventTarget) =>
  target instanceof Element && target.closest('label[data-selected]') !== null;

/** One of five ratings, or none of them: pressing the chosen one again takes it away. */
export function RatingField({
  value,
  onChange,
}: {
  value: Rating | null;
  onChange: (rating: Rating | null) => void;
}) {
  const t = useT();
  const pressedAgain = useRef(false);
  const end = (event: SyntheticEvent) => {
    if (pressedAgain.current && isChosen(event.target)) onChange(null);
    pressedAgain.current = false;
  };
  const onKey = (event: KeyboardEvent) => {
    const clears = event.key === 'Delete' || event.key === 'Backspace' || event.key === ' ';
    if (!clears || value === null) return;
    event.preventDefault();
    onChange(null);
  };
  return (
    <div
      role="presentation"
      className="rating-field"
      onPointerDownCapture={(event) => {
        pressedAgain.current = isChosen(event.target);
      }}
      onPointerUpCapture={end}
      onKeyDownCapture={onKey}
    >
      <RadioSeg
        beside
        label={t('matrices.rating')}
        choices={ratings.map((rating) => ({ value: rating, label: t(`app.rating.${rating}`) }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
