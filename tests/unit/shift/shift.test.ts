import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShiftEntry } from '../../../src/core/shift/shift';
import { applyEntry, lastCall, replay } from '../../../src/core/shift/shift';
import { startDay } from '../../fakes/day';

/** A full day's log, made by the real session. */
function aLog(): readonly ShiftEntry[] {
  const day = startDay();
  day.pass(10);
  for (let round = 0; round < 3; round += 1) {
    day.call(60);
    day.pass(12);
    day.send({ type: 'hard-call' });
    day.pass(10);
    day.send({ type: 'card', action: { do: 'kind', kind: 'angry' } });
    day.send({ type: 'card', action: { do: 'next' } });
    day.send({ type: 'card', action: { do: 'rate', rating: 2 } });
    day.send({ type: 'card', action: { do: 'deposit', deposit: 'patience' } });
    day.pass(600);
  }
  day.send({ type: 'win', text: 'Kept calm', because: 'I breathed', callId: null });
  day.send({ type: 'unfinished', items: [{ what: 'a', when: 'b', where: 'c' }] });
  day.send({ type: 'taking-home', moment: 'before', value: 4 });
  day.send({ type: 'taking-home', moment: 'after', value: 2 });
  day.send({ type: 'close-shift' });
  return day.log();
}
const log = aLog();

test('the log of a day tells all of it', () => {
  const shift = replay(log);
  expect(shift).toMatchObject({
    closed: true,
    takingHome: { before: 4, after: 2 },
    wins: [{ id: 'w1', text: 'Kept calm', because: 'I breathed' }],
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
  const opened = log[0] as ShiftEntry;
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

  test('left open, it ends where it was last seen; closed later it keeps that end', () => {
    const left = applyEntry(shift, { type: 'shift-left-open', seq, at: opened.at + 40_000_000 });
    expect(left).toMatchObject({ endedAt: shift?.lastAt, closed: false, lastAt: shift?.lastAt });
    const closed = applyEntry(left, { type: 'shift-closed', seq: seq + 1, at: opened.at + 80_000_000 });
    expect(closed).toMatchObject({ endedAt: shift?.lastAt, closed: true });
  });
});
