import { join } from 'node:path';

/**
 * From now on Node keeps in `folder` what it made of the modules it loads, for the next start and for the threads that
 * read files: half of either start otherwise. Whatever prevents it prevents nothing else.
 */
export async function keepCompiled(folder: string): Promise<void> {
  const { enableCompileCache } = await import('node:module');
  const kept = join(folder, 'compiled');
  if (enableCompileCache(kept).directory !== undefined) process.env['NODE_COMPILE_CACHE'] = kept;
}
