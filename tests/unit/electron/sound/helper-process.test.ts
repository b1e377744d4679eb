import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HelperProcess } from '../../../../electron/main/sound/helper-process';
import { soundThroughHelper } from '../../../../electron/main/sound/helper-process';
import type { SoundReading, Stop } from '../../../../src/core/ports';
import { silentLog } from '../../../fakes/ports';

/** The keeping of the helper process: what Lull hears when it speaks, falls silent, ends, or the computer slept. */

interface FakeHelper extends HelperProcess {
  say(message: unknown): void;
  exit(): void;
  readonly asked: string[];
}

function fakeHelper(): FakeHelper {
  const takes: ((message: unknown) => void)[] = [];
  const exits: (() => void)[] = [];
  const asked: string[] = [];
  const exit = (): void => {
    for (const each of exits.splice(0)) each();
  };
  return {
    asked,
    exit,
    say(message) {
      for (const take of takes) take(message);
    },
    onMessage: (handler) => void takes.push(handler),
    onExit: (handler) => void exits.push(handler),
    stop: () => void asked.push('stop'),
    kill() {
      asked.push('kill');
      exit();
    },
  };
}

const quiet: SoundReading = { ok: true, value: { microphone: [], playing: [] } };
const talking: SoundReading = { ok: true, value: { microphone: ['zoom'], playing: null } };
const noAnswer: SoundReading = { ok: false, error: 'no-answer' };

const helpers: FakeHelper[] = [];
const last = (): FakeHelper => helpers.at(-1) as FakeHelper;
let heard: SoundReading[] = [];
let stop: Stop = () => undefined;

function watch(): void {
  const sound = soundThroughHelper(() => {
    helpers.push(fakeHelper());
    return last();
  }, silentLog());
  stop = sound.watch((now) => heard.push(now));
}

/** The helper is well for so many seconds: a beat each. */
function beats(seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    last().say('alive');
    vi.advanceTimersByTime(1000);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  helpers.length = 0;
  heard = [];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a helper that speaks', () => {
  it('is heard at once, each change once', () => {
    watch();
    last().say(quiet);
    beats(60);
    last().say(talking);
    last().say(talking);
    expect(heard).toEqual([quiet, talking]);
    expect(helpers).toHaveLength(1);
  });
});

describe('a helper that is silent', () => {
  it('is no answer within 2 s, from its start too', () => {
    watch();
    vi.advanceTimersByTime(2000);
    expect(heard).toEqual([noAnswer]);
    last().say(quiet);
    vi.advanceTimersByTime(2000);
    expect(heard).toEqual([noAnswer, quiet, noAnswer]);
  });

  it('is believed again at its next beat, with what it said last', () => {
    watch();
    last().say(talking);
    vi.advanceTimersByTime(3000);
    last().say('alive');
    expect(heard).toEqual([talking, noAnswer, talking]);
    expect(last().asked).toEqual([]);
  });

  it('is replaced when it stays so', () => {
    watch();
    last().say(talking);
    vi.advanceTimersByTime(10_000);
    expect(last().asked).toEqual(['kill']);
    vi.advanceTimersByTime(1000);
    expect(helpers).toHaveLength(2);
    last().say(quiet);
    expect(heard).toEqual([talking, noAnswer, quiet]);
  });

  it('is not blamed for a sleep of the computer', () => {
    watch();
    last().say(quiet);
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(1900);
    last().say('alive');
    vi.advanceTimersByTime(1700);
    expect(heard).toEqual([quiet]);
  });
});

describe('a helper that ends', () => {
  it('is no answer at once, and started again, less and less often', () => {
    watch();
    last().say(talking);
    last().exit();
    expect(heard).toEqual([talking, noAnswer]);
    for (let minute = 0; minute < 10; minute += 1) {
      for (let second = 0; second < 60; second += 1) {
        vi.advanceTimersByTime(1000);
        last().exit();
      }
    }
    expect(helpers.length).toBeGreaterThan(8);
    expect(helpers.length).toBeLessThan(20);
    expect(heard).toEqual([talking, noAnswer]);
  });

  it('is started soon again once it had been well', () => {
    watch();
    for (let time = 0; time < 20; time += 1) {
      last().say(quiet);
      last().exit();
      vi.advanceTimersByTime(1000);
    }
    expect(helpers).toHaveLength(21);
  });

  it('is left alone where this system has nothing to tell', () => {
    watch();
    last().say({ ok: false, error: 'not-supported' });
    last().exit();
    vi.advanceTimersByTime(3_600_000);
    expect(helpers).toHaveLength(1);
    expect(heard).toEqual([{ ok: false, error: 'not-supported' }]);
  });
});

describe('an end to the watching', () => {
  it('asks the helper to end, and ends it if it does not', () => {
    watch();
    last().say(quiet);
    stop();
    expect(last().asked).toEqual(['stop']);
    vi.advanceTimersByTime(1000);
    expect(last().asked).toEqual(['stop', 'kill']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves one alone that ends in time, and hears nothing any more', () => {
    watch();
    last().say(quiet);
    stop();
    last().say(talking);
    last().exit();
    vi.advanceTimersByTime(60_000);
    expect(last().asked).toEqual(['stop']);
    expect(heard).toEqual([quiet]);
    expect(helpers).toHaveLength(1);
  });

  it('stops a restart that was to come', () => {
    watch();
    last().exit();
    stop();
    vi.advanceTimersByTime(60_000);
    expect(helpers).toHaveLength(1);
  });
});
