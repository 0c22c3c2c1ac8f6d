import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, PlaceToken, progressOf } from './base.ts';

export const interchangeContract = {
  /** Every coding of the study as CSV: verbatim, code, case, participant's public label, source, place, coder, date. */
  exportCodings: command
    .input(z.object({ place: PlaceToken }))
    .output(eventIterator(progressOf(z.object({ codings: z.number().int() })))),
};
