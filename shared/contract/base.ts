import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Entity } from './changes.ts';
import { ErrorDetails } from './errors.ts';

export interface ContractMeta {
  /** The entities that a query's answer depends on: a change that touches one of them makes it stale. */
  reads?: readonly Entity[];
  /** True when the input has a `sourceId` and the answer depends on that source alone. */
  ofSource?: boolean;
}

const data = ErrorDetails;

/** Every procedure can refuse with these codes and no others. The status matters to the HTTP carrier alone. */
const procedure = oc.$meta<ContractMeta>({}).errors({
  NotFound: { status: 404, data },
  Invalid: { status: 400, data },
  Conflict: { status: 409, data },
  FileLocked: { status: 423, data },
  FileTooNew: { status: 422, data },
  Corrupt: { status: 422, data },
  ReadOnly: { status: 403, data },
  DiskFull: { status: 507, data },
  Unreadable: { status: 422, data },
  Confidential: { status: 409, data },
  Cancelled: { status: 499, data },
  Unexpected: { status: 500, data },
});

/** A query: reads only; cached by the renderer until a change touches one of `entities`. */
export const query = (...entities: readonly Entity[]) => procedure.meta({ reads: entities });

/** A query about the one source named in its input: stale only when that source, or another entity, changes. */
export const sourceQuery = (...entities: readonly Entity[]) =>
  procedure.meta({ reads: entities, ofSource: true });

/** A command: writes through `transact`. */
export const command = procedure;

export const Id = z.string().min(1).max(64);
export const Language = z.enum(['en', 'fr', 'es']);
export type Language = z.infer<typeof Language>;
/** One line of text, trimmed; not empty. */
export const Name = z.string().trim().min(1).max(300);
/** One line of text that may be empty. */
export const Line = z.string().trim().max(1000);
/** Free text. */
export const Prose = z.string().max(200_000);
/** ISO date, as 2024-03-14. */
export const IsoDate = z.iso.date();
/** A half-open range of UTF-16 code units over a source's canonical text. */
export const Place = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() });
/** Names a file or folder that the carrier has granted; the renderer never sees a path. */
export const PlaceToken = z.string().min(1).max(100);
/** What is moved goes just before `before`, or to the end when that is null. */
export const Move = z.object({ id: Id, before: Id.nullable() });
/** A number of the palette: 1–11, or 0 for no colour. */
export const Hue = z.number().int().min(0).max(11);
export const Rating = z.enum(['none', 'weak', 'medium', 'strong', 'unclear']);
export type Rating = z.infer<typeof Rating>;

/** Progress of long work. The last event is `done` and carries the result. */
export const progressOf = <Result extends z.ZodType>(result: Result) =>
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('progress'),
      done: z.number().int(),
      total: z.number().int(),
      name: z.string(),
    }),
    z.object({ type: z.literal('done'), result }),
  ]);
