import { describe, expect, test } from 'vitest';
import { startDay } from '../../fakes/day';
import { calls, listening, micCall, says, state } from './listening';

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
  test.each(['no-tool', 'no-server', 'no-answer', 'too-much'] as const)('%s is said as it is', (reason) => {
    const day = listening();
    micCall(day, 60);
    day.pass(30);
    day.soundFails(reason);
    expect(state(day)).toEqual(['unknown', `source-failed-${reason}`]);
    expect(day.session().calls.sources.microphone.health).toBe('failed');
    day.pass(600);
    expect(day.session().card).toBeNull();
  });

  test('tells since when it fails, also where nothing was said before', () => {
    const day = startDay();
    day.pass(600);
    day.soundFails('no-server');
    const { microphone } = day.session().calls.sources;
    expect(microphone).toMatchObject({ health: 'failed', says: 'nothing', since: day.at() });
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
