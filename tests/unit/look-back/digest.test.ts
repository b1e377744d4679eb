import { describe, expect, test } from 'vitest';
import { documents } from '../../../src/core/documents';
import { digestOf, digestSchema, marks, pack, unpack } from '../../../src/core/look-back/digest';
import { figuresOf } from '../../../src/core/look-back/figures';
import {
  casesPerDot,
  helpsAtClose,
  helpsByFamily,
  helpsWithoutCard,
  standsOut,
} from '../../../src/core/look-back/helps';
import type { Shift } from '../../../src/core/shift/shift';
import { summarize } from '../../../src/core/summary/summary';
import { startDay } from '../../fakes/day';

/** A closed morning: three calls, one of them hard and turned around, ratings 2, 4 and none. */
function aShift(): Shift {
  const day = startDay({ offsetMinutes: 60 });
  day.pass(10);
  for (const rating of [2, 4, null] as const) {
    day.call(120);
    const callId = day.session().shift?.calls.at(-1)?.id ?? '';
    day.say({ type: 'rated', callId, rating });
    day.pass(600);
  }
  day.say({ type: 'marked-hard', callId: 'c2', kind: 'angry' });
  day.say({ type: 'outcome-given', callId: 'c2', outcome: 'turned-around' });
  day.say({ type: 'win-added', callId: null, text: 'canary', because: 'canary' });
  day.say({ type: 'unfinished-set', items: [{ what: 'canary', when: 'Mon 9', where: 'desk' }] });
  day.say({ type: 'taking-home', moment: 'before', value: 4 });
  day.say({ type: 'taking-home', moment: 'after', value: 2 });
  const open = day.session().shift;
  day.send({ type: 'close-shift', of: null });
  const closed = day.session().closedShiftId;
  if (!open || closed !== open.id) throw new Error('not closed');
  return { ...open, endedAt: day.at(), closed: true };
}
const shift = aShift();
const digest = digestOf(shift, shift.lastAt, '1-2');

describe('a shift in little', () => {
  test('has the figures of its summary', () => {
    const { talkMs, wrapUpMs, breaths, hard, turnedAround } = summarize(shift, shift.lastAt);
    expect(digest).toMatchObject({ id: shift.id, stamp: '1-2', closed: true, offsetMinutes: 60, wins: 1 });
    expect([digest.talkMs, digest.wrapUpMs, digest.breaths]).toEqual([talkMs, wrapUpMs, breaths]);
    expect(figuresOf([digest])).toMatchObject({ calls: 3, hard, turnedAround, better: 1, same: 0, worse: 1 });
    expect(figuresOf([digest, digest]).calls).toBe(6);
    expect(figuresOf([])).toMatchObject({ calls: 0, breaths: 0 });
  });

  test('has nothing in it that was written', () => {
    expect(JSON.stringify(digest)).not.toContain('canary');
  });

  test('fits its document', () => {
    const content = { v: 1, digests: [pack(digest)] };
    expect(documents['look-back'].parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  });

  test('is the same packed and taken apart again', () => {
    expect(unpack(pack(digest))).toEqual(digest);
    const bare = { ...digest, calls: [], gaps: [], cards: [] };
    expect(unpack(pack(bare))).toEqual(bare);
  });

  test('is packed as figures with commas, each part with a semicolon', () => {
    const parts = { calls: '0,120,3,4;300,360,0,0;', gaps: '120,180;', cards: 'breathe,4;care-first,0;' };
    expect(unpack({ ...pack(digest), ...parts })).toMatchObject({
      calls: [
        [0, 120, marks.hard + marks.turnedAround, 4],
        [300, 360, 0, 0],
      ],
      gaps: [[120, 180]],
      cards: [
        ['breathe', 4],
        ['care-first', 0],
      ],
    });
    expect(pack(unpack({ ...pack(digest), ...parts }))).toMatchObject(parts);
  });

  test.each([
    { calls: '0,120,8,4;' },
    { calls: '0,120,3,6;' },
    { calls: '0,120,3,4' },
    { calls: '0,120,3;' },
    { gaps: '-1,180;' },
    { cards: 'Breathe,4;' },
  ])('does not read what was never packed: %o', (parts) => {
    expect(digestSchema.safeParse({ ...pack(digest), ...parts }).success).toBe(false);
  });

  test('knows where each call and gap was', () => {
    expect(digest.calls.map(([from, to]) => to - from)).toEqual([120, 120, 120]);
    expect(digest.calls[1]?.slice(2)).toEqual([marks.hard + marks.turnedAround + marks.afterCard, 4]);
    const lasted = ((shift.endedAt ?? 0) - shift.startedAt) / 1000;
    expect(digest.gaps.length).toBeGreaterThanOrEqual(3);
    for (const [from, seconds] of digest.gaps) expect(from + seconds).toBeLessThanOrEqual(lasted);
  });
});

describe('what seems to help', () => {
  const seen = (family: string, ratings: readonly number[]) => ({
    ...digest,
    cards: ratings.map((rating): [string, number] => [family, rating]),
  });

  test('counts the calls after a card that left me the same or better', () => {
    const helps = helpsByFamily([seen('breathe', [3, 4, 5, 2, 1, 0]), seen('win', [5])]);
    expect(helps).toEqual([
      { name: 'breathe', cases: 5, well: 3, enough: false },
      { name: 'win', cases: 1, well: 1, enough: false },
    ]);
  });

  test('from eight cases on there is something to tell', () => {
    expect(helpsByFamily([seen('win', [3, 3, 3, 3, 3, 3, 3])])[0]?.enough).toBe(false);
    expect(helpsByFamily([seen('win', [3, 3, 3, 3, 3, 3, 3, 1])])[0]).toMatchObject({
      well: 7,
      enough: true,
    });
  });

  test('at the close, only shifts that could take less home count', () => {
    const home = (planned: boolean | null, before: 1 | 4 | null, after: 1 | 2 | 4 | null) => ({
      ...digest,
      planned,
      takingHome: { before, after },
    });
    const digests = [
      home(true, 4, 2),
      home(true, 4, 4),
      home(true, 1, 1),
      home(false, 4, 2),
      home(null, 4, 2),
      home(false, 4, null),
    ];
    expect(helpsAtClose(digests)).toEqual([
      { name: 'planned', cases: 2, well: 1, enough: false },
      { name: 'not-planned', cases: 1, well: 1, enough: false },
    ]);
  });
});

test('calls that no card came right before are counted for themselves', () => {
  const of = (rating: number, marked = 0): [number, number, number, number] => [0, 60, marked, rating];
  const calls = [of(3), of(2, 1), of(5, 4), of(0), of(4, 2)];
  expect(helpsWithoutCard([{ ...digest, calls }])).toMatchObject({ cases: 3, well: 2, enough: false });
});

test('the call after a card that was seen is marked so', () => {
  const card = { cardId: 'x', family: 'lift', why: 'pacing', breath: false, how: 'finished' } as const;
  const [, second] = shift.calls;
  if (!second) throw new Error('no second call');
  const shownAt = second.startedAt - 1000;
  const withCard = { ...shift, cards: [{ ...card, shownAt, leftAt: shownAt }] };
  const { calls, cards } = digestOf(withCard, shift.lastAt, '');
  expect(calls.map(([, , marked]) => marked)).toEqual([0, 7, 0]);
  expect(cards).toEqual([['lift', 4]]);
});

test.each([
  [0, 1],
  [60, 1],
  [61, 2],
  [121, 5],
  [301, 10],
  [1021, 20],
])('of %d cases a dot stands for %d', (cases, each) => {
  expect(casesPerDot([{ name: 'win', cases, well: 0, enough: true }])).toBe(each);
});

describe('a family stands out', () => {
  const of = (name: string, cases: number, well: number) => ({ name, cases, well, enough: cases >= 8 });

  test('where at least two more calls went well than would have without a card', () => {
    expect(standsOut([of('win', 10, 7), of('breathe', 10, 8)], of('no-card', 50, 30))?.name).toBe('breathe');
    expect(standsOut([of('breathe', 10, 7)], of('no-card', 50, 30))).toBeNull();
    expect(standsOut([of('breathe', 100, 70), of('win', 10, 10)], of('no-card', 50, 30))?.name).toBe(
      'breathe',
    );
  });

  test('not while too little is known of it, or of calls without a card', () => {
    expect(standsOut([of('win', 7, 7)], of('no-card', 50, 10))).toBeNull();
    expect(standsOut([of('win', 9, 9)], of('no-card', 7, 0))).toBeNull();
    expect(standsOut([], of('no-card', 50, 10))).toBeNull();
  });
});
