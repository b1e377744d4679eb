import { execFile } from 'node:child_process';
import type { TraySays } from '../../../src/core/diagnosis';
import type { Stop } from '../../../src/core/ports';
import { hasSessionBus } from './screen-lock-linux';

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
): Promise<TraySays> {
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
  look(): Promise<TraySays>;
  /** As it was when somebody last looked. */
  says(): TraySays;
  readonly stop: Stop;
}

/** At sign-in the desktop's bar may come after Lull. */
const firstLookMs = 15_000;

/** Looks once, a while after the start, and whenever it is asked to; `changed` where the answer is another one. */
export function watchTrayHost(changed: () => void): TrayHost {
  let says: TraySays = 'not-told';
  const look = async (): Promise<TraySays> => {
    const before = says;
    says = await trayHost();
    if (says !== before) changed();
    return says;
  };
  const timer = setTimeout(() => void look(), firstLookMs);
  return {
    look,
    says: () => says,
    stop() {
      clearTimeout(timer);
    },
  };
}
