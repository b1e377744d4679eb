import { describe, expect, test } from 'vitest';
import { stepSession } from '../../../src/core/session/session';
import type { CardAction } from '../../../src/core/card/action';
import { intend, intendOwn, park } from '../../../src/core/card/answers';
import type { Settings } from '../../../src/core/settings/settings';
import { deck } from '../../../src/core/deck/deck';
import { defaultSettings } from '../../../src/core/settings/settings';
import { replay } from '../../../src/core/shift/replay';
import type { Day, DayOptions } from '../../fakes/day';
import { deckCardOn } from '../../fakes/card';
import { nine, startDay } from '../../fakes/day';

const dayWithArrive = (options: DayOptions = {}): Day =>
  startDay({ ...options, settings: { 'shift.arrive': true, ...options.settings } });

/** After the first call, in the gap in which Arrive comes. */
function inTheFirstGap(options: DayOptions = {}): Day {
  const day = dayWithArrive(options);
  day.pass(10);
  day.call(60);
  day.pass(30);
  return day;
}
const card = (day: Day) => day.session().card;
const shift = (day: Day) => day.session().shift;
const act = (day: Day, action: CardAction): void => {
  day.send({ type: 'card', action });
};
const kind = intend('kind');
const facts = (day: Day, type: string) => day.log().filter((entry) => entry.type === type);

describe('by itself', () => {
  test('it waits for the gap after the first call, and has no keyboard', () => {
    const day = dayWithArrive({
      onStep: (session) => {
        if (session.card) expect(session.calls.name).toBe('gap');
      },
    });
    day.pass(10);
    day.call(60);
    expect(card(day)).toBeNull();
    day.pass(30);
    expect(card(day)).toMatchObject({ screen: 'arrive-intention', keyboard: false, why: 'pacing' });
  });

  test('left alone it goes, is done for this shift, and does not come again', () => {
    const day = inTheFirstGap();
    day.pass(20);
    expect(card(day)).toBeNull();
    expect(shift(day)?.arrived).toBe(true);
    for (let calls = 0; calls < 3; calls += 1) {
      day.call(60);
      day.pass(1800);
    }
    expect(
      facts(day, 'card-shown').filter((entry) => 'cardId' in entry && entry.cardId === 'arrive'),
    ).toHaveLength(1);
  });

  test('switched off, or with cards by themselves switched off, it does not come', () => {
    for (const key of ['shift.arrive', 'pacing.automatic'] as const) {
      const day = inTheFirstGap({ settings: { [key]: false } });
      expect(card(day)?.screen).not.toBe('arrive-intention');
    }
  });

  test('after a hard call help comes first', () => {
    const day = dayWithArrive();
    day.pass(10);
    day.phone('started');
    day.pass(30);
    day.send({ type: 'hard-call' });
    day.phone('ended');
    day.pass(30);
    expect(card(day)?.why).toBe('hard-call');
  });
});

describe('the steps', () => {
  test('one key for the word, one to park nothing, and it leaves by itself', () => {
    const day = dayWithArrive();
    day.send({ type: 'start-shift' });
    expect(card(day)).toMatchObject({ screen: 'arrive-intention', keyboard: true, why: 'asked' });
    act(day, kind);
    expect(shift(day)?.intention).toEqual({ word: 'kind', text: '' });
    expect(card(day)?.screen).toBe('arrive-parking');
    act(day, { do: 'next' });
    expect(card(day)).toMatchObject({ screen: 'deck-card', deckCard: { family: 'arrive' } });
    expect(shift(day)?.arrived).toBe(true);
    day.pass(20);
    expect(card(day)).toBeNull();
  });

  test('it ends with any card of its family for the start of a shift', () => {
    const ends = Array.from({ length: 100 }, (_, step) => {
      const day = dayWithArrive({ random: () => step / 100 });
      day.send({ type: 'start-shift' });
      act(day, { do: 'next' });
      act(day, { do: 'next' });
      return deckCardOn(day.session())?.id;
    });
    const forTheStart = deck.filter(
      ({ family, moments }) => family === 'arrive' && moments.includes('shift-start'),
    );
    expect(new Set(ends)).toEqual(new Set(forTheStart.map(({ id }) => id)));
  });

  test('one key skips it all, and it is noted', () => {
    const day = dayWithArrive();
    day.send({ type: 'start-shift' });
    act(day, { do: 'skip' });
    expect(card(day)).toBeNull();
    expect(shift(day)).toMatchObject({ arrived: true, intention: null, parked: null });
    day.send({ type: 'ask-arrive' });
    expect(card(day)).toBeNull();
  });

  test('own words and what is parked are kept as they are given', () => {
    const day = dayWithArrive();
    day.send({ type: 'start-shift' });
    act(day, { do: 'own-words' });
    expect(card(day)).toMatchObject({ screen: 'arrive-own', keyboard: true });
    act(day, intendOwn('  slow <b>and</b> clear ☕ '));
    expect(shift(day)?.intention).toEqual({ word: 'own', text: 'slow <b>and</b> clear ☕' });
    act(day, park({ what: 'the boiler', when: 'at seven' }));
    expect(shift(day)?.parked).toEqual({ what: 'the boiler', when: 'at seven' });
  });

  test('with no card for one person helped it ends after parking', () => {
    const day = dayWithArrive({ deck: [] });
    day.send({ type: 'start-shift' });
    act(day, kind);
    act(day, { do: 'next' });
    expect(card(day)).toBeNull();
    expect(shift(day)?.arrived).toBe(true);
  });

  test('while something is written it stays, and time alone keeps it', () => {
    const day = dayWithArrive();
    day.send({ type: 'start-shift' });
    act(day, kind);
    for (let minute = 0; minute < 3; minute += 1) {
      act(day, { do: 'draft', draft: { what: 'the boiler', when: '' } });
      day.pass(50);
    }
    expect(card(day)?.screen).toBe('arrive-parking');
    day.pass(10);
    expect(shift(day)?.parked).toEqual({ what: 'the boiler', when: '' });
  });
});

describe('when a call comes', () => {
  test('before anything was said it comes back once in the first gap that pacing allows, and not a third time', () => {
    const day = inTheFirstGap();
    for (let round = 1; round <= 2; round += 1) {
      expect(card(day)?.screen).toBe('arrive-intention');
      day.phone('ringing');
      expect(card(day)).toBeNull();
      day.phone('started');
      day.pass(30);
      day.pass(900);
      day.phone('ended');
      day.pass(40);
      day.call(30);
      day.pass(30);
    }
    expect(card(day)?.screen).not.toBe('arrive-intention');
    expect(shift(day)?.arrived).toBe(true);
  });

  test('what was said stays, and it does not come back', () => {
    const day = inTheFirstGap();
    act(day, kind);
    day.phone('ringing');
    expect(shift(day)).toMatchObject({ arrived: true, intention: { word: 'kind', text: '' } });
  });

  test('what stood in the fields is kept', () => {
    const day = dayWithArrive();
    day.send({ type: 'start-shift' });
    act(day, { do: 'own-words' });
    act(day, { do: 'draft', draft: { what: 'no rush', when: '' } });
    day.phone('ringing');
    expect(shift(day)?.intention).toEqual({ word: 'own', text: 'no rush' });
    expect(shift(day)?.arrived).toBe(true);
  });

  test('it cannot be asked for in a call, and not without a shift', () => {
    const day = dayWithArrive();
    const refused = (at: number) =>
      stepSession(
        day.session(),
        { type: 'ask-arrive' },
        { at, random: 0.5, zone: 'Etc/UTC', offsetMinutes: 0 },
        defaultSettings,
        [],
      ).refused;
    expect(refused(day.at())).toBe('no-shift');
    day.phone('started');
    expect(refused(day.at())).toBe('not-now');
  });
});

test('asked for from Today it has the keyboard, also where it had come by itself', () => {
  const off = dayWithArrive({ settings: { 'shift.arrive': false } });
  off.send({ type: 'start-shift' });
  expect(card(off)).toBeNull();
  off.send({ type: 'ask-arrive' });
  expect(card(off)).toMatchObject({ screen: 'arrive-intention', keyboard: true });
  const there = inTheFirstGap();
  there.send({ type: 'ask-arrive' });
  expect(card(there)).toMatchObject({ number: 1, keyboard: true });
});

test('after a restart it does not come again in that shift, nor where something was said', () => {
  for (const answers of [[{ do: 'skip' }], [kind]] as const) {
    const day = inTheFirstGap();
    for (const action of answers) act(day, action);
    const known = replay(day.log());
    if (!known) throw new Error('the log tells of no shift');
    const later = dayWithArrive({ startsAt: day.at() + 60_000 });
    later.send({ type: 'resume-shift', shift: known });
    later.pass(10);
    later.call(60);
    later.pass(1800);
    expect(facts(later, 'card-shown').some((entry) => 'cardId' in entry && entry.cardId === 'arrive')).toBe(
      false,
    );
  }
});

describe("in the agent's hours", () => {
  /** 21 November 2026 is a Saturday. */
  const hours: Partial<Settings> = { 'shift.from': '09:00', 'shift.to': '17:00', 'shift.days': [6] };
  const unlock = (day: Day): void => {
    day.send({ type: 'power', what: 'locked' });
    day.pass(60);
    day.send({ type: 'power', what: 'unlocked' });
  };

  test('the first unlock begins the shift, and so does the start', () => {
    for (const event of ['unlock', 'started'] as const) {
      const day = dayWithArrive({ settings: hours });
      if (event === 'unlock') unlock(day);
      else day.send({ type: 'started' });
      expect(shift(day)?.startedBy).toBe('unlock');
      expect(card(day)).toBeNull();
    }
  });

  test('with a microphone that is heard and free Arrive comes after the settling; with nobody to hear, after a call', () => {
    const heard = dayWithArrive({ settings: hours });
    heard.sound([]);
    unlock(heard);
    heard.pass(10);
    expect(card(heard)).toMatchObject({ screen: 'arrive-intention', keyboard: false });
    heard.sound(['phone.exe']);
    heard.pass(2);
    expect(card(heard)).toBeNull();
    const deaf = dayWithArrive({ settings: hours });
    unlock(deaf);
    deaf.pass(600);
    expect(card(deaf)).toBeNull();
    deaf.call(60);
    deaf.pass(30);
    expect(card(deaf)?.screen).toBe('arrive-intention');
  });

  test('nothing begins outside the hours, on a day not named, or without hours', () => {
    const cases: DayOptions[] = [
      { startsAt: nine - 3_600_000, settings: hours },
      { startsAt: nine + 8 * 3_600_000, settings: hours },
      { settings: { ...hours, 'shift.days': [5, 7] } },
      { settings: { ...hours, 'shift.to': '' } },
      {},
    ];
    for (const options of cases) {
      const day = dayWithArrive(options);
      unlock(day);
      expect(shift(day)).toBeNull();
    }
  });

  test('after a close it is silent until the hours of the next day, or the first call', () => {
    const settings = { ...hours, 'shift.days': [6, 7] };
    const day = dayWithArrive({ settings });
    unlock(day);
    day.pass(3600);
    day.send({ type: 'close-shift', of: null });
    unlock(day);
    expect(shift(day)).toBeNull();
    day.call(60);
    expect(shift(day)?.startedBy).toBe('call');
    day.send({ type: 'close-shift', of: null });
    day.pass(24 * 3600);
    unlock(day);
    expect(shift(day)?.startedBy).toBe('unlock');
  });

  test('a restart after the close keeps the silence', () => {
    const day = dayWithArrive({ settings: hours });
    unlock(day);
    day.pass(3600);
    day.send({ type: 'close-shift', of: null });
    const closed = replay(day.log());
    if (!closed) throw new Error('the log tells of no shift');
    const later = dayWithArrive({ startsAt: day.at() + 60_000, settings: hours });
    later.send({ type: 'remember-shifts', shifts: [closed] });
    later.send({ type: 'started' });
    expect(shift(later)).toBeNull();
  });
});
