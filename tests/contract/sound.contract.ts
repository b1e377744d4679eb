import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sound, SoundReading, SoundTrouble, Stop } from '../../src/core/ports';
import { monotonicMs, waitFor } from '../desktop/wait-for';

/** What every Sound keeps its word on, whatever it listens to. */

/** A program that was started; `end` lets go of what it held. */
export interface Using {
  readonly program: string;
  end(): Promise<unknown>;
}

export interface SoundUnderTest {
  readonly sound: Sound;
  /** A program opens the microphone. */
  record(): Promise<Using>;
  /** A program plays; left out where this system cannot say who does. */
  play?(): Promise<Using>;
  /** Things that use sound and are no call, of programs that do nothing else: a monitor, a meter, a stream that waits. */
  readonly others?: Readonly<Record<string, () => Promise<Using>>>;
  /** What is listened to breaks, and is mended. */
  readonly breaking?: {
    readonly reason: SoundTrouble;
    break(): Promise<unknown>;
    mend(): Promise<unknown>;
  };
  /** How many processes it keeps for itself. */
  processes?(): number;
  cleanUp(): Promise<unknown>;
}

/** What a Sound under test can show beyond the microphone. */
export type Shows = 'play' | 'others' | 'breaking' | 'processes';

/** Word of a change: half a second is what a card has to be gone, of which most is left to the card. */
const promptMs = 400;
const backMs = 5000;

function listenTo(sound: Sound) {
  const told: { readonly at: number; readonly heard: SoundReading }[] = [];
  const stop: Stop = sound.watch((heard) => told.push({ at: monotonicMs(), heard }));
  return {
    told,
    stop,
    last: () => told.at(-1)?.heard,
    until: (what: string, fits: (heard: SoundReading) => boolean) =>
      waitFor(
        () => {
          const last = told.at(-1);
          return last && fits(last.heard) && last;
        },
        { what, context: () => JSON.stringify(told) },
      ),
  };
}

const isFree = (heard: SoundReading): boolean => heard.ok && heard.value.microphone.length === 0;
const holds = (heard: SoundReading, program: string): boolean =>
  heard.ok && heard.value.microphone.includes(program);
const plays = (heard: SoundReading, program: string): boolean =>
  heard.ok && Boolean(heard.value.playing?.includes(program));

function need<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('what a Sound shows in a test, it brings');
  return thing;
}

export function soundContract(
  name: string,
  make: () => Promise<SoundUnderTest>,
  shows: readonly Shows[] = ['play', 'others', 'breaking', 'processes'],
): void {
  describe(`sound contract: ${name}`, () => {
    let place: SoundUnderTest;
    let ears: ReturnType<typeof listenTo>;
    beforeEach(async () => {
      place = await make();
      ears = listenTo(place.sound);
      await ears.until('a free microphone', isFree);
    });
    afterEach(async () => {
      ears.stop();
      await place.cleanUp();
    });

    test('a microphone that opens and is let go is told at once, by its program', async () => {
      const using = await place.record();
      const started = monotonicMs();
      const opened = await ears.until(`${using.program} at the microphone`, (now) =>
        holds(now, using.program),
      );
      expect(opened.at - started).toBeLessThan(promptMs);
      expect(opened.heard).toMatchObject({ value: { microphone: [using.program] } });
      expect(using.program).toMatch(/^[^/\\A-Z]+$/);
      const letGo = monotonicMs();
      await using.end();
      expect((await ears.until('a free microphone', isFree)).at - letGo).toBeLessThan(promptMs);
    });

    test('one who begins to listen is told what is so already', async () => {
      const using = await place.record();
      await ears.until('the microphone', (now) => holds(now, using.program));
      const late = listenTo(place.sound);
      await late.until('the microphone', (now) => holds(now, using.program));
      expect(late.told.filter(({ heard }) => heard.ok && isFree(heard))).toEqual([]);
      late.stop();
      await using.end();
      await ears.until('a free microphone', isFree);
      expect(late.told).toHaveLength(1);
    });

    test('two streams of one program are one, and it holds until the last is closed', async () => {
      const first = await place.record();
      const second = await place.record();
      await ears.until('the microphone', (now) => holds(now, first.program));
      await first.end();
      const third = await place.record();
      await third.end();
      expect(ears.last()).toMatchObject({ value: { microphone: [second.program] } });
      await second.end();
      await ears.until('a free microphone', isFree);
    });

    if (shows.includes('play'))
      test('playing is told as playing, and is no microphone', async () => {
        const using = await need(place.play)();
        await ears.until(`${using.program} to play`, (now) => plays(now, using.program));
        await using.end();
        await ears.until('silence', (now) => now.ok && !plays(now, using.program));
        expect(ears.told.filter(({ heard }) => !isFree(heard))).toEqual([]);
      });

    if (shows.includes('others'))
      test('what only looks like a microphone is none', async () => {
        const others = Object.values(need(place.others));
        const begun = [];
        for (const begin of others) begun.push(await begin());
        // A recorder that comes after them is told, and they are not.
        const using = await place.record();
        await ears.until(`${using.program} alone`, (now) => holds(now, using.program));
        expect(ears.last()).toMatchObject({ value: { microphone: [using.program] } });
        await using.end();
        await ears.until('a free microphone', isFree);
        for (const each of begun) await each.end();
        const held = ears.told.flatMap(({ heard }) => (heard.ok ? heard.value.microphone : []));
        expect(new Set(held)).toEqual(new Set([using.program]));
      });

    if (shows.includes('breaking'))
      test('trouble is told at once with its reason, and all is heard again within 5 s of its end', async () => {
        const breaking = need(place.breaking);
        const broken = monotonicMs();
        await breaking.break();
        const trouble = await ears.until('the trouble', ({ ok }) => !ok);
        expect(trouble.heard).toEqual({ ok: false, error: breaking.reason });
        expect(trouble.at - broken).toBeLessThan(2000);
        await breaking.mend();
        const mended = monotonicMs();
        expect((await ears.until('a free microphone', isFree)).at - mended).toBeLessThan(backMs);
        const using = await place.record();
        await ears.until('the microphone', (now) => holds(now, using.program));
        await using.end();
      });

    test('nothing is told twice, and nothing after the stop', async () => {
      for (let round = 0; round < 3; round += 1) {
        const using = await place.record();
        await ears.until('the microphone', (now) => holds(now, using.program));
        await using.end();
        await ears.until('a free microphone', isFree);
      }
      const texts = ears.told.map(({ heard }) => JSON.stringify(heard));
      expect(texts.filter((text, index) => text === texts[index - 1])).toEqual([]);
      ears.stop();
      const told = ears.told.length;
      const other = listenTo(place.sound);
      const using = await place.record();
      await other.until('the microphone', (now) => holds(now, using.program));
      await using.end();
      other.stop();
      expect(ears.told).toHaveLength(told);
    });

    if (shows.includes('processes'))
      test('a stop leaves nothing running', async () => {
        const processes = need(place.processes);
        expect(processes()).toBeGreaterThan(0);
        ears.stop();
        await waitFor(() => processes() === 0, { what: 'its processes to end' });
      });
  });
}
