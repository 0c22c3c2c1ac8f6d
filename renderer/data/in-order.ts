let last: Promise<unknown> = Promise.resolve();

/**
 * Sends a command once the engine has answered those before it, refused or not: two calls of a window may overtake one
 * another, and an undo must not arrive before what it undoes.
 */
export function inOrder<T>(send: () => Promise<T>): Promise<T> {
  const sent = last.then(() => send());
  last = sent.catch(() => undefined);
  return sent;
}
