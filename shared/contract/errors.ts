import { z } from 'zod';

/** Every way in which the engine can say no. The renderer has one translated sentence for each. */
export const errorCodes = [
  'NotFound',
  'Invalid',
  'Conflict',
  'FileLocked',
  'FileTooNew',
  'Corrupt',
  'ReadOnly',
  'DiskFull',
  'Unreadable',
  'Confidential',
  'Cancelled',
  'Unexpected',
] as const;
export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Why a file or a paste could not be read. */
export const unreadableReasons = [
  'not-word',
  'truncated',
  'password',
  'too-large',
  'bomb',
  'empty',
  'binary',
  'unsupported',
  'timeout',
  'missing',
  'folder',
  'denied',
  'not-annexe',
  'no-code-names',
  'no-row-names',
  'not-csv',
] as const;
export const UnreadableReason = z.enum(unreadableReasons);
export type UnreadableReason = z.infer<typeof UnreadableReason>;

/** A confidential name in a file that is about to leave, and how often. */
export const ConfidentialCount = z.object({
  name: z.string(),
  /** What may stand in its place; empty for nothing. */
  replacement: z.string(),
  times: z.number().int(),
});
export type ConfidentialCount = z.infer<typeof ConfidentialCount>;

/** What an error carries so that its sentence can be exact. */
export const ErrorDetails = z.object({
  reason: z.string().optional(),
  name: z.string().optional(),
  field: z.string().optional(),
  names: z.array(ConfidentialCount).optional(),
});
export type ErrorDetails = z.infer<typeof ErrorDetails>;

/**
 * An expected refusal. Carriers send `code` and `details` across; `message` is for logs and the command line's
 * developers, never shown in the workbench.
 */
export class StudyError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super([code, details.reason, details.name, details.field].filter(Boolean).join(': '));
    this.name = 'StudyError';
    this.code = code;
    this.details = details;
  }
}
