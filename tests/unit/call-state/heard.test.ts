import { describe, expect, test } from 'vitest';
import type { Day } from '../../fakes/day';
import { startDay } from '../../fakes/day';
import { calls, listening, micCall, state } from './listening';

describe('a call that only the microphone sees', () => {
  test('hides at once, is a call after 250 ms, and ends 1.5 s after the release, which is its end', () => {
    const day = listening();
    const opened = day.at();
    day.sound(['baresip']);
    expect(state(day)).toEqual(['ringing', 'microphone-opening']);
    day.pass(0.249);
    expect(calls(day)).toEqual([]);
    day.pass(0.001);
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
    day.pass(59.75);
    day.sound([]);
    const released = day.at();
    expect(released - opened).toBe(60_000);
    day.pass(1.499);
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
    day.pass(0.001);
    expect(state(day)).toEqual(['wrap-up', 'wrap-up-waits-for-quiet']);
    expect(calls(day)).toMatchObject([{ source: 'microphone', endedAt: released, ringingAt: null }]);
    day.pass(8.5);
    expect(state(day)).toEqual(['gap', 'quiet-after-call']);
    expect(calls(day)[0]?.wrapUpEndedAt).toBe(released + 10_000);
  });

  test('a flicker hides and is no call', () => {
    const day = listening();
    micCall(day, 30);
    day.pass(60);
    micCall(day, 0.2);
    expect(day.session().calls.name).toBe('ringing');
    day.pass(1.5);
    expect(state(day)).toEqual(['gap', 'quiet-after-call']);
    expect(calls(day)).toHaveLength(1);
  });

  test('a flicker in wrap-up does not end wrap-up', () => {
    const day = listening();
    micCall(day, 30);
    day.pass(4);
    expect(day.session().calls.name).toBe('wrap-up');
    micCall(day, 0.1);
    day.pass(2);
    expect(day.session().calls.name).toBe('wrap-up');
    day.pass(10);
    expect(day.session().calls.name).toBe('gap');
  });

  test('a device opened anew within 1.5 s is the same call, also by another program', () => {
    const day = listening();
    micCall(day, 30);
    day.pass(1.4);
    day.sound(['baresip']);
    day.pass(20);
    day.sound([]);
    day.pass(1);
    day.sound(['microsip']);
    day.pass(20);
    day.sound([]);
    day.pass(2);
    expect(calls(day)).toHaveLength(1);
    expect(day.session().calls.name).toBe('wrap-up');
  });

  test('a holder that was there before the start is a call in progress', () => {
    const day = startDay();
    day.sound(['baresip']);
    day.pass(0.25);
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
    expect(day.session().shift?.startedBy).toBe('call');
  });

  test('a free microphone vouches for nothing before it has seen a call this shift', () => {
    const day = listening();
    day.pass(600);
    expect(state(day)).toEqual(['unknown', 'no-call-seen']);
    micCall(day, 30);
    day.pass(30);
    expect(day.session().calls.name).toBe('gap');
    day.send({ type: 'close-shift', of: null });
    day.send({ type: 'start-shift' });
    expect(state(day)).toEqual(['unknown', 'no-call-seen']);
  });

  test('the first card waits 15 s, and comes', () => {
    const day = listening();
    micCall(day, 60);
    day.pass(11.5);
    const gapAt = day.session().calls.since;
    expect(day.session().calls.name).toBe('gap');
    day.pass(60);
    const shown = day.log().find((entry) => entry.type === 'card-shown');
    expect(shown?.at).toBe(gapAt + 15_000);
  });

  test('a card is gone with the first evidence', () => {
    const day = listening();
    micCall(day, 60);
    day.pass(30);
    expect(day.session().card).not.toBeNull();
    day.sound(['baresip']);
    expect(day.session().card).toBeNull();
    expect(day.effects().at(-1)).toEqual({ type: 'hide-card', how: 'cut-by-call' });
  });

  test.each(['baresip', 'zoom', 'chrome'])(
    'by %s lasts as long as it is held, and is logged so',
    (program) => {
      const day = listening();
      micCall(day, 60, program);
      day.pass(30);
      day.sound([program]);
      for (let minute = 0; minute < 180; minute += 1) {
        day.pass(60);
        expect(state(day)).toEqual(['on-call', 'microphone-call']);
      }
      day.sound([]);
      day.pass(60);
      expect(day.session().calls.name).toBe('gap');
      expect(calls(day)).toHaveLength(2);
      expect((calls(day)[1]?.endedAt ?? 0) - (calls(day)[1]?.startedAt ?? 0)).toBe(180 * 60_000 - 250);
    },
  );

  test('a meeting by another program beside a phone that vouches for gaps is no gap', () => {
    const day = listening();
    day.sound(['microsip']);
    day.phone('started');
    day.pass(300);
    day.sound([]);
    day.phone('ended');
    day.pass(60);
    for (const minutes of [30, 62, 88]) {
      day.sound(['zoom']);
      day.pass(minutes * 60);
      expect(state(day)).toEqual(['on-call', 'microphone-call']);
      day.sound([]);
      day.pass(60);
    }
    expect(calls(day)).toHaveLength(4);
  });

  test('switched off it says nothing and never hides', () => {
    const day = listening({ settings: { 'sources.microphone': false } });
    day.sound(['baresip']);
    day.pass(10);
    expect(state(day)).toEqual(['unknown', 'no-call-seen']);
    expect(day.session().calls.sources.microphone).toMatchObject({ health: 'off', says: 'nothing' });
  });
});

describe('phone and microphone on one call', () => {
  const once = (day: Day): void => {
    day.pass(30);
    expect(calls(day)).toHaveLength(1);
    expect(day.log().filter(({ type }) => type === 'call-ended')).toHaveLength(1);
    expect(day.log().filter(({ type }) => type === 'wrap-up-ended')).toHaveLength(1);
    expect(day.session().calls.name).toBe('gap');
  };

  test('the phone first, the microphone after it, and the other way round at the end', () => {
    const day = listening();
    day.phone('ringing');
    day.pass(3);
    day.phone('started');
    day.pass(0.12);
    day.sound(['baresip']);
    day.pass(60);
    day.sound([]);
    day.pass(1.3);
    day.phone('ended');
    const ended = day.at();
    expect(state(day)).toEqual(['wrap-up', 'wrap-up-waits-for-quiet']);
    once(day);
    expect(calls(day)).toMatchObject([{ source: 'phone', endedAt: ended }]);
  });

  test('the microphone first: the call is the phone’s as soon as that speaks', () => {
    const day = listening();
    day.sound(['baresip']);
    day.pass(0.6);
    expect(calls(day)).toMatchObject([{ source: 'microphone' }]);
    day.phone('started');
    day.pass(60);
    day.phone('ended');
    const ended = day.at();
    expect(state(day)).toEqual(['wrap-up', 'microphone-still-open']);
    day.pass(0.5);
    day.sound([]);
    once(day);
    expect(calls(day)).toMatchObject([{ source: 'phone', endedAt: ended }]);
  });

  test('in the ring of the phone, what the microphone confirms is the phone’s call', () => {
    const day = listening();
    const rang = day.at();
    day.phone('ringing');
    day.pass(3);
    day.sound(['baresip']);
    day.pass(0.3);
    expect(calls(day)).toMatchObject([{ source: 'phone', ringingAt: rang }]);
  });

  test('available while the microphone is still held is no gap yet', () => {
    const day = listening();
    day.sound(['baresip']);
    day.phone('started');
    day.pass(60);
    day.phone('ended', 'available');
    expect(state(day)).toEqual(['wrap-up', 'microphone-still-open']);
    day.pass(0.5);
    day.sound([]);
    day.pass(1.5);
    expect(state(day)).toEqual(['gap', 'phone-available']);
  });

  test('a call that the phone goes on with is not over when the microphone is free', () => {
    const day = listening();
    day.sound(['baresip']);
    day.phone('started');
    day.pass(20);
    day.phone('held');
    day.sound([]);
    day.pass(20);
    expect(state(day)).toEqual(['on-call', 'phone-call']);
    expect(calls(day)).toHaveLength(1);
  });

  test('available by a phone that knew nothing of the call does not end it', () => {
    const day = listening();
    day.sound(['microsip']);
    day.pass(20);
    day.phone('available');
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
    day.sound([]);
    day.pass(2);
    expect(state(day)).toEqual(['wrap-up', 'wrap-up-waits-for-quiet']);
  });

  test('the agent’s key ends the call, and the open microphone allows no gap', () => {
    const day = listening();
    day.sound(['chrome']);
    day.pass(60);
    day.send({ type: 'call-toggle' });
    day.pass(60);
    expect(state(day)).toEqual(['wrap-up', 'microphone-still-open']);
    expect(calls(day)).toMatchObject([{ endedAt: day.at() - 60_000 }]);
  });
});
