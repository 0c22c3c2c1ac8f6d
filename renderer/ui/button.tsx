import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  Tooltip as AriaTooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
  type TooltipProps as AriaTooltipProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';
import './button.css';

type Shared = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  ref?: Ref<HTMLButtonElement>;
  /** The key that does the same, shown after the words. */
  k?: ReactNode;
};

export interface ButtonProps extends Shared {
  /**
   * `plain` has a hairline limit; `go` is the one main action of a screen; `solid`, in ink, is what must stop the eye
   * (removing something); `tool` is a word in a bar.
   */
  look?: 'plain' | 'go' | 'solid' | 'tool';
  icon?: IconName;
  className?: string;
  children: ReactNode;
}

/** A button with words. */
export function Button({ look = 'plain', icon, k, className, children, ...rest }: ButtonProps) {
  const kind = look === 'tool' ? 'tool' : classNames('btn', look !== 'plain' && look);
  return (
    <AriaButton {...rest} className={classNames(kind, className)}>
      {icon && <Icon name={icon} small />}
      {children}
      {k !== undefined && <Kbd>{k}</Kbd>}
    </AriaButton>
  );
}

export interface IconButtonProps extends Shared {
  icon: IconName;
  /** The button's name, for screen readers and in its tooltip. */
  label: string;
  small?: boolean;
  className?: string;
  placement?: NonNullable<AriaTooltipProps['placement']>;
}

/** A button that is only an icon; its name appears beside it on hover and focus. */
export function IconButton({
  icon,
  label,
  small,
  k,
  className,
  placement = 'bottom',
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames('icon-btn', small && 'small', className)}
      >
        <Icon name={icon} small />
      </AriaButton>
      <Tooltip placement={placement}>
        {label}
        {k !== undefined && <Kbd>{k}</Kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** A few words beside a control, on hover and focus. Goes inside a `TooltipTrigger`, after the control. */
export function Tooltip({
  children,
  ...rest
}: Omit<AriaTooltipProps, 'className' | 'children'> & { children: ReactNode }) {
  return (
    <AriaTooltip offset={6} {...rest} className="tip">
      {children}
    </AriaTooltip>
  );
}

/** A key, in plain small text. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="k">{children}</kbd>;
}

export { TooltipTrigger };
