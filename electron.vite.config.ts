import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The lowest runtime Lull must work on: Electron 33, which is Chromium 130 with Node 20. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/** One CommonJS file with everything in it: a sandboxed preload can load nothing else, and the host starts faster. */
const oneFile = { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false } as const;

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      externalizeDeps: false,
      sourcemap: false,
      minify: true,
      rolldownOptions: {
        input: { index: 'electron/main/index.ts' },
        // Read from node_modules at run time, and only when it is first needed: it is large and mostly for other systems.
        external: ['systeminformation'],
        output: oneFile,
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: { input: { index: 'electron/preload/index.ts' }, output: oneFile },
    },
  },
  renderer: {
    root: 'src/screens',
    plugins: [react()],
    build: {
      target: chromeTarget,
      outDir: 'out/renderer',
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      modulePreload: false,
      // The pages' CSP knows 'self' only, so nothing may end up as a data: address.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          'main-window': 'src/screens/main-window/main-window.html',
          card: 'src/screens/card/card.html',
        },
      },
    },
  },
});
