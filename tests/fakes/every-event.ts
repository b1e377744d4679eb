import type { LoggedShiftEvent, ShiftEvent } from '../../src/core/shift/shift-event';
import { nine } from './day';

/** A shift in whose log each fact stands, in an order that makes sense. */

export const everyFactId = '2026-11-21-090000';

/** By type, so that the compiler asks for a new one. */
const facts: { readonly [T in ShiftEvent['type']]: ShiftEvent & { readonly type: T } } = {
  'shift-opened': {
    type: 'shift-opened',
    shiftId: everyFactId,
    by: 'unlock',
    zone: 'Europe/Madrid',
    offsetMinutes: 60,
  },
  arrived: { type: 'arrived' },
  'intention-set': { type: 'intention-set', intention: { word: 'own', text: 'slow' } },
  parked: { type: 'parked', parked: { what: 'the landlord', when: 'after supper' } },
  'state-changed': { type: 'state-changed', name: 'gap', reason: 'phone-available' },
  'call-started': { type: 'call-started', callId: 'c1', ringingAt: nine + 2000, source: 'microphone' },
  'call-source': { type: 'call-source', callId: 'c1', source: 'phone' },
  'consult-started': { type: 'consult-started', callId: 'c1' },
  'consult-ended': { type: 'consult-ended', callId: 'c1' },
  'call-ended': { type: 'call-ended', callId: 'c1', endedAt: nine + 20_000, length: 'unknown' },
  'wrap-up-ended': { type: 'wrap-up-ended', callId: 'c1', endedAt: nine + 21_000 },
  'call-end-said': { type: 'call-end-said', callId: 'c1', endedAt: nine + 30_000 },
  'marked-hard': { type: 'marked-hard', callId: 'c1', kind: 'angry' },
  rated: { type: 'rated', callId: 'c1', rating: 2 },
  'outcome-given': { type: 'outcome-given', callId: 'c1', outcome: 'resolved' },
  'deposit-made': { type: 'deposit-made', callId: 'c1', deposit: 'patience' },
  'card-shown': {
    type: 'card-shown',
    cardId: 'breathe-box',
    family: 'breathe',
    why: 'pacing',
    breath: true,
  },
  'card-left': { type: 'card-left', cardId: 'breathe-box', how: 'finished' },
  asked: { type: 'asked', question: 'rough-run' },
  'call-added': { type: 'call-added', callId: 'c2', startedAt: nine + 40_000, endedAt: nine + 50_000 },
  'call-removed': { type: 'call-removed', callId: 'c2' },
  'call-put-back': { type: 'call-put-back', callId: 'c2' },
  'win-added': { type: 'win-added', winId: 'w1', callId: 'c1', text: 'a thank-you', because: 'I waited' },
  'win-changed': { type: 'win-changed', winId: 'w1', text: 'a thank-you, twice', because: 'I waited' },
  'win-removed': { type: 'win-removed', winId: 'w1' },
  'win-put-back': { type: 'win-put-back', winId: 'w1' },
  'intention-answered': { type: 'intention-answered', text: 'at noon' },
  'parked-answered': { type: 'parked-answered', answer: 'keep' },
  'unfinished-set': { type: 'unfinished-set', items: [{ what: 'call back', when: '9:15', where: '' }] },
  liked: { type: 'liked', text: 'the window' },
  'taking-home': { type: 'taking-home', moment: 'after', value: 3 },
  'deposit-taken-back': { type: 'deposit-taken-back', callId: 'c1', deposit: 'patience' },
  'kind-taken-back': { type: 'kind-taken-back', callId: 'c1' },
  'hard-taken-back': { type: 'hard-taken-back', callId: 'c1' },
  'clock-set': { type: 'clock-set', byMs: -2500 },
  'lull-quit': { type: 'lull-quit' },
  'shift-left-open': { type: 'shift-left-open' },
  'shift-closed': { type: 'shift-closed' },
};

export const everyEvent: readonly LoggedShiftEvent[] = Object.values(facts).map((fact, index) => ({
  ...fact,
  seq: index + 1,
  at: nine + index * 1000,
}));
