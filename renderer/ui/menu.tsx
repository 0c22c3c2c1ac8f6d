import type { ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover as AriaPopover,
  Separator,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  type PopoverProps as AriaPopoverProps,
} from 'react-aria-components';
import { Kbd } from './button.tsx';
import { Icon, type IconName } from './icons.tsx';
import './menu.css';

/**
 * What opens from a control: `<MenuTrigger><Button/><Menu>…</Menu></MenuTrigger>`. Arrow keys walk it, letters jump in
 * it, Escape closes it and gives the focus back.
 */
export function Menu<Item extends object>({
  placement = 'bottom start',
  ...rest
}: Omit<AriaMenuProps<Item>, 'className' | 'style'> & {
  placement?: NonNullable<AriaPopoverProps['placement']>;
}) {
  return (
    <AriaPopover className="float fade-in" placement={placement} offset={4}>
      <AriaMenu {...rest} className="menu" />
    </AriaPopover>
  );
}

/** One line of a menu. */
export function MenuItem({
  icon,
  k,
  end,
  children,
  ...rest
}: Omit<AriaMenuItemProps, 'className' | 'children' | 'style'> & {
  icon?: IconName;
  /** The key that does the same. */
  k?: ReactNode;
  /** A word or a count at the line's end. */
  end?: ReactNode;
  children: ReactNode;
}) {
  const text = typeof children === 'string' ? { textValue: children } : {};
  return (
    <AriaMenuItem {...text} {...rest} className="menu-item">
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && (
            <span className="tick">{isSelected && <Icon name="check" small />}</span>
          )}
          {icon && <Icon name={icon} small />}
          <span className="words">{children}</span>
          {(k ?? end) !== undefined && <span className="end">{k === undefined ? end : <Kbd>{k}</Kbd>}</span>}
        </>
      )}
    </AriaMenuItem>
  );
}

/** Lines of a menu under one heading. */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className="menu-head">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A hairline between lines of a menu. */
export function MenuRule() {
  return <Separator className="menu-rule" />;
}

export { MenuTrigger };
