import type { KeyboardEvent } from 'react';
import type { SourceText } from '../../shared/contract/sources.ts';
import { client, run } from '../data/index.ts';
import { useStudy } from '../project/use-study.ts';
import { Button, Kbd } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useT } from '../ui/t.tsx';
import { turnAt, useGuide } from './guide-themes.ts';

interface ThemeDialogProps {
  source: SourceText;
  /** Somewhere in the turn. */
  place: number;
  onClose: () => void;
}

/** The themes of the guide, to be marked on one turn: ticked, or by their digits; Enter goes back to the text. */
export function ThemeDialog({ source, place, onClose }: ThemeDialogProps) {
  const t = useT();
  const { language } = useStudy();
  const { themes, marks } = useGuide(source);
  const { start, end } = turnAt(source, place);
  const here = new Set(
    marks.filter((mark) => mark.start >= start && mark.start < end).map(({ themeId }) => themeId),
  );
  const mark = (themeId: string, marked: boolean) =>
    void run(
      client.cases.markTheme({
        sourceId: source.id,
        revision: source.revision,
        themeId,
        place: start,
        marked,
      }),
    );
  const keys = (event: KeyboardEvent) => {
    const theme = /^[1-9]$/.test(event.key) ? themes[Number(event.key) - 1] : undefined;
    if (theme) mark(theme.id, !here.has(theme.id));
    else if (event.key === 'Enter') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('cases.theme.title')}
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      {themes.length === 0 ? (
        <p>{t('cases.theme.none')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- digits tick the boxes in it
        <div className="theme-choice" onKeyDown={keys}>
          {themes.map(({ id, name }, index) => (
            <Checkbox
              key={id}
              autoFocus={index === 0}
              isSelected={here.has(id)}
              onChange={(marked) => mark(id, marked)}
            >
              {index < 9 && <Kbd>{index + 1}</Kbd>}
              <span lang={language}>{name}</span>
            </Checkbox>
          ))}
        </div>
      )}
    </Dialog>
  );
}
