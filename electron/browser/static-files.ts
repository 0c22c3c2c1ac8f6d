import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * What the renderer may load, wherever it is served from: its own files, and images it made itself. No inline script
 * or style, nothing remote.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers that every answer of the workbench carries. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
]);

export interface FileAnswer {
  readonly status: 200 | 403 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

/**
 * Answers a request for a file of `root`. Guarantees: only GET is answered; only files inside `root`, of a type that a
 * built renderer has, are read; the root itself is `index.html`; every answer carries `securityHeaders`.
 * @param path the path of a URL, percent-encoded, beginning with a slash
 */
export async function respondWithFile(root: string, method: string, path: string): Promise<FileAnswer> {
  if (method !== 'GET') return refusal(405, { allow: 'GET' });
  const file = fileInside(root, path);
  if (file === null) return refusal(403);
  const type = contentTypes.get(extname(file).toLowerCase());
  if (type === undefined) return refusal(404);
  try {
    // A link is followed only within the root.
    const real = await realpath(file);
    if (!isInside(await realpath(root), real)) return refusal(403);
    const body = await readFile(real);
    return {
      status: 200,
      headers: { ...securityHeaders, 'content-type': type, 'cache-control': cacheOf(root, file) },
      body,
    };
  } catch {
    return refusal(404);
  }
}

/**
 * The build names what it puts in `assets` by its content, so that it never changes: kept with it, the browser keeps the
 * compiled code, without which every window compiles it anew.
 */
function cacheOf(root: string, file: string): string {
  const isNamedByContent = relative(resolve(root), file).startsWith(`assets${sep}`);
  return isNamedByContent ? 'private, max-age=31536000, immutable' : 'no-cache';
}

/** The file that the path names; null when it is malformed or leads outside `root`. */
function fileInside(root: string, path: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const base = resolve(root);
  const file = join(base, name.endsWith('/') ? `${name}index.html` : name);
  return isInside(base, file) ? file : null;
}

function isInside(base: string, file: string): boolean {
  const within = relative(base, file);
  return within !== '' && !within.startsWith('..') && !isAbsolute(within);
}

function refusal(status: 403 | 404 | 405, headers: Readonly<Record<string, string>> = {}): FileAnswer {
  return {
    status,
    headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: Buffer.alloc(0),
  };
}
