import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveWorkbench } from '../browser/host.ts';
import { exampleStudy } from '../engine/project/example/index.ts';
import { createStudyFrom, openStudy, present } from '../engine/project/lifecycle.ts';
import { dataFolder, studiesFolder } from './folders.ts';
import { makeEngine } from './open.ts';
import { print, UsageError } from './output.ts';

/** The project's folder: two above this file, from the sources and from the bundle alike. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The built renderer; from the sources it is built first when it is not there. */
function rendererFolder(): string {
  const folder = join(root, 'out', 'renderer');
  if (!existsSync(join(folder, 'index.html')))
    spawnSync(process.execPath, [join(root, 'build', 'build.ts'), '--quiet'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
  if (!existsSync(join(folder, 'index.html')))
    throw new UsageError('the workbench is not built; run: npm run build');
  return folder;
}

function openInBrowser(address: string): void {
  const [command, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  // Without a browser to open, the printed address remains.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** `annexe serve [FILE] [--port N] [--no-open] [--demo]`: runs until it is interrupted. */
export async function serveCommand(
  file: string | undefined,
  options: { port: number; open: boolean; demo?: boolean; folder?: string },
): Promise<number> {
  const { engine } = makeEngine();
  if (file !== undefined && options.demo) throw new UsageError('name a file or --demo, not both.');
  const renderer = rendererFolder();
  if (file !== undefined) present(engine, openStudy(engine, resolve(file)));
  if (options.demo) {
    mkdirSync(dataFolder(), { recursive: true });
    const path = join(dataFolder(), 'example.annexe');
    present(engine, existsSync(path) ? openStudy(engine, path) : createStudyFrom(path, exampleStudy()));
  }
  const host = await serveWorkbench({
    engine,
    rendererFolder: renderer,
    studiesFolder: options.folder ? resolve(options.folder) : studiesFolder(),
    port: options.port,
  }).catch((error: unknown) => {
    engine.release();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new UsageError(`port ${options.port} is taken; choose another, or leave --port out.`);
    throw error;
  });
  print(host.address);
  if (options.open) openInBrowser(host.address);
  await new Promise<void>((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  await host.close();
  return 0;
}
