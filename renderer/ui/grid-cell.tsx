import { useRef, type KeyboardEvent } from 'react';
import type { Cell } from './grid-walk.ts';

/** How the value of a cell is written. */
export type CellEditor =
  | { type: 'text'; placeholder?: string }
  | { type: 'choice'; choices: readonly { value: string; label: string }[] };

interface CellFieldProps {
  label: string;
  editor: CellEditor;
  draft: string;
  onDraft: (draft: string) => void;
  /** `move` is how many rows and columns further the researcher goes on; null when the field was left. */
  onKeep: (draft: string, move: Cell | null) => void;
  onCancel: () => void;
}

/** The field in a cell that is being edited. */
export function CellField({ label, editor, draft, onDraft, onKeep, onCancel }: CellFieldProps) {
  const done = useRef(false);
  const finish = (value: string, move: Cell | null) => {
    if (done.current) return;
    done.current = true;
    onKeep(value, move);
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      done.current = true;
      onCancel();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      finish(draft, { row: event.shiftKey ? -1 : 1, column: 0 });
    } else if (event.key === 'Tab') {
      event.preventDefault();
      finish(draft, { row: 0, column: event.shiftKey ? -1 : 1 });
    }
  };
  if (editor.type === 'choice')
    return (
      <select
        aria-label={label}
        value={draft}
        // The cell was asked to be edited: the field in it takes over the keyboard.
        ref={(field) => field?.focus()}
        onKeyDown={keys}
        onChange={(event) => onDraft(event.target.value)}
        onBlur={() => finish(draft, null)}
      >
        {editor.choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    );
  return (
    <input
      aria-label={label}
      value={draft}
      placeholder={editor.placeholder ?? ''}
      ref={(field) => field?.focus()}
      onKeyDown={keys}
      onChange={(event) => onDraft(event.target.value)}
      onBlur={() => finish(draft, null)}
    />
  );
}
