/** Small choices kept by the browser or the desktop window from one day to the next. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`annexe.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice; where nothing can be kept, the choice lasts as long as the window. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`annexe.${name}`, value);
  } catch {
    // Nothing is lost but the memory of a preference.
  }
}
