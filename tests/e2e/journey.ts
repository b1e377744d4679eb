import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test as base } from '@playwright/test';
import { settleMs } from '../../src/core/call-state/state';
import type { Status } from '../../src/core/app/view-models';
import type { Shift } from '../../src/core/shift/shift';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import { replay } from '../../src/core/shift/replay';
import type { HookVerb } from '../../src/core/vocabulary';
import type { Env } from '../desktop/child';
import type { DeskEventOf, WindowSeen } from '../desktop/desk';
import type { Desktop } from '../desktop/desktop';
import { startDesktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { projectRoot } from '../desktop/project-root';
import { waitFor } from '../desktop/wait-for';

/** What all journeys share: a desktop of their own, Lull on it, and ways to see what it says and keeps. */

export const cardTitle = 'Lull card';
export const mainTitle = 'Lull';

interface Given {
  readonly screenSize: { readonly width: number; readonly height: number };
  readonly desktop: Desktop;
}

/** Playwright's `test`, with a desktop that starts and ends with it. */
export const test = base.extend<Given>({
  screenSize: [{ width: 1280, height: 800 }, { option: true }],
  desktop: async ({ screenSize }, run) => {
    const desktop = await startDesktop(screenSize);
    try {
      await run(desktop);
    } finally {
      await desktop.dispose();
    }
  },
});

/** Waits as short as they can be, where the waiting is not the thing tested. */
const quickPacing = {
  wrapUpSeconds: 1,
  quietSeconds: 1,
  firstCardSeconds: 1,
  firstCardSecondsAfterHard: 1,
  spacingMinutes: 0,
  spacingMinutesAfterHard: 0,
  maxPerHour: 60,
  cardSeconds: 60,
};

/** A data folder that holds nothing but settings: a hook on a free port, short waits, no ears, and what else is given. */
export async function newUserData(desktop: Desktop, more: object = {}): Promise<string> {
  const folder = await desktop.newFolder('data');
  const settings = {
    language: 'en',
    hooks: { enabled: true, port: 0 },
    sources: { microphone: false },
    pacing: quickPacing,
    ...more,
  };
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings), { mode: 0o600 });
  return folder;
}

export function electronPath(): string {
  const found = process.env['LULL_ELECTRON_PATH'];
  if (!found) throw new Error('LULL_ELECTRON_PATH names no Electron; `npm test` finds one');
  return found;
}

export interface StartOptions {
  readonly userDataDir: string;
  readonly args?: readonly string[];
  readonly env?: Env;
  readonly ownGroup?: boolean;
  readonly gpu?: boolean;
  /** In the place of the Electron that all tests run on. */
  readonly electronPath?: string;
}

/** Starts Lull and waits for its tray icon: from then on it is the one that a second start hands over to. */
export async function launch({ desk, launchLull }: Desktop, options: StartOptions): Promise<Lull> {
  const since = desk.mark();
  const lull = await launchLull({ electronPath: electronPath(), appPath: projectRoot(), ...options });
  const ours = ({ pid }: { readonly pid: number }): boolean => pid === lull.pid;
  await desk.next('tray', ours, { since, what: 'the tray icon', timeoutMs: 30_000, context: lull.stderr });
  return lull;
}

/** Starts Lull and waits until its hook answers, and with it all of Lull. */
export async function startLull(desktop: Desktop, options: StartOptions): Promise<Lull> {
  const lull = await launch(desktop, options);
  await waitFor(() => askStatus(lull), { what: 'Lull to answer', timeoutMs: 30_000, context: lull.stderr });
  return lull;
}

/** Lull answers 20 looks at its status a second. */
const betweenPollsMs = 100;

/** What `GET /v1/status` says; null while nothing listens. */
export async function askStatus(lull: Lull): Promise<Status | null> {
  await pause(betweenPollsMs);
  const { port, token } = await lull.hooks();
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`http://127.0.0.1:${String(port)}/v1/status`, { headers }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Status) : null;
}

/** The card of the deck that Arrive ends with, whichever it is. */
export const lastOfArrive = ({ card }: Pick<Status, 'card'>): boolean =>
  card?.family === 'arrive' && !/^arrive-(?:intention|own|parking)$/.test(card.id);

/** Waits until the status is as wanted, and returns it. */
export async function untilStatus(
  lull: Lull,
  what: string,
  fits: (status: Status) => boolean,
  timeoutMs = 15_000,
): Promise<Status> {
  let last: Status | null = null;
  const poll = async (): Promise<Status | null> => {
    last = await askStatus(lull);
    return last && fits(last) ? last : null;
  };
  return waitFor(poll, { what, timeoutMs, context: () => `Lull says ${JSON.stringify(last)}` });
}

/** After its start Lull believes nothing for a while; what is about states begins when that is over. */
export const untilSettled = (): Promise<void> => pause(settleMs);

export const untilState = (lull: Lull, state: string): Promise<Status> =>
  untilStatus(lull, `the state "${state}"`, (status) => status.state === state);

/** Tells Lull by its hook what the phone does; each must be taken. */
export async function tell(lull: Lull, ...verbs: readonly HookVerb[]): Promise<void> {
  for (const verb of verbs) {
    const { status, body } = await lull.post(verb);
    if (status !== 202) throw new Error(`hook ${verb}: ${String(status)} ${body}`);
  }
}

/** A call of some length, over by now, and the gap after it. */
export async function takeCall(lull: Lull): Promise<void> {
  await tell(lull, 'ringing', 'started', 'ended', 'available');
  await untilState(lull, 'gap');
}

/** What a file of a shift holds, whole; what its journal holds, up to the last whole line. */
function entriesIn(name: string, text: string): readonly LoggedShiftEvent[] {
  if (name.endsWith('.json'))
    return (JSON.parse(text) as { readonly entries: readonly LoggedShiftEvent[] }).entries;
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line.slice('01234567 2 '.length)) as LoggedShiftEvent);
}

/** Every entry of every shift, in file or journal, oldest shift first. */
export async function readLogs(userDataDir: string): Promise<readonly (readonly LoggedShiftEvent[])[]> {
  const root = path.join(userDataDir, 'shifts');
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const logs = new Map<string, Map<number, LoggedShiftEvent>>();
  for (const name of names.filter((each) => /shift-[\w-]+\.(json|journal)$/.test(each)).sort()) {
    const id = path.basename(name).replace(/\.\w+$/, '');
    const log = logs.get(id) ?? new Map<number, LoggedShiftEvent>();
    logs.set(id, log);
    // The journal goes into the file now and then: whatever is gone is in the other.
    const text = await readFile(path.join(root, name), 'utf8').catch(() => '');
    if (text !== '') for (const entry of entriesIn(name, text)) log.set(entry.seq, entry);
  }
  const inOrder = [...logs].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.map(([, log]) => [...log.values()].sort((one, other) => one.seq - other.seq));
}

/** The shifts that those files tell of. */
export async function readShifts(userDataDir: string): Promise<readonly Shift[]> {
  const shifts = (await readLogs(userDataDir)).map(replay);
  return shifts.filter((shift) => shift !== null);
}

export async function lastShift(userDataDir: string): Promise<Shift> {
  const shift = (await readShifts(userDataDir)).at(-1);
  if (!shift) throw new Error(`no shift in ${userDataDir}`);
  return shift;
}

/** Waits until the last shift on disk passes the check: what is on screen may be a moment ahead of it. */
export const expectOnDisk = (userDataDir: string, check: (shift: Shift) => void): Promise<void> =>
  expect(async () => {
    check(await lastShift(userDataDir));
  }).toPass({ timeout: 10_000 });

type WindowEvent = 'map' | 'unmap';

/** The next window of this title that is mapped or unmapped since the mark. */
export function nextWindow<N extends WindowEvent>(
  { desk }: Desktop,
  event: N,
  title: string,
  since: number,
  timeoutMs = 15_000,
): Promise<DeskEventOf<N>> {
  const fits = (seen: DeskEventOf<N>): boolean => 'title' in seen && seen.title === title;
  return desk.next(event, fits, { since, what: `"${title}" to ${event}`, timeoutMs });
}

/** The strip that says that a call is marked; it alone may be up over a call. */
export const isStrip = ({ title, height }: WindowSeen): boolean => title === cardTitle && height === 56;

/** How many windows of this title were mapped since the mark. */
export const mappedSince = ({ desk }: Desktop, title: string, since: number): number =>
  desk.events(since).filter((event) => event.event === 'map' && event.title === title).length;

/** Waits until the window manager says that the window of this title has the keyboard. */
export function untilActive(desktop: Desktop, title: string): Promise<unknown> {
  let active: string | undefined;
  const poll = async (): Promise<boolean> => {
    active = (await desktop.activeWindow())?.title;
    return active === title;
  };
  return waitFor(poll, {
    what: `"${title}" to have the keyboard`,
    context: () => `"${String(active)}" has it`,
  });
}

/** A start that cannot go on: it says why in a window of its own, which is closed here, and ends with that. */
export async function startsInVain(
  desktop: Desktop,
  options: StartOptions,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const { desk, launchLull } = desktop;
  const since = desk.mark();
  const { userDataDir, args = [], env = {} } = options;
  const given = { userDataDir, args, env };
  const start = await launchLull({ electronPath: electronPath(), appPath: projectRoot(), ...given });
  const { client } = await desk.next('map', ({ pid, title }) => pid === start.pid && title === mainTitle, {
    since,
    what: 'the window that says why',
    timeoutMs: 30_000,
    context: start.stderr,
  });
  await desk.close(client);
  const { code } = await start.exited;
  return { code, stderr: start.stderr() };
}
