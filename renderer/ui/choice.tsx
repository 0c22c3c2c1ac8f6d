import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  Radio,
  RadioGroup,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, fieldClass, type FieldLook } from './field.tsx';
import { classNames } from './class-names.ts';
import { look } from './look.ts';
import './choice.css';

export type CheckboxProps = Omit<AriaCheckboxProps, 'className' | 'children' | 'style'> & {
  className?: string;
  children?: ReactNode;
};

/** A tick box and its words. Without words, `aria-label` names it. */
export function Checkbox({ className, children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classNames('check', className)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <Box on={isIndeterminate ? 'mixed' : isSelected} />
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}

/** The drawing of a tick box, for rows that are themselves the control. */
export function Box({ on }: { on: boolean | 'mixed' }) {
  return <span className="box" aria-hidden {...(on === false ? {} : { 'data-on': String(on) })} />;
}

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  isDisabled?: boolean;
  lang?: string;
}

export interface RadioSegProps<Value extends string> extends FieldLook {
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  isDisabled?: boolean;
  'aria-label'?: string;
}

function Radios<Value extends string>(props: RadioSegProps<Value> & { drawing: string }) {
  const { choices, value, onChange, drawing, label, note, error, beside, optional, className, ...rest } =
    props;
  return (
    <RadioGroup
      {...rest}
      value={value}
      onChange={(picked) => {
        const choice = choices.find((one) => one.value === picked);
        if (choice) onChange(choice.value);
      }}
      orientation={drawing.includes('stacked') ? 'vertical' : 'horizontal'}
      isInvalid={error !== undefined}
      className={fieldClass(look({ beside, className }))}
    >
      <FieldLabel {...look({ label, optional })} />
      <div>
        <div className={drawing}>
          {choices.map((choice) => (
            <Radio
              key={choice.value}
              value={choice.value}
              {...look({ isDisabled: choice.isDisabled, lang: choice.lang })}
            >
              {choice.label}
            </Radio>
          ))}
        </div>
      </div>
      <FieldNotes {...look({ note, error })} />
    </RadioGroup>
  );
}

/** One of a few short choices, as joined segments. */
export function RadioSeg<Value extends string>(props: RadioSegProps<Value>) {
  return <Radios {...props} drawing="seg" />;
}

/** One of several choices with round marks, in a row or `stacked`. */
export function RadioList<Value extends string>({
  stacked,
  ...props
}: RadioSegProps<Value> & { stacked?: boolean }) {
  return <Radios {...props} drawing={classNames('radios', stacked && 'stacked')} />;
}
