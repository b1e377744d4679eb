import type { LoggedShiftEvent, ShiftEvent } from '../../../src/core/shift/shift-event';
import type { Shift } from '../../../src/core/shift/shift';
import { replay } from '../../../src/core/shift/replay';
import type { Rating } from '../../../src/core/vocabulary';

/** A Thursday of 52 calls in Madrid, as its log tells it. */

const zone = 'Europe/Madrid';
const offsetMinutes = 60;
/** 9:00 on 19 November 2026 in Madrid. */
const nine = Date.UTC(2026, 10, 19, 8, 0);
/** Epoch ms of a time of that day, for example at(14, 17). */
export const at = (hour: number, minute: number, second = 0): number =>
  nine + ((hour - 9) * 3600 + minute * 60 + second) * 1000;

/** Seconds after nine, of talk, of wrap-up; h for hard, t for turned around; the rating, 0 for none. */
type Row = readonly [number, number, number, '' | 'h' | 'ht', Rating | 0];
const rows: readonly Row[] = [
  [84, 288, 96, '', 4],
  [604, 196, 26, '', 3],
  [998, 598, 141, '', 0],
  [1849, 216, 85, '', 3],
  [2367, 772, 96, 'h', 0],
  [3340, 284, 105, '', 3],
  [3865, 511, 20, '', 2],
  [4480, 853, 81, 'ht', 5],
  [5580, 105, 72, '', 4],
  [5845, 170, 39, '', 1],
  [7212, 373, 40, '', 4],
  [7739, 355, 100, '', 0],
  [8223, 279, 117, '', 3],
  [8684, 263, 76, '', 3],
  [9124, 138, 38, '', 3],
  [9339, 488, 40, '', 3],
  [10008, 185, 18, '', 5],
  [10373, 339, 29, '', 4],
  [10918, 167, 32, '', 2],
  [11164, 219, 45, '', 3],
  [11457, 284, 52, '', 4],
  [11885, 237, 38, '', 4],
  [12265, 177, 52, '', 3],
  [14447, 269, 52, '', 3],
  [14999, 248, 101, '', 2],
  [15410, 147, 42, '', 3],
  [15725, 179, 60, '', 4],
  [15995, 735, 40, 'ht', 4],
  [16947, 261, 18, '', 4],
  [17353, 296, 58, '', 0],
  [17896, 180, 56, '', 3],
  [18224, 185, 52, '', 3],
  [18579, 397, 60, 'h', 2],
  [19150, 408, 45, '', 3],
  [19799, 186, 45, '', 5],
  [20073, 157, 41, '', 3],
  [20367, 319, 72, '', 4],
  [20930, 144, 38, '', 2],
  [21257, 358, 55, '', 3],
  [21818, 405, 110, 'ht', 4],
  [22530, 514, 79, '', 0],
  [23730, 256, 104, '', 3],
  [24222, 211, 36, '', 4],
  [24684, 267, 97, '', 2],
  [25206, 135, 70, '', 3],
  [25532, 319, 23, 'h', 3],
  [25942, 210, 51, '', 4],
  [26335, 515, 83, '', 0],
  [26989, 311, 36, '', 3],
  [27413, 221, 61, '', 3],
  [27836, 348, 81, '', 4],
  [28442, 105, 34, '', 3],
];
const breathsAt = [535, 3288, 5497, 9073, 12212, 14884, 16858, 19065, 21744, 22432, 25128, 27765];
const breaks: readonly (readonly [number, number])[] = [
  [6281, 876],
  [12614, 1774],
  [23140, 550],
];

const after = (seconds: number): number => nine + seconds * 1000;

type Told = ShiftEvent & { readonly at: number };

/** What the log tells of one call: from its ring to the end of its wrap-up, and what was said of it. */
function toldOfCall([start, talk, wrapUp, marks, rating]: Row, index: number): readonly Told[] {
  const callId = `call-${String(index + 1)}`;
  const [startedAt, endedAt, freeAt] = [after(start), after(start + talk), after(start + talk + wrapUp)];
  return [
    { at: startedAt, type: 'call-started', callId, ringingAt: startedAt - 4000, source: 'phone' },
    { at: startedAt, type: 'state-changed', name: 'on-call', reason: 'phone-call' },
    ...(marks === '' ? [] : [{ at: startedAt, type: 'marked-hard', callId, kind: 'angry' } as const]),
    ...(marks === 'ht'
      ? [{ at: startedAt, type: 'outcome-given', callId, outcome: 'turned-around' } as const]
      : []),
    { at: endedAt, type: 'call-ended', callId },
    { at: endedAt, type: 'state-changed', name: 'wrap-up', reason: 'wrap-up-by-phone' },
    ...(rating === 0 ? [] : [{ at: endedAt, type: 'rated', callId, rating } as const]),
    { at: freeAt, type: 'wrap-up-ended', callId },
    { at: freeAt, type: 'state-changed', name: 'gap', reason: 'phone-available' },
  ];
}

const toldOfBreak = ([start, length]: readonly [number, number]): readonly Told[] => [
  { at: after(start), type: 'state-changed', name: 'break', reason: 'break-by-you' },
  { at: after(start + length), type: 'state-changed', name: 'gap', reason: 'phone-available' },
];

const toldOfCard = (second: number): readonly Told[] => [
  {
    at: after(second),
    type: 'card-shown',
    cardId: 'breathe-even',
    family: 'breathe',
    why: 'pacing',
    breath: true,
  },
  { at: after(second + 20), type: 'card-left', cardId: 'breathe-even', how: 'finished' },
];

const wins = [
  {
    winId: 'win-1',
    at: at(10, 29),
    callId: 'call-8',
    text: 'Shouting at first, laughing at the end',
    because: 'I let them finish.',
  },
  {
    winId: 'win-2',
    at: at(11, 52),
    callId: null,
    text: 'Found the lost refund',
    because: 'I read the notes twice.',
  },
  {
    winId: 'win-3',
    at: at(13, 39),
    callId: null,
    text: 'Rang back when I said I would',
    because: 'a promise is a promise.',
  },
] as const;

/** The log of the whole day. */
const log: readonly LoggedShiftEvent[] = [
  {
    at: at(8, 58),
    type: 'shift-opened',
    shiftId: 'shift-2026-11-19',
    by: 'call',
    zone,
    offsetMinutes,
  } as const,
  { at: at(8, 58), type: 'state-changed', name: 'unknown', reason: 'just-started' } as const,
  { at: at(8, 58), type: 'arrived' } as const,
  ...rows.flatMap(toldOfCall),
  ...breaks.flatMap(toldOfBreak),
  ...breathsAt.flatMap(toldOfCard),
  ...wins.map((win) => ({ ...win, type: 'win-added' }) as const),
]
  .sort((a, b) => a.at - b.at)
  .map((told, index) => ({ ...told, seq: index + 1 }));

/** The shift as its log tells it at a moment. */
export function shiftAt(moment: number, change: Partial<Shift> = {}): Shift {
  const shift = replay(log.filter((entry) => entry.at <= moment));
  if (!shift) throw new Error('before the shift');
  return { ...shift, lastAt: moment, ...change };
}

/** The same day, closed. */
export const closedShift: Shift = shiftAt(at(16, 56), {
  endedAt: at(16, 56),
  closed: true,
  takingHome: { before: 4, after: 2 },
  unfinished: [
    { what: 'Ring back about the meter', when: 'Friday 9:15', where: 'own desk' },
    { what: 'Ask for the new price list', when: 'Friday 9:30', where: 'team chat' },
  ],
});
