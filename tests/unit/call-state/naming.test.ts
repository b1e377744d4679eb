import { describe, expect, test } from 'vitest';
import { missesCalls } from '../../../src/core/call-state/sound-sources';
import { summarize } from '../../../src/core/summary/summary';
import { getSnapshot } from '../../../src/core/app/view-models';
import type { Day } from '../../fakes/day';
import { nine, startDay } from '../../fakes/day';
import { around } from '../../fakes/running';

function listening(): Day {
  const day = startDay();
  day.sound([]);
  day.send({ type: 'start-shift' });
  day.pass(6);
  return day;
}
const state = (day: Day) => [day.session().calls.name, day.session().calls.reason];
const calls = (day: Day) => day.session().shift?.calls ?? [];
/** A call that the phone and the microphone both see. */
const both = (day: Day, seconds = 60): void => {
  day.sound(['baresip']);
  day.phone('started');
  day.pass(seconds);
  day.sound([]);
  day.phone('ended', 'available');
  day.pass(30);
};

describe('rank', () => {
  test('the agent’s word names the state before the phone’s, the phone’s before the microphone’s', () => {
    const day = listening();
    day.sound(['baresip']);
    day.pass(1);
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
    day.phone('started');
    expect(state(day)).toEqual(['on-call', 'phone-call']);
    day.send({ type: 'call-toggle' });
    expect(state(day)).toEqual(['on-call', 'manual-call']);
    expect(calls(day)).toHaveLength(1);
  });

  test('a gap needs every source that has seen a call: the microphone alone does not speak for the phone', () => {
    const day = listening();
    both(day);
    expect(day.session().calls.name).toBe('gap');
    day.sound(['microsip']);
    expect(day.session().calls.name).toBe('ringing');
    day.pass(60);
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
  });
});

describe('a program that keeps disagreeing with the phone', () => {
  /** The phone's own program, held on for a minute after the phone has ended its call. */
  const heldOn = (day: Day): void => {
    day.sound(['baresip']);
    day.phone('started');
    day.pass(60);
    day.phone('ended', 'available');
    day.pass(70);
    day.sound([]);
    day.pass(10);
  };

  test('is left out for the shift at the third time, and the agent is told', () => {
    const day = listening();
    both(day);
    for (let time = 0; time < 2; time += 1) heldOn(day);
    expect(day.session().calls.sound.leftOut).toEqual([]);
    heldOn(day);
    expect(day.session().calls.sound.leftOut).toEqual(['baresip']);
    expect(getSnapshot(day.session(), around).notices).toContainEqual({ type: 'source-disagrees' });
    day.sound(['baresip']);
    day.pass(5);
    expect(day.session().calls.name).toBe('gap');
    day.phone('started');
    expect(state(day)).toEqual(['on-call', 'phone-call']);
  });

  test('is heard again in the next shift', () => {
    const day = listening();
    both(day);
    for (let time = 0; time < 3; time += 1) heldOn(day);
    day.send({ type: 'close-shift', of: null });
    day.sound(['baresip']);
    day.pass(10);
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
    expect(getSnapshot(day.session(), around).notices).toEqual([]);
  });

  test('any other program is a second phone: its calls hide and are logged, however many the connected one does not know', () => {
    const day = listening();
    for (let call = 0; call < 2; call += 1) both(day);
    for (let call = 0; call < 8; call += 1) {
      day.sound(['teams']);
      day.pass(900);
      expect(state(day)).toEqual(['on-call', 'microphone-call']);
      day.sound([]);
      day.pass(60);
      expect(day.session().calls.name).toBe('gap');
    }
    expect(calls(day)).toHaveLength(10);
    expect(getSnapshot(day.session(), around).notices).toEqual([]);
  });

  test('a second phone that was used once in a call of the connected one is a phone all the same', () => {
    const day = listening();
    day.phone('started');
    day.pass(30);
    day.sound(['teams']);
    day.pass(30);
    day.phone('ended');
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
    day.pass(60);
    day.sound([]);
    day.pass(30);
    for (let call = 0; call < 5; call += 1) both(day);
    for (let call = 0; call < 5; call += 1) {
      day.sound(['teams']);
      day.pass(300);
      expect(state(day)).toEqual(['on-call', 'microphone-call']);
      day.sound([]);
      day.pass(30);
    }
  });

  test('a microphone that misses the phone’s calls vouches for nothing, and still hides', () => {
    const day = listening();
    both(day);
    for (let time = 0; time < 3; time += 1) {
      day.phone('started');
      day.pass(70);
      day.phone('ended', 'available');
      day.pass(20);
    }
    expect(missesCalls(day.session().calls)).toBe(true);
    expect(day.session().calls.name).toBe('gap');
    day.send({ type: 'source-health', source: 'phone', health: 'failed' });
    day.pass(30);
    expect(state(day)).toEqual(['unknown', 'source-disagrees']);
    day.sound(['teams']);
    day.pass(1);
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
  });

  test('a call on hold is no disagreement, and neither is a short delay', () => {
    const day = listening();
    both(day);
    for (let time = 0; time < 4; time += 1) {
      day.sound(['baresip']);
      day.phone('started');
      day.pass(20);
      day.phone('held');
      day.sound([]);
      day.pass(90);
      day.sound(['baresip']);
      day.phone('resumed');
      day.pass(20);
      day.phone('ended');
      day.pass(30);
      day.sound([]);
      day.pass(10);
    }
    expect(day.session().calls.watchdog).toMatchObject({ times: {}, missed: 0 });
  });
});

describe('the phone’s program', () => {
  test('gone in its call, the call is given up to unknown; the next one puts it right', () => {
    const day = listening();
    day.phone('started');
    day.send({ type: 'programs-running', programs: ['microsip', 'teams'] });
    day.pass(600);
    day.send({ type: 'programs-running', programs: ['teams'] });
    expect(day.session().calls.name).toBe('on-call');
    day.send({ type: 'programs-running', programs: [] });
    expect(state(day)).toEqual(['unknown', 'phone-program-gone']);
    expect(calls(day)).toMatchObject([{ endedAt: day.at() }]);
    day.phone('started', 'ended');
    day.pass(30);
    expect(day.session().calls.name).toBe('gap');
  });

  test('never seen in the call, its absence says nothing', () => {
    const day = listening();
    day.send({ type: 'programs-running', programs: ['microsip'] });
    day.phone('started');
    day.send({ type: 'programs-running', programs: [] });
    expect(state(day)).toEqual(['on-call', 'phone-call']);
  });

  test('running is remembered since when, and opens no shift', () => {
    const day = startDay();
    day.pass(60);
    day.send({ type: 'programs-running', programs: ['microsip'] });
    day.pass(600);
    day.send({ type: 'programs-running', programs: ['microsip'] });
    expect(day.session().calls.phonePrograms.since).toBe(nine + 60_000);
    expect(day.session().shift).toBeNull();
    day.send({ type: 'programs-running', programs: [] });
    expect(day.session().calls.phonePrograms.since).toBeNull();
  });
});

describe('a restart in a call that only the microphone knew', () => {
  function restart(holders: readonly string[], end: 'quit' | 'killed' = 'quit') {
    const day = listening();
    day.sound(['baresip']);
    day.pass(60);
    const endedAt = day.at();
    if (end === 'quit') day.send({ type: 'quit' });
    const { shift } = day.session();
    if (!shift) throw new Error('no shift');
    const again = startDay({ startsAt: day.at() + 20_000 });
    again.send({ type: 'programs-known', programs: day.session().calls.sound.programs });
    again.send({ type: 'resume-shift', shift });
    expect(again.session().calls.name).toBe('unknown');
    again.sound(holders);
    again.pass(10);
    return { again, endedAt };
  }

  test('goes on with the one that is still there', () => {
    const { again } = restart(['baresip']);
    expect(state(again)).toEqual(['on-call', 'microphone-call']);
    expect(calls(again)).toMatchObject([{ id: 'c1', endedAt: null }]);
  });

  test('ends the one that is not, when Lull was quit: it keeps its length', () => {
    const { again, endedAt } = restart([]);
    expect(calls(again)).toMatchObject([{ id: 'c1', endedAt, length: 'known' }]);
    expect(endedAt - (calls(again)[0]?.startedAt ?? 0)).toBe(59_750);
  });

  test('does not know the length of the one that is not, if Lull was killed', () => {
    const { again } = restart([], 'killed');
    expect(calls(again)).toMatchObject([{ id: 'c1', length: 'asked' }]);
    const { shift } = again.session();
    expect(shift && summarize(shift, again.at())).toMatchObject({
      calls: 1,
      talkMs: 0,
      wrapUpMs: 0,
      ahtMs: null,
    });
  });
});
