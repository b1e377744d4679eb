import { expect, test } from 'vitest';
import { getCardPush, getSnapshot, getStatus, countRevisions } from '../../../src/core/app/view-models';
import type { Session } from '../../../src/core/session/session-types';
import { answersOn, deckCardOn } from '../../fakes/card';
import type { SettingsView } from '../../../src/core/contract';
import { defaultSettings } from '../../../src/core/settings/settings';
import { nine, startDay } from '../../fakes/day';
import { around, settingsView } from '../../fakes/running';

const status = (session: Session) => getStatus(session, session.at);

test('the status object before anything happened', () => {
  expect(status(startDay().session())).toEqual({
    version: 1,
    state: 'off-shift',
    since: nine,
    reason: 'no-shift',
    sources: [
      { id: 'manual', health: 'ok', says: 'nothing' },
      { id: 'phone', health: 'off', says: 'nothing' },
      { id: 'microphone', health: 'off', says: 'nothing' },
      { id: 'ringing-sound', health: 'off', says: 'nothing' },
    ],
    card: null,
    pacing: { allowed: false, because: 'off-shift', notBefore: null },
    shift: null,
  });
});

test('the status object in the middle of a shift, with a card up', () => {
  const day = startDay();
  day.pass(10);
  day.call(61);
  day.pass(10);
  day.say({ type: 'rated', callId: 'c1', rating: 4 });
  day.say({ type: 'win-added', text: 'canary', because: 'canary', callId: 'c1' });
  day.pass(10);
  const card = deckCardOn(day.session());
  expect(card).not.toBeNull();
  expect(status(day.session())).toEqual({
    version: 1,
    state: 'gap',
    since: nine + 84_000,
    reason: 'quiet-after-call',
    sources: [
      { id: 'manual', health: 'ok', says: 'nothing' },
      { id: 'phone', health: 'ok', says: 'clear' },
      { id: 'microphone', health: 'off', says: 'nothing' },
      { id: 'ringing-sound', health: 'off', says: 'nothing' },
    ],
    card: { id: card?.id, family: card?.family, why: 'pacing', shownAt: nine + 94_000 },
    pacing: { allowed: false, because: 'card-on-screen', notBefore: null },
    shift: {
      id: '2026-11-21-090013',
      startedAt: nine + 13_000,
      calls: 1,
      talkSeconds: 61,
      wrapUpSeconds: 10,
      rated: 1,
      wins: 1,
    },
  });
  expect(JSON.stringify(status(day.session()))).not.toContain('canary');
});

test('a question has its step for an id and no family; care is care first', () => {
  const day = startDay();
  day.pass(10);
  day.call(30);
  day.pass(12);
  day.send({ type: 'hard-call' });
  day.pass(10);
  expect(status(day.session()).card).toMatchObject({ id: 'kinds', family: '', why: 'hard-call' });
  day.send(answersOn(day.session()).kind('threat'));
  expect(status(day.session()).card).toMatchObject({ id: 'care', family: 'care-first' });
});

test('the snapshot has what the screens need, and says first what was not saved', () => {
  const day = startDay();
  day.pass(10);
  day.phone('started');
  const noTray = { type: 'no-tray' } as const;
  const notSaved = { entries: 2, reason: 'disk-full' } as const;
  const snapshot = getSnapshot(day.session(), { ...around, notices: [noTray], notSaved });
  expect(snapshot).toMatchObject({
    state: 'on-call',
    callOffer: 'not-on',
    onBreak: false,
    cardOnScreen: false,
  });
  expect(snapshot.notices).toEqual([{ type: 'not-saved', ...notSaved }, noTray]);
  expect(snapshot.summary?.calls).toBe(1);
  expect(getSnapshot(day.session(), around).notices).toEqual([]);
  expect(() => structuredClone(snapshot)).not.toThrow();
});

test('manual call and break show in the snapshot', () => {
  const day = startDay();
  day.send({ type: 'call-toggle' });
  expect(getSnapshot(day.session(), around)).toMatchObject({ callOffer: 'over', state: 'on-call' });
  day.send({ type: 'call-toggle' });
  day.send({ type: 'agent-break', on: true });
  expect(getSnapshot(day.session(), around)).toMatchObject({
    callOffer: 'on',
    onBreak: true,
    state: 'break',
  });
});

test('the card window is told of its card and of nothing else', () => {
  const day = startDay();
  day.pass(10);
  day.call(30);
  day.pass(12);
  day.send({ type: 'ask-card' });
  expect(getCardPush(day.session(), around)).toEqual({
    appearance: around.appearance,
    card: day.session().card,
    notSaved: null,
  });
});

test('the number of the settings goes up with each change of what they show, and with nothing else', () => {
  let view: SettingsView = settingsView(defaultSettings);
  const revision = countRevisions(() => view);
  const first = revision();
  view = { ...view };
  expect(revision()).toBe(first);
  view = { ...view, hooks: { ...view.hooks, failed: 'port-taken' } };
  expect(revision()).toBe(first + 1);
  expect(revision()).toBe(first + 1);
});
