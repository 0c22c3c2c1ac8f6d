import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPolicy, respondWithFile } from '../../electron/browser/static-files.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annexe-static-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Annexe</title>');
  writeFileSync(join(root, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'main.js.map'), '{}');
  writeFileSync(join(root, 'interview 1.html'), 'a name with a space');
  writeFileSync(join(folder, 'secret.html'), 'an interview');
  mkdirSync(join(folder, 'renderer-other'));
  writeFileSync(join(folder, 'renderer-other', 'index.html'), 'a neighbour with the same beginning');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string) => respondWithFile(root, 'GET', path);

describe('the renderer’s files', () => {
  test('the root is the workbench’s page', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toContain('Annexe');
  });

  test('a script is served as a script', async () => {
    const { status, headers } = await get('/assets/main.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test('percent-encoded names are read once', async () => {
    expect((await get('/interview%201.html')).status).toBe(200);
    expect((await get('/interview%25201.html')).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers, body } = await respondWithFile(root, method, '/');
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET');
    expect(body).toHaveLength(0);
  });

  test.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '/..\\secret.html',
    '/../renderer-other/index.html',
    '//../secret.html',
    '/%00/index.html',
    '/index.html%00.png',
    '/%',
    '/%c0%ae%c0%ae/secret.html',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(403);
    expect(body).toHaveLength(0);
  });

  test.each([
    '/%252e%252e/secret.html',
    '/missing.html',
    '/assets',
    '/assets/',
    '/assets/main.js.map',
    '/C:/secret.html',
  ])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('the absolute path of another file is taken inside the root', async () => {
    expect((await get(join(folder, 'secret.html'))).status).toBe(404);
  });

  test('a link inside the folder does not lead out of it', async () => {
    symlinkSync(join(folder, 'secret.html'), join(root, 'linked.html'));
    const { status, body } = await get('/linked.html');
    expect(status).toBe(403);
    expect(body).toHaveLength(0);
  });

  test('every answer, a refusal too, carries the content policy', async () => {
    for (const answer of [
      await get('/'),
      await get('/missing.html'),
      await respondWithFile(root, 'POST', '/'),
    ]) {
      expect(answer.headers['content-security-policy']).toBe(contentPolicy);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test('the content policy allows no inline code and nothing remote', () => {
    expect(contentPolicy).toMatch(/^default-src 'none'/);
    expect(contentPolicy).not.toMatch(/unsafe|https?:|\*|blob:/);
    expect(contentPolicy).toContain("style-src 'self';");
  });
});
