import { describe, expect, test } from 'vitest';
import { initialSession, stepSession, visibleState } from '../../../src/core/session/session';
import { replay } from '../../../src/core/shift/shift';
import { deck } from '../../../src/core/deck/deck';
import type { CardAction } from '../../../src/core/session/session-types';
import { defaultSettings } from '../../../src/core/settings/settings';
import { isCareKind, kinds } from '../../../src/core/words';
import type { Day } from '../../fakes/day';
import { nine, startDay } from '../../fakes/day';

const inAGap = (options: Parameters<typeof startDay>[0] = {}): Day => {
  const day = startDay(options);
  day.pass(10);
  day.call(60);
  day.pass(10);
  return day;
};
const card = (day: Day) => day.session().card;
const lastCall = (day: Day) => day.session().shift?.calls.at(-1);

describe('the hard-call key', () => {
  test('breath, kind, a reframe for it, rating, outcome: four keys', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ why: 'hard-call', step: 'card', keyboard: true });
    expect(deck.find(({ id }) => id === card(day)?.cardId)?.breath).not.toBeNull();
    day.pass(10);
    expect(card(day)).toMatchObject({ step: 'kinds', keyboard: true });
    day.send({ type: 'card', action: { do: 'kind', kind: 'angry' } });
    expect(card(day)).toMatchObject({ step: 'card', kind: 'angry', expanded: true });
    const reframe = deck.find(({ id }) => id === card(day)?.cardId);
    expect(reframe?.family).toBe('reframe');
    expect(reframe?.kinds).toContain('angry');
    day.send({ type: 'card', action: { do: 'next' } });
    expect(card(day)).toMatchObject({ step: 'rating' });
    day.send({ type: 'card', action: { do: 'rate', rating: 2 } });
    expect(card(day)).toMatchObject({ step: 'outcome', rating: 2 });
    day.send({ type: 'card', action: { do: 'outcome', outcome: 'turned-around' } });
    expect(card(day)).toBeNull();
    expect(lastCall(day)).toMatchObject({ hard: true, kind: 'angry', rating: 2, outcome: 'turned-around' });
  });

  test.each(kinds)('%s takes at most four keys', (kind) => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    let keys = 1;
    const key = (action: CardAction): void => {
      day.send({ type: 'card', action });
      keys += 1;
    };
    key({ do: 'kind', kind });
    if (isCareKind(kind)) expect(card(day)).toMatchObject({ step: 'care', leavesAt: null });
    else {
      key({ do: 'next' });
      key({ do: 'rate', rating: 2 });
      expect(lastCall(day)).toMatchObject({ rating: 2 });
    }
    expect(keys).toBeLessThanOrEqual(4);
    expect(lastCall(day)).toMatchObject({ hard: true, kind });
  });

  test('a kind can be picked at once, without waiting for the breath to end', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send({ type: 'card', action: { do: 'kind', kind: 'mean' } });
    expect(card(day)).toMatchObject({ step: 'card', kind: 'mean' });
  });

  test('during a call it marks the call and waits for the gap, then comes without the keyboard', () => {
    const day = inAGap();
    day.phone('started');
    day.pass(20);
    day.send({ type: 'hard-call' });
    expect(card(day)).toBeNull();
    expect(lastCall(day)?.hard).toBe(true);
    day.pass(20);
    day.phone('ended');
    day.pass(10);
    expect(day.session().calls.name).toBe('gap');
    expect(card(day)).toBeNull();
    day.pass(4);
    expect(card(day)).toMatchObject({
      why: 'hard-call',
      step: 'card',
      keyboard: false,
      callId: lastCall(day)?.id,
    });
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ step: 'kinds', keyboard: true });
  });

  test.each(['hard-call', 'ask-card'] as const)('%s by an agent who counts as away still: it stays', (type) => {
    let idle = 60;
    const day = inAGap({ idle: () => idle });
    idle = 400;
    day.pass(61);
    expect(day.session().calls.name).toBe('away');
    day.send({ type });
    expect(day.session().calls.name).toBe('gap');
    expect(card(day)).toMatchObject({ keyboard: true });
  });

  test('a held key is one press', () => {
    const day = inAGap();
    for (let press = 0; press < 60; press += 1) {
      day.send({ type: 'hard-call' });
      day.pass(0.05);
    }
    expect(card(day)).toMatchObject({ number: 1, step: 'card' });
  });

  test('two calls in one second: the press after the second is about the second', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send({ type: 'card', action: { do: 'not-now' } });
    day.pass(0.1);
    for (const verb of ['started', 'ended', 'available'] as const) day.phone(verb);
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ why: 'hard-call', callId: lastCall(day)?.id });
  });

  test('cut by the next call before a kind was picked, it comes again in the next gap', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    const about = card(day)?.callId;
    day.phone('ringing');
    expect(card(day)).toBeNull();
    expect(day.effects()).toContainEqual({ type: 'hide-card', how: 'cut-by-call' });
    day.phone('started');
    day.pass(30);
    day.phone('ended');
    day.pass(15);
    expect(card(day)).toMatchObject({ why: 'hard-call', keyboard: false, callId: about });
  });

  test.each(['abusive', 'threat', 'slur-or-sexual', 'crisis'] as const)(
    '%s leads to care, never to a reframe',
    (kind) => {
      const day = inAGap();
      day.send({ type: 'hard-call' });
      day.send({ type: 'card', action: { do: 'kind', kind } });
      expect(card(day)).toMatchObject({ step: 'care', kind, leavesAt: null });
      day.pass(120);
      expect(card(day)?.step).toBe('care');
      day.phone('ringing');
      expect(card(day)).toBeNull();
    },
  );

  test('works off shift, where there is nothing to record', () => {
    const day = startDay();
    day.pass(10);
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ step: 'card', callId: null });
    day.pass(10);
    day.send({ type: 'card', action: { do: 'kind', kind: 'wrong' } });
    day.send({ type: 'card', action: { do: 'next' } });
    expect(card(day)).toBeNull();
    expect(day.log()).toEqual([]);
  });
});

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
    day.send({ type: 'card', action: { do: 'kind', kind: 'lying' } });
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
