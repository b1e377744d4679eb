import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { backoff } from '../../../../src/core/backoff';
import { secondMs } from '../../../../src/core/durations';
import type { SoundTrouble } from '../../../../src/core/ports';
import type { Env } from './pactl';
import { rest } from './rest';

/** When it is worth asking pactl again, found out without starting a process. */

const betweenPollsMs = 2 * secondMs;
/** As long as pactl itself is missing, or too old. */
const toolMs = 60 * secondMs;
const oldToolMs = 300 * secondMs;
/** In case another socket serves than the known ones. */
const anywayMs = 300 * secondMs;
const usualWaitMs = backoff([1000, 2000, 4000, 4000, 8000, 15_000]);

/** The sockets at which the sound server answers, as libpulse looks for them; empty where it is another machine's. */
export function socketsOf(env: Env): readonly string[] {
  const named = env['PULSE_SERVER'];
  if (named)
    return named
      .split(/\s+/)
      .map((each) => each.replace(/^\{[^}]*\}/, '').replace(/^unix:/, ''))
      .filter((each) => each.startsWith('/'));
  const folder =
    env['PULSE_RUNTIME_PATH'] ?? (env['XDG_RUNTIME_DIR'] && join(env['XDG_RUNTIME_DIR'], 'pulse'));
  return [...(folder ? [join(folder, 'native')] : []), '/var/run/pulse/native'];
}

/** Does somebody take calls at this socket? */
function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(socket);
    const done = (is: boolean): void => {
      line.destroy();
      resolve(is);
    };
    line.once('connect', () => done(true));
    line.once('error', () => done(false));
  });
}

async function untilServer(env: Env, signal: AbortSignal): Promise<void> {
  const sockets = socketsOf(env);
  for (let waited = 0; waited < anywayMs && !signal.aborted; waited += betweenPollsMs) {
    if ((await Promise.all(sockets.map(answers))).includes(true)) return;
    await rest(betweenPollsMs, signal);
  }
}

async function hasTool({ PATH = '' }: Env): Promise<boolean> {
  const places = PATH.split(delimiter).filter(Boolean);
  const looks = places.map((place) =>
    access(join(place, 'pactl'), constants.X_OK).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(looks)).includes(true);
}

async function untilTool(env: Env, signal: AbortSignal): Promise<void> {
  do await rest(toolMs, signal);
  while (!signal.aborted && !(await hasTool(env)));
}

/** Resolves when it is worth another try after so many that failed in a row, or at the signal. */
export async function untilWorthTrying(
  reason: SoundTrouble,
  failed: number,
  env: Env,
  signal: AbortSignal,
): Promise<void> {
  if (reason === 'no-tool') return untilTool(env, signal);
  if (reason === 'not-supported') return rest(oldToolMs, signal);
  const local = reason === 'no-server' && socketsOf(env).length > 0;
  const most = reason === 'no-server' ? 4 * secondMs : Infinity;
  await rest(Math.min(usualWaitMs(failed), most), signal);
  if (local) await untilServer(env, signal);
}
