/** A window that is not seen draws nothing: then it is not waited for longer than this, in milliseconds. */
const longest = 50;

/**
 * Resolves once what was just changed in the window has been drawn, and at once when the window goes away. What is sent
 * after it does not take the processor from what one waits for.
 */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', end);
      resolve();
    };
    const timer = setTimeout(end, longest);
    window.addEventListener('pagehide', end);
    requestAnimationFrame(() => setTimeout(end));
  });
}
