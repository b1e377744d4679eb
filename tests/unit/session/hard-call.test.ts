import { describe, expect, test } from 'vitest';
import { deck } from '../../../src/core/deck/deck';
import type { SessionInput } from '../../../src/core/session/session-types';
import { isCareKind, kinds } from '../../../src/core/vocabulary';
import { answersOn, callOn, deckCardOn } from '../../fakes/card';
import type { Day } from '../../fakes/day';
import { inAGap, startDay } from '../../fakes/day';

const card = (day: Day) => day.session().card;
const lastCall = (day: Day) => day.session().shift?.calls.at(-1);

describe('the hard-call key', () => {
  test('breath, kind, a reframe for it, rating, outcome: four keys', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ why: 'hard-call', screen: 'hard-call-breath', keyboard: true });
    expect(deckCardOn(day.session())?.breath).toBeTypeOf('string');
    day.pass(10);
    expect(card(day)).toMatchObject({ screen: 'kinds', keyboard: true });
    day.send(answersOn(day.session()).kind('angry'));
    expect(card(day)).toMatchObject({ screen: 'reframe', expanded: true });
    const reframe = deckCardOn(day.session());
    expect(reframe?.kinds.includes('angry') || reframe?.moments.includes('after-hard')).toBe(true);
    expect(reframe?.family).not.toBe('breathe');
    day.send({ type: 'card', action: { do: 'next' } });
    expect(card(day)).toMatchObject({ screen: 'rating' });
    day.send(answersOn(day.session()).rate(2));
    expect(card(day)).toMatchObject({ screen: 'outcome', rating: 2 });
    day.send(answersOn(day.session()).outcome('turned-around'));
    expect(card(day)).toBeNull();
    expect(lastCall(day)).toMatchObject({ hard: true, kind: 'angry', rating: 2, outcome: 'turned-around' });
  });

  test.each(kinds)('%s takes at most four keys', (kind) => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    let keys = 1;
    const key = (event: SessionInput): void => {
      day.send(event);
      keys += 1;
    };
    key(answersOn(day.session()).kind(kind));
    if (isCareKind(kind)) expect(card(day)).toMatchObject({ screen: 'care', leavesAt: null });
    else {
      key({ type: 'card', action: { do: 'next' } });
      key(answersOn(day.session()).rate(2));
      expect(lastCall(day)).toMatchObject({ rating: 2 });
    }
    expect(keys).toBeLessThanOrEqual(4);
    expect(lastCall(day)).toMatchObject({ hard: true, kind });
  });

  test('a kind can be picked at once, without waiting for the breath to end', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send(answersOn(day.session()).kind('mean'));
    expect(card(day)).toMatchObject({ screen: 'reframe' });
    expect(lastCall(day)?.kind).toBe('mean');
  });

  test('during a call it marks the call and waits for the gap, then comes without the keyboard', () => {
    const day = inAGap();
    day.phone('started');
    day.pass(20);
    day.send({ type: 'hard-call' });
    expect(card(day)?.screen).toBe('marked');
    expect(lastCall(day)?.hard).toBe(true);
    day.pass(20);
    expect(card(day)).toBeNull();
    day.phone('ended');
    day.pass(10);
    expect(day.session().calls.name).toBe('gap');
    expect(card(day)).toBeNull();
    day.pass(4);
    expect(card(day)).toMatchObject({
      why: 'hard-call',
      screen: 'hard-call-breath',
      keyboard: false,
      callId: lastCall(day)?.id,
    });
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ screen: 'kinds', keyboard: true });
  });

  const opensHelp = (day: Day): boolean => day.effects().some(({ type }) => type === 'open-help');

  test.each(['ringing', 'started', 'held'] as const)(
    'during a call (%s) a strip says so for 1.5 s, gone at once, and is no card to the log',
    (verb) => {
      const day = inAGap();
      day.phone('started', verb);
      day.pass(1);
      day.send({ type: 'hard-call' });
      expect(card(day)).toMatchObject({ screen: 'marked', keyboard: false, leavesAt: day.at() + 1500 });
      day.pass(1.4);
      expect(card(day)?.screen).toBe('marked');
      for (const action of ['take-keyboard', 'done', 'more'] as const) {
        day.send({ type: 'card', action: { do: action } });
        expect(card(day)).toMatchObject({ screen: 'marked', keyboard: false });
      }
      day.pass(0.1);
      expect(card(day)).toBeNull();
      expect(day.effects().at(-1)).toEqual({ type: 'hide-card', how: 'hidden' });
      expect(day.log().filter(({ type }) => type === 'card-shown' || type === 'card-left')).toEqual([]);
      expect(opensHelp(day)).toBe(false);
    },
  );

  test.each([
    [2, true],
    [10, true],
    [10.1, false],
  ])('pressed again %s s later during the call, it opens Help now: %s', (seconds, opens) => {
    const day = inAGap();
    day.phone('started');
    day.send({ type: 'hard-call' });
    day.pass(seconds);
    day.send({ type: 'hard-call' });
    expect(opensHelp(day)).toBe(opens);
    expect(card(day)?.screen ?? null).toBe(opens ? null : 'marked');
  });

  test('pressed again just after the call ended, it opens Help now as it said; the questions come in the gap', () => {
    const day = inAGap();
    day.phone('started');
    day.send({ type: 'hard-call' });
    day.pass(3);
    day.phone('ended');
    day.pass(2);
    day.send({ type: 'hard-call' });
    expect(opensHelp(day)).toBe(true);
    expect(card(day)).toBeNull();
    day.pass(20);
    expect(card(day)).toMatchObject({ screen: 'hard-call-breath', keyboard: false });
  });

  test('a key that is held down during a call marks it, and opens nothing', () => {
    const day = inAGap();
    day.phone('started');
    for (let press = 0; press < 60; press += 1) {
      day.send({ type: 'hard-call' });
      day.pass(0.05);
    }
    expect(opensHelp(day)).toBe(false);
    expect(day.effects().filter(({ type }) => type === 'show-card')).toHaveLength(1);
  });

  test('a locked screen takes the strip away', () => {
    const day = inAGap();
    day.phone('started');
    day.send({ type: 'hard-call' });
    day.phone('ended', 'available');
    day.send({ type: 'power', what: 'locked' });
    expect(card(day)).toBeNull();
  });

  test.each(['hard-call', 'ask-card'] as const)(
    '%s by an agent who counts as away still: it stays',
    (type) => {
      let idle = 60;
      const day = inAGap({ idle: () => idle });
      idle = 400;
      day.pass(61);
      expect(day.session().calls.name).toBe('away');
      day.send({ type });
      expect(day.session().calls.name).toBe('gap');
      expect(card(day)).toMatchObject({ keyboard: true });
    },
  );

  test('where every breath is switched off it asks for the kind, for as long as after a breath', () => {
    const day = inAGap({ deck: deck.filter(({ family }) => family !== 'breathe') });
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ screen: 'kinds', leavesAt: day.at() + 30_000 });
  });

  test('no line opens it twice in a shift, and then the shape stands alone', () => {
    const openings = deck.filter(({ moments }) => moments.includes('hard-call')).length;
    const day = inAGap();
    const seen = Array.from({ length: openings + 2 }, () => {
      day.send({ type: 'hard-call' });
      const opening = deckCardOn(day.session());
      day.send({ type: 'card', action: { do: 'done' } });
      day.pass(20);
      return opening;
    });
    const ids = seen.map((opening) => opening?.id);
    expect(new Set(ids.slice(0, openings)).size).toBe(openings);
    for (const alone of seen.slice(openings))
      expect(alone).toMatchObject({ id: 'breathe-shape-alone', own: { line: '' }, breath: 'sigh' });
  });

  test('where every opening is switched off, the shape stands alone', () => {
    const day = inAGap({ deck: deck.filter(({ moments }) => !moments.includes('hard-call')) });
    day.send({ type: 'hard-call' });
    expect(deckCardOn(day.session())?.id).toBe('breathe-shape-alone');
  });

  test('a held key is one press', () => {
    const day = inAGap();
    for (let press = 0; press < 60; press += 1) {
      day.send({ type: 'hard-call' });
      day.pass(0.05);
    }
    expect(card(day)).toMatchObject({ number: 1, screen: 'hard-call-breath' });
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

  test('about the agent’s origin: when it was a slur, Care first is one key from the reframe, and the call is marked so', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send(answersOn(day.session()).kind('origin'));
    expect(card(day)).toMatchObject({ screen: 'reframe', kind: 'origin' });
    day.send(answersOn(day.session()).kind('abusive'));
    expect(card(day)).toMatchObject({ screen: 'reframe' });
    day.send(answersOn(day.session()).kind('slur-or-sexual'));
    expect(card(day)).toMatchObject({ screen: 'care', kind: 'slur-or-sexual' });
    expect(lastCall(day)).toMatchObject({ hard: true, kind: 'slur-or-sexual' });
  });

  test('the reframe of another kind has no such way', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    day.send(answersOn(day.session()).kind('mean'));
    day.send(answersOn(day.session()).kind('slur-or-sexual'));
    expect(card(day)).toMatchObject({ screen: 'reframe' });
    expect(lastCall(day)?.kind).toBe('mean');
  });

  test('cut by the next call before a kind was picked, it comes again in the next gap', () => {
    const day = inAGap();
    day.send({ type: 'hard-call' });
    const about = callOn(day.session());
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
      day.send(answersOn(day.session()).kind(kind));
      expect(card(day)).toMatchObject({ screen: 'care', kind, leavesAt: null });
      day.pass(120);
      expect(card(day)?.screen).toBe('care');
      day.phone('ringing');
      expect(card(day)).toBeNull();
    },
  );

  test('works off shift, where there is nothing to record', () => {
    const day = startDay();
    day.pass(10);
    day.send({ type: 'hard-call' });
    expect(card(day)).toMatchObject({ screen: 'hard-call-breath', callId: null });
    day.pass(10);
    day.send(answersOn(day.session()).kind('wrong'));
    day.send({ type: 'card', action: { do: 'next' } });
    expect(card(day)).toBeNull();
    expect(day.log()).toEqual([]);
  });
});
