import { describe, expect, test } from 'vitest';
import { initialSession, stepSession, visibleState } from '../../../src/core/session/session';
import { replay } from '../../../src/core/shift/replay';
import { deck } from '../../../src/core/deck/deck';
import { defaultSettings } from '../../../src/core/settings/settings';
import { answersOn } from '../../fakes/card';
import type { Day } from '../../fakes/day';
import { inAGap, nine, startDay } from '../../fakes/day';

const card = (day: Day) => day.session().card;
const lastCall = (day: Day) => day.session().shift?.calls.at(-1);

describe('a card that is up', () => {
  test('is gone with the first evidence of a call, whatever it is doing', () => {
    for (const verb of ['ringing', 'started', 'held'] as const) {
      const day = inAGap();
      day.send({ type: 'ask-card' });
      day.send({ type: 'card', action: { do: 'more' } });
      day.phone(verb);
      expect(card(day)).toBeNull();
    }
  });

  test('asked for during a call it is refused', () => {
    const day = inAGap();
    day.phone('started');
    day.send({ type: 'ask-card' });
    expect(card(day)).toBeNull();
  });

  test('opened by a click it has the keyboard and stays a minute', () => {
    const day = inAGap();
    day.pass(10);
    expect(card(day)?.keyboard).toBe(false);
    day.send({ type: 'card', action: { do: 'more' } });
    expect(card(day)).toMatchObject({ expanded: true, keyboard: true });
    day.pass(59);
    expect(card(day)).not.toBeNull();
    day.pass(2);
    expect(card(day)).toBeNull();
  });
});

describe('the shift', () => {
  test('opens by the first call and keeps its id, calls and times', () => {
    const day = startDay({ offsetMinutes: 60 });
    day.pass(10);
    day.phone('ringing');
    expect(day.session().shift).toBeNull();
    expect(visibleState(day.session()).name).toBe('ringing');
    day.pass(5);
    day.phone('started');
    expect(day.session().shift).toMatchObject({ id: '2026-11-21-100015', startedBy: 'call' });
    day.pass(60);
    day.phone('ended');
    expect(lastCall(day)).toMatchObject({
      ringingAt: nine + 10_000,
      startedAt: nine + 15_000,
      endedAt: nine + 75_000,
    });
  });

  test('its log alone gives it back', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send(answersOn(day.session()).kind('lying'));
    day.pass(60);
    day.call(45);
    day.say({ type: 'win-added', text: 'Kept calm', because: 'I breathed', callId: null });
    day.say({ type: 'unfinished-set', items: [{ what: 'call back', when: 'Mon 9', where: 'desk' }] });
    expect(replay(day.log())).toEqual(day.session().shift);
  });

  test('a restart in the middle of a call goes on with it', () => {
    const before = inAGap();
    before.phone('ringing', 'started');
    before.pass(30);
    const shift = replay(before.log());
    expect(shift).not.toBeNull();
    if (!shift) return;
    const after = startDay({ startsAt: before.at() + 2000 });
    after.send({ type: 'resume-shift', shift });
    expect(after.session().calls.name).toBe('on-call');
    after.pass(20);
    after.phone('ended');
    expect(lastCall(after)).toMatchObject({ id: 'c2', endedAt: after.at() });
    expect(replay([...before.log(), ...after.log()])).toEqual(after.session().shift);
  });

  test('after a restart no gap is believed until the phone has spoken again', () => {
    const before = inAGap();
    const shift = replay(before.log());
    if (!shift) throw new Error('no shift');
    const after = startDay({ startsAt: before.at() + 2000 });
    after.send({ type: 'resume-shift', shift });
    after.pass(1200);
    expect(after.session().calls).toMatchObject({ name: 'unknown', reason: 'not-heard-since-start' });
    expect(after.effects().some(({ type }) => type === 'show-card')).toBe(false);
    after.phone('available');
    after.pass(15);
    expect(card(after)).not.toBeNull();
  });

  test('crosses midnight as one shift', () => {
    const day = startDay({ startsAt: Date.UTC(2026, 10, 21, 22) });
    day.pass(10);
    for (let hour = 0; hour < 8; hour += 1) {
      day.call(300);
      day.pass(3300);
    }
    expect(day.session().shift?.calls).toHaveLength(8);
    expect(day.session().shift?.id).toBe('2026-11-21-220013');
  });

  test('left open, it ends where it was last seen, and the next call opens another', () => {
    const day = inAGap();
    day.send({ type: 'power', what: 'suspended' });
    const seen = day.at();
    const stamp = { at: day.at() + 10 * 3_600_000, random: 0, zone: 'Etc/UTC', offsetMinutes: 0 };
    const { session, effects } = stepSession(
      day.session(),
      { type: 'power', what: 'resumed' },
      stamp,
      defaultSettings,
      deck,
    );
    expect(session.shift).toBeNull();
    expect(effects).toMatchObject([{ type: 'record', entries: [{ type: 'shift-left-open' }] }]);
    const entries = effects.flatMap((effect) => (effect.type === 'record' ? effect.entries : []));
    expect(replay([...day.log(), ...entries])).toMatchObject({ endedAt: seen, closed: false });
  });

  test('closed during a call it stays closed; started by hand in a call it has that call', () => {
    const day = inAGap();
    day.phone('started');
    day.send({ type: 'close-shift', of: null });
    expect(visibleState(day.session()).name).toBe('on-call');
    day.send({ type: 'start-shift' });
    day.pass(5);
    day.phone('ended');
    expect(day.session().shift?.calls).toMatchObject([{ id: 'c1', endedAt: day.at() }]);
  });

  test('what names no call of the shift is refused and changes nothing', () => {
    const day = inAGap();
    const before = day.log().length;
    day.say({ type: 'rated', callId: 'c9', rating: 3 });
    const step = stepSession(
      initialSession(nine),
      { type: 'say', of: null, said: { type: 'win-added', text: 'x', because: '', callId: null } },
      { at: nine, random: 0, zone: 'Etc/UTC', offsetMinutes: 0 },
      defaultSettings,
      deck,
    );
    expect(step.refused).toBe('no-shift');
    expect(day.log()).toHaveLength(before);
  });
});
