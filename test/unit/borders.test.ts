import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The borders between the parts of the program are rules of the linter: each is crossed here, in a project of its own.
const project = fileURLToPath(new URL('../..', import.meta.url));

/** What may not be imported, by the file that would import it. */
const crossings = [
  ['shared/text/a.ts', 'react'],
  ['shared/text/a.ts', 'node:fs'],
  ['shared/text/a.ts', 'zustand'],
  ['shared/text/a.ts', '@orpc/server'],
  ['shared/contract/a.ts', '../../renderer/ui/b.ts'],
  ['shared/contract/a.ts', '../../electron/engine/engine.ts'],
  ['renderer/coding/a.ts', 'electron'],
  ['renderer/coding/a.ts', 'node:fs'],
  ['renderer/coding/a.ts', 'fs/promises'],
  ['renderer/coding/a.ts', 'better-sqlite3'],
  ['renderer/coding/a.ts', '../../electron/engine/engine.ts'],
  ['renderer/coding/editor/a.ts', '../../../electron/browser/host.ts'],
  ['renderer/ui/a.ts', '../coding/b.ts'],
  ['renderer/ui/a.ts', '../data/index.ts'],
  ['renderer/data/a.ts', '../coding/b.ts'],
  ['electron/engine/a.ts', 'electron'],
  ['electron/engine/coding/a.ts', '../../../renderer/ui/b.ts'],
  ['electron/engine/coding/a.ts', '../../main/index.ts'],
  ['electron/engine/coding/a.ts', '../../browser/host.ts'],
  ['electron/engine/coding/a.ts', 'react'],
  ['electron/engine/study/a.ts', '../coding/b.ts'],
  ['electron/engine/study/a.ts', '../../../test/engine/support.ts'],
  ['electron/browser/a.ts', 'electron'],
  ['electron/browser/a.ts', 'better-sqlite3'],
  ['electron/cli/a.ts', 'better-sqlite3'],
  ['electron/cli/a.ts', '../main/index.ts'],
  ['electron/main/a.ts', 'better-sqlite3'],
  ['electron/main/a.ts', '../engine/engine.ts'],
  ['electron/main/a.ts', '../engine/places.ts'],
  ['electron/main/a.ts', '../engine/procedure.ts'],
  ['electron/main/a.ts', '../engine/study/study.ts'],
  ['electron/preload/a.ts', 'node:fs'],
  ['electron/preload/a.ts', '@orpc/client'],
  ['electron/preload/a.ts', '../main/ipc.ts'],
] as const;

/** What must stay possible, so that the rules are not simply against everything. */
const passages = [
  ['shared/text/a.ts', 'zod'],
  ['shared/contract/a.ts', '@orpc/contract'],
  ['shared/contract/a.ts', '../text/b.ts'],
  ['renderer/coding/a.ts', '../ui/b.ts'],
  ['renderer/coding/a.ts', 'react'],
  ['renderer/ui/a.ts', '../../shared/messages/coding/en.ts'],
  ['electron/engine/study/a.ts', 'better-sqlite3'],
  ['electron/engine/study/a.ts', '../../../shared/contract/coding.ts'],
  ['electron/main/a.ts', 'electron'],
  ['electron/main/a.ts', '../engine/process-messages.ts'],
  ['electron/preload/a.ts', 'electron'],
  ['electron/cli/a.ts', '../engine/engine.ts'],
] as const;

let folder: string;
let found: Map<string, string>;

const fileOf = (kind: string, at: number, path: string) => join(dirname(path), `${kind}${at}.ts`);

function write(path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** The linter's rules by file, as it reports them on the project of crossings. */
function lint(): Map<string, string> {
  const program = join(
    dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
    'bin',
    'oxlint',
  );
  const { stdout } = spawnSync(process.execPath, [program, '--format', 'unix'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').flatMap((line) => {
    const match = /^(.+?):\d+:\d+: .*\[\w+\/(.+)\]$/.exec(line);
    return match?.[1] && match[2] ? [[match[1], match[2]] as const] : [];
  });
  return new Map(lines);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annexe-borders-'));
  cpSync(join(project, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  crossings.forEach(([path, target], at) =>
    write(fileOf('crossing', at, path), `import type { B } from '${target}';\nexport type A = B;\n`),
  );
  passages.forEach(([path, target], at) =>
    write(fileOf('passage', at, path), `import type { B } from '${target}';\nexport type A = B;\n`),
  );
  write('renderer/coding/here.ts', "import { there } from './there.ts';\nexport const here = () => there;\n");
  write('renderer/coding/there.ts', "import { here } from './here.ts';\nexport const there = () => here;\n");
  found = lint();
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(crossings.map((one, at) => [...one, at] as const))('%s may not import %s', (path, _target, at) => {
  expect(found.get(fileOf('crossing', at, path))).toBe('eslint(no-restricted-imports)');
});

test.each(passages.map((one, at) => [...one, at] as const))('%s may import %s', (path, _target, at) => {
  expect(found.get(fileOf('passage', at, path))).toBeUndefined();
});

test('two modules may not need each other', () => {
  expect(found.get(join('renderer', 'coding', 'here.ts'))).toBe('import(no-cycle)');
});
