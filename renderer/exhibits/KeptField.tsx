import { useDraft } from '../matrices/use-draft.ts';
import { TextArea, TextField } from '../ui/field.tsx';
import { look } from '../ui/look.ts';

interface KeptFieldProps {
  label: string;
  value: string;
  lang: string;
  note?: string;
  /** What is wrong with the words; they are kept all the same. */
  error?: string;
  placeholder?: string;
  long?: boolean;
  onKeep: (value: string) => Promise<void>;
}

/** Words of an exhibit, kept at each pause and when the field is left. */
export function KeptField({
  label,
  value,
  lang,
  note,
  error,
  placeholder,
  long = false,
  onKeep,
}: KeptFieldProps) {
  const { text, write, flush } = useDraft(value, onKeep);
  const Field = long ? TextArea : TextField;
  return (
    <Field
      beside
      serif
      className="kept"
      label={label}
      lang={lang}
      value={text}
      onChange={write}
      onBlur={flush}
      {...look({ note, error, placeholder })}
    />
  );
}
