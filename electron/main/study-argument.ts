import { resolve } from 'node:path';

/** The study that a command line names: its last argument that is a file of this kind; null when there is none. */
export function studyArgument(args: readonly string[], folder: string): string | null {
  const named = args
    .slice(1)
    .findLast((one) => !one.startsWith('-') && one.toLowerCase().endsWith('.annexe'));
  return named === undefined ? null : resolve(folder, named);
}
