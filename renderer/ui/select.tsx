import { useState, type ReactNode } from 'react';
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover as AriaPopover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, fieldClass, type FieldLook } from './field.tsx';
import { classNames } from './class-names.ts';
import { look } from './look.ts';
import { Icon } from './icons.tsx';
import { useT } from './t.tsx';
import { CodeChip, type Hue } from './code.tsx';
import './menu.css';

/** One thing to choose. */
export interface Option {
  id: string;
  /** What is searched and read aloud. */
  label: string;
  /** A quieter word after it: a path, a count. */
  detail?: string;
  /** A code's colour, when it is a code. */
  hue?: Hue;
  emergent?: boolean;
  lang?: string;
  isDisabled?: boolean;
}

interface PickProps extends FieldLook {
  options: readonly Option[];
  value: string | null;
  isDisabled?: boolean;
  'aria-label'?: string;
}

export interface SelectProps extends PickProps {
  onChange: (id: string) => void;
  placeholder?: string;
  /** `tool` draws a word and its value in a bar ("Cells **findings**"), with the label as the word. */
  drawing?: 'field' | 'tool';
}

/** From this many options on, a closed list does not change by letters and arrow keys: it opens first. */
const longList = 40;

/** One of a list that opens. */
export function Select(props: SelectProps) {
  const {
    options,
    value,
    onChange,
    drawing = 'field',
    label,
    note,
    error,
    beside,
    optional,
    className,
    ...rest
  } = props;
  const t = useT();
  const tool = drawing === 'tool';
  const [isOpen, setIsOpen] = useState(false);
  // A long list is only built once it is asked for: building one of 300 codes takes longer than drawing a page.
  const built = isOpen || options.length <= longList ? options : options.filter(({ id }) => id === value);
  return (
    <AriaSelect
      placeholder={t('app.choose')}
      {...rest}
      value={value}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={error !== undefined}
      className={tool ? classNames('field-tool', className) : fieldClass(look({ beside, className }))}
    >
      {tool ? (
        <>
          {label !== undefined && <Label className="word">{label}</Label>}
          <AriaButton className="tool">
            <SelectValue className="tool-value">
              {({ defaultChildren }) =>
                options.find((option) => option.id === value)?.label ?? defaultChildren
              }
            </SelectValue>
            <Icon name="down" small />
          </AriaButton>
        </>
      ) : (
        <>
          <FieldLabel {...look({ label, optional })} />
          <AriaButton className="pick-btn">
            <SelectValue className="value">
              {({ isPlaceholder, defaultChildren }) => {
                const chosen = options.find((option) => option.id === value);
                return isPlaceholder || !chosen ? defaultChildren : <OptionWords option={chosen} />;
              }}
            </SelectValue>
            <Icon name="down" small />
          </AriaButton>
          <FieldNotes {...look({ note, error })} />
        </>
      )}
      <AriaPopover className="float fade-in" offset={4}>
        <ListBox items={built} className="list">
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </AriaPopover>
    </AriaSelect>
  );
}

function OptionItem({ option }: { option: Option }): ReactNode {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className="list-item"
      {...look({ isDisabled: option.isDisabled })}
    >
      {({ isSelected }) => (
        <>
          <span className="tick">{isSelected && <Icon name="check" small />}</span>
          <OptionWords option={option} />
        </>
      )}
    </ListBoxItem>
  );
}

function OptionWords({ option }: { option: Option }) {
  return (
    <>
      {option.hue !== undefined && <CodeChip hue={option.hue} emergent={option.emergent ?? false} />}
      <span className="words" {...look({ lang: option.lang })}>
        {option.label}
      </span>
      {option.detail !== undefined && <span className="end">{option.detail}</span>}
    </>
  );
}
