import type { Refusal } from '../answer';
import type { DeckCard } from '../deck/card';
import type { Settings } from '../settings/settings';
import type { Shift } from '../shift/shift';
import type { ShiftEvent } from '../shift/shift-event';
import { applyEntry } from '../shift/replay';
import type { Session, SessionEffect, Stamp } from './session-types';

/** A session whose fields can be assigned. What the fields hold stays as it is: a change is a new value. */
export type SessionDraft = { -readonly [K in keyof Session]: Session[K] };

/** What the rules of one step write to: the session as it will be, and the effects to perform. It exists for one step. */
export interface StepContext {
  readonly session: SessionDraft;
  readonly stamp: Stamp;
  readonly settings: Settings;
  readonly deck: readonly DeckCard[];
  readonly effects: SessionEffect[];
  refused: Refusal | null;
}

/** Writes an event into the log of `shift` (none yet when it opens one) and hands it on to be kept. */
export function appendEvent(
  { effects, stamp }: StepContext,
  shift: Shift | null,
  event: ShiftEvent,
  at = stamp.at,
): Shift | null {
  const { zone, offsetMinutes, passed } = stamp;
  const clock = passed && at === stamp.at ? { clock: { zone, offsetMinutes, ...passed } } : {};
  const entry = { seq: (shift?.lastSeq ?? 0) + 1, at, ...clock, ...event };
  const next = applyEntry(shift, entry);
  if (!next) return shift;
  const last = effects.at(-1);
  if (last?.type === 'record' && last.shiftId === next.id) {
    effects[effects.length - 1] = { ...last, entries: [...last.entries, entry] };
  } else {
    effects.push({ type: 'record', shiftId: next.id, entries: [entry] });
  }
  return next;
}

/** Writes an event into the open shift's log; without a shift there is nothing to write into. */
export function logEvent(context: StepContext, event: ShiftEvent, at = context.stamp.at): void {
  context.session.shift = appendEvent(context, context.session.shift, event, at);
}

export const refuse = (context: StepContext, reason: Refusal): void => {
  context.refused = reason;
};

export const isOnCall = ({ session }: StepContext): boolean =>
  session.calls.name === 'on-call' || session.calls.name === 'ringing';
