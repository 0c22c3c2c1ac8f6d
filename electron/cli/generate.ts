import { resolve } from 'node:path';
import { createStudyFrom } from '../engine/project/lifecycle.ts';
import { generateStudy, type Size } from './generate/study.ts';
import { print, requireNewPath } from './output.ts';

/** `annexe generate FILE --interviews N --words W --cases C --codes K --codings M [--coders R] [--seed S]` */
export function generateCommand(file: string, size: Size): number {
  const path = resolve(file);
  requireNewPath(path);
  createStudyFrom(path, generateStudy(size)).close();
  print(path);
  return 0;
}
