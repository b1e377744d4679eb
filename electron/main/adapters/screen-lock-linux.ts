import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Stop } from '../../../src/core/ports';
import type { LastingChild } from './lasting-child';
import { startLasting } from './lasting-child';

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

const firstAgainMs = 1000;
const longestAgainMs = 60_000;

export interface ScreenLock {
  readonly stop: Stop;
  /** `ok` while a screen saver is on the bus and is listened to. */
  says(): 'ok' | 'not-told';
}

type Env = Readonly<Record<string, string | undefined>>;

/** Without one, the tools would start a bus of their own. */
export function hasSessionBus(env: Env): boolean {
  const folder = env['XDG_RUNTIME_DIR'];
  return Boolean(env['DBUS_SESSION_BUS_ADDRESS'] ?? (folder && existsSync(`${folder}/bus`)));
}

/** What one line of dbus-monitor adds: which signal it is (a heading), or the next of its arguments. */
export function createSignalReader(take: (member: string, args: readonly string[]) => void) {
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
    if (args.length === lengths[member]) take(member, args);
  };
}

/** Calls back when the screen is covered and when it is free again. What is so at the start is taken as free. */
export function watchScreenLock(take: (covered: boolean) => void, env: Env = process.env): ScreenLock {
  const present = new Set<string>();
  let covered = false;
  let listening = false;
  let stopped = false;
  let againMs = firstAgainMs;
  let again: ReturnType<typeof setTimeout> | undefined;
  let end: () => void = () => undefined;

  function change(now: boolean): void {
    if (now === covered || stopped) return;
    covered = now;
    take(now);
  }
  /** Nobody would say any more that the screen is free, so it must not stay covered for ever. */
  function lost(): void {
    listening = false;
    present.clear();
    change(false);
  }
  const read = createSignalReader((member, args) => {
    const [first = '', , owner = ''] = args;
    if (member === 'ActiveChanged') {
      change(first === 'true');
      return;
    }
    if (owner) present.add(first);
    else present.delete(first);
    if (present.size === 0) change(false);
  });

  function askWhoIsThere(): void {
    const question = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
    const child = spawn('dbus-send', [...question, 'org.freedesktop.DBus.ListNames'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.on('error', () => undefined);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const name = /^ +string "(.*)"$/.exec(line)?.[1];
      if (listening && screenSavers.some((each) => each === name)) present.add(name ?? '');
    });
  }

  function listenAgain(): void {
    lost();
    if (stopped) return;
    again = setTimeout(listen, againMs);
    againMs = Math.min(againMs * 2, longestAgainMs);
  }
  function start(): LastingChild | null {
    try {
      return startLasting(['dbus-monitor', '--session', ...wanted], env, (wasThere) => {
        if (wasThere) listenAgain();
        else lost();
      });
    } catch {
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
        againMs = firstAgainMs;
        askWhoIsThere();
      }
      read(line);
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
    says: () => (listening && present.size > 0 ? 'ok' : 'not-told'),
  };
}
