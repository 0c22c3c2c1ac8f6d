import { StudyError } from '../../../shared/contract/errors.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Turns what SQLite and the file system throw into the closed set of error codes. */
export function toStudyError(error: unknown): StudyError {
  if (error instanceof StudyError) return error;
  if (error instanceof Error && error.name === 'AbortError') return new StudyError('Cancelled');
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new StudyError('FileLocked');
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return new StudyError('ReadOnly');
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT')
    return new StudyError('DiskFull');
  if (code === 'SQLITE_NOTADB') return new StudyError('Unreadable', { reason: 'not-annexe' });
  if (code.startsWith('SQLITE_CORRUPT')) return new StudyError('Corrupt');
  if (code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_FSYNC') return new StudyError('DiskFull');
  if (code === 'ENOENT' || code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_IOERR'))
    return new StudyError('Unreadable', { reason: 'missing' });
  if (code === 'EACCES' || code === 'EPERM') return new StudyError('Unreadable', { reason: 'denied' });
  if (code === 'EISDIR') return new StudyError('Unreadable', { reason: 'folder' });
  if (code === 'EEXIST') return new StudyError('Conflict', { reason: 'exists' });
  if (code.startsWith('SQLITE_CONSTRAINT')) return new StudyError('Conflict', { reason: 'constraint' });
  const unexpected = new StudyError('Unexpected');
  unexpected.cause = error;
  return unexpected;
}
