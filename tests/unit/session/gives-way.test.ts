import { describe, expect, test } from 'vitest';
import type { SessionInput } from '../../../src/core/session/session-types';
import { answersOn } from '../../fakes/card';
import type { Day, DayOptions } from '../../fakes/day';
import { inAGap, startDay } from '../../fakes/day';

/** What takes a card off the screen beside a call, and what does not begin a day. */

const card = (day: Day) => day.session().card;
const left = (day: Day) => day.log().flatMap((entry) => (entry.type === 'card-left' ? [entry.how] : []));

describe('a card that was asked for is gone, and logged as hidden', () => {
  test.each<[string, SessionInput]>([
    ['over a locked screen', { type: 'power', what: 'locked' }],
    ['when the computer goes to sleep', { type: 'power', what: 'suspended' }],
    ['with the shift', { type: 'close-shift', of: null }],
    ['by quick-hide', { type: 'quick-hide' }],
  ])('%s', (_, input) => {
    const day = inAGap();
    day.send({ type: 'ask-card' });
    expect(card(day)?.keyboard).toBe(true);
    day.send(input);
    expect(card(day)).toBeNull();
    expect(left(day)).toEqual(['hidden']);
    expect(day.effects()).toContainEqual({ type: 'hide-card', how: 'hidden' });
  });
});

test('a card in whose place another comes is logged as left', () => {
  const day = inAGap();
  day.send({ type: 'ask-card' });
  day.send({ type: 'hard-call' });
  expect(card(day)?.screen).toBe('hard-call-breath');
  expect(left(day)).toEqual(['done']);
});

describe('the hard-call key', () => {
  const markedInCall = (): Day => {
    const day = inAGap();
    day.phone('started');
    day.pass(20);
    day.send({ type: 'hard-call' });
    day.phone('ended');
    return day;
  };

  test('is about the call that it marked, although a shorter one came since', () => {
    const day = markedInCall();
    const marked = day.session().shift?.calls.at(-1)?.id;
    day.phone('started');
    day.pass(12);
    day.phone('ended');
    day.pass(1);
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ screen: 'hard-call-breath', callId: marked });
    expect(day.session().shift?.calls.at(-1)?.id).not.toBe(marked);
  });

  test('a card of it that was hidden comes again after a restart, one that was answered does not', () => {
    for (const [does, waits] of [
      [(day: Day) => day.send({ type: 'quick-hide' }), true],
      [(day: Day) => day.send(answersOn(day.session()).kind('mean')), false],
    ] as const) {
      const day = markedInCall();
      day.pass(15);
      expect(card(day)?.screen).toBe('hard-call-breath');
      does(day);
      const { shift } = day.session();
      if (!shift) throw new Error('no shift');
      const after = startDay({ startsAt: day.at() + 2000 });
      after.send({ type: 'resume-shift', shift });
      expect(after.session().hardCallWaits !== null).toBe(waits);
    }
  });
});

describe('the day begins when the agent comes to the machine in the hours of work', () => {
  const inHours: DayOptions = {
    settings: { 'shift.from': '08:00', 'shift.to': '17:00', 'shift.days': [6] },
  };
  const power = (what: 'locked' | 'suspended' | 'resumed' | 'unlocked'): SessionInput => ({
    type: 'power',
    what,
  });

  test.each<[string, readonly SessionInput[], boolean]>([
    ['Lull starts', [{ type: 'started' }], true],
    ['the screen is unlocked', [power('unlocked')], true],
    ['the computer wakes up', [power('suspended'), power('resumed')], true],
    ['Lull starts behind a locked screen: not yet', [power('locked'), { type: 'started' }], false],
    ['the computer wakes up to a locked screen: not yet', [power('locked'), power('resumed')], false],
    ['Lull starts as the computer goes to sleep: not yet', [power('suspended'), { type: 'started' }], false],
  ])('%s', (_, inputs, begins) => {
    const day = startDay(inHours);
    for (const input of inputs) day.send(input);
    expect(day.session().shift?.startedBy).toBe(begins ? 'unlock' : undefined);
  });
});

test('a sleeping computer is away, and says so', () => {
  const day = inAGap();
  day.send({ type: 'power', what: 'suspended' });
  expect(day.session().calls).toMatchObject({ name: 'away', reason: 'computer-asleep' });
});
