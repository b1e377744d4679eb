// Loads the bench, which is TypeScript, through the Vite that builds Lull: Node 20 does not take types by itself.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { buildDesktop } from '../../tools/build.mjs';
import { findElectron } from '../../tools/electron.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
// An exit, unlike a signal, also ends what was started.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const entry = fileURLToPath(new URL('bench.ts', import.meta.url));
const { module } = await runnerImport(entry, { root, configFile: false, logLevel: 'error' });
process.exit(await module.bench(process.argv.slice(2), { findElectron, buildDesktop }));
