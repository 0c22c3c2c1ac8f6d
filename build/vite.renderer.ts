import { fileURLToPath } from 'node:url';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('..', import.meta.url));

/** The chunk of what edits and codes text. */
const desk = 'desk';

/** The renderer, built to plain files that the desktop's own protocol and the browser host both serve. */
export default defineConfig({
  root: `${project}renderer`,
  base: './',
  // The compiler draws anew only what changed: a key at the desk else draws most of the window again.
  plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
  build: {
    outDir: `${project}out/renderer`,
    emptyOutDir: true,
    target: 'chrome130',
    // The content policy allows no inline script and no data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3072,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: desk, test: /prosemirror|tiptap|renderer.coding/ }] },
        // Compiled as it is read, off the main thread, not when a screen first needs it. The desk is compiled as it is
        // used: what lies in memory beside a long text slows its keys.
        postBanner: ({ name }) => (name === desk ? '' : '//# allFunctionsCalledOnLoad\n'),
      },
    },
  },
});
