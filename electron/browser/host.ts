import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { RPCHandler } from '@orpc/server/node';
import type { Engine } from '../engine/engine.ts';
import { router } from '../engine/router.ts';
import { holdsToken, hostIsLoopback, newToken, originIsOwn, tokenCookie, tokenMatches } from './access.ts';
import { respondWithFile, securityHeaders } from './static-files.ts';

export interface BrowserHost {
  /** The address that opens the workbench, with its token. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface BrowserHostOptions {
  readonly engine: Engine;
  /** The built renderer. */
  readonly rendererFolder: string;
  /** Where new and uploaded studies are kept. */
  readonly studiesFolder: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Uploads beyond this many bytes are refused; 512 MiB unless given. */
  readonly maxUpload?: number;
}

const defaultMaxUpload = 512 * 1024 * 1024;
/** UTF-16 code units kept of a name: at most 210 bytes, so that no file system refuses it or a journal beside it. */
const maxName = 70;

/**
 * Serves the workbench and one engine to a browser on this machine: on the loopback address only, to whoever holds the
 * token, to pages of its own origin. File dialogs become uploads and downloads.
 */
export async function serveWorkbench(options: BrowserHostOptions): Promise<BrowserHost> {
  const token = newToken();
  const handler = new RPCHandler(router);
  const temporary = mkdtempSync(join(tmpdir(), 'annexe-'));
  const files = new FileExchange(
    options.engine,
    options.studiesFolder,
    temporary,
    options.maxUpload ?? defaultMaxUpload,
  );
  let port = 0;

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (!hostIsLoopback(request, port) || !originIsOwn(request)) return refuse(response, 403);
    const url = addressed(request, port);
    if (url === null) return refuse(response, 400);
    if (request.method === 'GET' && url.pathname === '/' && url.searchParams.has('token')) {
      if (!tokenMatches(url.searchParams.get('token'), token)) return refuse(response, 403);
      response.writeHead(303, { location: '/', 'set-cookie': tokenCookie(token, port) }).end();
      return;
    }
    if (!holdsToken(request, token)) return refuse(response, 403);
    const rpc = await handler.handle(request, response, {
      prefix: '/rpc',
      context: { engine: options.engine },
    });
    if (rpc.matched) return;
    if (await files.handle(request, response, url)) return;
    const file = await respondWithFile(options.rendererFolder, request.method ?? 'GET', url.pathname);
    response.writeHead(file.status, file.headers).end(file.body);
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });
  port = await listen(server, options.port);
  return {
    address: `http://127.0.0.1:${port}/?token=${token}`,
    port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      options.engine.release();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** What the request names on this host; null when that is no address. */
function addressed(request: IncomingMessage, port: number): URL | null {
  const path = request.url ?? '/';
  return /^\/(?![/\\])/.test(path) ? new URL(path, `http://127.0.0.1:${port}`) : null;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end();
}

/** Uploads, downloads and new files: what stands for file dialogs in a browser. */
class FileExchange {
  readonly #engine: Engine;
  readonly #studies: string;
  readonly #temporary: string;
  readonly #maxUpload: number;
  /** The places that were asked for as downloads, by token: nothing else is ever handed out. */
  readonly #downloads = new Map<string, string>();

  constructor(engine: Engine, studies: string, temporary: string, maxUpload: number) {
    this.#engine = engine;
    this.#studies = studies;
    this.#temporary = temporary;
    this.#maxUpload = maxUpload;
  }

  /** Answers a request for a file; false when it is not one. */
  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    const download = /^\/files\/([\w-]+)$/.exec(url.pathname);
    if (request.method === 'GET' && download?.[1]) {
      await this.#download(response, download[1]);
      return true;
    }
    if (request.method !== 'POST' || !['/files', '/studies', '/places'].includes(url.pathname)) return false;
    const name = safeName(url.searchParams.get('name') ?? '');
    if (url.pathname === '/places') {
      const path = join(this.#folder(), name);
      this.#downloads.set(this.#answer(response, path), path);
    } else if (url.pathname === '/files') await this.#upload(request, response, join(this.#folder(), name));
    else {
      mkdirSync(this.#studies, { recursive: true });
      const path = free(join(this.#studies, extname(name) === '.annexe' ? name : `${name}.annexe`));
      const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
      if (encoding === undefined && (length ?? '0') === '0') this.#answer(response, path);
      else await this.#upload(request, response, path);
    }
    return true;
  }

  #folder(): string {
    const folder = join(this.#temporary, randomUUID());
    mkdirSync(folder);
    return folder;
  }

  async #upload(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (Number(request.headers['content-length'] ?? 0) > this.#maxUpload)
      return refuseRest(request, response);
    const file = await open(path, 'wx');
    try {
      let received = 0;
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        received += Buffer.byteLength(chunk);
        if (received > this.#maxUpload) throw new RangeError('too large');
        await file.writeFile(chunk);
      }
    } catch (error) {
      rmSync(path, { force: true });
      if (error instanceof RangeError) return refuseRest(request, response);
      throw error;
    } finally {
      await file.close();
    }
    this.#answer(response, path);
  }

  #answer(response: ServerResponse, path: string): string {
    const token = this.#engine.places.grant(path, 'write');
    response
      .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify({ token, name: basename(path) }));
    return token;
  }

  /** Hands out what was written for a download, never the open study or another file of the machine. */
  async #download(response: ServerResponse, token: string): Promise<void> {
    const path = this.#downloads.get(token);
    const file = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    if (path === undefined || !file?.isFile() || this.#engine.openStudy?.path === path)
      return refuse(response, 404);
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': file.size,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
    });
    await pipeline(createReadStream(path), response);
  }
}

/** Refuses an upload while it is still coming; the rest is let go by, as a browser reads no answer before it is sent. */
function refuseRest(request: IncomingMessage, response: ServerResponse): void {
  refuse(response, 413);
  request.resume();
}

/** The last part of a name, short, without what a file system gives a meaning to. */
function safeName(given: string): string {
  const name = basename(given).replaceAll(/[\u0000-\u001f\\/:*?"<>|]/g, '_');
  if (/^\.*$/.test(name)) return name === '' ? 'file' : '_';
  const ending = extname(name).slice(0, 20);
  return name.slice(0, Math.min(name.length, maxName) - ending.length).toWellFormed() + ending;
}

/** The path itself, or with a number before its ending when a file is there. */
function free(path: string): string {
  const ending = extname(path);
  const stem = path.slice(0, -ending.length);
  let candidate = path;
  for (let n = 2; existsSync(candidate); n++) candidate = `${stem} ${n}${ending}`;
  return candidate;
}
