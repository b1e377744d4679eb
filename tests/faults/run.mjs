// npm run faults: builds the suite as Lull's main process is built, and runs it. Each process and thread of it is a file of its own.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildDesktop } from '../../tools/build.mjs';
import { findElectron } from '../../tools/electron.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
// An exit, unlike a signal, also ends what was started.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const outDir = '.cache/faults';
const builtFile = (name) => pathToFileURL(path.join(root, outDir, `${name}.js`)).href;
await build({
  root,
  configFile: false,
  logLevel: 'error',
  resolve: {
    alias: [{ find: /^electron$/, replacement: path.join(root, 'electron/main/storage/no-electron.ts') }],
  },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        'file-calls': 'tests/faults/file-calls.ts',
        faults: 'tests/faults/faults.ts',
        writer: 'tests/faults/writer.ts',
        migrator: 'tests/faults/migrator.ts',
        'storage-worker': 'electron/main/storage/storage-worker.ts',
      },
    },
  },
});
if (process.argv.includes('--full')) {
  const log = (line) => console.error(line);
  const electron = (await buildDesktop(log)) ? await findElectron({ log }) : {};
  if (electron.path) process.env.LULL_ELECTRON_PATH ??= electron.path;
}
// Before anything takes a function of `node:fs` to itself.
await import(builtFile('file-calls'));
const { faults } = await import(builtFile('faults'));
process.exit(await faults(process.argv.slice(2)));
