import { describe, expect, test } from 'vitest';
import { inAGap, startDay } from '../../fakes/day';
import type { Day } from '../../fakes/day';

const card = (day: Day) => day.session().card;
const reason = (day: Day) => day.session().pacing.reason;
const shown = (day: Day) => day.session().shift?.cards.filter(({ why }) => why === 'pacing').length ?? 0;
/** The next call and its wrap-up, so that another gap begins. */
const nextGap = (day: Day): void => {
  day.call(60);
  day.pass(10);
};

describe('when a card comes by itself', () => {
  test('ten seconds into the gap, and it leaves by itself after twenty', () => {
    const day = inAGap();
    expect(reason(day)).toBe('first-card-delay');
    day.pass(9.9);
    expect(card(day)).toBeNull();
    day.pass(0.2);
    expect(card(day)).toMatchObject({ why: 'pacing', screen: 'deck-card', keyboard: false });
    day.pass(19.8);
    expect(card(day)).not.toBeNull();
    day.pass(0.2);
    expect(card(day)).toBeNull();
    expect(day.session().shift?.cards.at(-1)).toMatchObject({ how: 'finished' });
  });

  test('one a gap, none in the next gap, and fifteen minutes apart', () => {
    const day = inAGap();
    day.pass(60);
    expect([shown(day), reason(day)]).toEqual([1, 'gap-had-a-card']);
    nextGap(day);
    day.pass(60);
    expect([shown(day), reason(day)]).toEqual([1, 'last-gap-had-a-card']);
    nextGap(day);
    day.pass(60);
    expect([shown(day), reason(day)]).toEqual([1, 'spacing']);
    day.pass(15 * 60);
    expect(shown(day)).toBe(2);
  });

  test('never more than three an hour', () => {
    const day = inAGap({ settings: { 'pacing.spacingMinutes': 1 } });
    for (let gap = 0; gap < 12; gap += 1) {
      day.pass(100);
      nextGap(day);
    }
    expect(shown(day)).toBe(3);
    day.pass(30);
    expect(reason(day)).toBe('enough-this-hour');
  });

  test('after two sent away in a row it stays quiet for an hour', () => {
    const day = inAGap({ settings: { 'pacing.spacingMinutes': 1, 'pacing.maxPerHour': 60 } });
    for (let turn = 0; turn < 2; turn += 1) {
      day.pass(15);
      day.send({ type: 'card', action: { do: 'not-now' } });
      nextGap(day);
      nextGap(day);
    }
    day.pass(60);
    expect(reason(day)).toBe('two-sent-away');
    expect(shown(day)).toBe(2);
  });

  test('a card that a call cut off is not counted as sent away', () => {
    const day = inAGap({ settings: { 'pacing.spacingMinutes': 0, 'pacing.maxPerHour': 60 } });
    for (let turn = 0; turn < 3; turn += 1) {
      day.pass(15);
      expect(card(day)).not.toBeNull();
      nextGap(day);
      nextGap(day);
    }
    expect(day.session().shift?.cards.map(({ how }) => how)).toEqual([
      'cut-by-call',
      'cut-by-call',
      'cut-by-call',
    ]);
    day.pass(15);
    expect(shown(day)).toBe(4);
  });

  test('after the hard-call path the rest of the gap stays free, and the next gap may have a card', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send({ type: 'card', action: { do: 'done' } });
    day.pass(120);
    expect([shown(day), reason(day)]).toEqual([0, 'gap-had-a-card']);
    nextGap(day);
    day.pass(12);
    expect(shown(day)).toBe(1);
  });

  test('not while the agent types', () => {
    let idle = 60;
    const day = inAGap({ idle: () => idle });
    idle = 0;
    day.pass(60);
    expect([shown(day), reason(day)]).toEqual([0, 'typing']);
    idle = 2;
    day.pass(3);
    expect(shown(day)).toBe(1);
  });

  test('not when no source has seen a call this shift', () => {
    const day = startDay();
    day.send({ type: 'start-shift' });
    day.phone('available');
    day.pass(600);
    expect([shown(day), reason(day)]).toEqual([0, 'no-source-has-seen-a-call']);
  });

  test('not when switched off; not in wrap-up, on a break or when away', () => {
    const off = inAGap({ settings: { 'pacing.automatic': false } });
    off.pass(600);
    expect([shown(off), reason(off)]).toEqual([0, 'automatic-off']);
    const day = inAGap();
    day.send({ type: 'agent-break', on: true });
    day.pass(600);
    expect([shown(day), reason(day)]).toEqual([0, 'on-a-break']);
  });

  test('silence after the close until the next shift', () => {
    const day = inAGap();
    day.send({ type: 'close-shift', of: null });
    day.phone('ended', 'available', 'wrapup', 'available');
    day.pass(7200);
    expect(card(day)).toBeNull();
    expect(day.session().shift).toBeNull();
    expect(reason(day)).toBe('off-shift');
    expect(day.effects().filter(({ type }) => type === 'show-card')).toHaveLength(0);
  });
});

describe('after the computer was away', () => {
  test.each(['unlocked', 'resumed'] as const)(
    '%s: nothing for five seconds, then one card that was due',
    (what) => {
      const day = inAGap({ settings: { 'pacing.spacingMinutes': 0, 'pacing.maxPerHour': 60 } });
      day.pass(1);
      day.send({ type: 'power', what: what === 'unlocked' ? 'locked' : 'suspended' });
      day.pass(3600);
      day.send({ type: 'power', what });
      expect(reason(day)).toBe('state-unknown');
      day.pass(14.9);
      expect(card(day)).toBeNull();
      day.pass(600);
      expect(shown(day)).toBe(1);
    },
  );
});
