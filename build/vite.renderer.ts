import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('..', import.meta.url));

/** The renderer, built to plain files that the desktop's own protocol and the browser host both serve. */
export default defineConfig({
  root: `${project}renderer`,
  base: './',
  plugins: [react()],
  build: {
    outDir: `${project}out/renderer`,
    emptyOutDir: true,
    target: 'chrome130',
    // The content policy allows no inline script and no data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2048,
    reportCompressedSize: false,
  },
});
