import type { Logger, Sound, SoundHeard, SoundTrouble, SoundUse } from '../../../../src/core/ports';
import type { Env } from './linux-pactl';
import { subscribe } from './linux-pactl';
import { createProgramList } from './linux-programs';
import type { StreamKind } from './linux-programs';
import { rest } from './linux-rest';
import { untilWorthTrying } from './linux-server';

/**
 * Who uses sound, by `pactl`: one that sleeps until the sound server tells of a change, and after each burst of changes one
 * listing. Never two listings at a time, and nothing runs while nothing happens.
 */

/** Programs open and close a device some times before they keep it. */
const burstMs = 40;
/** In a flood the looks come further apart, and a microphone that opens is still told well within half a second. */
const floodMs = 250;
const floodLooks = 5;
/** A listing is itself something the sleeping pactl tells of; where it does not, it is deaf. */
const echoMs = 500;
const echoTries = 3;
/** A look without cause, in case the sleeping pactl has gone deaf. */
const checkMs = 10 * 60_000;

/** What the sleeping pactl has told of and nobody has looked at yet. */
function createNews(signal: AbortSignal) {
  const stale = new Set<StreamKind>(['source-outputs', 'sink-inputs']);
  let lines = 0;
  let look = (): void => undefined;
  signal.addEventListener('abort', () => {
    look();
  });
  return {
    stale,
    lines: () => lines,
    take: (line: string): void => {
      lines += 1;
      if (line.includes(' on source-output #')) stale.add('source-outputs');
      if (line.includes(' on sink-input #')) stale.add('sink-inputs');
      look();
    },
    /** Waits for this to be so, looking at each line; false where it is not within so many ms, or at the signal. */
    until: (isSo: () => boolean, ms: number): Promise<boolean> =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          look = () => undefined;
          resolve(isSo());
        };
        const timer = setTimeout(done, ms);
        look = () => {
          if (isSo() || signal.aborted) done();
        };
        look();
      }),
  };
}
type News = ReturnType<typeof createNews>;

/** Looks whenever there is news, and tells what is so; resolves with the trouble that ends it. */
async function look(
  news: News,
  env: Env,
  tell: (use: SoundUse) => void,
  signal: AbortSignal,
): Promise<SoundTrouble> {
  const programsOf = createProgramList(env, signal);
  const use: Record<StreamKind, readonly string[]> = { 'source-outputs': [], 'sink-inputs': [] };
  let echoless = 0;
  let isHearing = false;
  let quickLooks = 0;
  while (!signal.aborted) {
    const before = news.lines();
    // The microphone first: playing may wait for it, and never the other way round.
    for (const kind of ['source-outputs', 'sink-inputs'] as const) {
      if (!news.stale.delete(kind)) continue;
      const found = await programsOf(kind);
      if (!found.ok) return found.because;
      use[kind] = found.programs;
      if (isHearing) tell({ microphone: use['source-outputs'], playing: use['sink-inputs'] });
    }
    if (!(await news.until(() => news.lines() > before, echoMs))) {
      echoless += 1;
      if (echoless === echoTries) return 'no-answer';
      news.stale.add('source-outputs').add('sink-inputs');
      continue;
    }
    echoless = 0;
    if (!isHearing) {
      // What changed before the other pactl could hear it is in the next listing.
      isHearing = true;
      news.stale.add('source-outputs').add('sink-inputs');
      continue;
    }
    const looked = performance.now();
    if (!(await news.until(() => news.stale.size > 0, checkMs))) news.stale.add('source-outputs');
    quickLooks = performance.now() - looked < floodMs ? quickLooks + 1 : 0;
    await rest(quickLooks < floodLooks ? burstMs : floodMs, signal);
  }
  return 'no-answer';
}

/** Listens to the sound server until that ends, one way or another; resolves with why. */
async function listen(env: Env, tell: (use: SoundUse) => void, signal: AbortSignal): Promise<SoundTrouble> {
  const over = new AbortController();
  const end = (): void => {
    over.abort();
  };
  signal.addEventListener('abort', end);
  const news = createNews(over.signal);
  const ended = new Promise<SoundTrouble>((resolve) => {
    const gone = (because: SoundTrouble): void => {
      resolve(because);
      end();
    };
    over.signal.addEventListener('abort', subscribe(env, { line: news.take, ended: gone }));
  });
  try {
    // A look that was under way when it ended says nothing any more.
    const heard = (use: SoundUse): void => {
      if (!over.signal.aborted) tell(use);
    };
    return await Promise.race([ended, look(news, env, heard, over.signal)]);
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

async function keepListening(
  env: Env,
  tell: (now: SoundHeard) => boolean,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  let failed = 0;
  while (!signal.aborted) {
    const heard = (use: SoundUse): void => {
      failed = 0;
      tell({ ok: true, use });
    };
    // What throws here is a system out of processes or files.
    const because = await listen(env, heard, signal).catch((): SoundTrouble => 'no-answer');
    failed += 1;
    if (tell({ ok: false, because })) log.warn('sound: nothing is heard', { because });
    await untilWorthTrying(because, failed, env, signal);
  }
}

/** Sound by PulseAudio, or PipeWire with pipewire-pulse; `env` says where the server is, as for any of its programs. */
export function createLinuxSound(log: Logger, env: Env = process.env): Sound {
  return {
    watch(heard) {
      const over = new AbortController();
      let last = '';
      const tell = (now: SoundHeard): boolean => {
        const text = JSON.stringify(now);
        if (text === last || over.signal.aborted) return false;
        last = text;
        heard(now);
        return true;
      };
      void keepListening(env, tell, log, over.signal);
      return () => {
        over.abort();
      };
    },
  };
}
