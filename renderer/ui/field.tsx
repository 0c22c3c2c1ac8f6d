import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  FieldError,
  Group,
  Input,
  Label,
  NumberField as AriaNumberField,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type NumberFieldProps as AriaNumberFieldProps,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Icon } from './icons.tsx';
import { look } from './look.ts';
import { useT } from './t.tsx';
import './field.css';

/** What every field has around its control. */
export interface FieldLook {
  /** The field's name; when `aria-label` is given instead, no label is drawn. */
  label?: ReactNode;
  /** A line under the control saying what is wanted. */
  note?: ReactNode;
  /** A line saying what is wrong; also marks the field as invalid. */
  error?: ReactNode;
  /** The label stands at the left instead of above. */
  beside?: boolean;
  /** Says "optional" after the label. */
  optional?: boolean;
  className?: string;
}

/** The label of a field, for components of this kit. */
export function FieldLabel({ label, optional }: Pick<FieldLook, 'label' | 'optional'>) {
  const t = useT();
  if (label === undefined) return null;
  return (
    <Label className="field-label">
      {label}
      {optional && <span className="optional">{t('app.optional')}</span>}
    </Label>
  );
}

/** The lines under a field's control: what is wanted, what is wrong. */
export function FieldNotes({ note, error }: Pick<FieldLook, 'note' | 'error'>) {
  return (
    <>
      {note !== undefined && (
        <Text slot="description" className="field-note">
          {note}
        </Text>
      )}
      <FieldError className="field-error field-note">
        {({ validationErrors }) => (
          <>
            <Icon name="alert" small />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  );
}

/** The classes of a field's outermost element. */
export function fieldClass({ beside, className }: Pick<FieldLook, 'beside' | 'className'>): string {
  return classNames('field', beside && 'beside', className);
}

type TextProps = Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'isInvalid'> &
  FieldLook & {
    placeholder?: string;
    /** The words are the study's own: they are set in the serif. */
    serif?: boolean;
    /** The language of the words, when it is not the interface's. */
    lang?: string;
  };

/** One line of text. */
export function TextField(props: TextProps & { inputRef?: Ref<HTMLInputElement> }) {
  const { label, note, error, beside, optional, className, placeholder, serif, lang, inputRef, ...rest } =
    props;
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined}
      className={fieldClass(look({ beside, className }))}
    >
      <FieldLabel {...look({ label, optional })} />
      <Input
        ref={inputRef ?? null}
        className={classNames('inp', serif && 'serif')}
        {...look({ placeholder, lang })}
      />
      <FieldNotes {...look({ note, error })} />
    </AriaTextField>
  );
}

/** Text of several lines; it grows with what is written. */
export function TextArea(props: TextProps & { rows?: number; inputRef?: Ref<HTMLTextAreaElement> }) {
  const {
    label,
    note,
    error,
    beside,
    optional,
    className,
    placeholder,
    serif,
    lang,
    rows = 2,
    inputRef,
    ...rest
  } = props;
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined}
      className={fieldClass(look({ beside, className }))}
    >
      <FieldLabel {...look({ label, optional })} />
      <AriaTextArea
        ref={inputRef ?? null}
        rows={rows}
        className={classNames('inp', serif && 'quote')}
        {...look({ placeholder, lang })}
      />
      <FieldNotes {...look({ note, error })} />
    </AriaTextField>
  );
}

/** A number, written as the language writes numbers, with steps by arrow keys. */
export function NumberField(
  props: Omit<AriaNumberFieldProps, 'className' | 'children' | 'style' | 'isInvalid'> & FieldLook,
) {
  const { label, note, error, beside, optional, className, ...rest } = props;
  const t = useT();
  return (
    <AriaNumberField
      {...rest}
      isInvalid={error !== undefined}
      className={fieldClass(look({ beside, className }))}
    >
      <FieldLabel {...look({ label, optional })} />
      <Group className="inp-group number">
        <Input />
        <AriaButton slot="decrement" aria-label={t('app.decrease')}>
          <Icon name="minus" small />
        </AriaButton>
        <AriaButton slot="increment" aria-label={t('app.increase')}>
          <Icon name="plus" small />
        </AriaButton>
      </Group>
      <FieldNotes {...look({ note, error })} />
    </AriaNumberField>
  );
}

export interface DateFieldProps extends FieldLook {
  /** A day as `2024-03-14`, or null. */
  value: string | null;
  onChange: (day: string | null) => void;
  isDisabled?: boolean;
  'aria-label'?: string;
}

/** A day, typed part by part or picked; the system draws it in the order of its own language. */
export function DateField(props: DateFieldProps) {
  const { label, note, error, beside, optional, className, value, onChange, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      value={value ?? ''}
      onChange={(day) => onChange(day === '' ? null : day)}
      isInvalid={error !== undefined}
      className={fieldClass(look({ beside, className }))}
    >
      <FieldLabel {...look({ label, optional })} />
      <Input type="date" max="9999-12-31" className="inp date" />
      <FieldNotes {...look({ note, error })} />
    </AriaTextField>
  );
}
