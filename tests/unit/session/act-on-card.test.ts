import { describe, expect, test } from 'vitest';
import { deck } from '../../../src/core/deck/deck';
import { hardCallToCome } from '../../../src/core/session/hard-call';
import type { CardLeft } from '../../../src/core/vocabulary';
import { deckCardOn } from '../../fakes/card';
import type { Day } from '../../fakes/day';
import { inAGap, nine, startDay } from '../../fakes/day';
import type { Told } from '../../fakes/logged';
import { logged, someCard } from '../../fakes/logged';

const minute = 60_000;
const card = (day: Day) => day.session().card;
const guided = [1, 2].map((n) =>
  someCard(`breathe-guided-${String(n)}`, { family: 'breathe', moments: ['break'], tier: 300 }),
);
const shortOnly = deck.filter(({ tier }) => tier !== 300);
const withGuided = [...shortOnly, ...guided];

describe('on a break', () => {
  const askFor = (day: Day, cardId: string): void => {
    day.send({ type: 'ask-card' });
    day.send({ type: 'card', action: { do: 'pick', cardId } });
  };

  test('nothing comes by itself, and asking brings five minutes', () => {
    const day = inAGap({ deck: withGuided });
    day.send({ type: 'agent-break', on: true });
    day.pass(1200);
    expect(day.session().cardCount).toBe(0);
    expect(day.session().pacing.reason).toBe('on-a-break');
    askFor(day, 'breathe-guided-2');
    expect(card(day)).toMatchObject({ why: 'asked', keyboard: true, leavesAt: day.at() + 300_000 });
    expect(deckCardOn(day.session())?.id).toMatch(/^breathe-guided-/);
    day.pass(299);
    expect(card(day)).not.toBeNull();
    day.pass(1);
    expect(card(day)).toBeNull();
  });

  test('a card that came by itself is given the keyboard by asking, and no other comes', () => {
    const day = inAGap({ deck: shortOnly });
    day.pass(12);
    const before = card(day);
    expect(before).toMatchObject({ why: 'pacing', keyboard: false });
    day.send({ type: 'ask-card' });
    expect(card(day)).toEqual({ ...before, keyboard: true });
  });

  test('opened for its words it still takes its five minutes', () => {
    const day = inAGap({ deck: withGuided });
    day.send({ type: 'agent-break', on: true });
    askFor(day, 'breathe-guided-1');
    day.pass(10);
    day.send({ type: 'card', action: { do: 'more' } });
    expect(card(day)).toMatchObject({ expanded: true, leavesAt: day.at() + 290_000 });
  });

  test('where no guided session is switched on, an ordinary card comes', () => {
    const day = inAGap({ deck: shortOnly });
    day.send({ type: 'agent-break', on: true });
    day.send({ type: 'ask-card' });
    expect(card(day)).toMatchObject({ why: 'asked', screen: 'deck-card' });
  });

  test('five minutes never come in a gap', () => {
    const day = inAGap({ deck: [...guided, someCard('lift-a')] });
    day.send({ type: 'ask-card' });
    expect(deckCardOn(day.session())?.id).toBe('lift-a');
  });

  test('a call ends it at once', () => {
    const day = inAGap({ deck: withGuided });
    day.send({ type: 'agent-break', on: true });
    day.send({ type: 'ask-card' });
    day.phone('ringing');
    expect(card(day)).toBeNull();
  });
});

describe('asked for', () => {
  test('with every card switched off it is refused, and nothing shows', () => {
    const day = inAGap({ deck: [] });
    day.send({ type: 'ask-card' });
    expect(card(day)).toBeNull();
  });

  test('it stays as long as it takes, and no shorter than the agent wishes', () => {
    const long = inAGap({ deck: [someCard('lift-a', { tier: 40 })], settings: { 'pacing.cardSeconds': 60 } });
    long.send({ type: 'ask-card' });
    expect(card(long)?.leavesAt).toBe(long.at() + 60_000);
  });
});

describe('after a hard call', () => {
  test('the key brings a breath, or the way not to where breaths are switched off', () => {
    const breath = (day: Day) => deckCardOn(day.session())?.breath;
    for (let step = 0; step < 20; step += 1) {
      const day = inAGap({ random: () => step / 20 });
      day.send({ type: 'hard-call' });
      expect(breath(day)).toBeTypeOf('string');
    }
    const without = inAGap({ deck: deck.filter((each) => each.breath === null) });
    without.send({ type: 'hard-call' });
    expect(card(without)).toMatchObject({
      screen: 'hard-call-breath',
      deckCard: { id: expect.stringMatching(/^breathe-/) as string },
    });
  });

  test('no Learn card comes by itself, whatever the random number', () => {
    for (let step = 0; step < 50; step += 1) {
      const day = inAGap({
        deck: [
          someCard('learn-a', { family: 'learn' }),
          someCard('learn-b', { family: 'learn' }),
          someCard('lift-a'),
        ],
        random: () => step / 50,
      });
      day.send({ type: 'hard-call' });
      day.send({ type: 'card', action: { do: 'done' } });
      day.pass(600);
      expect(deckCardOn(day.session())?.id ?? 'lift-a').toBe('lift-a');
      const shown = day.session().shift?.cards.filter(({ why }) => why === 'pacing') ?? [];
      expect(shown.map(({ cardId }) => cardId)).toEqual(['lift-a']);
    }
  });
});

describe('length', () => {
  /** Twelve calls, each with a gap of so many seconds after it. */
  function afterGaps(seconds: number, cards = [10, 20, 40, 60] as const): Day {
    const day = startDay({
      deck: cards.map((tier) => someCard(`lift-${String(tier)}`, { tier })),
      settings: { 'pacing.automatic': false, 'pacing.spacingMinutes': 0 },
      random: () => 0.999,
    });
    day.pass(10);
    for (let call = 0; call < 12; call += 1) {
      day.call(60);
      day.phone('available');
      day.pass(seconds);
    }
    day.call(60);
    day.phone('available');
    return day;
  }
  test.each([
    [75, 'lift-60'],
    [55, 'lift-40'],
    [35, 'lift-20'],
    [25, 'lift-10'],
  ])('where gaps last %i s the longest card is %s', (seconds, id) => {
    const day = afterGaps(seconds);
    day.send({ type: 'ask-card' });
    expect(deckCardOn(day.session())?.id).toBe(id);
  });

  test('before any gap is known it is 20 s', () => {
    const day = inAGap({ deck: [someCard('lift-20', { tier: 20 }), someCard('lift-40', { tier: 40 })] });
    day.pass(10);
    expect(card(day)).toMatchObject({ deckCard: { id: 'lift-20' }, leavesAt: day.at() + 20_000 });
  });
});

describe('across shifts', () => {
  const one = [someCard('lift-a')];

  test('a card of the shift before keeps its distance, and of a small deck comes again', () => {
    const day = inAGap({ deck: one });
    day.pass(30);
    expect(day.session().shift?.cards).toHaveLength(1);
    day.send({ type: 'close-shift', of: null });
    day.call(60);
    day.pass(60);
    expect(day.session().shift?.cards).toHaveLength(0);
    expect(day.session().pacing.reason).toBe('spacing');
    day.pass(1200);
    expect(day.session().shift?.cards).toHaveLength(1);
  });

  test('shifts remembered after the start count as those that were closed meanwhile', () => {
    const before = inAGap({ deck: one });
    before.pass(30);
    const { shift } = before.session();
    before.send({ type: 'close-shift', of: null });
    if (!shift) throw new Error('no shift');
    const after = startDay({ deck: one, startsAt: before.at() });
    after.send({ type: 'remember-shifts', shifts: [{ ...shift, closed: true, endedAt: before.at() }] });
    expect(after.session().remembered).toEqual(before.session().remembered);
  });
});

describe('a hard call whose card has not come yet', () => {
  const hard: readonly Told[] = [
    [nine, { type: 'call-started', callId: 'c1', ringingAt: null, source: 'phone' }],
    [nine + minute, { type: 'marked-hard', callId: 'c1', kind: null }],
    [nine + 5 * minute, { type: 'call-ended', callId: 'c1' }],
  ];
  const path = (how: CardLeft): readonly Told[] => [
    [
      nine + 6 * minute,
      { type: 'card-shown', cardId: 'b', family: 'breathe', why: 'hard-call', breath: true },
    ],
    [nine + 6.1 * minute, { type: 'card-left', cardId: 'b', how }],
  ];
  const kind: Told = [nine + 7 * minute, { type: 'marked-hard', callId: 'c1', kind: 'angry' }];

  test.each<[string, readonly Told[], number, string | null]>([
    ['is found in the log', hard, 8, 'c1'],
    ['for a quarter of an hour', hard, 21, null],
    ['again where a call cut it off', [...hard, ...path('cut-by-call')], 8, 'c1'],
    ['not once it came', [...hard, ...path('finished')], 8, null],
    ['not once the kind is said', [...hard, kind], 8, null],
    ['not where no call was hard', hard.slice(0, 1), 8, null],
  ])('%s', (_, facts, minutes, callId) => {
    expect(hardCallToCome(logged(nine, facts), nine + minutes * minute)).toBe(callId);
  });

  test('comes after a restart', () => {
    const before = inAGap();
    before.phone('ringing', 'started');
    before.pass(20);
    before.send({ type: 'hard-call' });
    before.phone('ended');
    const { shift } = before.session();
    if (!shift) throw new Error('no shift');
    const after = startDay({ startsAt: before.at() + 1000 });
    after.send({ type: 'resume-shift', shift });
    after.pass(10);
    after.phone('available');
    after.pass(4);
    expect(card(after)).toMatchObject({ why: 'hard-call', callId: shift.calls.at(-1)?.id, keyboard: false });
  });
});
