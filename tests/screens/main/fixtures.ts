import type { MicrosipView, SettingsView, Snapshot } from '../../../src/core/contract';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { Call, ShownCard, Shift, Stretch, Win } from '../../../src/core/shift/shift';
import { summarize } from '../../../src/core/summary/summary';
import type { Rating } from '../../../src/core/words';

/** A Thursday of 52 calls in Madrid, and pictures of it as a host would push them. */

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

function callsUntil(moment: number): readonly Call[] {
  return rows.flatMap(([start, talk, wrapUp, marks, rating], index): Call[] => {
    const startedAt = after(start);
    if (startedAt > moment) return [];
    const endedAt = after(start + talk);
    const wrapUpEndedAt = after(start + talk + wrapUp);
    return [
      {
        id: `call-${String(index + 1)}`,
        ringingAt: startedAt - 4000,
        startedAt,
        endedAt: endedAt <= moment ? endedAt : null,
        wrapUpEndedAt: wrapUpEndedAt <= moment ? wrapUpEndedAt : null,
        source: 'phone',
        hard: marks !== '',
        kind: marks === '' ? null : 'angry',
        rating: endedAt > moment || rating === 0 ? null : rating,
        outcome: marks === 'ht' ? 'turned-around' : null,
        deposits: [],
        length: 'known',
        consults: [],
      },
    ];
  });
}

function stretchesOf(calls: readonly Call[], moment: number): readonly Stretch[] {
  const spoken = calls.flatMap((call): Stretch[] => [
    { name: 'on-call', from: call.startedAt },
    ...(call.endedAt === null ? [] : [{ name: 'wrap-up' as const, from: call.endedAt }]),
    ...(call.wrapUpEndedAt === null ? [] : [{ name: 'gap' as const, from: call.wrapUpEndedAt }]),
  ]);
  const rests = breaks.flatMap(([start, length]): Stretch[] => [
    { name: 'break', from: after(start) },
    { name: 'gap', from: after(start + length) },
  ]);
  const all = [{ name: 'unknown' as const, from: after(-120) }, ...spoken, ...rests];
  return all.filter(({ from }) => from <= moment).sort((a, b) => a.from - b.from);
}

const wins: readonly Win[] = [
  {
    id: 'win-1',
    at: at(10, 29),
    callId: 'call-8',
    text: 'Shouting at first, laughing at the end',
    because: 'I let them finish.',
  },
  {
    id: 'win-2',
    at: at(11, 52),
    callId: null,
    text: 'Found the lost refund',
    because: 'I read the notes twice.',
  },
  {
    id: 'win-3',
    at: at(13, 39),
    callId: null,
    text: 'Rang back when I said I would',
    because: 'a promise is a promise.',
  },
];

/** The shift as it stood at a moment. */
export function shiftAt(moment: number, change: Partial<Shift> = {}): Shift {
  const calls = callsUntil(moment);
  const cards: readonly ShownCard[] = breathsAt
    .filter((second) => after(second) <= moment)
    .map((second) => ({
      cardId: 'breathe-even',
      family: 'breathe',
      why: 'pacing',
      breath: true,
      shownAt: after(second),
      leftAt: after(second + 20),
      how: 'finished',
    }));
  return {
    id: 'shift-2026-11-19',
    startedAt: at(8, 58),
    endedAt: null,
    closingAt: null,
    closed: false,
    startedBy: 'call',
    zone,
    offsetMinutes,
    calls,
    stretches: stretchesOf(calls, moment),
    cards,
    wins: wins.filter((win) => win.at <= moment),
    takingHome: { before: null, after: null },
    unfinished: [],
    arrived: true,
    intention: null,
    intentionAnswer: '',
    parked: null,
    parkedAt: null,
    parkedAnswer: null,
    liked: '',
    asked: [],
    removedCalls: [],
    removedWins: [],
    lastSeq: 500,
    lastAt: moment,
    quitAt: null,
    ...change,
  };
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

/** What a host pushes; left out, it is a gap at 14:19 on a day of 33 calls. */
export function snapshotOf(change: Partial<Snapshot> = {}): Snapshot {
  const moment = change.at ?? at(14, 18, 45);
  const shift = change.shift === undefined ? shiftAt(moment) : change.shift;
  return {
    at: moment,
    look: { language: 'en', theme: 'light', reducedMotion: 'system' },
    host: { edition: 'desktop', globalShortcuts: true, hooks: true },
    state: 'gap',
    since: at(14, 17),
    reason: 'phone-available',
    sources: [
      { id: 'manual', health: 'ok', says: 'nothing', since: at(8, 58), trouble: null },
      { id: 'phone', health: 'ok', says: 'clear', since: at(14, 16), trouble: null },
    ],
    programs: [],
    question: null,
    phoneProgramSince: null,
    pacing: { allowed: false, because: 'spacing-after-hard', notBefore: at(14, 22) },
    shift,
    summary: shift ? summarize(shift, moment) : null,
    closedShiftId: null,
    leftOpen: null,
    onBreak: false,
    callOpen: false,
    cardOnScreen: false,
    notices: [],
    shortcuts: {
      hardCall: 'CommandOrControl+Shift+F9',
      callToggle: 'CommandOrControl+Shift+F10',
      quickHide: 'CommandOrControl+Shift+F11',
    },
    ...change,
  };
}

const emptyMoment = at(9, 0, 30);
const emptyShift = shiftAt(emptyMoment, { startedBy: 'you' });
const noPacing = { allowed: false, because: 'not-in-a-gap', notBefore: null } as const;

/** A day on which much was said: an intention, a parked line, deposits. */
const saidShift: Shift = {
  ...shiftAt(at(14, 18, 45)),
  intention: { word: 'kind', text: '' },
  parked: { what: 'the letter from the landlord', when: 'after six, at the kitchen table' },
  parkedAt: at(8, 59),
  calls: callsUntil(at(14, 18, 45)).map((call, index) => ({
    ...call,
    deposits: index === 3 || index === 7 ? ['patience', 'warmth'] : index === 10 ? ['patience'] : [],
  })),
};

/** How a day can stand, by a name to read in a report. */
export const days = {
  rich: snapshotOf(),
  empty: snapshotOf({
    at: emptyMoment,
    shift: emptyShift,
    state: 'gap',
    since: at(8, 59),
    pacing: { allowed: false, because: 'first-card-delay', notBefore: at(9, 1) },
  }),
  unknown: snapshotOf({
    at: at(13, 4),
    shift: shiftAt(at(9, 0, 30), { lastAt: at(13, 4) }),
    state: 'unknown',
    since: at(13, 2),
    reason: 'no-call-seen',
    sources: [
      { id: 'manual', health: 'ok', says: 'nothing', since: at(13, 2), trouble: null },
      { id: 'phone', health: 'off', says: 'nothing', since: at(13, 2), trouble: null },
    ],
    pacing: { allowed: false, because: 'no-source-has-seen-a-call', notBefore: null },
  }),
  said: snapshotOf({ shift: saidShift }),
  deaf: snapshotOf({
    at: at(13, 4),
    shift: shiftAt(at(9, 0, 30), { lastAt: at(13, 4), arrived: false }),
    state: 'unknown',
    since: at(13, 2),
    reason: 'source-failed-no-server',
    sources: [
      { id: 'manual', health: 'ok', says: 'nothing', since: at(13, 2), trouble: null },
      { id: 'microphone', health: 'failed', says: 'nothing', since: at(13, 2), trouble: 'no-server' },
    ],
    pacing: { allowed: false, because: 'state-unknown', notBefore: null },
  }),
  asked: snapshotOf({
    question: { program: 'chrome', name: 'chrome', heldMs: 360_000, callId: 'call-33' },
  }),
  lengthAsked: snapshotOf({
    shift: {
      ...shiftAt(at(14, 18, 45)),
      calls: callsUntil(at(14, 18, 45)).map((call, index) =>
        index === 4
          ? { ...call, endedAt: call.startedAt, wrapUpEndedAt: call.startedAt, length: 'asked' as const }
          : call,
      ),
    },
  }),
  leftOpen: snapshotOf({ leftOpen: { ...closedShift, id: 'left-open', closed: false } }),
  away: snapshotOf({ state: 'away', reason: 'screen-locked', pacing: noPacing }),
  offShift: snapshotOf({
    at: at(17, 5),
    shift: null,
    state: 'off-shift',
    since: at(16, 56),
    reason: 'no-shift',
    closedShiftId: closedShift.id,
    pacing: { allowed: false, because: 'off-shift', notBefore: null },
  }),
  onCall: snapshotOf({
    at: at(14, 12),
    state: 'on-call',
    since: at(14, 9, 39),
    reason: 'phone-call',
    callOpen: true,
    pacing: noPacing,
  }),
  onBreak: snapshotOf({
    at: at(12, 40),
    state: 'break',
    since: at(12, 30),
    reason: 'break-by-you',
    onBreak: true,
    pacing: noPacing,
  }),
  troubled: snapshotOf({
    notices: [
      { type: 'not-saved', entries: 2, because: 'disk-full' },
      { type: 'shortcut-taken', name: 'hardCall', keys: 'CommandOrControl+Shift+F9' },
      { type: 'hooks-failed', because: 'port-taken', port: 47_600 },
      { type: 'settings-problem', problem: { type: 'wrong-value', key: 'pacing.maxPerHour' } },
      { type: 'settings-problem', problem: { type: 'unknown-key', key: 'pacing.colour' } },
      { type: 'file-set-aside', what: 'settings', file: 'settings.json.unreadable-1764000000000' },
      { type: 'file-set-aside', what: 'other', file: 'shift-0b1c.unreadable' },
      { type: 'no-tray' },
    ],
  }),
} as const satisfies Record<string, Snapshot>;

export const settingsView = (change: Partial<SettingsView> = {}): SettingsView => ({
  settings: { ...defaultSettings, 'hooks.enabled': true },
  problems: [],
  hooks: {
    enabled: true,
    port: 47_600,
    token: 'Zk3vQ9xT1mB7sLr4',
    failed: null,
  },
  phone: {
    heard: [
      { verb: 'ended', at: at(14, 2) },
      { verb: 'started', at: at(13, 55) },
    ],
    connector: { name: 'none', port: null, health: 'off', because: null },
  },
  dataFolder: '/home/sam/.config/Lull',
  callCommand: 'lull --call',
  ...change,
});

export const microsipView = (change: Partial<MicrosipView> = {}): MicrosipView => ({
  file: 'C:\\Users\\sam\\AppData\\Roaming\\MicroSIP\\MicroSIP.ini',
  seen: 'a0',
  changes: [
    { key: 'cmdOutgoingCall', from: null, to: 'lull --call ringing --' },
    { key: 'cmdCallRing', from: null, to: 'lull --call ringing --' },
  ],
  own: [{ key: 'cmdCallStart', from: 'C:\\Tools\\popup.exe', to: 'lull --call started --' }],
  copy: null,
  did: 'looked',
  refused: null,
  ...change,
});
