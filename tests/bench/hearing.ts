import { setTimeout as wait } from 'node:timers/promises';
import { createLinuxSound } from '../../electron/main/sound/linux/linux';
import type { SoundReading } from '../../src/core/ports';
import type { AudioServer, RecorderWatch } from '../desktop/audio-server';
import { startAudioServer } from '../desktop/audio-server';
import type { Lull } from '../desktop/lull';
import { monotonicMs, waitFor } from '../desktop/wait-for';
import { nameOf, processTree } from '../e2e/processes';
import type { Bench } from './apps';
import { newUserData, trayOf } from './apps';
import type { Figure } from './figures';
import { figure } from './figures';
import { silentLog } from '../fakes/ports';
import { watchIdleness } from './proc';

/** What hearing calls costs, and how fast it is, with a sound server of its own and no hook. */

/** By its binary a phone, so that nothing has to be learned of it first. */
const asPhone = ['--property=application.process.binary=baresip'];
const cardTitle = 'Lull card';
/** Lull takes presses closer together than 700 ms for a held key. */
const onScreenMs = 900;

/** Calls closer together than this are told in one. */
const betweenCallsMs = 400;

async function opened(server: AudioServer, watch: RecorderWatch) {
  const before = watch.came().length;
  const child = await server.record(asPhone);
  const at = await waitFor(() => watch.came()[before], { what: 'the microphone to open' });
  return { at, end: child.end };
}

/** From the sound server's word of a recorder to Lull's knowledge of its program, without the rest of Lull. */
async function measureLatency(
  server: AudioServer,
  watch: RecorderWatch,
  rounds: number,
): Promise<readonly number[]> {
  const told: { readonly at: number; readonly heard: SoundReading }[] = [];
  const stop = createLinuxSound(silentLog(), server.env).watch((heard) => {
    told.push({ at: monotonicMs(), heard });
  });
  const until = (count: number) =>
    waitFor(
      () => {
        const last = told.at(-1);
        return last?.heard.ok && last.heard.value.microphone.length === count && last;
      },
      { what: `${String(count)} at the microphone` },
    );
  const latencies: number[] = [];
  await until(0);
  for (let round = 0; round < rounds; round += 1) {
    const recorder = await opened(server, watch);
    latencies.push((await until(1)).at - recorder.at);
    await recorder.end();
    await until(0);
    await wait(betweenCallsMs);
  }
  stop();
  return latencies;
}

async function startLull(bench: Bench, server: AudioServer): Promise<Lull> {
  const { desktop, electronPath, appPath } = bench;
  const since = desktop.desk.mark();
  const userDataDir = await newUserData(bench, 'lull-hearing', { pacing: { automatic: false } });
  const { PULSE_SERVER = '' } = server.env;
  const app = await desktop.launchLull({
    electronPath,
    appPath,
    userDataDir,
    args: ['--hidden'],
    env: { PULSE_SERVER },
  });
  await trayOf(bench, app, since);
  return app;
}

async function untilMicrophone(app: Lull, says: string): Promise<void> {
  const { port, token } = await app.hooks();
  let last: unknown = null;
  const poll = async (): Promise<boolean> => {
    await wait(100);
    const answer = await fetch(`http://127.0.0.1:${String(port)}/v1/status`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { sources = [] } = (await answer.json()) as { sources?: readonly { id: string; says: string }[] };
    last = sources;
    return sources.some((source) => source.id === 'microphone' && source.says === says);
  };
  await waitFor(poll, { what: `the microphone to say ${says}`, context: () => JSON.stringify(last) });
}

/** A card asked for by its key, and a recorder that opens the microphone under it. */
async function measureGone(
  { desktop: { desk }, log }: Bench,
  app: Lull,
  {
    server,
    watch,
    rounds,
  }: { readonly server: AudioServer; readonly watch: RecorderWatch; readonly rounds: number },
): Promise<readonly number[]> {
  const gone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await untilMicrophone(app, 'clear');
    const since = desk.mark();
    await desk.press('Control+Shift+F9');
    const isCard = ({ title }: { readonly title: string }): boolean => title === cardTitle;
    const shown = await desk.next('map', isCard, { since, what: 'the card', context: app.stderr });
    await wait(onScreenMs);
    const recorder = await opened(server, watch);
    const fits = ({ window }: { readonly window: number }): boolean => window === shown.window;
    const unmapped = await desk.next('unmap', fits, { since, what: 'the card to go', context: app.stderr });
    gone.push(unmapped.at - recorder.at);
    await recorder.end();
    if (round % 10 === 0) log(`microphone, ${String(round)} of ${String(rounds)}`);
  }
  return gone;
}

/** Percent of a core that Lull's helpers take together, and how many processes all of Lull starts a minute. */
async function measureIdle(app: Lull, seconds: number) {
  const named = (name: string) => processTree(app.pid).filter((pid) => nameOf(pid) === name);
  if (named('pactl').length === 0) throw new Error('no pactl sleeps under Lull');
  // Each helper has a shell above it that ends it with Lull.
  const watches = named('sh').map(watchIdleness);
  const all = watchIdleness(app.pid);
  await wait(seconds * 1000);
  const cpu = watches.reduce((sum, watch) => sum + watch.stop().cpu, 0);
  return { cpu, started: (all.stop().processes / seconds) * 60 };
}

async function measureWith(bench: Bench, server: AudioServer): Promise<readonly Figure[]> {
  const rounds = bench.quick ? 8 : 30;
  const watch = await server.watchRecorders();
  const latency = await measureLatency(server, watch, rounds);
  const app = await startLull(bench, server);
  const gone = await measureGone(bench, app, { server, watch, rounds });
  await untilMicrophone(app, 'clear');
  const idle = bench.quick ? 15 : 60;
  await wait(idle * 1000);
  bench.log(`hearing, ${String(idle)} s watched`);
  const { cpu, started } = await measureIdle(app, idle);
  await app.end();
  return [
    figure({ name: 'signal.latency', unit: 'ms', own: latency, floor: [] }),
    figure({
      name: 'microphone.gone',
      unit: 'ms',
      own: gone,
      floor: [],
      reach: { says: 'p95 <= 500 ms', met: ({ p95 }) => p95 <= 500 },
    }),
    figure({
      name: 'hearing.cpu',
      unit: '% of a core',
      own: [cpu],
      floor: [],
      reach: { says: '<= 0.05 % of a core', met: ({ median }) => median <= 0.05 },
    }),
    figure({
      name: 'hearing.processes',
      unit: 'per min',
      own: [started],
      floor: [],
      reach: { says: '<= 1 a minute', met: ({ median }) => median <= 1 },
    }),
  ];
}

/** On PulseAudio, which most figures of others were taken on; PipeWire is in the tests. */
export async function measureHearing(bench: Bench): Promise<readonly Figure[]> {
  const server = await startAudioServer('pulseaudio');
  try {
    return await measureWith(bench, server);
  } finally {
    await server.dispose();
  }
}
