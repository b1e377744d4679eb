import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** The lowest runtime Lull must work on: Electron 33, which is Chromium 130 with Node 20. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/** One CommonJS file with everything in it: a sandboxed preload can load nothing else, and the host starts faster. */
const oneFile = { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false } as const;

/**
 * Of two entries that share code, rolldown has the first load the second as well, for its side effects alone. It has none,
 * and the whole point of the second is to be loaded later: when the tray icon is there.
 */
const loadComposeLater: Plugin = {
  name: 'load-compose-later',
  generateBundle(_options, bundle) {
    const index = bundle['index.cjs'];
    if (index?.type === 'chunk') index.code = index.code.replace('require("./compose.cjs");', '');
  },
};

export default defineConfig({
  main: {
    plugins: [loadComposeLater],
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      externalizeDeps: false,
      sourcemap: false,
      minify: true,
      rolldownOptions: {
        // `index` loads `compose` by name once the tray icon is there; what both use gets a file of its own.
        // `sound-helper` is a process of its own, on Windows and macOS only.
        input: {
          index: 'electron/main/index.ts',
          compose: 'electron/main/compose.ts',
          'sound-helper': 'electron/main/adapters/sound/helper.ts',
        },
        // Read from node_modules at run time, and only when first needed: the one is large and mostly for other systems,
        // the other is native code, which only the sound helper loads.
        external: ['systeminformation', 'koffi'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
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
