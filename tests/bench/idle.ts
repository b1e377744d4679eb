import { setTimeout as wait } from 'node:timers/promises';
import type { Lull } from '../desktop/lull';
import { inspectable } from '../desktop/main-process';
import type { Bench } from './apps';
import { freePhone, launchApp, launchFloor, memoryInUse, newUserData, trayOf } from './apps';
import type { Figure, Reach } from './figures';
import { figure } from './figures';
import type { Idleness, Memory } from './proc';
import { watchIdleness } from './proc';

type Idle = Idleness & Memory;

async function startBare(bench: Bench): Promise<Lull> {
  const since = bench.desktop.desk.mark();
  const app = await launchFloor(bench, 'bare', await newUserData(bench, 'bare-idle'), inspectable);
  await trayOf(bench, app, since);
  return app;
}

/** Lull as it is for most of a day: in the tray, in a shift, in a gap, with one card behind it. */
async function startLull(bench: Bench): Promise<Lull> {
  const since = bench.desktop.desk.mark();
  const pacing = { firstCardSeconds: 2, cardSeconds: 10 };
  const userData = await newUserData(bench, 'lull-idle', { pacing });
  const app = await launchApp(bench, userData, [...inspectable, '--hidden']);
  await trayOf(bench, app, since);
  await freePhone(app, ['ringing', 'started', 'ended', 'available']);
  const card = {
    since,
    timeoutMs: 30_000,
    what: 'the first card of the gap to come and go',
    context: app.stderr,
  };
  await bench.desktop.desk.next('unmap', ({ title }) => title === 'Lull card', card);
  return app;
}

const reaches: Partial<Record<keyof Idle, Reach>> = {
  cpu: { says: '<= 0.1 % of a core', met: ({ median }) => median <= 0.1 },
  switches: { says: '<= 5 a second', met: ({ median }) => median <= 5 },
  processes: { says: '0', met: ({ median }) => median === 0 },
  anon: { says: '<= bare + 15 MiB', met: ({ median, baseline }) => median <= baseline + 15 },
};

const units: Readonly<Record<keyof Idle, string>> = {
  cpu: '% of a core',
  switches: 'per s',
  processes: 'per window',
  pss: 'MiB',
  uss: 'MiB',
  anon: 'MiB',
};

/** Both at the same time: first left alone, then watched over one window. */
export async function measureIdle(bench: Bench): Promise<readonly Figure[]> {
  const seconds = bench.quick ? { settle: 15, window: 15 } : { settle: 60, window: 60 };
  const apps = [await startBare(bench), await startLull(bench)];
  bench.log(`idle, ${String(seconds.settle)} s to settle and ${String(seconds.window)} s watched`);
  await wait(seconds.settle * 1000);
  const watches = apps.map((app) => watchIdleness(app.pid));
  await wait(seconds.window * 1000);
  const idleness = watches.map((watch) => watch.stop());
  const memories = await Promise.all(apps.map(memoryInUse));
  const [floor, own] = idleness.map((watched, index): Idle | undefined => {
    const used = memories[index];
    return used && { ...watched, ...used };
  });
  for (const app of apps) await app.end();
  if (!floor || !own) return [];
  return (Object.keys(units) as readonly (keyof Idle)[]).map((name) =>
    figure({
      name: `idle.${name}`,
      unit: name === 'processes' ? `in ${String(seconds.window)} s` : units[name],
      own: [own[name]],
      floor: [floor[name]],
      ...(reaches[name] && { reach: reaches[name] }),
    }),
  );
}
