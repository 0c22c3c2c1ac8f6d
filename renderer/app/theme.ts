import { create } from 'zustand';
import { keep, recall } from './remembered.ts';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** The theme chosen: one of the two, or whichever the system has at the moment. */
export const useThemeChoice = create<{ choice: ThemeChoice }>(() => ({ choice: 'system' }));

const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)');

function apply(choice: ThemeChoice) {
  const dark = choice === 'dark' || (choice === 'system' && darkSystem().matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Takes a theme and remembers it. */
export function chooseTheme(choice: ThemeChoice): void {
  keep('theme', choice);
  useThemeChoice.setState({ choice });
  apply(choice);
}

/** Takes the theme remembered, before anything is drawn, and follows the system when that was the choice. */
export function startTheme(): void {
  const known = recall('theme');
  const choice = themeChoices.find((one) => one === known) ?? 'system';
  useThemeChoice.setState({ choice });
  apply(choice);
  darkSystem().addEventListener('change', () => apply(useThemeChoice.getState().choice));
}
