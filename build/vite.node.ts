import { cpSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import manifest from '../package.json' with { type: 'json' };

const project = fileURLToPath(new URL('..', import.meta.url));

/** Loaded at run time: Node's own modules, Electron, and what is installed beside the bundle. */
const installed = Object.keys(manifest.dependencies);
const isExternal = (id: string): boolean =>
  id === 'electron' ||
  id.startsWith('node:') ||
  builtinModules.includes(id) ||
  installed.some((name) => id === name || id.startsWith(`${name}/`));

function nodeBuild(outDir: string, entries: Record<string, string>, format: 'es' | 'cjs'): InlineConfig {
  return {
    root: project,
    configFile: false,
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: `${project}out/${outDir}`,
      emptyOutDir: true,
      // Node of the oldest Electron that the desktop tests run in.
      target: 'node20.18',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, project + path])),
        external: isExternal,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  };
}

/** What runs outside the page: the main process, the preload, and the engine with its command line. */
export const nodeBuilds: readonly InlineConfig[] = [
  // Loaded in one piece before Electron goes on: a scheme can only be registered before the application is ready.
  nodeBuild('main', { index: 'electron/main/index.ts' }, 'cjs'),
  nodeBuild('preload', { index: 'electron/preload/index.ts' }, 'cjs'),
  nodeBuild(
    'engine',
    {
      process: 'electron/engine/process.ts',
      'reading-worker': 'electron/engine/sources/reading/worker.ts',
      cli: 'electron/cli/index.ts',
      host: 'electron/browser/host.ts',
    },
    'es',
  ),
];

/** The engine looks for its migrations beside its bundle. */
export function copyMigrations(): void {
  cpSync(`${project}migrations`, `${project}out/migrations`, { recursive: true });
}
