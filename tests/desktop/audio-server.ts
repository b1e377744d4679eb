import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Child, Env } from './child';
import { run, startChild } from './child';
import { startBus } from './desktop';
import { projectRoot } from './project-root';
import { monotonicMs, waitFor } from './wait-for';

/** A sound server of a test's own, without hardware: a headset whose microphone hears what is played into a feed. */

export type AudioKind = 'pulseaudio' | 'pipewire';
export const audioKinds: readonly AudioKind[] = ['pulseaudio', 'pipewire'];

/** When recorders came to the server and went, in CLOCK_MONOTONIC ms; a watch that Lull has no part in. */
export interface RecorderWatch {
  readonly came: () => readonly number[];
  readonly went: () => readonly number[];
}

export interface AudioServer {
  readonly kind: AudioKind;
  /** For every program that shall use this server: `PULSE_SERVER`, and homes of their own. */
  readonly env: Env;
  readonly pid: () => number;
  /** Starts one of the sound tools with this server; it ends with the server at the latest. */
  readonly tool: (file: string, args: readonly string[]) => Promise<Child>;
  /** Opens the microphone, by default as parec, whose program is called "pacat". */
  readonly record: (args?: readonly string[]) => Promise<Child>;
  /** Records in a way parec cannot: as a level meter does, or waiting (`pulse_stream.py`). */
  readonly streamOf: (way: 'peaks' | 'corked') => Promise<Child>;
  /** Plays silence into the headset. */
  readonly play: (args?: readonly string[]) => Promise<Child>;
  readonly watchRecorders: () => Promise<RecorderWatch>;
  /** Ends it as a crash would. */
  readonly crash: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

const devices: readonly (readonly string[])[] = [
  ['load-module', 'module-null-sink', 'sink_name=headset_out'],
  ['load-module', 'module-null-sink', 'sink_name=mic_feed'],
  ['load-module', 'module-remap-source', 'source_name=headset_mic', 'master=mic_feed.monitor'],
  ['set-default-sink', 'headset_out'],
  ['set-default-source', 'headset_mic'],
];

async function pactl(env: Env, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run('pactl', args, { env });
  if (code !== 0) throw new Error(`pactl ${args.join(' ')}: ${stderr}`);
  return stdout;
}

async function answering(env: Env, child: Child): Promise<void> {
  const asks = async (): Promise<boolean> =>
    (await run('pactl', ['info'], { env, timeoutMs: 5000 })).code === 0;
  await waitFor(asks, { what: 'the sound server to answer', timeoutMs: 20_000, context: child.stderr });
}

async function startPulseAudio(env: Env, folder: string): Promise<readonly Child[]> {
  const script = path.join(folder, 'pulse.pa');
  const socket = path.join(folder, 'run', 'pulse', 'native');
  await writeFile(script, `load-module module-native-protocol-unix socket=${socket} auth-anonymous=1\n`);
  const args = ['-n', '-F', script, '--exit-idle-time=-1', '--daemonize=no', '--use-pid-file=no'];
  const child = await startChild('pulseaudio', [...args, '--disallow-exit'], { env });
  await answering(env, child);
  return [child];
}

/** In the order of their start; the one that programs talk to comes last. */
async function startPipeWire(env: Env, folder: string): Promise<readonly Child[]> {
  const core = await startChild('pipewire', [], { env });
  await waitFor(() => existsSync(path.join(folder, 'run', 'pipewire-0')), {
    what: 'the socket of PipeWire',
    context: core.stderr,
  });
  const manager = await startChild('wireplumber', [], { env });
  const pulse = await startChild('pipewire-pulse', [], { env });
  await answering(env, pulse);
  return [core, manager, pulse];
}

async function addDevices(env: Env): Promise<void> {
  for (const args of devices.slice(0, 3)) await pactl(env, args);
  // PipeWire's session manager takes a moment before it knows what a default is.
  const settle = async (): Promise<boolean> => {
    for (const args of devices.slice(3)) await run('pactl', args, { env });
    return /Default Source: headset_mic/.test(await pactl(env, ['info']));
  };
  await waitFor(settle, { what: 'the headset to be the default' });
}

async function makeEnv(folder: string): Promise<Env> {
  const home = path.join(folder, 'home');
  const runtime = path.join(folder, 'run');
  for (const each of [home, path.join(runtime, 'pulse')]) await mkdir(each, { recursive: true, mode: 0o700 });
  return {
    PATH: process.env['PATH'] ?? '',
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_STATE_HOME: path.join(home, '.state'),
    XDG_RUNTIME_DIR: runtime,
    PULSE_RUNTIME_PATH: path.join(runtime, 'pulse'),
    PULSE_SERVER: `unix:${path.join(runtime, 'pulse', 'native')}`,
  };
}

function watchRecorders(child: Child): RecorderWatch {
  const came: number[] = [];
  const went: number[] = [];
  if (!child.process.stdout) throw new Error('pactl has no stdout');
  createInterface({ input: child.process.stdout }).on('line', (line) => {
    if (line.startsWith("Event 'new' on source-output")) came.push(monotonicMs());
    if (line.startsWith("Event 'remove' on source-output")) went.push(monotonicMs());
  });
  return { came: () => [...came], went: () => [...went] };
}

/** Starts a sound server; nothing of it touches the rest of the machine. */
export async function startAudioServer(kind: AudioKind): Promise<AudioServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lull-sound-'));
  const home = await makeEnv(folder);
  const bus = kind === 'pipewire' ? await startBus(home, folder) : null;
  const env: Env = bus
    ? { ...home, DBUS_SESSION_BUS_ADDRESS: bus.address, DBUS_SYSTEM_BUS_ADDRESS: bus.address }
    : home;
  let servers: readonly Child[] = [];
  const tools: Child[] = [];
  const start = async (): Promise<void> => {
    servers = await (kind === 'pulseaudio' ? startPulseAudio : startPipeWire)(env, folder);
    await addDevices(env);
  };
  const crash = async (): Promise<void> => {
    for (const server of [...servers].reverse()) {
      server.process.kill('SIGKILL');
      await server.exited;
    }
    servers = [];
  };
  const dispose = async (): Promise<void> => {
    for (const tool of tools) await tool.end();
    for (const server of [...servers].reverse()) await server.end();
    await bus?.child.end();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const tool = async (file: string, args: readonly string[]): Promise<Child> => {
    const child = await startChild(file, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    tools.push(child);
    return child;
  };
  try {
    await start();
  } catch (problem) {
    await dispose();
    throw problem;
  }
  return {
    kind,
    env,
    pid: () => servers.at(-1)?.pid ?? 0,
    tool,
    record: (args = []) => tool('parec', args),
    streamOf: async (way) => {
      const script = path.join(projectRoot(), 'tests', 'desktop', 'pulse_stream.py');
      const child = await startChild('/usr/bin/python3', ['-B', script, way], { env });
      tools.push(child);
      await waitFor(() => child.stdout().includes('ready'), {
        what: `a stream of ${way}`,
        context: child.stderr,
      });
      return child;
    },
    play: (args = []) => tool('pacat', ['--playback', ...args, '/dev/zero']),
    watchRecorders: async () => {
      const child = await startChild('pactl', ['subscribe'], { env });
      tools.push(child);
      const watch = watchRecorders(child);
      // It hears from when it tells of a program that came after it.
      const hears = async (): Promise<boolean> => {
        await pactl(env, ['info']);
        return child.stdout().includes('client');
      };
      await waitFor(hears, { what: 'the watch to hear', context: child.stderr });
      return watch;
    },
    crash,
    startAgain: start,
    dispose,
  };
}
