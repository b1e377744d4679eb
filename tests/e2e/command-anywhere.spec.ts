import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { projectRoot } from '../desktop/project-root';
import type { Env, Ran } from '../desktop/child';
import { run } from '../desktop/child';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { askStatus, newUserData, startLull, tell, test, startsInVain, untilState } from './journey';
import { filesUnder } from './folders';

/** Phones start the command in a sandbox, as a service, or where the session's own folder was cleaned up. */

const brief = ({ code, stdout, stderr }: Ran) => ({ code, stdout, stderr });
const silent = { code: 0, stdout: '', stderr: '' };

interface Poor {
  readonly what: string;
  readonly set?: Env;
  readonly without?: readonly string[];
}

const poor = (long: string): readonly Poor[] => [
  { what: 'no TMPDIR', without: ['TMPDIR'] },
  { what: 'an empty TMPDIR', set: { TMPDIR: '' } },
  { what: 'a TMPDIR that is gone', set: { TMPDIR: '/nonexistent/tmp' } },
  { what: 'a TMPDIR of 200 bytes', set: { TMPDIR: long } },
  { what: 'session folders that are gone', set: { TMPDIR: '/nonexistent', XDG_RUNTIME_DIR: '/nonexistent' } },
  { what: 'a session folder of 200 bytes', set: { XDG_RUNTIME_DIR: long } },
  { what: 'no DISPLAY', without: ['DISPLAY'] },
  { what: 'a wrong DISPLAY', set: { DISPLAY: ':4711' } },
  { what: 'no HOME', without: ['HOME'] },
  {
    what: 'nothing, as a service',
    without: Object.keys(process.env).concat(
      'DBUS_SESSION_BUS_ADDRESS',
      'DISPLAY',
      'TMPDIR',
      'XDG_RUNTIME_DIR',
    ),
  },
];

function runIn(desktop: Desktop, lull: Lull, { set, without = [] }: Poor, ...words: string[]): Promise<Ran> {
  const all = Object.entries({ ...desktop.env, ...set }).filter(([name]) => !without.includes(name));
  const [program, ...args] = lull.command;
  return run(program, [...args, ...words], { env: Object.fromEntries(all), cwd: projectRoot() });
}

async function longFolder(desktop: Desktop): Promise<string> {
  const root = await desktop.newFolder('long');
  const long = path.join(root, 'x'.repeat(200 - Buffer.byteLength(root)));
  await mkdir(long);
  return long;
}

test('a command is taken and answered in any environment', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir });
  const long = await longFolder(desktop);
  for (const each of poor(long)) {
    await tell(lull, 'ended');
    const started = await runIn(desktop, lull, each, '--call', 'ringing');
    expect({ what: each.what, ...brief(started) }).toEqual({ what: each.what, ...silent });
    expect({ what: each.what, state: (await askStatus(lull))?.state }).toEqual({
      what: each.what,
      state: 'ringing',
    });
    const { code, stdout } = await runIn(desktop, lull, each, '--status');
    expect({ what: each.what, code, says: stdout.slice(0, 12) }).toEqual({
      what: each.what,
      code: 0,
      says: '{"version":1',
    });
  }
  expect(await filesUnder(long)).toEqual([]);
  expect((await filesUnder(userDataDir)).filter((file) => file.includes('answer'))).toEqual([]);
});

test('without a running Lull a command ends with 3 in any environment, and says nothing else', async ({
  desktop,
}) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  await lull.runCli(['--quit']);
  await lull.exited;
  for (const each of poor(await longFolder(desktop))) {
    const ran = await runIn(desktop, lull, each, '--call', 'started');
    expect({ what: each.what, ...brief(ran) }).toEqual({
      what: each.what,
      code: 3,
      stdout: '',
      stderr: 'Lull is not running. Start it first.\n',
    });
  }
});

test('Lull itself starts with folders for temporary files that are gone or too long', async ({ desktop }) => {
  for (const TMPDIR of ['/nonexistent/tmp', await longFolder(desktop), '']) {
    const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), env: { TMPDIR } });
    await lull.runCli(['--call', 'started']);
    await untilState(lull, 'on-call');
    expect(brief(await lull.runCli(['--quit']))).toEqual(silent);
    expect(await lull.exited).toEqual({ code: 0, signal: null });
  }
});

test('without a desktop Lull says so instead of starting', async ({ desktop }) => {
  const { command, runCli, exited } = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  await runCli(['--quit']);
  await exited;
  const [program, ...args] = command;
  const { DISPLAY: _none, ...env } = desktop.env;
  expect(brief(await run(program, args, { env }))).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Lull needs a desktop: neither DISPLAY nor WAYLAND_DISPLAY is set.\n',
  });
});

test('a Lull that is stopped is running: it is neither killed nor started a second time', async ({
  desktop,
}) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  lull.process.kill('SIGSTOP');
  expect(await startsInVain(desktop, lull)).toEqual({
    code: 4,
    stderr: 'Lull is running but does not answer.\n',
  });
  for (const words of [['--call', 'started'], ['--status'], ['--quit']]) {
    expect({ words, ...brief(await lull.runCli(words)) }).toEqual({
      words,
      code: 4,
      stdout: '',
      stderr: 'Lull is running but does not answer.\n',
    });
  }
  lull.process.kill('SIGCONT');
  await untilState(lull, 'off-shift');
  expect(brief(await lull.runCli(['--call', 'started']))).toEqual(silent);
  await untilState(lull, 'on-call');
});
