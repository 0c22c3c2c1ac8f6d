import { resolve } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../../shared/contract/index.ts';
import { Engine } from '../engine/engine.ts';
import { openStudy } from '../engine/project/lifecycle.ts';
import { router } from '../engine/router.ts';
import { dataFolder } from './folders.ts';

export type EngineClient = ContractRouterClient<Contract>;

/** An engine and its router's own client: the third carrier, a direct call. */
export function makeEngine(): { engine: Engine; client: EngineClient } {
  const engine = new Engine(dataFolder());
  return { engine, client: createRouterClient(router, { context: { engine } }) };
}

/** Runs `work` on the study at `file` and closes it whatever happens. */
export async function withStudy<T>(
  file: string,
  work: (opened: { engine: Engine; client: EngineClient }) => Promise<T>,
  readOnly = false,
): Promise<T> {
  const made = makeEngine();
  made.engine.hold(openStudy(made.engine, resolve(file), readOnly));
  try {
    return await work(made);
  } finally {
    made.engine.release();
  }
}
