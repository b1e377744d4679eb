import { describe, expect, test } from 'vitest';
import { nextMoment } from '../../../src/core/session/session';
import { defaultSettings } from '../../../src/core/settings/settings';
import { startDay } from '../../fakes/day';

const settled = (...args: Parameters<typeof startDay>) => {
  const day = startDay(...args);
  day.send({ type: 'start-shift' });
  day.pass(6);
  return day;
};
const state = (day: ReturnType<typeof startDay>) => day.session().calls.name;
const reason = (day: ReturnType<typeof startDay>) => day.session().calls.reason;

describe('the state of the call', () => {
  test('nothing is believed for five seconds after the start', () => {
    const day = startDay();
    day.send({ type: 'start-shift' });
    day.phone('available');
    expect(reason(day)).toBe('just-started');
    day.pass(4.9);
    expect(state(day)).toBe('unknown');
    day.pass(0.2);
    expect(state(day)).toBe('gap');
  });

  test('is unknown until a source has spoken', () => {
    const day = settled();
    expect([state(day), reason(day)]).toEqual(['unknown', 'no-call-seen']);
  });

  test('follows a call from ringing to gap', () => {
    const day = settled();
    day.phone('ringing');
    expect(state(day)).toBe('ringing');
    day.pass(4);
    day.phone('started');
    expect(state(day)).toBe('on-call');
    day.phone('held');
    expect(state(day)).toBe('on-call');
    day.phone('resumed', 'ended');
    expect([state(day), reason(day)]).toEqual(['wrap-up', 'wrap-up-waits-for-quiet']);
    day.pass(9.9);
    expect(state(day)).toBe('wrap-up');
    day.pass(0.2);
    expect([state(day), reason(day)]).toEqual(['gap', 'quiet-after-call']);
  });

  test('wrap-up lasts while the agent types, and ends six seconds after the last key', () => {
    let lastKey = 0;
    const day = settled({ idle: (at) => Math.floor((at - lastKey) / 1000) });
    day.call(60);
    lastKey = day.at() + 25_000;
    day.pass(25);
    expect(state(day)).toBe('wrap-up');
    day.pass(5);
    expect(state(day)).toBe('wrap-up');
    day.pass(2);
    expect(state(day)).toBe('gap');
  });

  test('where input cannot be read, wrap-up ends by a word only', () => {
    const day = settled({ idle: () => null });
    day.call(60);
    day.pass(600);
    expect([state(day), reason(day)]).toEqual(['wrap-up', 'wrap-up-input-unknown']);
    day.phone('available');
    expect(state(day)).toBe('gap');
  });

  test('a phone that says wrap-up must say available', () => {
    const day = settled();
    day.call(60);
    day.phone('wrapup');
    day.pass(300);
    expect([state(day), reason(day)]).toEqual(['wrap-up', 'wrap-up-by-phone']);
    day.phone('available');
    expect([state(day), reason(day)]).toEqual(['gap', 'phone-available']);
  });

  test('a second call that rings and goes does not end the first', () => {
    const day = settled();
    day.phone('ringing', 'started', 'ringing');
    expect(state(day)).toBe('on-call');
    day.phone('ended');
    expect(state(day)).toBe('on-call');
    day.pass(20);
    day.phone('ended');
    expect(state(day)).toBe('wrap-up');
  });

  test('a ring that its own call overtook may be a second one: its end leaves nothing known, and the next call is right', () => {
    const day = settled();
    day.phone('started');
    day.pass(0.1);
    day.phone('ringing');
    day.pass(30);
    day.phone('ended');
    expect([state(day), reason(day)]).toEqual(['unknown', 'call-may-be-over']);
    day.pass(5);
    day.phone('ended');
    expect(state(day)).toBe('wrap-up');
    day.pass(60);
    day.phone('started');
    day.pass(5);
    day.phone('ringing', 'ended');
    expect(state(day)).toBe('on-call');
  });

  test('started twice is one call; an end without a start is none', () => {
    const day = settled();
    day.phone('ended', 'ended');
    expect(day.session().shift?.calls).toHaveLength(0);
    day.phone('started', 'started', 'ended');
    expect(day.session().shift?.calls).toHaveLength(1);
  });

  test('available by hand never overrides a live call, nor shortens its wrap-up', () => {
    const day = settled();
    day.phone('started');
    day.send({ type: 'call-signal', source: 'manual', verb: 'available' });
    expect(state(day)).toBe('on-call');
    day.phone('ended');
    expect(state(day)).toBe('wrap-up');
  });

  test('any source hides: the agent says on a call while the phone says nothing of it', () => {
    const day = settled();
    day.call(10);
    day.pass(60);
    day.send({ type: 'call-toggle' });
    expect([state(day), reason(day)]).toEqual(['on-call', 'manual-call']);
    day.send({ type: 'call-toggle' });
    expect(state(day)).toBe('wrap-up');
  });

  test('a call that never ends is given up after two hours, to unknown and not to gap', () => {
    const day = settled();
    day.phone('started');
    day.pass(2 * 3600 - 1);
    expect(state(day)).toBe('on-call');
    day.pass(2);
    expect([state(day), reason(day)]).toEqual(['unknown', 'call-expired']);
    day.phone('ringing', 'ended');
    expect(state(day)).toBe('gap');
  });

  test('a ring without an end is given up after three minutes', () => {
    const day = settled();
    day.call(10);
    day.pass(60);
    day.phone('ringing');
    day.pass(181);
    expect([state(day), reason(day)]).toEqual(['unknown', 'ringing-expired']);
  });

  test('break, signed out, lock and sleep have their states, and a call beats them all', () => {
    const day = settled();
    day.call(10);
    day.pass(30);
    day.send({ type: 'agent-break', on: true });
    expect([state(day), reason(day)]).toEqual(['break', 'break-by-you']);
    day.send({ type: 'power', what: 'locked' });
    expect(state(day)).toBe('away');
    day.phone('started');
    expect(state(day)).toBe('on-call');
    day.phone('ended');
    day.send({ type: 'power', what: 'unlocked' });
    expect([state(day), reason(day)]).toEqual(['unknown', 'just-resumed']);
    day.pass(6);
    day.phone('break');
    expect([state(day), reason(day)]).toEqual(['break', 'break-by-phone']);
    day.phone('signed-out');
    day.send({ type: 'agent-break', on: false });
    expect([state(day), reason(day)]).toEqual(['off-shift', 'phone-signed-out']);
    day.phone('available');
    expect(state(day)).toBe('gap');
  });

  test('five minutes without input in a gap is away, and comes back', () => {
    let idle = 60;
    const day = settled({ idle: () => idle });
    day.call(10);
    day.pass(30);
    idle = 400;
    day.pass(61);
    expect([state(day), reason(day)]).toEqual(['away', 'no-input']);
    idle = 3;
    day.pass(31);
    expect(state(day)).toBe('gap');
  });

  test('in a call Lull looks up every five minutes only', () => {
    const day = settled();
    day.phone('started');
    const next = nextMoment(day.session(), defaultSettings) ?? 0;
    expect(next - day.session().at).toBe(5 * 60_000);
  });

  test('a wake-up that comes late is a sleep that nobody reported', () => {
    const day = settled();
    day.call(10);
    day.pass(30);
    day.send({ type: 'wake', lateMs: 90_000, idleSeconds: 90 });
    expect(reason(day)).toBe('just-resumed');
  });

  test('a source that does not work cannot vouch, but still hides', () => {
    const day = settled();
    day.call(10);
    day.send({ type: 'source-health', source: 'phone', health: 'failed' });
    expect([state(day), reason(day)]).toEqual(['unknown', 'no-call-seen']);
    day.phone('ringing');
    expect(state(day)).toBe('ringing');
  });
});
