import { expect, test } from 'vitest';
import { momentsNow } from '../../../src/core/deck/moments';
import type { ShownCard } from '../../../src/core/shift/shift';
import { nine } from '../../fakes/day';
import type { Told } from '../../fakes/logged';
import { logged, someCard, wasShown } from '../../fakes/logged';

const minute = 60_000;
const day = 24 * 60 * minute;
const ordinary = ['gap', 'pre-call'];
const deck = [someCard('first-impression', { family: 'learn', moments: ['weekly'] }), someCard('a')];
const thisWeek = [wasShown('first-impression', 'learn', nine - 6 * day)];
const call: Told = [nine, { type: 'call-started', callId: 'c1', ringingAt: null, source: 'phone' }];
const card: Told = [
  nine + minute,
  { type: 'card-shown', cardId: 'a', family: 'lift', why: 'pacing', breath: false },
];
const then = (fact: Told[1]): readonly Told[] => [call, card, [nine + 2 * minute, fact]];

function now(facts: readonly Told[], minutes = 10, shown: readonly ShownCard[] = thisWeek) {
  return momentsNow(logged(nine, facts), deck, shown, nine + minutes * minute);
}

test.each<[string, readonly Told[], number, readonly string[]]>([
  ['an ordinary gap', [call, card], 10, []],
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
  ['before the first card of a shift', [call], 10, ['shift-start']],
  ['not an hour later', [call], 61, []],
  ['in the middle of a shift', [call, card], 120, ['mid-shift']],
  ['not late in a shift', [call, card], 361, []],
])('%s', (_, facts, minutes, more) => {
  expect(now(facts, minutes)).toEqual([...ordinary, ...more]);
});

test('after a hard call only what is for it, and a gap', () => {
  const hard = then({ type: 'marked-hard', callId: 'c1', kind: null });
  expect(now(hard, 150, [])).toEqual(['after-hard', ...ordinary]);
});

test('once a week', () => {
  expect(now([call, card], 10, [])).toEqual([...ordinary, 'weekly']);
  expect(now([call, card], 10, [wasShown('first-impression', 'learn', nine - 8 * day)])).toContain('weekly');
  expect(now([call, card], 10, [wasShown('a', 'lift', nine - minute)])).toContain('weekly');
});

test('off shift an ordinary gap', () => {
  expect(momentsNow(null, deck, [], nine)).toEqual(ordinary);
});
