import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { backoff, doubling } from '../../../src/core/backoff';
import type { Stop } from '../../../src/core/ports';
import type { SupervisedChild } from './supervised-child';
import { startSupervised } from './supervised-child';

/**
 * On Linux it is the desktop's screen saver that says on the session bus when it covers the screen. One `dbus-monitor`,
 * which belongs to every desktop with a session bus, waits for that; it sleeps until then.
 */

/** Interfaces with the signal ActiveChanged; each desktop has one of them: KDE and others, GNOME, Cinnamon, MATE, Xfce. */
const screenSavers = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
] as const;

const wanted = screenSavers.flatMap((name) => [
  `type='signal',interface='${name}',member='ActiveChanged'`,
  `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${name}'`,
]);

const againMs = backoff(doubling(1000, 60_000));

export interface ScreenLock {
  readonly stop: Stop;
  /** `ok` while a screen saver is on the bus and is listened to. */
  status(): 'ok' | 'not-told';
}

type Env = Readonly<Record<string, string | undefined>>;

/** Without one, the tools would start a bus of their own. */
export function hasSessionBus(env: Env): boolean {
  const folder = env['XDG_RUNTIME_DIR'];
  return Boolean(env['DBUS_SESSION_BUS_ADDRESS'] ?? (folder && existsSync(`${folder}/bus`)));
}

/** What one line of dbus-monitor adds: which signal it is (a heading), or the next of its arguments. */
export function createSignalReader(handler: (member: string, args: readonly string[]) => void) {
  const lengths: Readonly<Record<string, number>> = { ActiveChanged: 1, NameOwnerChanged: 3 };
  let member = '';
  let args: string[] = [];
  return (line: string): void => {
    const heading = /^signal .*; member=(\w+)$/.exec(line)?.[1];
    if (heading !== undefined) {
      member = heading;
      args = [];
      return;
    }
    const value = /^ {3}(?:boolean (true|false)|string "(.*)")$/.exec(line);
    if (!value || args.length >= (lengths[member] ?? 0)) return;
    args.push(value[1] ?? value[2] ?? '');
    if (args.length === lengths[member]) handler(member, args);
  };
}

/** The screen savers on the bus, and whether one of them covers the screen; tells each change of that. */
function followSavers(handler: (covered: boolean) => void) {
  const present = new Set<string>();
  let covered = false;
  function change(now: boolean): void {
    if (now === covered) return;
    covered = now;
    handler(now);
  }
  return {
    areThere: () => present.size > 0,
    seen: (name: string) => void present.add(name),
    read: createSignalReader((member, args) => {
      const [first = '', , owner = ''] = args;
      if (member === 'ActiveChanged') {
        change(first === 'true');
        return;
      }
      if (owner) present.add(first);
      else present.delete(first);
      if (present.size === 0) change(false);
    }),
    /** Nobody would say any more that the screen is free, so it must not stay covered for ever. */
    lost() {
      present.clear();
      change(false);
    },
  };
}

function askWhoIsThere(env: Env, seen: (name: string) => void): void {
  const question = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const child = spawn('dbus-send', [...question, 'org.freedesktop.DBus.ListNames'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const name = /^ +string "(.*)"$/.exec(line)?.[1];
    if (name !== undefined && screenSavers.some((each) => each === name)) seen(name);
  });
}

/** Calls back when the screen is covered and when it is free again. What is so at the start is taken as free. */
export function watchScreenLock(handler: (covered: boolean) => void, env: Env = process.env): ScreenLock {
  const savers = followSavers((now) => {
    if (!stopped) handler(now);
  });
  let listening = false;
  let stopped = false;
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let end: () => void = () => undefined;

  function lost(): void {
    listening = false;
    savers.lost();
  }
  function listenAgain(): void {
    lost();
    if (stopped) return;
    failures += 1;
    again = setTimeout(listen, againMs(failures));
  }
  function start(): SupervisedChild | null {
    try {
      return startSupervised(['dbus-monitor', '--session', ...wanted], env, (wasThere) => {
        if (wasThere) listenAgain();
        else lost();
      });
    } catch {
      // Out of processes or files: tried again later.
      return null;
    }
  }

  function listen(): void {
    const child = start();
    if (!child) {
      listenAgain();
      return;
    }
    createInterface({ input: child.output }).on('line', (line) => {
      // Its first words are the bus's welcome: from then on nothing is missed, so now it can be asked who is there.
      if (!listening) {
        listening = true;
        failures = 0;
        askWhoIsThere(env, (name) => {
          if (listening) savers.seen(name);
        });
      }
      savers.read(line);
    });
    end = child.end;
  }

  if (hasSessionBus(env)) listen();
  return {
    stop() {
      stopped = true;
      clearTimeout(again);
      end();
    },
    status: () => (listening && savers.areThere() ? 'ok' : 'not-told'),
  };
}
