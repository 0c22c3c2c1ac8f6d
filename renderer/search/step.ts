import type { KeyboardEvent } from 'react';

/** Arrow keys, from one of the elements that `selector` names to the next or the one before, as they are drawn. */
export function stepAmong(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  // What is drawn may stand in any order among the elements; by its place it is found on the screen.
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
    .map((element) => ({ element, top: element.getBoundingClientRect().top }))
    .sort((one, other) => one.top - other.top);
  const at = all.findIndex(({ element }) => element.contains(document.activeElement));
  const next = all[at + by]?.element;
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
