import { nextCallStateMoment } from '../call-state/call-state';
import { initialCallState } from '../call-state/state';
import type { Refusal } from '../answer';
import type { DeckCard } from '../deck/card';
import { decidePacing } from '../pacing/pacing';
import type { Settings } from '../settings/settings';
import type { StateName, StateReason } from '../words';
import { assertNever } from '../words';
import { afterArrive, arriveIsDue, arriveMayOpenTheDay, askArrive, startArrive } from './arrive';
import {
  actOnCard,
  askCard,
  askRating,
  giveWay,
  moveCardOn,
  pressHardCall,
  showPacedCard,
  startHardCallPath,
} from './card-flow';
import { callSettings, onProgram, signal, toggleCall } from './hearing';
import { intentionIsDue, roughRunIsDue, showIntention, showRoughRun, showSetAside } from './quiet-cards';
import { nothingRemembered } from './remembered';
import type { Session, SessionEffect, SessionEvent, Stamp } from './session-types';
import {
  arriveAtWork,
  closeShift,
  keepLeftOpen,
  leaveStaleShift,
  rememberIn,
  resumeShift,
  say,
  startShift,
} from './shift-flow';
import type { Turn } from './turn';
import { hideCard, note, update } from './turn';

/** All of Lull in one pure step: an event and its moment in, the next session and the effects to perform out. */

/**
 * While a shift is open Lull looks up at least this often, so that a sleep that nobody reported is found out. Away, it looks
 * whether the agent is back; in a call nothing may show, whatever it would find.
 */
const tickMs = { away: 30_000, 'on-call': 5 * 60_000, otherwise: 60_000 } as const;
const tickIn = (name: StateName): number =>
  name === 'away' || name === 'on-call' ? tickMs[name] : tickMs.otherwise;

export function initialSession(at: number): Session {
  return {
    at,
    calls: initialCallState(at),
    shift: null,
    card: null,
    cardCount: 0,
    hardCallWaits: null,
    hardKeyAt: Number.NEGATIVE_INFINITY,
    toTell: null,
    remembered: nothingRemembered,
    pacing: { allowed: false, because: 'off-shift', notBefore: null },
    closedShiftId: null,
    earlierShifts: {},
  };
}

/** A press or a click of the agent. Who does that is here, even where no look at the input has found it out yet. */
const byHand: ReadonlySet<SessionEvent['type']> = new Set([
  'hard-call',
  'ask-card',
  'ask-rating',
  'ask-arrive',
  'card',
  'call-toggle',
  'start-shift',
  'say',
]);

function take(turn: Turn, event: SessionEvent): void {
  if (turn.session.calls.idleAway && byHand.has(event.type)) {
    signal(turn, { type: 'wake', lateMs: 0, idleSeconds: 0 });
  }
  switch (event.type) {
    case 'call-signal':
    case 'source-health':
    case 'sound':
    case 'sound-off':
    case 'programs-running':
    case 'programs-known':
    case 'agent-break':
    case 'wake':
      signal(turn, event);
      return;
    case 'power':
      signal(turn, event);
      if (event.what === 'unlocked' || event.what === 'resumed') arriveAtWork(turn);
      return;
    case 'started':
      arriveAtWork(turn);
      return;
    case 'set-program':
    case 'answer-program':
      onProgram(turn, event);
      return;
    case 'call-toggle':
      toggleCall(turn);
      return;
    case 'resume-shift':
      resumeShift(turn, event.shift);
      return;
    case 'remember-shifts':
      rememberIn(turn, event.shifts);
      keepLeftOpen(turn, event.shifts);
      return;
    case 'settings-changed':
      return;
    case 'quit':
      if (turn.session.shift) note(turn, { type: 'lull-quit' });
      return;
    case 'set-aside':
      update(turn, { toTell: event.what });
      return;
    case 'hard-call':
      pressHardCall(turn);
      return;
    case 'ask-card':
      askCard(turn);
      return;
    case 'ask-rating':
      askRating(turn);
      return;
    case 'quick-hide':
      hideCard(turn, 'hidden');
      return;
    case 'card':
      actOnCard(turn, event.action);
      return;
    case 'start-shift':
      startShift(turn);
      return;
    case 'ask-arrive':
      askArrive(turn);
      return;
    case 'say':
      say(turn, event.said, event.of);
      return;
    case 'close-shift':
      closeShift(turn, event.of);
      return;
    default:
      assertNever(event);
  }
}

function pace(turn: Turn): void {
  const { calls, shift, remembered, card, hardCallWaits } = turn.session;
  const pacing = decidePacing({
    at: turn.stamp.at,
    calls,
    shift,
    remembered,
    cardOnScreen: card !== null,
    hardCallWaits: hardCallWaits !== null,
    settings: turn.settings,
  });
  update(turn, { pacing });
}

function comeByItself(turn: Turn): void {
  const { hardCallWaits: waiting, toTell } = turn.session;
  if (waiting) startHardCallPath(turn, waiting, false);
  else if (toTell) showSetAside(turn, toTell);
  else if (arriveIsDue(turn)) startArrive(turn, false);
  else if (roughRunIsDue(turn)) showRoughRun(turn);
  else if (intentionIsDue(turn)) showIntention(turn);
  else showPacedCard(turn);
  if (turn.session.card) {
    pace(turn);
  } else {
    const notBefore = turn.stamp.at + tickMs.otherwise;
    update(turn, { pacing: { allowed: false, because: 'no-card-left', notBefore } });
  }
}

/**
 * One event. A card comes by itself only on a `wake`, because only a wake brings a fresh reading of input idle; an
 * event that makes a card due is followed by a wake at once (`nextMoment`).
 */
export function stepSession(
  session: Session,
  event: SessionEvent,
  stamp: Stamp,
  settings: Settings,
  deck: readonly DeckCard[],
): {
  readonly session: Session;
  readonly effects: readonly SessionEffect[];
  readonly refused: Refusal | null;
} {
  const turn: Turn = {
    session: Object.assign({ ...session }, { at: stamp.at }),
    stamp,
    settings,
    deck,
    effects: [],
    refused: null,
  };
  if (event.type !== 'resume-shift') leaveStaleShift(turn);
  take(turn, event);
  giveWay(turn);
  moveCardOn(turn);
  afterArrive(turn, session.card);
  pace(turn);
  if (event.type === 'wake' && turn.session.pacing.allowed) comeByItself(turn);
  else if (event.type === 'wake' && arriveMayOpenTheDay(turn)) startArrive(turn, false);
  return { session: turn.session, effects: turn.effects, refused: turn.refused };
}

/** Epoch ms at which the next `wake` is due, or null when only an event can change anything. */
export function nextMoment(session: Session, settings: Settings): number | null {
  const { at, card, pacing, shift, calls } = session;
  const moments = [
    nextCallStateMoment(calls, at, callSettings(settings)),
    card?.leavesAt ?? null,
    pacing.notBefore,
    pacing.allowed ? at : null,
    shift ? at + tickIn(calls.name) : null,
  ].filter((moment) => moment !== null);
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** The state as the agent sees it: without an open shift it is off shift, unless a call is there to give way to. */
export function visibleState(session: Session): {
  readonly name: StateName;
  readonly since: number;
  readonly reason: StateReason;
} {
  const { calls, shift } = session;
  if (shift || calls.name === 'ringing' || calls.name === 'on-call' || calls.name === 'off-shift') {
    return { name: calls.name, since: calls.since, reason: calls.reason };
  }
  return { name: 'off-shift', since: calls.since, reason: 'no-shift' };
}
