import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Child, Env } from './child';
import { startChild } from './child';
import { projectRoot } from './project-root';
import type { Waiting } from './wait-for';
import { within } from './wait-for';

/** A window as the X server and the window manager know it. */
export interface WindowSeen {
  readonly window: number;
  readonly client: number;
  /** WM_CLASS: instance and class. */
  readonly class: readonly string[];
  readonly title: string;
  readonly pid: number | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly overrideRedirect: boolean;
  /** _NET_WM_STATE atoms, such as _NET_WM_STATE_ABOVE. */
  readonly states: readonly string[];
  readonly everyDesktop: boolean;
  readonly takesFocus: boolean;
}

export interface MenuItem {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly separator: boolean;
  readonly checked: boolean;
  readonly items: readonly MenuItem[];
}

export interface TrayLook {
  readonly iconName: string;
  readonly iconHash: string | null;
  readonly iconSize: number;
  readonly tooltip: string;
  readonly title: string;
  readonly status: string;
}

type Told<N extends string, T = object> = { readonly event: N; readonly at: number } & T;

/**
 * What happens on the desktop; `at` is CLOCK_MONOTONIC ms. `changed` is the first pixel of the armed window, `content`
 * what a person would call painted and not a plain fill.
 */
export type DeskEvent =
  | Told<'ready'>
  | Told<'manager'>
  | Told<'map', WindowSeen>
  | Told<'unmap', WindowSeen>
  | Told<'changed', WindowSeen & { readonly pixels: number }>
  | Told<'content', WindowSeen & { readonly pixels: number; readonly colours: number }>
  | Told<'active', { readonly active: WindowSeen | null }>
  | Told<'tray', { readonly pid: number }>
  | Told<'tray-gone', { readonly pid: number }>
  | Told<'tray-changed', { readonly pid: number; readonly signal: string }>;
export type DeskEventName = DeskEvent['event'];
export type DeskEventOf<N extends DeskEventName> = Extract<DeskEvent, Told<N>>;

export interface Desk {
  /** The number of events so far: what happens from here on is found with `since`. */
  readonly mark: () => number;
  readonly events: (since?: number) => readonly DeskEvent[];
  /** The first such event since the mark, waited for if it has not come yet. */
  readonly next: <N extends DeskEventName>(
    name: N,
    fits: (event: DeskEventOf<N>) => boolean,
    waiting: Waiting & { readonly since: number },
  ) => Promise<DeskEventOf<N>>;
  readonly windows: () => Promise<readonly WindowSeen[]>;
  readonly active: () => Promise<WindowSeen | null>;
  /** Tells `changed` and `content` of the next window of this title that is mapped. */
  readonly arm: (wanted: { readonly title?: string }) => Promise<unknown>;
  readonly disarm: () => Promise<unknown>;
  /** `Control+Shift+F9`; answers when the first key went down. */
  readonly press: (combo: string) => Promise<number>;
  readonly close: (client: number) => Promise<unknown>;
  readonly trayPids: () => Promise<readonly number[]>;
  readonly trayLook: (pid: number) => Promise<TrayLook>;
  readonly trayMenu: (pid: number) => Promise<readonly MenuItem[]>;
  readonly trayClick: (pid: number, labels: readonly string[]) => Promise<number>;
  readonly trayActivate: (pid: number) => Promise<number>;
  /** The bar that shows tray icons goes, and comes back without knowing of any. */
  readonly trayLeave: () => Promise<unknown>;
  readonly trayReturn: () => Promise<unknown>;
  readonly dispose: () => Promise<unknown>;
}

type Line =
  | DeskEvent
  | { readonly id: number; readonly ok: boolean; readonly value?: unknown; readonly error?: string };
interface Order {
  readonly resolve: (value: unknown) => void;
  readonly reject: (problem: Error) => void;
}

/** Debian's python3-gi and python3-xlib belong to the system's own Python, whatever else the PATH offers. */
const python = '/usr/bin/python3';

function listen(child: Child) {
  const events: DeskEvent[] = [];
  const orders = new Map<number, Order>();
  const watchers = new Set<() => void>();
  const take = (line: Line): void => {
    if ('event' in line) {
      events.push(line);
      for (const watcher of [...watchers]) watcher();
      return;
    }
    const order = orders.get(line.id);
    orders.delete(line.id);
    if (line.ok) order?.resolve(line.value);
    else order?.reject(new Error(`desk: ${line.error ?? 'refused'}`));
  };
  if (!child.process.stdout) throw new Error('desk.py has no stdout');
  createInterface({ input: child.process.stdout }).on('line', (line) => {
    take(JSON.parse(line) as Line);
  });
  void child.exited.then(() => {
    for (const order of orders.values()) order.reject(new Error(`desk.py ended: ${child.stderr()}`));
  });
  return { events, orders, watchers };
}

/** Starts desk.py on the display and session bus that `env` names. */
export async function startDesk(env: Env): Promise<Desk> {
  const script = path.join(projectRoot(), 'tests', 'desktop', 'desk.py');
  const child = await startChild(python, ['-B', script], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const { events, orders, watchers } = listen(child);
  let last = 0;

  const ask = (order: string, arguments_: object = {}): Promise<unknown> => {
    const id = ++last;
    const answer = new Promise<unknown>((resolve, reject) => {
      orders.set(id, { resolve, reject });
    });
    child.process.stdin?.write(`${JSON.stringify({ id, do: order, ...arguments_ })}\n`);
    return within(answer, { what: `desk.py to ${order}`, timeoutMs: 5000, context: child.stderr });
  };

  const next: Desk['next'] = async (name, fits, waiting) => {
    type Wanted = DeskEventOf<typeof name>;
    const find = () =>
      events
        .slice(waiting.since)
        .find((event): event is Wanted => event.event === name && fits(event as Wanted));
    const found = find();
    if (found) return found;
    let watcher = (): void => undefined;
    const coming = new Promise<Wanted>((resolve) => {
      watcher = () => {
        const event = find();
        if (event) resolve(event);
      };
      watchers.add(watcher);
    });
    const context = () => [waiting.context?.(), summary(events.slice(waiting.since))].join('\n');
    try {
      return await within(coming, { ...waiting, context });
    } finally {
      watchers.delete(watcher);
    }
  };

  const ended = child.exited.then(() => {
    throw new Error(`desk.py ended at once:\n${child.stderr()}`);
  });
  await Promise.race([ended, next('ready', () => true, { since: 0, what: 'desk.py to be ready' })]);
  return {
    mark: () => events.length,
    events: (since = 0) => events.slice(since),
    next,
    windows: () => ask('windows') as Promise<readonly WindowSeen[]>,
    active: () => ask('active') as Promise<WindowSeen | null>,
    arm: (wanted) => ask('arm', wanted),
    disarm: () => ask('disarm'),
    press: (combo) => ask('press', { combo }) as Promise<number>,
    close: (client) => ask('close', { client }),
    trayPids: () => ask('tray') as Promise<readonly number[]>,
    trayLook: (pid) => ask('tray-look', { pid }) as Promise<TrayLook>,
    trayMenu: (pid) => ask('tray-menu', { pid }) as Promise<readonly MenuItem[]>,
    trayClick: (pid, labels) => ask('tray-click', { pid, labels }) as Promise<number>,
    trayActivate: (pid) => ask('tray-activate', { pid }) as Promise<number>,
    trayLeave: () => ask('tray-leave'),
    trayReturn: () => ask('tray-return'),
    dispose: child.end,
  };
}

function summary(events: readonly DeskEvent[]): string {
  const told = events
    .slice(-20)
    .map((event) => `${event.event}${'title' in event ? ` "${event.title}"` : ''}`);
  return `seen meanwhile: ${told.join(', ') || 'nothing'}`;
}
