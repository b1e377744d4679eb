import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const shared = ['src', 'package.json', 'package-lock.json'];
const desktop = {
  sources: [...shared, 'electron', 'resources', 'electron.vite.config.ts', 'tools/source-maps.mjs'],
  results: [
    'out/main/index.cjs',
    'out/preload/index.cjs',
    'out/renderer/main-window/main-window.html',
    'out/renderer/card/card.html',
  ],
  command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
};
const web = {
  sources: shared,
  results: ['out/web/index.html'],
  command: [
    'node_modules/vite/bin/vite.js',
    'build',
    ...['--config', 'src/web/vite.config.ts', '--configLoader', 'runner', '--logLevel', 'warn'],
  ],
};

const simulator = {
  sources: ['src/core', 'src/web/demo', 'tools/simulate', 'package-lock.json'],
  results: ['.cache/simulate/command.js'],
  command: [
    'node_modules/vite/bin/vite.js',
    'build',
    ...['--ssr', 'tools/simulate/command.ts', '--outDir', '.cache/simulate', '--logLevel', 'warn'],
  ],
};

/** Builds the desktop app unless what was built is newer than all it is made of. False if the build failed. */
export const buildDesktop = (log) => buildIfStale(desktop, 'Lull', log);
/** The same for the browser edition. */
export const buildWeb = (log) => buildIfStale(web, 'the browser edition', log);

/** The same for what `npm run simulate` runs. */
export const buildSimulator = (log) => buildIfStale(simulator, 'the simulator', log);

async function buildIfStale({ sources, results, command }, name, log) {
  if (!(await isStale(root, sources, results))) return true;
  log(`Building ${name} ...`);
  // All it prints goes to stderr: stdout belongs to the app, whose --status prints one JSON object there.
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 2, 2] });
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) log(`Building ${name} failed.`);
  return code === 0;
}

/**
 * Whether any result is missing or older than the newest source. Folders count too, so that a removed file is noticed.
 * @param {string} folder
 * @param {readonly string[]} sources files and folders
 * @param {readonly string[]} results files
 */
export async function isStale(folder, sources, results) {
  const built = await Promise.all(results.map((name) => changedAt(path.join(folder, name))));
  const oldestResult = Math.min(...built);
  if (oldestResult === 0) return true;
  const changed = await Promise.all(sources.map((name) => newestIn(path.join(folder, name))));
  return Math.max(...changed) > oldestResult;
}

async function newestIn(place) {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  const inside = entries.map((entry) => {
    const name = path.join(place, entry.name);
    return entry.isDirectory() ? newestIn(name) : changedAt(name);
  });
  return Math.max(await changedAt(place), ...(await Promise.all(inside)));
}

/** Epoch ms, or 0 where there is nothing. */
async function changedAt(name) {
  return stat(name).then(
    (file) => file.mtimeMs,
    () => 0,
  );
}
