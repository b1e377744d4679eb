import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deck } from '../../../src/core/deck/deck';
import { createSessionRunner } from '../../../src/core/app/session-runner';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { HookVerb } from '../../../src/core/vocabulary';
import { lognormal, seeded } from '../../../src/web/demo/chance';
import { createDocuments } from '../../../src/core/storage/documents';
import { memoryFiles } from '../../../src/core/storage/memory-files';
import { createShiftStore } from '../../../src/core/storage/shift-store';
import { createDemoClock } from '../../../src/web/demo/demo-clock';
import type { DemoPlayer } from '../../../src/web/demo/player';
import { createDemoPlayer } from '../../../src/web/demo/player';
import { demoScript } from '../../../src/web/demo/script';
import { silentLog } from '../../fakes/ports';
import { demoSettings, demoWishes } from '../../../src/web/demo/start-demo';

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const verbsOf = (seed: number): readonly HookVerb[] =>
  demoScript(seed).flatMap(({ act }) => (act.do === 'signal' ? [act.verb] : []));

describe('chance', () => {
  test('is the same for the same seed and another for another', () => {
    const row = (seed: number) => Array.from({ length: 5 }, seeded(seed));
    expect(row(3)).toEqual(row(3));
    expect(row(3)).not.toEqual(row(4));
  });

  test('is even enough, and lengths lie around their median within their bounds', () => {
    const chance = seeded(1);
    const mean = Array.from({ length: 10_000 }, chance).reduce((sum, value) => sum + value, 0) / 10_000;
    expect(mean).toBeCloseTo(0.5, 1);
    const lengths = Array.from({ length: 2001 }, () =>
      lognormal(chance, { median: 150, spread: 0.5, least: 45, most: 330 }),
    ).sort((a, b) => a - b);
    expect(lengths[1000]).toBeGreaterThan(135);
    expect(lengths[1000]).toBeLessThan(165);
    expect(lengths[0]).toBe(45);
    expect(lengths.at(-1)).toBe(330);
  });
});

describe('the script', () => {
  test('is the same for the same seed', () => {
    expect(demoScript(9)).toEqual(demoScript(9));
    expect(demoScript(9)).not.toEqual(demoScript(10));
  });

  test('for any seed it is a plausible day: in order, whole calls one at a time, one hard call, one break, a close', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const steps = demoScript(seed);
        const seconds = steps.map(({ second }) => second);
        expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
        const call = 'ringing started ended wrapup (break )?available ';
        expect(`${verbsOf(seed).join(' ')} `).toMatch(new RegExp(`^available (${call}){10}signed-out $`));
        expect(verbsOf(seed).filter((verb) => verb === 'break')).toHaveLength(1);
        const acts = steps.map(({ act }) => act.do);
        expect(acts.filter((act) => act === 'hard-call')).toHaveLength(1);
        expect(acts[0]).toBe('start-shift');
        expect(acts.at(-1)).toBe('close');
        expect(seconds.at(-1)).toBeGreaterThan(30 * 60);
        expect(seconds.at(-1)).toBeLessThan(75 * 60);
      }),
    );
  });

  test('what the agent says is only ever said of a call that is over', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        let over = 0;
        for (const { act } of demoScript(seed)) {
          if (act.do === 'signal' && act.verb === 'ended') over += 1;
          if ('callId' in act) expect(Number(act.callId.slice(1))).toBeLessThanOrEqual(over);
        }
      }),
    );
  });
});

describe('the clock of the demo', () => {
  const utc = () => ({ name: 'Etc/UTC', offsetMinutes: 0 });

  test('performs every wake-up at its own moment and in order, those set meanwhile as well', () => {
    const clock = createDemoClock(0, utc);
    const seen: string[] = [];
    const at = (moment: number, name: string) =>
      clock.wakeAt(moment, () => seen.push(`${name}${String(clock.now())}`));
    at(30, 'c');
    clock.wakeAt(10, () => {
      seen.push(`a${String(clock.now())}`);
      at(20, 'b');
    });
    at(25, 'stopped')();
    expect(clock.pass(100, () => false)).toBe(100);
    expect(seen).toEqual(['a10', 'b20', 'c30']);
    expect(clock.now()).toBe(100);
  });

  test('halts at the moment it is told to', () => {
    const clock = createDemoClock(0, utc);
    let halted = false;
    clock.wakeAt(40, () => {
      halted = true;
    });
    expect(clock.pass(100, () => halted)).toBe(40);
    expect(clock.now()).toBe(40);
  });
});

interface Played {
  readonly realSeconds: number;
  readonly longestCardRealMs: number;
  readonly player: DemoPlayer;
  readonly shift: NonNullable<ReturnType<ReturnType<typeof createSessionRunner>['session']>['shift']>;
}

function play(seed: number, speed: number): Played {
  const clock = createDemoClock(Date.UTC(2026, 10, 21, 9, 40), () => ({ name: 'Etc/UTC', offsetMinutes: 0 }));
  const storage = { files: memoryFiles(), log: silentLog(), onSetAside: () => undefined };
  const runner = createSessionRunner(
    {
      clock,
      random: { next: seeded(seed + 1) },
      idle: { seconds: () => 60 },
      store: createShiftStore(storage),
      documents: createDocuments(storage),
      sound: { watch: () => () => undefined },
      findPhonePrograms: () => Promise.resolve(null),
      cardWindow: { show: () => undefined, hide: () => undefined },
      desk: { openHelp: () => undefined },
      log: silentLog(),
    },
    deck,
    { ...defaultSettings, ...demoSettings },
  );
  const winText = () => ({ text: 'a win', because: '' });
  let opened = 0;
  const openClose = () => (opened += 1);
  const player = createDemoPlayer({ clock, runner, script: demoScript(seed), speed, winText, openClose });
  let [real, onScreen, longest] = [0, 0, 0];
  while (!player.state().over && real < 600_000) {
    player.tick(50);
    real += 50;
    onScreen = runner.session().card?.why === 'pacing' ? onScreen + 50 : 0;
    longest = Math.max(longest, onScreen);
  }
  const { shift } = runner.session();
  expect(opened).toBe(1);
  if (!shift) throw new Error('no shift');
  return { realSeconds: real / 1000, longestCardRealMs: longest, player, shift };
}

describe('the demo, played', () => {
  const usual = demoWishes(new URLSearchParams('demo'));

  test('by default it is two minutes with cards, calls, a hard call turned around, wins, and calls left to rate', () => {
    const { realSeconds, longestCardRealMs, shift } = play(usual.seed, usual.speed);
    expect(realSeconds).toBeGreaterThan(100);
    expect(realSeconds).toBeLessThan(150);
    expect(shift.calls).toHaveLength(10);
    expect(shift.calls.filter(({ hard }) => hard)).toMatchObject([
      { kind: 'angry', rating: 4, outcome: 'turned-around' },
    ]);
    expect(shift.cards.map(({ how }) => how)).toContain('cut-by-call');
    expect(
      shift.cards.filter(({ why, how }) => why === 'pacing' && how === 'finished').length,
    ).toBeGreaterThan(0);
    expect(shift.calls.filter(({ rating }) => rating === null).length).toBeGreaterThan(1);
    expect(shift.wins).toHaveLength(3);
    expect(shift.stretches.some(({ name }) => name === 'break')).toBe(true);
    expect(longestCardRealMs).toBeGreaterThan(19_000);
  });

  test('at any speed nothing is late: the same shift comes of it, and no state is lost', () => {
    for (const speed of [10, 300, 3600]) {
      const { shift } = play(usual.seed, speed);
      expect(shift.stretches.filter(({ name }) => name === 'unknown' || name === 'away')).toHaveLength(1);
      expect(shift.calls).toHaveLength(10);
    }
  });

  test('while it is paused no time passes, and at the end it goes on in real time', () => {
    const { player } = play(usual.seed, 3600);
    const { minuteAt } = player.state();
    player.setPlaying(false);
    for (let times = 0; times < 2000; times += 1) player.tick(50);
    expect(player.state().minuteAt).toBe(minuteAt);
    player.setPlaying(true);
    for (let times = 0; times < 1200; times += 1) player.tick(50);
    expect(player.state().minuteAt).toBe(minuteAt + 60_000);
  });
});

describe('what the address asks for', () => {
  const wishes = (query: string) => demoWishes(new URLSearchParams(query));

  test('takes a speed, a seed and a language, and only such as there are', () => {
    expect(wishes('demo&speed=300&seed=4&language=es')).toEqual({
      speed: 300,
      seed: 4,
      settings: { language: 'es' },
    });
    const usual = wishes('demo');
    expect(usual.speed).toBe(60);
    expect(wishes('demo&speed=0&seed=-1&language=xx')).toEqual(usual);
    expect(wishes('demo&speed=fast&speed=9')).toEqual(usual);
  });
});
