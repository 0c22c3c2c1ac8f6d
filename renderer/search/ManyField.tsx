import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { fuzzy } from '../app/fuzzy.ts';
import { CheckList } from '../matrices/CheckList.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import type { Option } from '../ui/select.tsx';
import { useFormat, useT } from '../ui/t.tsx';

export interface ManyOption extends Option {
  /** Its name among those chosen, when that is shorter than in the list. */
  short?: string;
}

interface ManyFieldProps {
  label: string;
  options: readonly ManyOption[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  /** What stands there while nothing is chosen. */
  placeholder?: string;
}

/** From so many on they are looked for by letters. */
const long = 12;

/** Several of a list that opens; what is chosen is named on the button. */
export function ManyField({ label, options, chosen, onChange, placeholder }: ManyFieldProps) {
  const t = useT();
  const { list } = useFormat();
  const [words, setWords] = useState('');
  const among = new Set(chosen);
  const names = options.filter(({ id }) => among.has(id)).map((option) => option.short ?? option.label);
  const shown = options.filter(({ label: name }) => words.trim() === '' || fuzzy(words, name));
  const summary = names.length === 0 ? (placeholder ?? t('app.choose')) : list(names);
  return (
    <DialogTrigger onOpenChange={() => setWords('')}>
      <AriaButton className="many" aria-label={`${label}: ${summary}`}>
        <span className={names.length === 0 ? 'none' : 'names'}>{summary}</span>
        <Icon name="down" small />
      </AriaButton>
      <Popover className="float fade-in many-float" placement="bottom start" offset={4}>
        <Dialog aria-label={label}>
          {options.length > long && (
            <TextField
              aria-label={t('search.narrow')}
              placeholder={t('search.narrow')}
              value={words}
              onChange={setWords}
              autoFocus
            />
          )}
          <CheckList
            label={label}
            items={shown.map(({ id, label: name, hue, emergent }) => ({
              id,
              label: name,
              ...(hue !== undefined && { hue }),
              ...(emergent !== undefined && { emergent }),
            }))}
            chosen={among}
            onChange={(next) => {
              // What is hidden by the letters stays as it was.
              const visible = new Set(shown.map(({ id }) => id));
              onChange(options.flatMap(({ id }) => ((visible.has(id) ? next : among).has(id) ? [id] : [])));
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
