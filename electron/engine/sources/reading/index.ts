export { ReadingError } from './failure.ts';
export { readSourceFile } from './file.ts';
export { readSourceFiles } from './files.ts';
export type { BatchOptions, SourceFileResult } from './files.ts';
