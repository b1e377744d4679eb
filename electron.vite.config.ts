import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { mapsApart } from './tools/source-maps.mjs';

/** The lowest runtime Lull must work on: Electron 33, which is Chromium 130 with Node 20. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/** One CommonJS file with everything in it: a sandboxed preload can load nothing else, and the host starts faster. */
const oneFile = { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false } as const;

/**
 * electron-store asks Electron for its `app` where it can be had. In the storage thread it cannot, and nothing is asked of it:
 * the folder is named. So `electron` is left to the runtime for everyone but electron-store.
 */
const electronStoreAlone: Plugin = {
  name: 'lull-electron-store-alone',
  config: {
    order: 'post',
    handler({ build }) {
      const { rolldownOptions } = build ?? {};
      if (!rolldownOptions || !Array.isArray(rolldownOptions.external))
        throw new Error('no list of what is external');
      rolldownOptions.external = rolldownOptions.external.filter((name) => name !== 'electron');
    },
  },
  resolveId: {
    order: 'pre',
    handler(source, importer) {
      if (source !== 'electron') return null;
      return importer?.includes('/electron-store/')
        ? resolve('electron/main/storage/no-electron.ts')
        : { id: source, external: true };
    },
  },
};

export default defineConfig({
  main: {
    plugins: [electronStoreAlone, mapsApart('out-maps/main')],
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      externalizeDeps: false,
      sourcemap: 'hidden',
      minify: true,
      rolldownOptions: {
        // `sound-helper` is a process of its own, on Windows and macOS only; `storage-worker` is a thread.
        input: {
          index: 'electron/main/index.ts',
          'sound-helper': 'electron/main/sound/helper.ts',
          'storage-worker': 'electron/main/storage/storage-worker.ts',
        },
        // Read from node_modules at run time, and only when first needed: the one is large and mostly for other systems,
        // the other is native code, which only the sound helper loads.
        external: ['systeminformation', 'koffi'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    plugins: [mapsApart('out-maps/preload')],
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      externalizeDeps: false,
      sourcemap: 'hidden',
      rolldownOptions: { input: { index: 'electron/preload/index.ts' }, output: oneFile },
    },
  },
  renderer: {
    root: 'src/screens',
    plugins: [react(), mapsApart('out-maps/renderer')],
    build: {
      target: chromeTarget,
      outDir: 'out/renderer',
      emptyOutDir: true,
      sourcemap: 'hidden',
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
