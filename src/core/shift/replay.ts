import { moveMoments } from '../move-moments';
import type { Call, Shift } from './shift';
import type { LoggedShiftEvent } from './shift-event';

/** Folds the log of a shift: entries in order, each an event. Everything shown or exported comes of it. */

const changeCall = (
  { calls }: Shift,
  callId: string,
  change: (call: Call) => Partial<Call>,
): Partial<Shift> => ({
  calls: calls.map((call) => (call.id === callId ? { ...call, ...change(call) } : call)),
});

function begin(entry: LoggedShiftEvent & { type: 'shift-opened' }): Shift {
  return {
    id: entry.shiftId,
    startedAt: entry.at,
    endedAt: null,
    closed: false,
    closingAt: null,
    startedBy: entry.by,
    zone: entry.zone,
    offsetMinutes: entry.offsetMinutes,
    calls: [],
    stretches: [],
    cards: [],
    wins: [],
    takingHome: { before: null, after: null },
    unfinished: [],
    arrived: false,
    intention: null,
    intentionAnswer: '',
    parked: null,
    parkedAt: null,
    parkedAnswer: null,
    liked: '',
    asked: [],
    removedCalls: [],
    removedWins: [],
    lastSeq: entry.seq,
    lastAt: entry.at,
    quitAt: null,
  };
}

/** The consultation that began last and is on ends. */
function endLast(consults: Call['consults'], at: number): Call['consults'] {
  const open = consults.findLastIndex(({ endedAt }) => endedAt === null);
  return consults.map((each, index) => (index === open ? { ...each, endedAt: at } : each));
}

const inOrder = (calls: readonly Call[]): readonly Call[] =>
  calls.toSorted((a, b) => a.startedAt - b.startedAt);

const newCall = ({
  id,
  ringingAt,
  startedAt,
  source,
}: Pick<Call, 'id' | 'ringingAt' | 'startedAt' | 'source'>): Call => ({
  id,
  ringingAt,
  startedAt,
  source,
  endedAt: null,
  wrapUpEndedAt: null,
  length: 'known',
  consults: [],
  hard: false,
  kind: null,
  rating: null,
  outcome: null,
  deposits: [],
});

/** Said in the close alone. */
const ofTheClose: ReadonlySet<LoggedShiftEvent['type']> = new Set([
  'taking-home',
  'liked',
  'unfinished-set',
  'intention-answered',
  'parked-answered',
]);

/** What a fact changes. */
function changeBy(shift: Shift, entry: LoggedShiftEvent): Partial<Shift> {
  switch (entry.type) {
    case 'shift-opened':
      return {};
    case 'state-changed': {
      const last = shift.stretches.at(-1);
      if (last?.name === entry.name) return {};
      return { stretches: [...shift.stretches, { name: entry.name, from: entry.at }] };
    }
    case 'call-started': {
      const { callId: id, ringingAt, source } = entry;
      const call = newCall({ id, ringingAt, startedAt: entry.at, source });
      return { calls: [...shift.calls, call] };
    }
    case 'consult-started':
      return changeCall(shift, entry.callId, ({ consults }) => ({
        consults: [...consults, { startedAt: entry.at, endedAt: null }],
      }));
    case 'consult-ended':
      return changeCall(shift, entry.callId, ({ consults }) => ({ consults: endLast(consults, entry.at) }));
    case 'call-ended': {
      const endedAt = entry.endedAt ?? entry.at;
      return changeCall(shift, entry.callId, ({ consults }) => ({
        endedAt,
        length: entry.length === 'unknown' ? 'asked' : 'known',
        consults: consults.map((each) => ({
          ...each,
          endedAt: each.endedAt ?? Math.max(each.startedAt, endedAt),
        })),
      }));
    }
    case 'call-end-said': {
      const { endedAt } = entry;
      return changeCall(shift, entry.callId, () =>
        endedAt === null ? { length: 'unknown' } : { length: 'known', endedAt, wrapUpEndedAt: endedAt },
      );
    }
    case 'lull-quit':
    case 'clock-set':
      return {};
    case 'call-source':
      return changeCall(shift, entry.callId, () => ({ source: entry.source }));
    case 'wrap-up-ended':
      return changeCall(shift, entry.callId, () => ({ wrapUpEndedAt: entry.endedAt ?? entry.at }));
    case 'marked-hard':
      return changeCall(shift, entry.callId, (call) => ({ hard: true, kind: entry.kind ?? call.kind }));
    case 'kind-taken-back':
      return changeCall(shift, entry.callId, () => ({ kind: null }));
    case 'hard-taken-back':
      return changeCall(shift, entry.callId, () => ({ hard: false, kind: null }));
    case 'call-added': {
      const { callId: id, startedAt, endedAt } = entry;
      const call = newCall({ id, ringingAt: null, startedAt, source: 'manual' });
      return { calls: inOrder([...shift.calls, { ...call, endedAt, wrapUpEndedAt: endedAt }]) };
    }
    case 'call-removed':
      return {
        calls: shift.calls.filter((call) => call.id !== entry.callId),
        removedCalls: [...shift.removedCalls, ...shift.calls.filter((call) => call.id === entry.callId)],
      };
    case 'call-put-back':
      return {
        calls: inOrder([...shift.calls, ...shift.removedCalls.filter((call) => call.id === entry.callId)]),
        removedCalls: shift.removedCalls.filter((call) => call.id !== entry.callId),
      };
    case 'rated':
      return changeCall(shift, entry.callId, () => ({ rating: entry.rating }));
    case 'outcome-given':
      return changeCall(shift, entry.callId, () => ({ outcome: entry.outcome }));
    case 'deposit-made':
      return changeCall(shift, entry.callId, (call) => ({
        deposits: call.deposits.includes(entry.deposit) ? call.deposits : [...call.deposits, entry.deposit],
      }));
    case 'deposit-taken-back':
      return changeCall(shift, entry.callId, (call) => ({
        deposits: call.deposits.filter((deposit) => deposit !== entry.deposit),
      }));
    case 'win-changed': {
      const { winId, text, because } = entry;
      return {
        wins: shift.wins.map((win) => (win.id === winId ? { ...win, text, because } : win)),
      };
    }
    case 'win-removed':
      return {
        wins: shift.wins.filter((win) => win.id !== entry.winId),
        removedWins: [...shift.removedWins, ...shift.wins.filter((win) => win.id === entry.winId)],
      };
    case 'win-put-back': {
      const back = shift.removedWins.filter((win) => win.id === entry.winId);
      return {
        wins: [...shift.wins, ...back].toSorted((a, b) => a.at - b.at),
        removedWins: shift.removedWins.filter((win) => win.id !== entry.winId),
      };
    }
    case 'win-added': {
      const { winId: id, at, callId, text, because } = entry;
      return { wins: [...shift.wins, { id, at, callId, text, because }] };
    }
    case 'card-shown': {
      const { cardId, family, why, breath } = entry;
      const card = { cardId, family, why, breath, shownAt: entry.at, leftAt: null, how: null };
      return { cards: [...shift.cards, card] };
    }
    case 'card-left': {
      const open = shift.cards.findLastIndex((card) => card.leftAt === null);
      const cards = shift.cards.map((card, index) =>
        index === open ? { ...card, leftAt: entry.at, how: entry.how } : card,
      );
      return { cards };
    }
    case 'arrived':
      return { arrived: true };
    case 'intention-set':
      return { intention: entry.intention };
    case 'intention-answered':
      return { intentionAnswer: entry.text };
    case 'parked':
      return {
        parked: entry.parked,
        parkedAt: entry.parked && (shift.parkedAt ?? entry.at),
        parkedAnswer: null,
      };
    case 'parked-answered':
      return { parkedAnswer: entry.answer };
    case 'liked':
      return { liked: entry.text };
    case 'asked':
      return { asked: [...shift.asked, entry.question] };
    case 'taking-home':
      return { takingHome: { ...shift.takingHome, [entry.moment]: entry.value } };
    case 'unfinished-set':
      return { unfinished: entry.items };
    case 'shift-left-open':
      return { endedAt: shift.lastAt };
    case 'shift-closed':
      return { endedAt: shift.endedAt ?? entry.at, closed: true };
  }
}

/** One entry into a shift. Entries that were applied before (`seq` not ahead) change nothing, so a retry is harmless. */
export function applyEntry(shift: Shift | null, entry: LoggedShiftEvent): Shift | null {
  if (!shift) return entry.type === 'shift-opened' ? begin(entry) : null;
  if (entry.seq <= shift.lastSeq) return shift;
  if (entry.type === 'clock-set') return { ...moveMoments(shift, entry.byMs), lastSeq: entry.seq };
  const lastAt = entry.type === 'shift-left-open' ? shift.lastAt : entry.at;
  const closingAt = ofTheClose.has(entry.type) ? entry.at : shift.closingAt;
  const quitAt = entry.type === 'lull-quit' ? entry.at : null;
  return Object.assign({ ...shift }, changeBy(shift, entry), {
    closingAt,
    lastSeq: entry.seq,
    lastAt,
    quitAt,
  });
}

/** The shift a log tells of; null for a log without a beginning. */
export function replay(entries: readonly LoggedShiftEvent[]): Shift | null {
  return entries.reduce<Shift | null>(applyEntry, null);
}
