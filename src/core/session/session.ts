import { nextCallStateMoment } from '../call-state/call-state';
import { initialCallState } from '../call-state/state';
import type { Refusal } from '../answer';
import type { DeckCard } from '../deck/card';
import { minuteMs } from '../durations';
import { moveMoments } from '../move-moments';
import { decidePacing } from '../pacing/pacing';
import { nothingRemembered } from '../pacing/remembered';
import type { Settings } from '../settings/settings';
import type { StateName, StateReason } from '../vocabulary';
import { giveWay, moveCardOn } from './act-on-card';
import { afterArrive, arriveIsDue, arriveMayOpenTheDay, startArrive } from './arrive';
import { showPacedCard } from './ask-card';
import { keepWritten } from './deck-card';
import { handleInput } from './handle-input';
import { startHardCallPath } from './hard-call';
import { callSettings } from './signals';
import { intentionIsDue, roughRunIsDue, showIntention, showRoughRun, showSetAside } from './quiet-cards';
import type { Session, SessionEffect, SessionInput, Stamp } from './session-types';
import { leaveStaleShift } from './shift-flow';
import type { StepContext } from './step-context';

/** All of Lull in one pure step: an event and its moment in, the next session and the effects to perform out. */

/**
 * While a shift is open Lull looks up at least this often, so that a sleep that nobody reported is found out. Away, it looks
 * whether the agent is back; in a call nothing may show, whatever it would find.
 */
const tickMs = { away: 30_000, 'on-call': 5 * minuteMs, otherwise: 60_000 } as const;
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
    helpOfferedAt: Number.NEGATIVE_INFINITY,
    setAsideNotice: null,
    remembered: nothingRemembered,
    shiftIds: [],
    pacing: { allowed: false, reason: 'off-shift', notBefore: null },
    closedShiftId: null,
    earlierShifts: {},
  };
}

/**
 * By a clock that was set all moments are others, and what lies between them is as long as before. Earlier shifts stay as
 * their logs tell them; the open one is moved by its own log.
 */
function moveSession(session: Session, byMs: number): Session {
  const { calls, card, hardKeyAt, helpOfferedAt, pacing, remembered } = session;
  const { shifts, cards } = remembered;
  return {
    ...session,
    ...moveMoments({ calls, card, hardKeyAt, helpOfferedAt, pacing }, byMs),
    remembered: { ...remembered, ...moveMoments({ shifts, cards }, byMs) },
  };
}

function pace({ session, stamp, settings }: StepContext): void {
  const { calls, shift, remembered, card, hardCallWaits } = session;
  session.pacing = decidePacing({
    at: stamp.at,
    calls,
    shift,
    remembered,
    cardOnScreen: card !== null,
    hardCallWaits: hardCallWaits !== null,
    settings,
  });
}

function comeByItself(context: StepContext): void {
  const { hardCallWaits: waiting, setAsideNotice } = context.session;
  if (waiting) startHardCallPath(context, waiting, false);
  else if (setAsideNotice) showSetAside(context, setAsideNotice);
  else if (arriveIsDue(context)) startArrive(context, false);
  else if (roughRunIsDue(context)) showRoughRun(context);
  else if (intentionIsDue(context)) showIntention(context);
  else showPacedCard(context);
  if (context.session.card) {
    pace(context);
  } else {
    const notBefore = context.stamp.at + tickMs.otherwise;
    context.session.pacing = { allowed: false, reason: 'no-card-left', notBefore };
  }
}

/**
 * One event. A card comes by itself only on a `wake`, because only a wake brings a fresh reading of input idle; an
 * event that makes a card due is followed by a wake at once (`nextMoment`).
 */
export function stepSession(
  session: Session,
  input: SessionInput,
  stamp: Stamp,
  settings: Settings,
  deck: readonly DeckCard[],
): {
  readonly session: Session;
  readonly effects: readonly SessionEffect[];
  readonly refused: Refusal | null;
} {
  const before = input.type === 'clock-set' ? moveSession(session, input.byMs) : session;
  const context: StepContext = {
    session: { ...before, at: stamp.at },
    stamp,
    settings,
    deck,
    effects: [],
    refused: null,
  };
  if (input.type !== 'resume-shift' && input.type !== 'clock-set') leaveStaleShift(context);
  handleInput(context, input);
  giveWay(context);
  moveCardOn(context);
  afterArrive(context, session.card);
  keepWritten(context, session.card);
  pace(context);
  if (input.type === 'wake' && context.session.pacing.allowed) comeByItself(context);
  else if (input.type === 'wake' && arriveMayOpenTheDay(context)) startArrive(context, false);
  return { session: context.session, effects: context.effects, refused: context.refused };
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
