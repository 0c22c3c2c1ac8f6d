/** Puts plain text on the clipboard; a page may do so in answer to a key without asking. */
export function copyText(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
}
