import { setTimeout as wait } from 'node:timers/promises';
import type { Lull } from '../desktop/lull';
import { inspectable } from '../desktop/main-process';
import { monotonicMs, waitFor } from '../desktop/wait-for';
import type { Bench } from './apps';
import { freePhone, launchApp, launchFloor, memoryInUse, newUserData, trayOf } from './apps';
import type { Figure } from './figures';
import { figure, slope } from './figures';

/** Something that shows a card at a key and takes it away at a request over loopback. */
interface Carder {
  readonly app: Lull;
  readonly title: string;
  readonly keys: string;
  readonly takeAway: () => Promise<unknown>;
  /** Back to where the key shows a card again. */
  readonly settle: () => Promise<void>;
}

interface Cycles {
  /** CLOCK_MONOTONIC ms of the last press. */
  pressedAt: number;
  readonly paintedMs: number[];
  readonly goneMs: number[];
  /** MiB of Pss_Anon after each card. */
  readonly anon: number[];
}

const onScreenMs = 200;
/** Lull takes presses closer together than 700 ms for a held key. */
const betweenKeysMs = 800;

async function floorCarder(bench: Bench): Promise<Carder> {
  const since = bench.desktop.desk.mark();
  const app = await launchFloor(bench, 'card', await newUserData(bench, 'card'), inspectable);
  await trayOf(bench, app, since);
  const said = await waitFor(() => /\{.*\}/.exec(app.stdout())?.[0], {
    what: 'the port of the floor card',
    context: app.stderr,
  });
  const { port } = JSON.parse(said) as { readonly port: number };
  const takeAway = (): Promise<unknown> => fetch(`http://127.0.0.1:${String(port)}/`, { method: 'POST' });
  return { app, title: 'Floor card', keys: 'Control+Shift+F7', takeAway, settle: () => Promise.resolve() };
}

async function lullCarder(bench: Bench): Promise<Carder> {
  const since = bench.desktop.desk.mark();
  const userData = await newUserData(bench, 'lull-cards');
  const app = await launchApp(bench, userData, [...inspectable, '--hidden']);
  await trayOf(bench, app, since);
  await freePhone(app, ['ringing', 'started', 'ended', 'available']);
  return {
    app,
    title: 'Lull card',
    keys: 'Control+Shift+F9',
    takeAway: () => app.post('ringing'),
    settle: () => freePhone(app, ['ended', 'available']),
  };
}

/** Shows the card once and takes it away. */
async function cycle({ desktop }: Bench, carder: Carder, into: Cycles): Promise<void> {
  const { desk } = desktop;
  const { app, title } = carder;
  const since = desk.mark();
  const waiting = { since, timeoutMs: 5000, context: app.stderr };
  await desk.arm({ title });
  await wait(Math.max(0, betweenKeysMs - (monotonicMs() - into.pressedAt)));
  const pressedAt = await desk.press(carder.keys);
  into.pressedAt = pressedAt;
  const painted = await desk.next('content', () => true, { ...waiting, what: `"${title}" to be painted` });
  await wait(onScreenMs);
  const sentAt = monotonicMs();
  const [gone] = await Promise.all([
    desk.next('unmap', ({ window }) => window === painted.window, { ...waiting, what: `"${title}" to go` }),
    carder.takeAway(),
  ]);
  await carder.settle();
  into.paintedMs.push(painted.at - pressedAt);
  into.goneMs.push(gone.at - sentAt);
  into.anon.push((await memoryInUse(app)).anon);
}

const growthPer60 = ({ anon }: Cycles, leaveOut: number): readonly number[] => {
  const counted = anon.slice(leaveOut);
  return counted.length > 2 ? [slope(counted) * 60] : [];
};

function figures(own: Cycles, floor: Cycles, leaveOut: number): readonly Figure[] {
  return [
    figure({
      name: 'shortcut.painted',
      unit: 'ms',
      own: own.paintedMs.slice(1),
      floor: floor.paintedMs.slice(1),
      reach: {
        says: 'median <= 50 ms, p95 <= 150 ms',
        met: ({ median, p95 }) => median <= 50 && p95 <= 150,
      },
    }),
    figure({
      name: 'hook.gone',
      unit: 'ms',
      own: own.goneMs.slice(1),
      floor: floor.goneMs.slice(1),
      reach: { says: 'p95 <= 50 ms', met: ({ p95 }) => p95 <= 50 },
    }),
    figure({
      name: 'growth.100cards',
      unit: 'MiB per 60 cards',
      own: growthPer60(own, leaveOut),
      floor: growthPer60(floor, leaveOut),
      reach: { says: '<= 1 MiB over 60 cards', met: ({ median }) => median <= 1 },
    }),
  ];
}

/** Cards of the floor and of Lull in turn. */
export async function measureCards(bench: Bench): Promise<readonly Figure[]> {
  const cycles = bench.quick ? 24 : 61;
  const leaveOut = bench.quick ? 8 : 21;
  const carders = [await floorCarder(bench), await lullCarder(bench)];
  const results = carders.map((): Cycles => ({ pressedAt: 0, paintedMs: [], goneMs: [], anon: [] }));
  for (let round = 0; round < cycles; round += 1) {
    for (const [index, carder] of carders.entries()) {
      const into = results[index];
      if (into) await cycle(bench, carder, into);
    }
    if (round % 10 === 0) bench.log(`cards, ${String(round)} of ${String(cycles - 1)}`);
  }
  for (const { app } of carders) await app.end();
  const [floor, own] = results;
  return floor && own ? figures(own, floor, leaveOut) : [];
}
