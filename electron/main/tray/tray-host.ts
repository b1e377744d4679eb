import { execFile } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { TrayStatus } from '../../../src/core/diagnosis';
import type { Stop } from '../../../src/core/ports';
import type { SupervisedChild } from '../system/supervised-child';
import { startSupervised } from '../system/supervised-child';
import { createSignalReader, hasSessionBus } from '../system/screen-lock-linux';

/** Does this desktop show tray icons? One question to the session bus, by the tool that comes with the bus. */

type Env = Readonly<Record<string, string | undefined>>;

const withinMs = 1500;
const watcher = 'org.kde.StatusNotifierWatcher';
const question = [
  '--session',
  '--print-reply',
  `--reply-timeout=${String(withinMs)}`,
  `--dest=${watcher}`,
  '/StatusNotifierWatcher',
  'org.freedesktop.DBus.Properties.Get',
  `string:${watcher}`,
  'string:IsStatusNotifierHostRegistered',
];

/** Without a host for such icons, the old trays of X11 may still show it; Wayland and GNOME have none of those. */
const hasNoOldTray = (env: Env): boolean =>
  env['XDG_SESSION_TYPE'] === 'wayland' || /\bgnome\b/i.test(env['XDG_CURRENT_DESKTOP'] ?? '');

/** `not-seen` only where that is certain; whatever else keeps the answer away is `not-told`. Never throws. */
export function trayHost(
  env: Env = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<TrayStatus> {
  // Windows and macOS always have one.
  if (platform !== 'linux') return Promise.resolve('seen');
  if (!hasSessionBus(env)) return Promise.resolve('not-told');
  const options = { env: { ...env, LC_ALL: 'C' }, timeout: withinMs, killSignal: 'SIGKILL' } as const;
  return new Promise((resolve) => {
    execFile('dbus-send', question, options, (problem, text, said) => {
      if (!problem && /\bboolean true\b/.test(text)) resolve('seen');
      else {
        const isNone = problem
          ? /\.(ServiceUnknown|NameHasNoOwner)\b/.test(said)
          : /\bboolean false\b/.test(text);
        resolve(isNone && hasNoOldTray(env) ? 'not-seen' : 'not-told');
      }
    });
  });
}

export interface TrayHost {
  /** Looks now, and remembers it. */
  poll(): Promise<TrayStatus>;
  /** As it was when somebody last looked. */
  status(): TrayStatus;
  readonly stop: Stop;
}

/** At sign-in the desktop's bar may come after Lull. */
const firstPollMs = 15_000;
/** A bar takes its name on the bus first, and says a moment later that it shows icons. */
const hostPolls = { everyMs: 500, times: 20 } as const;
const comes = `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${watcher}'`;

/**
 * Calls `came` once, when a bar appears that was not there at the start. Chromium tells its icon again to a bar that was
 * there and is started anew, but not to one that comes later. A program waits for it, and only where none is there yet.
 */
function awaitLateHost(came: () => void, env: Env): Stop {
  if (process.platform !== 'linux' || !hasSessionBus(env)) return () => undefined;
  let child: SupervisedChild | null = null;
  const over = new AbortController();
  const isOver = (): boolean => over.signal.aborted;
  const end = (): void => {
    over.abort();
    child?.end();
  };
  async function pollUntilThere(): Promise<void> {
    for (let left: number = hostPolls.times; left > 0 && !isOver(); left -= 1) {
      const says = await trayHost(env);
      if (says === 'seen' && !isOver()) {
        end();
        came();
      }
      await wait(hostPolls.everyMs);
    }
  }
  const read = createSignalReader((_member, [, , owner = '']) => {
    if (owner) void pollUntilThere();
  });
  try {
    child = startSupervised(['dbus-monitor', '--session', comes], env, end);
  } catch {
    // Out of processes or files. A late bar then shows the icon after the next start.
    return end;
  }
  let listening = false;
  createInterface({ input: child.output }).on('line', (line) => {
    // Its first words are the bus's welcome: what comes from then on is not missed.
    if (!listening) {
      void trayHost(env).then((says) => {
        if (says === 'seen') end();
      });
    }
    listening = true;
    read(line);
  });
  return end;
}

/**
 * Looks once, a while after the start, and whenever it is asked to; `changed` where the answer is another one, `came` where
 * a bar is there only now.
 */
export function watchTrayHost(changed: () => void, came: () => void): TrayHost {
  let says: TrayStatus = 'not-told';
  const poll = async (): Promise<TrayStatus> => {
    const before = says;
    says = await trayHost();
    if (says !== before) changed();
    return says;
  };
  const timer = setTimeout(() => void poll(), firstPollMs);
  const stopWaiting = awaitLateHost(() => {
    came();
    void poll();
  }, process.env);
  return {
    poll,
    status: () => says,
    stop() {
      clearTimeout(timer);
      stopWaiting();
    },
  };
}
