import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { soundServer } from '../../../../electron/main/sound/sound-server';
import { trayHost } from '../../../../electron/main/tray/tray-host';
import type { DiagnosisDeps } from '../../../../electron/main/system/diagnosis';
import { diagnose } from '../../../../electron/main/system/diagnosis';
import { knownToApp } from '../../../../src/core/diagnosis';
import { diagnosisParts, diagnosisText } from '../../../../src/core/diagnosis-text';
import { createI18n } from '../../../../src/core/i18n/i18n';
import { createFormats } from '../../../../src/core/i18n/formats';
import { diagnosisView } from '../../../fakes/diagnosis';
import { tempFolder } from '../../../fakes/temp-folder';

/** The tools that the diagnosis asks, pretended; a real desktop answers in the journey. */

const onLinux = describe.runIf(process.platform === 'linux');

/** A folder with one program of this name, which runs this shell line; PATH is that folder and the shell's own. */
function pretend(name: string, line: string): Record<string, string> {
  const bin = path.join(tempFolder(), 'bin');
  mkdirSync(bin);
  writeFileSync(path.join(bin, name), `#!/bin/sh\n${line}\n`);
  chmodSync(path.join(bin, name), 0o755);
  return { PATH: `${bin}:/usr/bin:/bin`, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };
}

const yes = `echo '   variant       boolean true'`;
const no = `echo '   variant       boolean false'`;
const nobody = `echo 'Error org.freedesktop.DBus.Error.ServiceUnknown: nobody' >&2; exit 1`;
const broken = `echo 'Error org.freedesktop.DBus.Error.AccessDenied: no' >&2; exit 1`;

onLinux('the tray', () => {
  test.each([
    ['a host is there', yes, { XDG_SESSION_TYPE: 'x11' }, 'seen'],
    ['nobody watches, on Wayland', nobody, { XDG_SESSION_TYPE: 'wayland' }, 'not-seen'],
    ['nobody watches, on GNOME', nobody, { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }, 'not-seen'],
    ['a watcher without a host', no, { XDG_SESSION_TYPE: 'wayland' }, 'not-seen'],
    ['an old tray may be there', nobody, { XDG_SESSION_TYPE: 'x11' }, 'not-told'],
    ['the bus refuses', broken, { XDG_SESSION_TYPE: 'wayland' }, 'not-told'],
    ['nonsense', 'echo boolean maybe', { XDG_SESSION_TYPE: 'wayland' }, 'not-told'],
  ] as const)('%s', async (_name, line, session, says) => {
    expect(await trayHost({ ...pretend('dbus-send', line), ...session })).toBe(says);
  });

  test('without the tool, without a bus, and for a tool that hangs, nothing is claimed', async () => {
    const wayland = { XDG_SESSION_TYPE: 'wayland' };
    const bus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };
    expect(await trayHost({ ...wayland, ...bus, PATH: tempFolder() })).toBe('not-told');
    expect(await trayHost({ ...wayland, PATH: pretend('dbus-send', nobody)['PATH'] })).toBe('not-told');
    expect(await trayHost({ ...wayland, ...pretend('dbus-send', 'exec sleep 60') })).toBe('not-told');
  });
});

test('Windows and macOS always have one, and a sound server of their own', async () => {
  expect(await trayHost({}, 'win32')).toBe('seen');
  expect(await soundServer({}, 'darwin')).toEqual({
    ok: true,
    value: { name: 'of-the-system', version: '' },
  });
});

onLinux('the sound server', () => {
  test('of what pactl says, name and version are taken', async () => {
    const lines = ['Server String: /run/user/1000/canary', 'User Name: canary', 'Host Name: canary'];
    const said = [...lines, 'Server Name: PulseAudio (on PipeWire 0.3.65)', 'Server Version: 15.0.0'];
    const env = pretend('pactl', `[ "$1" = info ] && echo '${said.join('\n')}'`);
    expect(await soundServer(env)).toEqual({ ok: true, value: { name: 'pipewire', version: '0.3.65' } });
  });

  test('why there is none', async () => {
    expect(await soundServer({ PATH: tempFolder() })).toEqual({ ok: false, error: 'no-tool' });
    expect(await soundServer(pretend('pactl', 'exit 1'))).toEqual({ ok: false, error: 'no-server' });
  });
});

/** Everything that could tell who or where somebody is has the canary in it. */
function withCanaries(folder: string): Parameters<typeof diagnose> {
  const { versions, system, displays } = diagnosisView();
  const program = {
    program: 'canary',
    name: 'Canary Phone',
    class: 'phone',
    setBy: 'you',
    holding: true,
    since: 5,
    lastHeldAt: null,
    holds: 3,
  } as const;
  const source = {
    id: 'phone',
    health: 'ok',
    says: 'clear',
    since: 7,
    trouble: null,
    text: 'canary',
  } as const;
  const host: DiagnosisDeps = {
    computer: () => ({ versions, system, displays }),
    soundServer: async () => ({ ok: true, value: { name: 'pipewire', version: '1.0.5' } }),
    tray: async () => 'seen',
    idle: () => 'ok',
    lock: () => 'ok',
    dataFolder: folder,
  };
  const hooks = { enabled: true, port: 47_600, token: 'canary-token', failed: null };
  const connector = { name: 'baresip', port: 4444, health: 'ok', reason: null, user: 'canary' } as const;
  const known = knownToApp({
    sources: [source],
    programs: [program],
    takenShortcuts: ['quickHide'],
    hooks,
    connector,
    waiting: 2,
    setAside: 1,
  });
  return [host, known];
}

test('nothing personal is in it, neither as data nor as text', async () => {
  const folder = path.join(tempFolder(), 'canary');
  mkdirSync(folder, { mode: 0o700 });
  const diagnosis = await diagnose(...withCanaries(folder));
  expect(diagnosis.store).toEqual({ writable: true, listable: false, waiting: 2, setAside: 1 });
  expect(diagnosis.programs).toEqual([{ class: 'phone', known: 1, holding: 1 }]);
  expect(diagnosis.shortcuts).toEqual({
    hardCall: 'held',
    callToggle: 'held',
    rate: 'held',
    quickHide: 'taken',
  });
  const t = createI18n('en').getFixedT(null, ['sources', 'words', 'settings', 'phones'] as const);
  const text = diagnosisText(
    diagnosisParts(diagnosis, t, createFormats({ locale: 'en-GB' }, 'Europe/Madrid')),
    t,
  );
  for (const all of [JSON.stringify(diagnosis), text]) {
    expect(all).not.toMatch(/canary/i);
    expect(all).not.toContain(path.dirname(folder));
  }
});

test('a folder that is not there cannot be written', async () => {
  const diagnosis = await diagnose(...withCanaries(path.join(tempFolder(), 'gone')));
  expect(diagnosis.store.writable).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'a folder that was there, and is open to others, is said to be',
  async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o755);
    expect((await diagnose(...withCanaries(folder))).store).toMatchObject({ writable: true, listable: true });
  },
);

test('a looker that never answers holds up nothing: what it was asked is not told', async () => {
  const [host, known] = withCanaries(tempFolder());
  const never = new Promise<never>(() => undefined);
  vi.useFakeTimers();
  const found = diagnose({ ...host, soundServer: () => never, tray: () => never }, known);
  await vi.advanceTimersByTimeAsync(3000);
  vi.useRealTimers();
  const { audio, tray } = await found;
  expect(audio).toEqual({ ok: false, error: 'no-answer' });
  expect(tray).toBe('not-told');
});
