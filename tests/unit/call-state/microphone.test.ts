import { describe, expect, test } from 'vitest';
import type { Day } from '../../fakes/day';
import { startDay } from '../../fakes/day';

/** baresip is a phone of the catalogue; chrome is not, and nobody has said what it is. */

function listening(...args: Parameters<typeof startDay>): Day {
  const day = startDay(...args);
  day.sound([]);
  day.send({ type: 'start-shift' });
  day.pass(6);
  return day;
}
const state = (day: Day) => [day.session().calls.name, day.session().calls.reason];
const calls = (day: Day) => day.session().shift?.calls ?? [];
const says = (day: Day, id: 'microphone' | 'ringing-sound') => day.session().calls.sources[id].says;
const micCall = (day: Day, seconds: number, program = 'baresip'): void => {
  day.sound([program]);
  day.pass(seconds);
  day.sound([]);
};

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

  test('given up after two hours where the agent says it is a phone, to unknown and not to gap', () => {
    const day = listening();
    micCall(day, 60);
    day.pass(30);
    day.send({ type: 'set-program', program: 'baresip', class: 'phone' });
    day.sound(['baresip']);
    day.pass(2 * 3600 + 60);
    expect(state(day)).toEqual(['unknown', 'call-expired']);
    day.sound([]);
    day.pass(60);
    micCall(day, 60);
    day.pass(60);
    expect(day.session().calls.name).toBe('gap');
    expect(calls(day)).toHaveLength(3);
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

  test('the agent’s key ends the agent’s own call, and the open microphone allows no gap', () => {
    const day = listening();
    day.sound(['chrome']);
    day.send({ type: 'call-toggle' });
    day.pass(60);
    day.send({ type: 'call-toggle' });
    day.pass(60);
    expect(state(day)).toEqual(['wrap-up', 'microphone-still-open']);
    expect(calls(day)).toMatchObject([{ endedAt: day.at() - 60_000 }]);
  });
});

describe('the ringing sound', () => {
  test('of a phone hides, says so, and clears 2 s after it', () => {
    const day = listening();
    micCall(day, 60);
    day.pass(30);
    expect(day.session().calls.name).toBe('gap');
    day.sound([], ['baresip']);
    expect(state(day)).toEqual(['ringing', 'sound-ringing']);
    day.sound([], []);
    day.pass(1.9);
    expect(day.session().calls.name).toBe('ringing');
    day.pass(0.1);
    expect(day.session().calls.name).toBe('gap');
  });

  test('its ring belongs to the call that follows', () => {
    const day = listening();
    const rang = day.at();
    day.sound([], ['baresip']);
    day.pass(5);
    day.sound(['baresip'], ['baresip']);
    day.pass(30);
    expect(calls(day)).toMatchObject([{ ringingAt: rang, source: 'microphone' }]);
    expect(says(day, 'ringing-sound')).toBe('clear');
  });

  test('is not what plays in a call, nor what goes on playing after it', () => {
    const day = listening();
    day.sound(['baresip'], ['baresip']);
    day.pass(30);
    day.sound([], ['baresip']);
    day.pass(4);
    expect(day.session().calls.name).toBe('wrap-up');
    expect(says(day, 'ringing-sound')).toBe('clear');
  });

  test('music never rings, and what a phone plays for minutes is no ring either', () => {
    const day = listening();
    micCall(day, 60);
    day.pass(20);
    day.sound([], ['spotify', 'chrome']);
    expect(day.session().calls.name).toBe('gap');
    day.sound([], ['baresip']);
    day.pass(179);
    expect(day.session().calls.name).toBe('ringing');
    day.pass(2);
    expect(day.session().calls.name).toBe('gap');
  });

  test('vouches for nothing', () => {
    const day = listening();
    day.sound([], ['baresip']);
    day.pass(5);
    day.sound([], []);
    day.pass(60);
    expect(state(day)).toEqual(['unknown', 'no-call-seen']);
  });

  test('is off where the system does not say who plays, and when switched off', () => {
    const day = listening();
    day.sound([], null);
    expect(day.session().calls.sources['ringing-sound'].health).toBe('off');
    const other = listening({ settings: { 'sources.programs': false } });
    other.sound([], ['baresip']);
    expect(other.session().calls.name).toBe('unknown');
  });
});

describe('trouble with the sound system', () => {
  test.each(['no-tool', 'no-server', 'no-answer', 'too-much'] as const)('%s is said as it is', (because) => {
    const day = listening();
    micCall(day, 60);
    day.pass(30);
    day.soundFails(because);
    expect(state(day)).toEqual(['unknown', `source-failed-${because}`]);
    expect(day.session().calls.sources.microphone.health).toBe('failed');
    day.pass(600);
    expect(day.session().card).toBeNull();
  });

  test('comes back as unknown for 3 s, and hides at once all the same', () => {
    const day = listening();
    micCall(day, 60);
    day.pass(30);
    day.soundFails('no-server');
    day.pass(10);
    day.sound([]);
    expect(state(day)).toEqual(['unknown', 'sound-back']);
    day.pass(2.9);
    expect(day.session().calls.name).toBe('unknown');
    day.pass(0.1);
    expect(day.session().calls.name).toBe('gap');
    day.soundFails('no-server');
    day.sound(['baresip']);
    expect(day.session().calls.name).toBe('ringing');
  });

  test('a phone that has seen a call vouches all the same', () => {
    const day = listening();
    day.sound(['baresip']);
    day.phone('started');
    day.pass(60);
    day.sound([]);
    day.phone('ended');
    day.pass(30);
    day.soundFails('no-server');
    expect(day.session().calls.name).toBe('gap');
    const alone = listening();
    micCall(alone, 60);
    alone.phone('available');
    alone.pass(30);
    alone.soundFails('no-server');
    expect(state(alone)).toEqual(['unknown', 'source-failed-no-server']);
  });

  test('a microphone that has seen no call is not missed: the phone’s word is enough for a name', () => {
    const day = listening();
    day.soundFails('no-server');
    day.phone('available');
    expect(state(day)).toEqual(['gap', 'phone-available']);
    day.pass(3600);
    expect(day.log().filter(({ type }) => type === 'card-shown')).toEqual([]);
  });

  test('in a call it leaves the call open, and the call goes on with the sound system', () => {
    const day = listening();
    day.sound(['baresip']);
    day.pass(60);
    day.soundFails('no-server');
    expect(state(day)).toEqual(['unknown', 'source-failed-no-server']);
    day.pass(20);
    day.sound(['baresip']);
    day.pass(20);
    expect(state(day)).toEqual(['on-call', 'microphone-call']);
    day.sound([]);
    day.pass(20);
    expect(calls(day)).toMatchObject([{ endedAt: day.at() - 20_000 }]);
  });

  test('a call that nobody holds any more when sound is back ended when it was last known', () => {
    const day = listening();
    day.sound(['baresip']);
    day.pass(60);
    day.soundFails('no-server');
    const lost = day.at();
    day.pass(20);
    day.sound([]);
    day.pass(6);
    expect(calls(day)).toMatchObject([{ endedAt: lost }]);
    expect(day.session().calls.name).toBe('gap');
  });

  test('where no such source exists nothing is asked of it', () => {
    const day = startDay();
    day.soundFails('not-supported');
    expect(day.session().calls.sources.microphone.health).toBe('off');
    day.phone('available');
    day.pass(6);
    expect(day.session().calls.name).toBe('gap');
  });
});
