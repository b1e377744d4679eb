import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoggedShiftEvent, ShiftEvent } from '../../../src/core/shift/shift-event';
import { lastCall } from '../../../src/core/shift/shift';
import { applyEntry, replay } from '../../../src/core/shift/replay';
import { answersOn } from '../../fakes/card';
import { startDay } from '../../fakes/day';

/** A full day's log, made by the real session. */
function aLog(): readonly LoggedShiftEvent[] {
  const day = startDay();
  day.pass(10);
  for (let round = 0; round < 3; round += 1) {
    day.call(60);
    day.pass(12);
    day.send({ type: 'hard-call' });
    day.pass(10);
    day.send(answersOn(day.session()).kind('angry'));
    day.send({ type: 'card', action: { do: 'next' } });
    day.send(answersOn(day.session()).rate(2));
    day.send(answersOn(day.session()).deposit('patience'));
    day.pass(600);
  }
  day.say({ type: 'win-added', text: 'Kept calm', because: 'I breathed', callId: null });
  day.say({ type: 'unfinished-set', items: [{ what: 'a', when: 'b', where: 'c' }] });
  day.say({ type: 'taking-home', moment: 'before', value: 4 });
  day.say({ type: 'taking-home', moment: 'after', value: 2 });
  day.send({ type: 'close-shift', of: null });
  return day.log();
}
const log = aLog();

test('the log of a day tells all of it', () => {
  const shift = replay(log);
  expect(shift).toMatchObject({
    closed: true,
    takingHome: { before: 4, after: 2 },
    wins: [{ text: 'Kept calm', because: 'I breathed' }],
    unfinished: [{ what: 'a', when: 'b', where: 'c' }],
  });
  expect(shift?.calls).toHaveLength(3);
  for (const call of shift?.calls ?? []) {
    expect(call).toMatchObject({ hard: true, kind: 'angry', rating: 2, deposits: ['patience'] });
  }
  expect(shift?.endedAt).toBe(log.at(-1)?.at);
});

test('without its beginning a log is no shift', () => {
  expect(replay([])).toBeNull();
  expect(replay(log.slice(1))).toBeNull();
});

test('entries that come twice, or again in any part, change nothing', () => {
  const whole = replay(log);
  fc.assert(
    fc.property(fc.nat(log.length), fc.nat(log.length), (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      expect(replay([...log.slice(0, to), ...log.slice(from, to), ...log.slice(to)])).toEqual(whole);
    }),
    { numRuns: 100 },
  );
});

test('half a log and then the rest is the whole, and nothing that was read is changed', () => {
  for (let cut = 0; cut <= log.length; cut += 1) {
    const half = replay(log.slice(0, cut));
    const before = JSON.stringify(half);
    expect(log.slice(cut).reduce(applyEntry, half)).toEqual(replay(log));
    expect(JSON.stringify(half)).toBe(before);
  }
});

describe('single facts', () => {
  const opened = log[0] as LoggedShiftEvent;
  const shift = replay(log.slice(0, log.findIndex(({ type }) => type === 'call-started') + 1));
  const seq = (shift?.lastSeq ?? 0) + 1;

  test('of a call that is not there leave the calls alone', () => {
    const after = applyEntry(shift, { type: 'rated', callId: 'c9', rating: 1, seq, at: opened.at });
    expect(after?.calls).toEqual(shift?.calls);
  });

  test('the same deposit twice is one', () => {
    const made = { type: 'deposit-made', callId: 'c1', deposit: 'warmth', at: opened.at } as const;
    const once = applyEntry(shift, { ...made, seq });
    expect(applyEntry(once, { ...made, seq: seq + 1 })?.calls.at(0)?.deposits).toEqual(['warmth']);
  });

  test('a kind once picked is not lost by a second mark', () => {
    const marked = applyEntry(shift, { type: 'marked-hard', callId: 'c1', kind: 'mean', seq, at: opened.at });
    const again = applyEntry(marked, {
      type: 'marked-hard',
      callId: 'c1',
      kind: null,
      seq: seq + 1,
      at: opened.at,
    });
    expect(again && lastCall(again)).toMatchObject({ hard: true, kind: 'mean' });
  });

  test('a kind is taken back in one fact, and the call stays hard', () => {
    const { at } = opened;
    const marked = applyEntry(shift, { type: 'marked-hard', callId: 'c1', kind: 'mean', seq, at });
    const back = applyEntry(marked, { type: 'kind-taken-back', callId: 'c1', seq: seq + 1, at });
    expect(back && lastCall(back)).toMatchObject({ hard: true, kind: null });
  });

  test('left open, it ends where it was last seen; closed later it keeps that end', () => {
    const left = applyEntry(shift, { type: 'shift-left-open', seq, at: opened.at + 40_000_000 });
    expect(left).toMatchObject({ endedAt: shift?.lastAt, closed: false, lastAt: shift?.lastAt });
    const closed = applyEntry(left, { type: 'shift-closed', seq: seq + 1, at: opened.at + 80_000_000 });
    expect(closed).toMatchObject({ endedAt: shift?.lastAt, closed: true });
  });
});

/** The shift of the log before its close, with these facts after it. */
function withFacts(...facts: readonly ShiftEvent[]) {
  const before = log.filter((entry) => entry.type !== 'shift-closed');
  const { seq, at } = before.at(-1) ?? { seq: 0, at: 0 };
  const added = facts.map((fact, index) => ({ ...fact, seq: seq + index + 1, at: at + index }));
  const shift = replay([...before, ...added]);
  if (!shift) throw new Error('no shift');
  return shift;
}

describe('what was said can be said otherwise', () => {
  test('a rating, an outcome, a deposit and a hard mark are taken back', () => {
    const said = withFacts({ type: 'outcome-given', callId: 'c2', outcome: 'resolved' });
    expect(said.calls[1]).toMatchObject({ hard: true, rating: 2, outcome: 'resolved' });
    const back = withFacts(
      { type: 'outcome-given', callId: 'c2', outcome: 'resolved' },
      { type: 'rated', callId: 'c2', rating: null },
      { type: 'outcome-given', callId: 'c2', outcome: null },
      { type: 'deposit-taken-back', callId: 'c2', deposit: 'patience' },
      { type: 'hard-taken-back', callId: 'c2' },
    );
    expect(back.calls[1]).toMatchObject({
      hard: false,
      kind: null,
      rating: null,
      outcome: null,
      deposits: [],
    });
    expect(back.calls[0]).toMatchObject({ hard: true, rating: 2, deposits: ['patience'] });
  });

  test('a win is changed, and removed', () => {
    const winId = withFacts().wins[0]?.id ?? '';
    const changed = withFacts({ type: 'win-changed', winId, text: 'Stayed kind', because: '' });
    expect(changed.wins).toEqual([{ ...withFacts().wins[0], text: 'Stayed kind', because: '' }]);
    expect(withFacts({ type: 'win-removed', winId }).wins).toEqual([]);
    const back = withFacts({ type: 'win-removed', winId }, { type: 'win-put-back', winId });
    expect(back.wins).toEqual(withFacts().wins);
    expect(back.removedWins).toEqual([]);
  });

  test('a call entered by hand stands in its place; a removed one can be put back with all that was said', () => {
    const [first, second] = withFacts().calls;
    const startedAt = (first?.endedAt ?? 0) + 60_000;
    const added = withFacts({ type: 'call-added', callId: 'c4', startedAt, endedAt: startedAt + 90_000 });
    expect(added.calls.map((call) => call.id)).toEqual(['c1', 'c4', 'c2', 'c3']);
    expect(added.calls[1]).toMatchObject({ source: 'manual', startedAt, endedAt: startedAt + 90_000 });

    const removed = withFacts({ type: 'call-removed', callId: 'c2' });
    expect(removed.calls.map((call) => call.id)).toEqual(['c1', 'c3']);
    expect(removed.removedCalls).toEqual([second]);
    const back = withFacts({ type: 'call-removed', callId: 'c2' }, { type: 'call-put-back', callId: 'c2' });
    expect(back.calls).toEqual(withFacts().calls);
    expect(back.removedCalls).toEqual([]);
  });
});

test('arriving and leaving are part of the log', () => {
  const parked = { what: 'the landlord', when: 'at six' };
  const shift = withFacts(
    { type: 'intention-set', intention: { word: 'own', text: 'unhurried' } },
    { type: 'parked', parked },
    { type: 'arrived' },
    { type: 'asked', question: 'rough-run' },
    { type: 'intention-answered', text: 'with the man who could not find his bill' },
    { type: 'parked-answered', answer: 'plan' },
    { type: 'liked', text: 'the people next to me' },
  );
  expect(shift).toMatchObject({
    arrived: true,
    intention: { word: 'own', text: 'unhurried' },
    intentionAnswer: 'with the man who could not find his bill',
    parked,
    parkedAnswer: 'plan',
    liked: 'the people next to me',
    asked: ['rough-run'],
  });
  expect(withFacts({ type: 'parked', parked }, { type: 'parked', parked: null })).toMatchObject({
    parked: null,
  });
});
