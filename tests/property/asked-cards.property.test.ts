import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PacingInput } from '../../src/core/pacing/pacing';
import { decidePacing } from '../../src/core/pacing/pacing';
import { nothingRemembered, remember } from '../../src/core/pacing/remembered';
import { defaultSettings } from '../../src/core/settings/settings';
import { cardLefts } from '../../src/core/vocabulary';
import { inAGap, nine } from '../fakes/day';
import { logged } from '../fakes/logged';
import type { Told } from '../fakes/logged';
import { runs } from './runs';

/** Asking for a card costs none of those that come by themselves. */

const minute = 60_000;
/** The gap that runs began at this minute of the shift; a card in it keeps it free whoever asked. */
const gapFrom = 240;

interface Shown {
  readonly minutes: number;
  readonly why: 'pacing' | 'asked' | 'hard-call';
  readonly how: (typeof cardLefts)[number];
}
const shown: fc.Arbitrary<Shown> = fc.record({
  minutes: fc.double({ min: 1, max: gapFrom - 1, noNaN: true }),
  why: fc.constantFrom('pacing', 'asked', 'asked', 'hard-call'),
  how: fc.constantFrom(...cardLefts),
});
/** Gaps of the shift before the one that runs, by the minute each began. */
const gaps = fc.array(fc.integer({ min: 1, max: gapFrom - 10 }), { maxLength: 12 });

const cardFacts = ({ minutes, why, how }: Shown): readonly Told[] => {
  const at = nine + Math.round(minutes * minute);
  return [
    [at, { type: 'card-shown', cardId: 'lift-song-title', family: 'lift', why, breath: false }],
    [at + 1000, { type: 'card-left', cardId: 'lift-song-title', how }],
  ];
};
const gapFacts = (from: number): readonly Told[] => [
  [nine + (from - 0.5) * minute, { type: 'state-changed', name: 'on-call', reason: 'phone-call' }],
  [nine + from * minute, { type: 'state-changed', name: 'gap', reason: 'phone-available' }],
];

const { calls } = inAGap().session();

function decide(cards: readonly Shown[], starts: readonly number[], hard: boolean, yesterday: boolean) {
  const call: readonly Told[] = [
    [nine, { type: 'call-started', callId: 'c1', ringingAt: null, source: 'phone' }],
    [nine + minute, { type: 'call-ended', callId: 'c1' }],
    ...(hard ? ([[nine + minute, { type: 'marked-hard', callId: 'c1', kind: null }]] as const) : []),
  ];
  const byTime = (facts: readonly Told[]) => facts.toSorted(([a], [b]) => a - b);
  const facts = byTime([...call, ...[...starts, gapFrom].flatMap(gapFacts), ...cards.flatMap(cardFacts)]);
  const last = logged(nine - 600 * minute, byTime(cards.flatMap(cardFacts)), 's0');
  const input: PacingInput = {
    at: nine + (gapFrom + 1) * minute,
    calls: { ...calls, name: 'gap', since: nine + gapFrom * minute, idle: null },
    shift: logged(nine, facts),
    remembered: yesterday ? remember(nothingRemembered, [last]) : nothingRemembered,
    cardOnScreen: false,
    hardCallWaits: false,
    settings: defaultSettings,
  };
  return decidePacing(input);
}

test('what was asked for in earlier gaps changes no decision', () => {
  const anyDay = [fc.array(shown, { maxLength: 20 }), gaps, fc.boolean(), fc.boolean()] as const;
  fc.assert(
    fc.property(...anyDay, (cards, starts, hard, yesterday) => {
      const unasked = cards.filter(({ why }) => why !== 'asked');
      expect(decide(cards, starts, hard, yesterday)).toEqual(decide(unasked, starts, hard, yesterday));
    }),
    runs(),
  );
});
