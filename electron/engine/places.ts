import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { StudyError } from '../../shared/contract/errors.ts';

export type PlaceUse = 'read' | 'write';

interface Place {
  readonly path: string;
  readonly use: PlaceUse;
}

/**
 * The files and folders that the researcher has pointed at, by token. The renderer holds tokens and never a path; a
 * token that was not granted opens nothing.
 */
export class Places {
  readonly #granted = new Map<string, Place>();

  /** Grants a path and returns its token; a carrier that made the token itself passes it. */
  grant(path: string, use: PlaceUse, token: string = randomUUID()): string {
    this.#granted.set(token, { path, use });
    return token;
  }

  /** @throws StudyError `NotFound` when the token was not granted for this use; a place to write may be read. */
  path(token: string, use: PlaceUse): string {
    const place = this.#granted.get(token);
    if (!place || (use === 'write' && place.use !== 'write'))
      throw new StudyError('NotFound', { name: 'place' });
    return place.path;
  }

  name(token: string): string {
    return basename(this.path(token, 'read'));
  }
}
