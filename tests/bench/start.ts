import type { Lull } from '../desktop/lull';
import type { Bench } from './apps';
import { launchApp, launchFloor, newUserData, trayOf } from './apps';
import type { Figure } from './figures';
import { figure } from './figures';

interface Started {
  readonly trayMs: number;
  readonly windowMs: number | null;
}

/** One start and end of an app: to its tray icon and, where a window comes with it, to that window's first content. */
async function startOnce(bench: Bench, launch: () => Promise<Lull>, title?: string): Promise<Started> {
  const { desk } = bench.desktop;
  const since = desk.mark();
  if (title !== undefined) await desk.arm({ title });
  const app = await launch();
  const trayAt = await trayOf(bench, app, since);
  const content =
    title !== undefined
      ? await desk.next('content', () => true, {
          since,
          what: `the window "${title}"`,
          timeoutMs: 20_000,
          context: app.stderr,
        })
      : null;
  await app.end();
  return { trayMs: trayAt - app.spawnedAt, windowMs: content ? content.at - app.spawnedAt : null };
}

/**
 * Rounds of bare, Lull in the tray, bare with a window, and Lull's first start, which opens its window. The first round
 * warms the caches and is not counted.
 */
export async function measureStart(bench: Bench): Promise<readonly Figure[]> {
  const rounds = bench.quick ? 3 : 8;
  const { newFolder } = bench.desktop;
  const bareData = await newFolder('bare');
  const ownData = await newUserData(bench, 'lull-start');
  const bareHidden: Started[] = [];
  const ownHidden: Started[] = [];
  const bareShown: Started[] = [];
  const ownShown: Started[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    bareHidden.push(await startOnce(bench, () => launchFloor(bench, 'bare', bareData)));
    ownHidden.push(await startOnce(bench, () => launchApp(bench, ownData, ['--hidden'])));
    bareShown.push(
      await startOnce(bench, () => launchFloor(bench, 'bare', bareData, ['--show']), 'Floor window'),
    );
    const first = await newFolder('lull-first');
    ownShown.push(await startOnce(bench, () => launchApp(bench, first), 'Lull'));
    bench.log(`start, round ${String(round)} of ${String(rounds)}`);
  }
  const tray = (all: readonly Started[]): readonly number[] => all.slice(1).map(({ trayMs }) => trayMs);
  const windows = (all: readonly Started[]): readonly number[] =>
    all.slice(1).flatMap(({ windowMs }) => (windowMs === null ? [] : [windowMs]));
  return [
    figure({
      name: 'start.tray',
      unit: 'ms',
      own: tray(ownHidden),
      floor: tray(bareHidden),
      reach: {
        says: 'median <= 1.5 x bare',
        met: ({ median, baseline }) => median <= 1.5 * baseline,
      },
    }),
    figure({ name: 'start.window', unit: 'ms', own: windows(ownShown), floor: windows(bareShown) }),
  ];
}
