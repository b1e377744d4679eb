import { expect, test } from 'vitest';
import { breathIsDue, cardForTheEnd, momentsNow, weeklyMayCome } from '../../../src/core/deck/moments';
import { nine } from '../../fakes/day';
import type { Told } from '../../fakes/logged';
import { logged, someCard } from '../../fakes/logged';

const minute = 60_000;
const day = 24 * 60 * minute;
const ordinary = ['gap', 'pre-call'];
const deck = [someCard('first-impression', { family: 'learn', moments: ['weekly'] }), someCard('a')];
const begun: Told = [nine, { type: 'call-started', callId: 'c1', ringingAt: null, source: 'phone' }];
const call: readonly Told[] = [begun, [nine + minute, { type: 'call-ended', callId: 'c1' }]];
const shown = (cardId: string, why: 'pacing' | 'asked' = 'pacing', breath = false): Told => [
  nine + minute,
  { type: 'card-shown', cardId, family: 'lift', why, breath },
];
const card = shown('a');
const then = (fact: Told[1]): readonly Told[] => [...call, card, [nine + 2 * minute, fact]];

const rated = (callId: string, rating: 2 | 5): Told => [nine + 2 * minute, { type: 'rated', callId, rating }];
const next: Told = [nine + minute, { type: 'call-started', callId: 'c2', ringingAt: null, source: 'phone' }];

function now(facts: readonly Told[], minutes = 10) {
  return momentsNow(logged(nine, facts), deck, nine + minutes * minute);
}

test.each<[string, readonly Told[], number, readonly string[]]>([
  ['an ordinary gap', [...call, card], 10, []],
  ['after a good rating', then({ type: 'rated', callId: 'c1', rating: 4 }), 10, ['after-good']],
  ['after a middling rating', then({ type: 'rated', callId: 'c1', rating: 3 }), 10, []],
  [
    'after a call turned around',
    then({ type: 'outcome-given', callId: 'c1', outcome: 'turned-around' }),
    10,
    ['after-good'],
  ],
  [
    'after a win',
    then({ type: 'win-added', winId: 'w1', callId: 'c1', text: '', because: '' }),
    10,
    ['after-good'],
  ],
  ['before the first card of a shift', call, 10, ['shift-start']],
  ['also where Arrive came by itself', [...call, shown('arrive')], 10, ['shift-start']],
  ['also where one was asked for', [...call, shown('a', 'asked')], 10, ['shift-start']],
  ['also after its first breath', [...call, shown('a', 'pacing', true)], 10, ['shift-start']],
  ['not an hour later', call, 61, []],
  ['a good call and an ordinary one', [...call, card, next, rated('c1', 5)], 10, ['after-good']],
  ['half an hour later', [...call, card, next, rated('c1', 5)], 32, []],
  ['in the middle of a shift', [...call, card], 120, ['mid-shift']],
  ['not late in a shift', [...call, card], 361, []],
])('%s', (_, facts, minutes, more) => {
  expect(now(facts, minutes)).toEqual([...ordinary, ...more]);
});

test('after a hard call only what is for it, and a gap', () => {
  const hard = then({ type: 'marked-hard', callId: 'c1', kind: null });
  expect(now(hard, 150)).toEqual(['after-hard', ...ordinary]);
});

test('a hard call since takes the good one away', () => {
  const third: Told = [nine + 3 * minute, { ...next[1], callId: 'c3' } as Told[1]];
  const hard: Told = [nine + 3 * minute, { type: 'marked-hard', callId: 'c2', kind: null }];
  expect(now([...call, card, next, rated('c1', 5), hard, third])).toEqual(ordinary);
  expect(now([...call, card, next, rated('c2', 5), hard, third])).toEqual([...ordinary, 'after-good']);
});

test('of the cards for once a week one may come in a shift', () => {
  const may = (facts: readonly Told[]) => weeklyMayCome(logged(nine, facts), deck);
  expect(may([...call, card])).toBe(true);
  expect(may([...call, shown('first-impression')])).toBe(false);
});

test('each day another card ends it, of those for the end alone', () => {
  const cards = [...deck, ...['x', 'y'].map((id) => someCard(id, { moments: ['shift-end'] }))];
  const ids = [0, 1, 2].map((days) => cardForTheEnd(cards, nine + days * day)?.id);
  expect(new Set(ids.slice(0, 2))).toEqual(new Set(['x', 'y']));
  expect(ids[2]).toBe(ids[0]);
  expect(cardForTheEnd(deck, nine)).toBeNull();
});

test('before a call was taken nothing that speaks of callers', () => {
  expect(momentsNow(null, deck, nine)).toEqual(['shift-start']);
  for (const facts of [[], [begun], [shown('a', 'asked')]]) {
    expect(now(facts), 'also while the first one is on').toEqual(['shift-start']);
  }
});

test('a breath is due until there was one, whoever brought it', () => {
  const due = (facts: readonly Told[]) => breathIsDue(logged(nine, facts));
  expect(breathIsDue(null)).toBe(true);
  expect(due([...call, shown('a'), shown('b', 'asked')])).toBe(true);
  expect(due([...call, shown('a', 'pacing', true)])).toBe(false);
  expect(due([shown('a', 'asked', true)])).toBe(false);
});
