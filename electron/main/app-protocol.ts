import { protocol, session } from 'electron';
import { respondWithFile } from '../browser/static-files.ts';

/** Where the workbench's own pages are. */
export const origin = 'app://annexe';

/** Whether an address is a page of the workbench itself. */
export function isOwnPage(address: string): boolean {
  try {
    const { protocol: scheme, host } = new URL(address);
    return scheme === 'app:' && host === 'annexe';
  } catch {
    return false;
  }
}

/** Must be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer at `app://annexe/`. */
export function serveRenderer(folder: string): void {
  session.defaultSession.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'annexe') return new Response(null, { status: 404 });
    const { status, headers, body } = await respondWithFile(folder, request.method, url.pathname);
    return new Response(body, { status, headers });
  });
}
