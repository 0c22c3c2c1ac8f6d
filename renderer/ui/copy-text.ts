/**
 * Puts text on the clipboard, and HTML beside it for programs that take it; a page may do so in answer to a key or a click
 * without asking.
 */
export function copyText(text: string, html?: string): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', put, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
}
