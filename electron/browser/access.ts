import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'annexe';

/** A new secret for one run of the host; it opens the workbench and is worth nothing afterwards. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Whether the request names this host by a loopback name, so that no other site's name can stand for it. */
export function hostIsLoopback(request: IncomingMessage, port: number): boolean {
  return request.headers.host === `127.0.0.1:${port}` || request.headers.host === `localhost:${port}`;
}

/** Whether the request comes from the workbench's own pages, or from a direct visit where that is allowed. */
export function originIsOwn(request: IncomingMessage): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return origin === `http://${request.headers.host}`;
  const site = request.headers['sec-fetch-site'];
  if (request.method === 'GET') return site === undefined || site === 'same-origin' || site === 'none';
  // A browser always names the origin of a POST; a program on this machine that knows the token needs none.
  return site === undefined || site === 'same-origin';
}

/** Whether the request's cookie holds the token. */
export function holdsToken(request: IncomingMessage, token: string): boolean {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name?.startsWith(cookieName) && value !== undefined && equal(value, token)) return true;
  }
  return false;
}

/** The cookie that a visit to the address with its token receives. Named by port, so that two hosts do not meet. */
export function tokenCookie(token: string, port: number): string {
  return `${cookieName}-${port}=${token}; HttpOnly; SameSite=Strict; Path=/`;
}

export function tokenMatches(given: string | null, token: string): boolean {
  return given !== null && equal(given, token);
}
