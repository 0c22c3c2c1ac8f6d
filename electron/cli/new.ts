import { basename, resolve } from 'node:path';
import type { Language } from '../../shared/contract/base.ts';
import { exampleStudy } from '../engine/project/example/index.ts';
import { createStudy, createStudyFrom } from '../engine/project/lifecycle.ts';
import { print, requireNewPath, UsageError } from './output.ts';

/** `annexe new FILE [--title T] [--language L] [--demo]` */
export function newCommand(
  file: string,
  options: { title?: string; language: Language; demo?: boolean },
): number {
  if (options.demo && options.title !== undefined)
    throw new UsageError('--demo brings its own title; leave --title out.');
  const path = resolve(file);
  requireNewPath(path);
  const title = options.title?.trim() || basename(path).replace(/\.annexe$/, '');
  const study = options.demo
    ? createStudyFrom(path, exampleStudy())
    : createStudy(path, { title, language: options.language });
  study.close();
  print(path);
  return 0;
}
