import { describe, expect, test } from 'vitest';
import { careLeftOpen } from '../../../src/core/session/care-left-open';
import { answersOn } from '../../fakes/card';
import type { Day } from '../../fakes/day';
import { inAGap, startDay } from '../../fakes/day';

const card = (day: Day) => day.session().card;

describe('a card of Care first that was not closed', () => {
  /** Up after a call that went too far, and then gone. */
  function cutOff(by: (day: Day) => void): Day {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send(answersOn(day.session()).kind('abusive'));
    expect(card(day)).toMatchObject({ screen: 'care', kind: 'abusive' });
    by(day);
    expect(card(day)).toBeNull();
    return day;
  }
  const nextGap = (day: Day): void => {
    day.call(30);
    day.pass(15);
  };
  const open = (day: Day) => {
    const { shift } = day.session();
    return shift && careLeftOpen(shift);
  };

  test('is in the log by the name of its kind', () => {
    const day = cutOff((each) => each.phone('ringing'));
    expect(day.session().shift?.cards.at(-1)).toMatchObject({
      cardId: 'care-first-abusive',
      family: 'care-first',
      how: 'cut-by-call',
    });
  });

  test.each<[string, (day: Day) => void]>([
    ['by a call', (day) => day.phone('ringing')],
    ['by the key that hides', (day) => day.send({ type: 'quick-hide' })],
    ['by a locked screen', (day) => day.send({ type: 'power', what: 'locked' })],
  ])('cut off %s it comes back in each gap until it is closed', (_, by) => {
    const day = cutOff(by);
    if (day.session().calls.locked) day.send({ type: 'power', what: 'unlocked' });
    nextGap(day);
    expect(card(day)).toMatchObject({ screen: 'care', kind: 'abusive', keyboard: false, leavesAt: null });
    day.pass(600);
    expect(card(day)?.screen).toBe('care');
    nextGap(day);
    expect(card(day)?.screen).toBe('care');
    day.send({ type: 'card', action: { do: 'done' } });
    expect(open(day)).toBeNull();
    nextGap(day);
    expect(card(day)).toBeNull();
  });

  test('hidden by the key it does not come back in the same gap', () => {
    const day = cutOff((each) => each.send({ type: 'quick-hide' }));
    day.pass(30);
    expect(card(day)).toBeNull();
  });

  test('is opened with the keyboard when asked for, and not during a call', () => {
    const day = cutOff((each) => each.phone('ringing'));
    day.send({ type: 'open-care' });
    expect(card(day)).toBeNull();
    day.phone('started', 'ended');
    day.send({ type: 'open-care' });
    expect(card(day)).toMatchObject({ screen: 'care', keyboard: true });
    day.send({ type: 'card', action: { do: 'done' } });
    nextGap(day);
    expect(card(day)).toBeNull();
    day.send({ type: 'open-care' });
    expect(card(day)).toBeNull();
  });

  test('is not forgotten by a restart', () => {
    const day = cutOff((each) => each.phone('ringing'));
    const after = startDay({ startsAt: day.at() });
    const { shift } = day.session();
    if (!shift) throw new Error('no shift');
    after.send({ type: 'resume-shift', shift });
    expect(after.session().hardCallWaits).toBe(open(day)?.call.id);
    nextGap(after);
    expect(card(after)?.screen).toBe('care');
  });
});
