import type { MicrosipView, SettingsView, Snapshot, StoredView } from '../../../src/core/contract';
import { defaultSettings } from '../../../src/core/settings/settings';
import { at, closedShift, shiftAt } from './busy-day';
import type { Shift } from '../../../src/core/shift/shift';
import { summarize } from '../../../src/core/summary/summary';

/** What a host would push of the busy day. */

/** What a host pushes; left out, it is a gap at 14:19 on a day of 33 calls. */
export function snapshotOf(change: Partial<Snapshot> = {}): Snapshot {
  const moment = change.at ?? at(14, 18, 45);
  const shift = change.shift === undefined ? shiftAt(moment) : change.shift;
  return {
    at: moment,
    appearance: { language: 'en', theme: 'light', reducedMotion: 'system' },
    host: { edition: 'desktop' },
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
    pacing: { allowed: false, reason: 'spacing-after-hard', notBefore: at(14, 22) },
    shift,
    summary: shift ? summarize(shift, moment) : null,
    closedShiftId: null,
    forgetsAtClose: false,
    moreNumbersInCopies: false,
    leftOpen: null,
    onBreak: false,
    welcomeDue: false,
    callOffer: 'on',
    quietUntil: null,
    cardOnScreen: false,
    notices: [],
    shortcuts: {
      hardCall: 'CommandOrControl+Shift+F9',
      callToggle: 'CommandOrControl+Shift+F10',
      rate: 'CommandOrControl+Shift+F8',
      quickHide: 'CommandOrControl+Shift+F11',
    },
    settingsRevision: 1,
    ...change,
  };
}

const emptyMoment = at(9, 0, 30);
const emptyShift = shiftAt(emptyMoment, { startedBy: 'you' });
const noPacing = { allowed: false, reason: 'not-in-a-gap', notBefore: null } as const;

/** A day on which much was said: an intention, a parked line, deposits. */
const saidShift: Shift = {
  ...shiftAt(at(14, 18, 45)),
  intention: { word: 'kind', text: '' },
  parked: { what: 'the letter from the landlord', when: 'after six, at the kitchen table' },
  parkedAt: at(8, 59),
  calls: shiftAt(at(14, 18, 45)).calls.map((call, index) => ({
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
    pacing: { allowed: false, reason: 'first-card-delay', notBefore: at(9, 1) },
  }),
  waiting: snapshotOf({
    at: emptyMoment,
    shift: shiftAt(emptyMoment, { startedBy: 'you', intention: { word: 'kind', text: '' } }),
    state: 'unknown',
    since: at(8, 58),
    reason: 'no-call-seen',
    sources: [
      { id: 'manual', health: 'ok', says: 'nothing', since: at(8, 58), trouble: null },
      { id: 'phone', health: 'ok', says: 'nothing', since: at(8, 58), trouble: null },
    ],
    pacing: { allowed: false, reason: 'state-unknown', notBefore: null },
  }),
  unknown: snapshotOf({
    at: at(13, 4),
    shift: shiftAt(at(13, 4)),
    state: 'unknown',
    since: at(13, 2),
    reason: 'call-expired',
    callOffer: 'over',
    pacing: { allowed: false, reason: 'state-unknown', notBefore: null },
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
    pacing: { allowed: false, reason: 'state-unknown', notBefore: null },
  }),
  asked: snapshotOf({
    question: { program: 'chrome', name: 'chrome', heldMs: 360_000, callId: 'call-33' },
  }),
  lengthAsked: snapshotOf({
    shift: {
      ...shiftAt(at(14, 18, 45)),
      calls: shiftAt(at(14, 18, 45)).calls.map((call, index) =>
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
    pacing: { allowed: false, reason: 'off-shift', notBefore: null },
  }),
  onCall: snapshotOf({
    at: at(14, 12),
    state: 'on-call',
    since: at(14, 9, 39),
    reason: 'phone-call',
    callOffer: 'not-on',
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
      { type: 'not-saved', entries: 2, reason: 'disk-full' },
      { type: 'shortcut-taken', name: 'hardCall', keys: 'CommandOrControl+Shift+F9' },
      { type: 'hooks-failed', reason: 'port-taken', port: 47_600 },
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
    events: [
      { verb: 'ended', at: at(14, 2) },
      { verb: 'started', at: at(13, 55) },
    ],
    connector: { name: 'none', port: null, health: 'off', reason: null },
  },
  dataFolder: '/home/sam/.config/Lull',
  version: '0.1.0',
  displays: 2,
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

export const storedView = (change: Partial<StoredView> = {}): StoredView => ({
  kinds: [
    { kind: 'shifts', files: 212, bytes: 11_400_000, changedAt: at(14, 18) },
    { kind: 'cards', files: 1, bytes: 2140, changedAt: at(8, 12) },
    { kind: 'people', files: 1, bytes: 412, changedAt: at(8, 14) },
    { kind: 'settings', files: 1, bytes: 196, changedAt: at(8, 58) },
    { kind: 'phones', files: 1, bytes: 74, changedAt: at(8, 58) },
    { kind: 'look-back', files: 1, bytes: 604_000, changedAt: at(9, 0) },
    { kind: 'copies', files: 3, bytes: 52_000, changedAt: at(14, 18) },
    { kind: 'logs', files: 1, bytes: 21_000, changedAt: at(14, 2) },
    { kind: 'browser', files: 48, bytes: 3_900_000, changedAt: at(14, 18) },
  ],
  folder: '/home/sam/.config/Lull',
  opens: true,
  ...change,
});
/** As it must not be: a win whose text is none. */
export const broken: Snapshot = (() => {
  const usual = snapshotOf();
  const [win] = usual.shift?.wins ?? [];
  const wins = [{ ...win, text: { said: 'Maria was kind' } }];
  return { ...usual, shift: { ...usual.shift, wins } } as unknown as Snapshot;
})();
