import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Child, Env } from './child';
import { run, startChild } from './child';
import type { Desk, WindowSeen } from './desk';
import { startDesk } from './desk';
import type { Lull, LullOptions } from './lull';
import { launchLull } from './lull';
import { openTypist } from './typist';
import type { Typist } from './typist';
import { within } from './wait-for';

export interface Desktop {
  /** For everything that shall run on this desktop: display, session bus, a home of its own. */
  readonly env: Env;
  readonly desk: Desk;
  readonly launchLull: (options: Omit<LullOptions, 'desktopEnv'>) => Promise<Lull>;
  /** An empty folder that goes with the desktop, for user data. */
  readonly newFolder: (name: string) => Promise<string>;
  /** A terminal that writes what is typed into a file. */
  readonly openTypist: () => Promise<Typist>;
  readonly activeWindow: () => Promise<WindowSeen | null>;
  /** Writes what the screen shows as a PNG. */
  readonly screenshot: (file: string) => Promise<void>;
  /** The X server or the session bus ends under everything that runs on it. */
  readonly lose: (what: 'screen' | 'bus') => Promise<unknown>;
  /** Ends everything it started and removes its folder. */
  readonly dispose: () => Promise<void>;
}

/** No service files: nothing but what a test starts can appear on this bus. */
const busConfig = (folder: string): string => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><keep_umask/><listen>unix:path=${folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

const notPassedOn =
  /^(ELECTRON_|NODE_OPTIONS$|WAYLAND_DISPLAY$|DISPLAY$|XAUTHORITY$|DBUS_|XDG_|LC_|LANG|HOME$|TMPDIR$|PULSE_|npm_)/;

async function homeEnv(home: string): Promise<Env> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !notPassedOn.test(entry[0]),
  );
  const folders = {
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_DATA_HOME: path.join(home, '.local', 'share'),
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    TMPDIR: path.join(home, 'tmp'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 });
  return { ...Object.fromEntries(inherited), ...folders, XDG_SESSION_TYPE: 'x11', LANG: 'C.UTF-8' };
}

/** What a program writes to descriptor 3 once it is ready, as `-displayfd` and `--print-address` do. */
async function firstLineOn3(child: Child, what: string): Promise<string> {
  const pipe = child.process.stdio[3];
  if (!pipe || !('setEncoding' in pipe)) throw new Error(`${what}: no descriptor 3`);
  const line = new Promise<string>((resolve) => {
    let text = '';
    pipe.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  const ended = child.exited.then(() => {
    throw new Error(`${what} ended at once:\n${child.stderr()}`);
  });
  return within(Promise.race([line, ended]), { what, context: child.stderr });
}

const withDescriptor3 = { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] as ('ignore' | 'pipe')[] };

async function startScreen(
  env: Env,
  size: string,
): Promise<{ readonly child: Child; readonly display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'];
  const child = await startChild('Xvfb', args, { env, ...withDescriptor3 });
  return { child, display: `:${await firstLineOn3(child, 'Xvfb')}` };
}

export async function startBus(
  env: Env,
  home: string,
): Promise<{ readonly child: Child; readonly address: string }> {
  const config = path.join(home, 'bus.conf');
  await writeFile(config, busConfig(home));
  const args = [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=3'];
  const child = await startChild('dbus-daemon', args, { env, ...withDescriptor3 });
  return { child, address: await firstLineOn3(child, 'dbus-daemon') };
}

/** A desktop of its own: an X display, a session bus, a window manager, and a tray. */
export async function startDesktop({ width = 1280, height = 800 } = {}): Promise<Desktop> {
  const home = await mkdtemp(path.join(tmpdir(), 'lull-desk-'));
  const ending: (() => Promise<unknown>)[] = [
    () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  ];
  const dispose = async (): Promise<void> => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  try {
    const base = await homeEnv(home);
    const screen = await startScreen(base, `${String(width)}x${String(height)}`);
    ending.push(screen.child.end);
    const bus = await startBus(base, home);
    ending.push(bus.child.end);
    const env = {
      ...base,
      DISPLAY: screen.display,
      DBUS_SESSION_BUS_ADDRESS: bus.address,
      // So that nobody talks to the machine's own services; there are none here.
      DBUS_SYSTEM_BUS_ADDRESS: bus.address,
    };
    const desk = await startDesk(env);
    ending.push(desk.dispose);
    const manager = await startChild('openbox', ['--sm-disable'], { env });
    ending.push(manager.end);
    await desk.next('manager', () => true, { since: 0, what: 'openbox', context: manager.stderr });
    return {
      env,
      desk,
      launchLull: async (options) => {
        const lull = await launchLull({ ...options, desktopEnv: env });
        ending.push(lull.end);
        return lull;
      },
      newFolder: (name) => mkdtemp(path.join(home, `${name}-`)),
      openTypist: async () => {
        const typist = await openTypist(env, desk, await mkdtemp(path.join(home, 'typed-')));
        ending.push(typist.close);
        return typist;
      },
      activeWindow: desk.active,
      screenshot: async (file) => {
        const { code, stderr } = await run('import', ['-window', 'root', file], { env });
        if (code !== 0) throw new Error(`no screenshot: ${stderr}`);
      },
      lose: (what) => (what === 'screen' ? screen : bus).child.end(),
      dispose,
    };
  } catch (problem) {
    await dispose();
    throw problem;
  }
}
