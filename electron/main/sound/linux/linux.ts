import { minuteMs } from '../../../../src/core/durations';
import type { Logger, Sound, SoundReading, SoundTrouble, SoundUse } from '../../../../src/core/ports';
import type { Env } from './pactl';
import { subscribe } from './pactl';
import { createProgramList } from './programs';
import type { StreamKind } from './programs';
import { rest } from './rest';
import { untilWorthTrying } from './server';

/**
 * Who uses sound, by `pactl`: one that sleeps until the sound server tells of a change, and after each burst of changes one
 * listing. Never two listings at a time, and nothing runs while nothing happens.
 */

/** Programs open and close a device some times before they keep it. */
const burstMs = 40;
/** In a flood of events the polls come further apart, and a microphone that opens is still told well within half a second. */
const floodMs = 250;
const floodPolls = 5;
/** `pactl subscribe` reports each `pactl list` as an event of its own; where it does not, it has stopped working. */
const echoMs = 500;
const echoTries = 3;
/** A poll without an event, in case `pactl subscribe` has stopped working. */
const checkMs = 10 * minuteMs;

/** Events of `pactl subscribe` that were not polled for yet. */
function createNews(signal: AbortSignal) {
  const stale = new Set<StreamKind>(['source-outputs', 'sink-inputs']);
  let lines = 0;
  let wake = (): void => undefined;
  signal.addEventListener('abort', () => wake());
  return {
    stale,
    lines: () => lines,
    add: (line: string): void => {
      lines += 1;
      if (line.includes(' on source-output #')) stale.add('source-outputs');
      if (line.includes(' on sink-input #')) stale.add('sink-inputs');
      wake();
    },
    /** Waits for this to be so, looking at each line; false where it is not within so many ms, or at the signal. */
    until: (isSo: () => boolean, ms: number): Promise<boolean> =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          wake = () => undefined;
          resolve(isSo());
        };
        const timer = setTimeout(done, ms);
        wake = () => {
          if (isSo() || signal.aborted) done();
        };
        wake();
      }),
  };
}
type News = ReturnType<typeof createNews>;

/** Looks whenever there is news, and tells what is so; resolves with the trouble that ends it. */
async function pollSound(
  news: News,
  env: Env,
  tell: (use: SoundUse) => void,
  signal: AbortSignal,
): Promise<SoundTrouble> {
  const programsOf = createProgramList(env, signal);
  const use: Record<StreamKind, readonly string[]> = { 'source-outputs': [], 'sink-inputs': [] };
  let echoless = 0;
  let isSubscribed = false;
  let quickPolls = 0;
  while (!signal.aborted) {
    const before = news.lines();
    // The microphone first: playing may wait for it, and never the other way round.
    for (const kind of ['source-outputs', 'sink-inputs'] as const) {
      if (!news.stale.delete(kind)) continue;
      const found = await programsOf(kind);
      if (!found.ok) return found.error;
      use[kind] = found.value;
      if (isSubscribed) tell({ microphone: use['source-outputs'], playing: use['sink-inputs'] });
    }
    if (!(await news.until(() => news.lines() > before, echoMs))) {
      echoless += 1;
      if (echoless === echoTries) return 'no-answer';
      news.stale.add('source-outputs').add('sink-inputs');
      continue;
    }
    echoless = 0;
    if (!isSubscribed) {
      // What changed before the other pactl could hear it is in the next listing.
      isSubscribed = true;
      news.stale.add('source-outputs').add('sink-inputs');
      continue;
    }
    const waitingSince = performance.now();
    if (!(await news.until(() => news.stale.size > 0, checkMs))) news.stale.add('source-outputs');
    quickPolls = performance.now() - waitingSince < floodMs ? quickPolls + 1 : 0;
    await rest(quickPolls < floodPolls ? burstMs : floodMs, signal);
  }
  return 'no-answer';
}

/** Listens to the sound server until that ends, one way or another; resolves with why. */
async function listen(env: Env, tell: (use: SoundUse) => void, signal: AbortSignal): Promise<SoundTrouble> {
  const over = new AbortController();
  const end = (): void => over.abort();
  signal.addEventListener('abort', end);
  const news = createNews(over.signal);
  const ended = new Promise<SoundTrouble>((resolve) => {
    const gone = (reason: SoundTrouble): void => {
      resolve(reason);
      end();
    };
    over.signal.addEventListener('abort', subscribe(env, { line: news.add, ended: gone }));
  });
  try {
    // A poll that was under way when it ended says nothing any more.
    const onUse = (use: SoundUse): void => {
      if (!over.signal.aborted) tell(use);
    };
    return await Promise.race([ended, pollSound(news, env, onUse, over.signal)]);
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

async function keepListening(
  env: Env,
  tell: (now: SoundReading) => boolean,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  let failed = 0;
  while (!signal.aborted) {
    const onUse = (use: SoundUse): void => {
      failed = 0;
      tell({ ok: true, value: use });
    };
    // What throws here is a system out of processes or files.
    const error = await listen(env, onUse, signal).catch((): SoundTrouble => 'no-answer');
    failed += 1;
    if (tell({ ok: false, error })) log.warn('sound: nothing is heard', { reason: error });
    await untilWorthTrying(error, failed, env, signal);
  }
}

/** Sound by PulseAudio, or PipeWire with pipewire-pulse; `env` says where the server is, as for any of its programs. */
export function createLinuxSound(log: Logger, env: Env = process.env): Sound {
  return {
    watch(onReading) {
      const over = new AbortController();
      let last = '';
      const tell = (now: SoundReading): boolean => {
        const text = JSON.stringify(now);
        if (text === last || over.signal.aborted) return false;
        last = text;
        onReading(now);
        return true;
      };
      void keepListening(env, tell, log, over.signal);
      return () => over.abort();
    },
  };
}
