import { describe, expect, test } from 'vitest';
import { initialSession } from '../../../src/core/session/session';
import type { CallState } from '../../../src/core/call-state/state';
import type { PacingInput } from '../../../src/core/pacing/pacing';
import { decidePacing } from '../../../src/core/pacing/pacing';
import { nothingRemembered, remember } from '../../../src/core/pacing/remembered';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { CardLeft, CardWhy, SourceId, StateName } from '../../../src/core/vocabulary';
import { stateNames } from '../../../src/core/vocabulary';
import type { Told } from '../../fakes/logged';
import { logged } from '../../fakes/logged';
import { nine } from '../../fakes/day';

const second = 1000;
const minute = 60 * second;
const at = (minutes: number): number => nine + minutes * minute;
const state = (minutes: number, name: StateName): Told => [
  at(minutes),
  { type: 'state-changed', name, reason: 'phone-available' },
];
const shownAt = (
  minutes: number,
  how: CardLeft = 'finished',
  why: CardWhy = 'pacing',
  cardId = 'lift-a',
): readonly Told[] => [
  [at(minutes), { type: 'card-shown', cardId, family: 'lift', why, breath: false }],
  [at(minutes) + 10 * second, { type: 'card-left', cardId, how }],
];
/** Calls of 5 min with a gap of so many seconds after each, ending at `end` minutes. */
function gapsBefore(end: number, ...gapSeconds: readonly number[]): readonly Told[] {
  let from = end - gapSeconds.reduce((sum, seconds) => sum + 5 + seconds / 60, 0);
  return gapSeconds.flatMap((seconds) => {
    const told = [state(from, 'on-call'), state(from + 5, 'gap')];
    from += 5 + seconds / 60;
    return told;
  });
}
/** The last call ended, and a gap began at minute 200. */
const gapNow = (hard = false): readonly Told[] => [
  [at(195), { type: 'call-started', callId: 'c1', ringingAt: null, source: 'phone' }],
  state(195, 'on-call'),
  [at(199.5), { type: 'call-ended', callId: 'c1' }],
  ...(hard ? ([[at(199.5), { type: 'marked-hard', callId: 'c1', kind: 'angry' }]] as const) : []),
  state(200, 'gap'),
];

function callsIn(
  name: StateName,
  seen: readonly SourceId[] = ['phone'],
  idleSeconds: number | null = 60,
): CallState {
  const { calls } = initialSession(nine);
  const sources = { ...calls.sources };
  for (const id of seen) sources[id] = { ...sources[id], health: 'ok', says: 'clear', seenCall: true };
  const idle = idleSeconds === null ? null : { seconds: idleSeconds, at: at(200) };
  return { ...calls, name, sources, since: at(200), idle };
}

interface Row {
  readonly facts?: readonly Told[];
  readonly hard?: boolean;
  readonly seconds?: number;
  readonly change?: Partial<PacingInput>;
}
function decide({ facts = [], hard = false, seconds = 30, change = {} }: Row) {
  return decidePacing({
    at: at(200) + seconds * second,
    calls: callsIn('gap'),
    shift: logged(nine, [...facts, ...gapNow(hard)]),
    remembered: nothingRemembered,
    cardOnScreen: false,
    hardCallWaits: false,
    settings: defaultSettings,
    ...change,
  });
}
const settings = (change: Partial<typeof defaultSettings>) => ({
  settings: { ...defaultSettings, ...change },
});
const times = (count: number, seconds: number) => Array<number>(count).fill(seconds);
const yesterday = (facts: readonly Told[]) =>
  remember(nothingRemembered, [logged(nine - 600 * minute, facts, 's0')]);

describe('each rule answers with its reason and its moment', () => {
  const allowed = { allowed: true, reason: 'due', notBefore: null };
  const no = (reason: string, minutes: number | null = null) => ({
    allowed: false,
    reason,
    notBefore: minutes === null ? null : Math.round(at(minutes)),
  });

  test.each<[string, Row, ReturnType<typeof no> | typeof allowed]>([
    ['nothing objects', {}, allowed],
    ['no shift', { change: { shift: null } }, no('off-shift')],
    ['on a break', { change: { calls: callsIn('break') } }, no('on-a-break')],
    ['unknown', { change: { calls: callsIn('unknown') } }, no('state-unknown')],
    ['on a call', { change: { calls: callsIn('on-call') } }, no('not-in-a-gap')],
    ['in wrap-up', { change: { calls: callsIn('wrap-up') } }, no('not-in-a-gap')],
    ['away', { change: { calls: callsIn('away') } }, no('not-in-a-gap')],
    ['switched off', { change: settings({ 'pacing.automatic': false }) }, no('automatic-off')],
    ['quiet was asked for', { change: settings({ 'pacing.quietUntil': at(230) }) }, no('quiet-for-now', 230)],
    [
      'switched off, and unknown',
      { change: { calls: callsIn('unknown'), ...settings({ 'pacing.automatic': false }) } },
      no('automatic-off'),
    ],
    ['that quiet is over', { change: settings({ 'pacing.quietUntil': at(190) }) }, allowed],
    ['nobody has seen a call', { change: { calls: callsIn('gap', []) } }, no('no-source-has-seen-a-call')],
    ['a card is up', { change: { cardOnScreen: true } }, no('card-on-screen')],
    ['9.9 s into the gap', { seconds: 9.9 }, no('first-card-delay', 200 + 10 / 60)],
    ['10 s into the gap', { seconds: 10 }, allowed],
    [
      'microphone only, 14.9 s',
      { seconds: 14.9, change: { calls: callsIn('gap', ['microphone']) } },
      no('first-card-delay', 200.25),
    ],
    ['microphone only, 15 s', { seconds: 15, change: { calls: callsIn('gap', ['microphone']) } }, allowed],
    [
      'microphone and phone, 10 s',
      { seconds: 10, change: { calls: callsIn('gap', ['microphone', 'phone']) } },
      allowed,
    ],
    [
      'microphone and the agent’s word, 10 s',
      { seconds: 10, change: { calls: callsIn('gap', ['microphone', 'manual']) } },
      allowed,
    ],
    ['after a hard call, 3.9 s', { hard: true, seconds: 3.9 }, no('first-card-delay', 200 + 4 / 60)],
    ['after a hard call, 4 s', { hard: true, seconds: 4 }, allowed],
    ['14 min after a card', { facts: shownAt(186.5), seconds: 30 }, no('spacing', 201.5)],
    ['15 min after a card', { facts: shownAt(185.5), seconds: 30 }, allowed],
    ['after the hard-call path', { facts: shownAt(197, 'done', 'hard-call') }, allowed],
    [
      'this gap had the hard-call path',
      { facts: [], change: { shift: logged(nine, [...gapNow(), ...shownAt(200.1, 'done', 'hard-call')]) } },
      no('gap-had-a-card'),
    ],
    ['after one that was asked for', { facts: shownAt(199, 'done', 'asked') }, allowed],
    [
      'after one that came by itself, and one that was asked for since',
      { facts: [...shownAt(186.5), ...shownAt(199, 'done', 'asked')] },
      no('spacing', 201.5),
    ],
    [
      'the gap before had one that was asked for',
      { facts: [state(170, 'gap'), ...shownAt(171, 'done', 'asked')] },
      allowed,
    ],
    [
      'three that were asked for within the hour',
      { facts: [150, 160, 180].flatMap((minutes) => shownAt(minutes, 'done', 'asked')) },
      allowed,
    ],
    [
      'this gap had one that was asked for',
      { change: { shift: logged(nine, [...gapNow(), ...shownAt(200.1, 'done', 'asked')]) } },
      no('gap-had-a-card'),
    ],
    [
      '4 min after a card and after a hard call',
      { hard: true, facts: shownAt(196) },
      no('spacing-after-hard', 201),
    ],
    ['5 min after a card and after a hard call', { hard: true, facts: shownAt(195.5) }, allowed],
    [
      'three within the hour',
      { facts: [...shownAt(145), ...shownAt(160), ...shownAt(180)] },
      no('enough-this-hour', 205),
    ],
    ['two within the hour', { facts: [...shownAt(140.5), ...shownAt(160), ...shownAt(180)] }, allowed],
    ['the gap before had one', { facts: [state(170, 'gap'), ...shownAt(171)] }, no('last-gap-had-a-card')],
    [
      'also after a hard call',
      { hard: true, facts: [state(170, 'gap'), ...shownAt(171)] },
      no('last-gap-had-a-card'),
    ],
    [
      'the one before the last had one',
      { facts: [state(170, 'gap'), ...shownAt(171), state(175, 'on-call'), state(180, 'gap')] },
      allowed,
    ],
    [
      'in the close',
      { facts: [[at(197), { type: 'taking-home', moment: 'before', value: 3 }]] },
      no('closing', 202),
    ],
    [
      'after a close that was left',
      { facts: [[at(195), { type: 'liked', text: 'x' }]], seconds: 60 },
      allowed,
    ],
    [
      'two sent away in a row',
      { facts: [...shownAt(130, 'sent-away'), ...shownAt(150, 'sent-away')] },
      no('two-sent-away', 210 + 10 / 60),
    ],
    [
      'an hour after them',
      { facts: [...shownAt(130, 'sent-away'), ...shownAt(140, 'sent-away')], seconds: 30 },
      allowed,
    ],
    [
      'one cut by a call between them',
      { facts: [...shownAt(130, 'sent-away'), ...shownAt(145, 'cut-by-call'), ...shownAt(160, 'sent-away')] },
      no('two-sent-away', 220 + 10 / 60),
    ],
    [
      'one read between them',
      {
        facts: [...shownAt(130, 'sent-away'), ...shownAt(145), ...shownAt(160, 'sent-away')],
        change: settings({ 'pacing.maxPerHour': 9 }),
      },
      allowed,
    ],
    [
      'the last two sent away, after one that was read',
      { facts: [...shownAt(110), ...shownAt(135, 'sent-away'), ...shownAt(160, 'sent-away')] },
      no('two-sent-away', 220 + 10 / 60),
    ],
    [
      'the first two sent away, and one read since',
      { facts: [...shownAt(145, 'sent-away'), ...shownAt(165, 'sent-away'), ...shownAt(184)] },
      no('enough-this-hour', 205),
    ],
    [
      'one closed with Done between them',
      {
        facts: [...shownAt(130, 'sent-away'), ...shownAt(145, 'done'), ...shownAt(160, 'sent-away')],
        change: settings({ 'pacing.maxPerHour': 9 }),
      },
      allowed,
    ],
    [
      'one sent away, one cut by a call',
      { facts: [...shownAt(160, 'sent-away'), ...shownAt(180, 'cut-by-call')] },
      allowed,
    ],
    [
      'typed 1 s ago',
      {
        seconds: 10,
        change: { calls: { ...callsIn('gap'), idle: { seconds: 1, at: at(200) + 10 * second } } },
      },
      no('typing', 200 + 11 / 60),
    ],
    ['input cannot be read', { change: { calls: callsIn('gap', ['phone'], null) } }, allowed],
    [
      'gaps short: 11 of 20 under 15 s',
      { facts: gapsBefore(190, ...times(11, 14), ...times(9, 60)) },
      no('short-gaps'),
    ],
    ['gaps long enough: 10 of 20', { facts: gapsBefore(190, ...times(10, 14), ...times(10, 60)) }, allowed],
    ['seven short gaps are too few to tell', { facts: gapsBefore(190, ...times(7, 5)) }, allowed],
    [
      'short gaps grew: the last twenty count',
      { facts: gapsBefore(190, ...times(11, 5), ...times(11, 60)) },
      allowed,
    ],
  ])('%s', (_, row, decision) => {
    const { notBefore, ...rest } = decide(row);
    expect({ ...rest, notBefore: notBefore === null ? null : Math.round(notBefore) }).toEqual(decision);
  });

  test('the key works where cards by themselves do not', () => {
    const waiting = { hardCallWaits: true, settings: { ...defaultSettings, 'pacing.automatic': false } };
    const short = gapsBefore(190, ...times(20, 5));
    const facts = [...short, ...shownAt(191, 'sent-away'), ...shownAt(192, 'sent-away'), ...shownAt(193)];
    expect(decide({ facts, seconds: 4, change: waiting })).toEqual({
      allowed: true,
      reason: 'hard-call-waits',
      notBefore: null,
    });
    for (const name of stateNames) {
      const { allowed: comes } = decide({ facts, change: { ...waiting, calls: callsIn(name) } });
      expect(comes).toBe(name === 'gap');
    }
  });
});

describe('what earlier shifts left', () => {
  test('cards shown there keep their distance, their number and their weariness', () => {
    const facts = [...shownAt(150, 'sent-away'), ...shownAt(170, 'sent-away'), ...shownAt(190, 'sent-away')];
    const remembered = yesterday(facts);
    expect(decide({ change: { remembered } }).reason).toBe('two-sent-away');
    expect(decide({ change: { remembered: yesterday(shownAt(190)) } }).reason).toBe('spacing');
    const three = yesterday([...shownAt(150), ...shownAt(160), ...shownAt(180)]);
    expect(decide({ change: { remembered: three } }).reason).toBe('enough-this-hour');
  });

  test('short gaps there count until longer ones take their place', () => {
    const remembered = yesterday(gapsBefore(-20, ...times(20, 8)));
    expect(decide({ change: { remembered } }).reason).toBe('short-gaps');
    expect(decide({ facts: gapsBefore(190, ...times(9, 60)), change: { remembered } }).reason).toBe(
      'short-gaps',
    );
    expect(decide({ facts: gapsBefore(190, ...times(10, 60)), change: { remembered } }).reason).toBe('due');
  });

  test('a card from a time when the clock was ahead is no reason to wait', () => {
    expect(decide({ change: { remembered: yesterday(shownAt(3000)) } }).reason).toBe('due');
  });
});
