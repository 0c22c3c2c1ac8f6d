import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { BrowserHost } from '../../electron/browser/host.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { cookieOf, serveHost } from './carriers.ts';
import { temporaryFolder } from './support.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Request {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

let folder: string;
let engine: Engine;
let host: BrowserHost;
let cookie: string;

beforeEach(async () => {
  folder = temporaryFolder();
  engine = new Engine(join(folder, 'data'));
  host = await serveHost(engine, folder);
  onTestFinished(() => host.close());
  cookie = await cookieOf(host);
});

/** Sends just this request, headers that a browser would forbid and paths that it would tidy up included. */
function send(path: string, { method = 'GET', headers = {}, body }: Request = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The same from the workbench's own page. */
const ask = (path: string, more: Request = {}): Promise<Answer> =>
  send(path, { ...more, headers: { cookie, origin: `http://127.0.0.1:${host.port}`, ...more.headers } });

const call = (
  procedure: string,
  input: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  ask(`/rpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ json: input }),
  });

const Granted = z.object({ token: z.string(), name: z.string() });
const granted = ({ body }: Answer): z.infer<typeof Granted> => Granted.parse(JSON.parse(body));

async function newStudy(): Promise<{ token: string; name: string }> {
  const place = granted(await ask('/studies?name=study.annexe', { method: 'POST' }));
  const made = await call('project/create', { place: place.token, title: 'Étude', language: 'fr' });
  expect(made.status).toBe(200);
  return place;
}

describe('who may open the workbench', () => {
  test('only this machine: it listens on the loopback address and on no other', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses) =>
      (addresses ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4')
        .map(({ address }) => address),
    );
    expect(new URL(host.address).hostname).toBe('127.0.0.1');
    for (const address of [...others, '127.0.0.2', '::1']) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port: host.port, timeout: 1000 });
        const answer = (open: boolean): void => {
          socket.destroy();
          resolve(open);
        };
        socket.on('connect', () => answer(true));
        socket.on('error', () => answer(false));
        socket.on('timeout', () => answer(false));
      });
      expect([address, reached]).toEqual([address, false]);
    }
  });

  test('only whoever holds the token: without it, or with another, nothing is answered', async () => {
    const wrong = 'A'.repeat(32);
    for (const headers of [
      {},
      { cookie: `annexe-${host.port}=${wrong}` },
      { cookie: `annexe-${host.port}=` },
      { cookie: 'x=y' },
    ])
      for (const path of [
        '/',
        '/main.js',
        '/files/x',
        '/rpc/project/state',
        `/?token=${wrong}`,
        '/?token=',
      ]) {
        const answer = await send(path, { headers });
        expect([path, answer.status, answer.body, answer.headers['set-cookie']]).toEqual([
          path,
          403,
          '',
          undefined,
        ]);
      }
  });

  test('the address is worth a cookie that scripts and other sites do not get, and stays out of the page’s own', async () => {
    const { pathname, search } = new URL(host.address);
    const visit = await send(`${pathname}${search}`);
    expect(visit.status).toBe(303);
    expect(visit.headers.location).toBe('/');
    expect(String(visit.headers['set-cookie'])).toMatch(
      /^annexe-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect((await ask('/')).body).toContain('<title>Annexe</title>');
  });

  test('no two hosts share a token, and one’s cookie does not open the other', async () => {
    const other = await serveHost(new Engine(join(folder, 'other')), folder);
    onTestFinished(() => other.close());
    const answer = await fetch(`http://127.0.0.1:${other.port}/`, { headers: { cookie } });
    expect(answer.status).toBe(403);
  });

  test('a name that another site made point here is refused', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${host.port}`,
      '127.0.0.1',
      `127.0.0.1:${host.port + 1}`,
      `127.0.0.1.evil.example:${host.port}`,
    ])
      expect([name, (await ask('/', { headers: { host: name } })).status]).toEqual([name, 403]);
    expect((await send('/', { headers: { cookie, host: `localhost:${host.port}` } })).status).toBe(200);
  });

  test('a page of another origin can neither write, nor read, nor embed', async () => {
    for (const origin of [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${host.port + 1}`,
      `https://127.0.0.1:${host.port}`,
    ])
      for (const [path, method] of [
        ['/rpc/project/close', 'POST'],
        ['/studies?name=a', 'POST'],
        ['/', 'GET'],
      ] as const)
        expect([origin, path, (await ask(path, { method, headers: { origin } })).status]).toEqual([
          origin,
          path,
          403,
        ]);
    for (const site of ['cross-site', 'same-site'])
      for (const method of ['GET', 'POST'])
        expect(
          (await send('/rpc/project/state', { method, headers: { cookie, 'sec-fetch-site': site } })).status,
        ).toBe(403);
    expect(existsSync(join(folder, 'studies'))).toBe(false);
  });

  test('no answer lets another origin read it, not even to a browser that asks beforehand', async () => {
    const preflight = await send('/rpc/project/state', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    for (const answer of [
      preflight,
      await ask('/'),
      await call('project/state', undefined),
      await ask('/gone.js'),
    ])
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('what the workbench answers', () => {
  test('carries the content policy, whatever is asked', async () => {
    const { token } = granted(await ask('/places?name=a.md', { method: 'POST' }));
    await newStudy();
    await call('project/saveCopy', { place: token });
    const answers = [
      await send('/'),
      await ask('/'),
      await ask('/main.js'),
      await ask('/gone.js'),
      await ask('/', { method: 'DELETE' }),
      await call('project/state', undefined),
      await call('sources/text', { sourceId: 'gone' }),
      await call('no/such/procedure', undefined),
      await ask(`/files/${token}`),
      await ask('/files/gone'),
      await send(`/${new URL(host.address).search}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([
      403, 200, 200, 404, 405, 200, 404, 405, 200, 404, 303,
    ]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  test('is never a file outside the renderer’s folder', async () => {
    writeFileSync(join(folder, 'secret.js'), 'an interview');
    mkdirSync(join(folder, 'renderer-other'));
    writeFileSync(join(folder, 'renderer-other', 'index.html'), 'an interview');
    for (const path of [
      '/../secret.js',
      '/%2e%2e/secret.js',
      '/..%2fsecret.js',
      '/..%5csecret.js',
      '//secret.js',
      '/../renderer-other/index.html',
      `/${join(folder, 'secret.js')}`,
      '/%00',
      '/%',
    ]) {
      const answer = await ask(path);
      expect([path, answer.body]).toEqual([path, '']);
      expect([400, 403, 404]).toContain(answer.status);
    }
  });

  test('to a request that makes no sense is a refusal, and the host goes on', async () => {
    for (const path of [
      '//',
      '///',
      '/\\\\',
      '/rpc',
      '/rpc/',
      '/rpc/%',
      '/files/',
      '/files/../x',
      `/${'a'.repeat(9000)}`,
    ])
      expect([path, (await ask(path)).status]).toEqual([
        path,
        expect.toSatisfy((status: number) => status >= 400 && status < 500),
      ]);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('files that come and go', () => {
  test('an upload is read under the name that it came with, and no name leads out of its folder', async () => {
    const names = [
      ['Entretien 1.txt', 'Entretien 1.txt'],
      ['../../etc/passwd', 'passwd'],
      ['/etc/passwd', 'passwd'],
      ['..', '_'],
      ['.', '_'],
      ['', 'file'],
      ['a\\..\\b.txt', 'a_.._b.txt'],
      ['a\u0000b\n.txt', 'a_b_.txt'],
      ['con:?*"<>|.txt', 'con_______.txt'],
    ] as const;
    for (const [given, kept] of names) {
      const answer = await ask(`/files?name=${encodeURIComponent(given)}`, { method: 'POST', body: given });
      expect([given, answer.status]).toEqual([given, 200]);
      const { token, name } = granted(answer);
      expect([given, name]).toEqual([given, kept]);
      expect(readFileSync(engine.places.path(token, 'read'), 'utf8')).toBe(given);
    }
  });

  test('a very long name is shortened and keeps its ending', async () => {
    const answer = await ask(`/files?name=${encodeURIComponent(`${'é'.repeat(400)}.docx`)}`, {
      method: 'POST',
      body: 'x',
    });
    expect(answer.status).toBe(200);
    expect(granted(answer).name).toMatch(/^é+\.docx$/);
  });

  test('an upload that is larger than allowed is refused, and nothing of it stays', async () => {
    const small = await serveHost(engine, folder, { maxUpload: 1000 });
    onTestFinished(() => small.close());
    const upload = async (path: string, body: BodyInit): Promise<number> => {
      const headers = { cookie: await cookieOf(small) };
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
      return (await fetch(`http://127.0.0.1:${small.port}${path}`, init)).status;
    };
    // Without a length, as a program may send it, it shows only on the way.
    const unsized = (bytes: number) => new Blob(['x'.repeat(bytes)]).stream();
    expect(await upload('/studies?name=large.annexe', 'x'.repeat(1001))).toBe(413);
    expect(await upload('/studies?name=large.annexe', unsized(1001))).toBe(413);
    expect(await upload('/files?name=large.docx', unsized(300_000))).toBe(413);
    expect(readdirSync(join(folder, 'studies'))).toEqual([]);
    expect(await upload('/studies?name=small.annexe', unsized(1000))).toBe(200);
    expect(readFileSync(join(folder, 'studies', 'small.annexe'), 'utf8')).toHaveLength(1000);
  });

  test('what was written for a download is handed out, to its token and under its name', async () => {
    const { token, name } = granted(
      await ask(`/places?name=${encodeURIComponent('Annexe 1 — été.md')}`, { method: 'POST' }),
    );
    expect((await ask(`/files/${token}`)).status).toBe(404);
    await newStudy();
    await call('project/saveCopy', { place: token });
    const download = await ask(`/files/${token}`);
    expect(download.status).toBe(200);
    expect(download.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    expect(download.body).toMatch(/^SQLite format 3/);
    expect((await send(`/files/${token}`)).status).toBe(403);
  });

  test('the open study, an upload, another file of the machine and a guessed token are not', async () => {
    const study = await newStudy();
    const upload = granted(await ask('/files?name=a.txt', { method: 'POST', body: 'Bonjour' }));
    writeFileSync(join(folder, 'letter.txt'), 'Chère collègue,');
    const letter = engine.places.grant(join(folder, 'letter.txt'), 'read');
    for (const token of [study.token, upload.token, letter, 'guessed', '%2e%2e%2fa'])
      expect([token, (await ask(`/files/${token}`)).status]).toEqual([token, 404]);
  });

  test('a study is not, even when it was made where a download was asked for', async () => {
    const { token } = granted(await ask('/places?name=study.annexe', { method: 'POST' }));
    await call('project/create', { place: token, title: 'Étude', language: 'fr' });
    expect((await ask(`/files/${token}`)).status).toBe(404);
  });

  test('a new study never takes the place of one that is there', async () => {
    const first = await newStudy();
    const second = granted(await ask('/studies?name=study.annexe', { method: 'POST' }));
    expect([first.name, second.name]).toEqual(['study.annexe', 'study 2.annexe']);
    const uploaded = granted(
      await ask('/studies?name=study.annexe', { method: 'POST', body: 'not a study' }),
    );
    expect((await call('project/open', { place: uploaded.token })).status).toBe(422);
  });

  test('closing the host closes the study and takes its temporary files away', async () => {
    const { token } = granted(await ask('/files?name=a.txt', { method: 'POST', body: 'Bonjour' }));
    const path = engine.places.path(token, 'read');
    await newStudy();
    await host.close();
    expect(existsSync(path)).toBe(false);
    expect(engine.openStudy).toBeNull();
  });
});
