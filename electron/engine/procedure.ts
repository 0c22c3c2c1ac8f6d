import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { StudyError } from '../../shared/contract/errors.ts';
import type { Engine } from './engine.ts';
import { toStudyError } from './study/sqlite-errors.ts';

export interface EngineContext {
  readonly engine: Engine;
}

/** Prints what went wrong unexpectedly, for whoever runs the engine; the workbench shows one sentence. */
function report(error: StudyError): void {
  if (error.code === 'Unexpected') console.error(error.cause ?? error);
}

/** As the contract declares them: an error of another status would not count as one of the contract's. */
const declared = contract.project.state['~orpc'].errorMap;

/** Makes of anything thrown one of the contract's errors. */
export function toContractError(thrown: unknown): ORPCError<string, unknown> {
  if (thrown instanceof ORPCError) {
    if (thrown.defined) return thrown;
    if (thrown.code === 'BAD_REQUEST')
      return new ORPCError('Invalid', {
        defined: true,
        status: declared.Invalid.status,
        data: { reason: 'input' },
      });
  }
  const error = toStudyError(thrown);
  report(error);
  return new ORPCError(error.code, {
    defined: true,
    status: declared[error.code].status,
    data: error.details,
  });
}

/** The contract to implement: every handler may throw `StudyError`, and callers meet the contract's errors only. */
export const procedures = implement(contract)
  .$context<EngineContext>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (thrown) {
      throw toContractError(thrown);
    }
  });

/** The same for streams, whose errors come while they are read. */
export async function* guarded<T>(stream: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* stream;
  } catch (thrown) {
    throw toContractError(thrown);
  }
}
