import { z } from 'zod';

/** What the main process says to an engine process. `connect` comes with the renderer's port. */
export const ToEngine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('grant'), token: z.string(), path: z.string(), use: z.enum(['read', 'write']) }),
  z.object({ type: z.literal('close') }),
]);
export type ToEngine = z.infer<typeof ToEngine>;

/** What an engine process says to the main process. */
export const FromEngine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** The open study's title and file name; null when none is open. */
  z.object({ type: z.literal('title'), title: z.string().nullable(), path: z.string().nullable() }),
  /** The place that this token stands for may be used from now on. */
  z.object({ type: z.literal('granted'), token: z.string() }),
  z.object({ type: z.literal('closed') }),
]);
export type FromEngine = z.infer<typeof FromEngine>;
