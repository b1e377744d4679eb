import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { lookIntoMain } from '../desktop/main-process';
import { waitFor } from '../desktop/wait-for';
import type { Memory } from './proc';
import { memory } from './proc';

/** What all phases of the bench share. */
export interface Bench {
  readonly desktop: Desktop;
  readonly electronPath: string;
  /** The project's folder. */
  readonly root: string;
  /** The folder of the Lull that is measured. */
  readonly appPath: string;
  readonly quick: boolean;
  readonly log: (line: string) => void;
}

export type Floor = 'bare' | 'card';

const floorFolder = (root: string, floor: Floor): string =>
  path.join(root, 'tests', 'bench', 'floors', floor);

/** Starts a floor: the least that an Electron app doing this can be. */
export function launchFloor(
  { desktop, electronPath, root }: Bench,
  floor: Floor,
  userDataDir: string,
  args: readonly string[] = [],
): Promise<Lull> {
  return desktop.launchLull({ electronPath, appPath: floorFolder(root, floor), userDataDir, args });
}

/** Starts Lull with its hooks on a free port. */
export function launchApp(
  { desktop, electronPath, appPath }: Bench,
  userDataDir: string,
  args: readonly string[] = [],
): Promise<Lull> {
  return desktop.launchLull({ electronPath, appPath, userDataDir, args });
}

/** An empty folder but for settings: the hooks on a free port, and what else is given. */
export async function newUserData({ desktop }: Bench, name: string, more: object = {}): Promise<string> {
  const folder = await desktop.newFolder(name);
  const settings = { hooks: { enabled: true, port: 0 }, shift: { arrive: false }, ...more };
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings));
  return folder;
}

/** The memory of an app that was started `inspectable`, without garbage: V8 leaves that of an idle app for hours. */
export async function memoryInUse(app: Lull): Promise<Memory> {
  const main = await lookIntoMain(app);
  await main.collectGarbage();
  main.close();
  return memory(app.pid);
}

/** CLOCK_MONOTONIC ms at which this app's icon was in the tray. */
export async function trayOf({ desktop }: Bench, app: Lull, since: number): Promise<number> {
  const { at } = await desktop.desk.next('tray', ({ pid }) => pid === app.pid, {
    since,
    what: `the tray icon of ${path.basename(app.userDataDir)}`,
    timeoutMs: 20_000,
    context: app.stderr,
  });
  return at;
}

async function stateOf(app: Lull): Promise<unknown> {
  const { port, token } = await app.hooks();
  const answer = await fetch(`http://127.0.0.1:${String(port)}/v1/status`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { readonly state?: unknown }).state;
}

/** Tells Lull that the phone is free again, after whatever it was told before, and waits until it is in a gap. */
export async function freePhone(app: Lull, verbs: readonly string[]): Promise<void> {
  for (const verb of verbs) {
    const { status, body } = await app.post(verb);
    if (status !== 202) throw new Error(`hook ${verb}: ${String(status)} ${body}`);
  }
  let state: unknown = null;
  await waitFor(async () => (state = await stateOf(app)) === 'gap', {
    what: 'Lull to be in a gap',
    context: () => `it says ${JSON.stringify(state)}`,
  });
}
