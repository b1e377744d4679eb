import { z } from 'zod';
import { loggedCallEvents } from '../call-state/call-event';
import { callId, deposit, epochMs, kind, outcome, rating, setByMs, shiftId, source, text } from '../fields';
import { cardLefts, cardWhys, stateNames, stateReasons } from '../vocabulary';

/**
 * The events of which a shift's log is made. Each is written once and never changed. A new event or field, and a new value
 * of a list, is a new format of the log (`shift-log.ts`): what an earlier Lull cannot read it must not half read.
 */

/** Three fields, each '' where it was left empty. */
export const unfinished = z.object({ what: text, when: text, where: text });
export const mostUnfinished = 3;
export type Unfinished = Readonly<z.infer<typeof unfinished>>;

/** An intention for the shift: one of four words, or the agent's own. `text` is '' but for `own`. */
export const intentionWords = ['kind', 'upbeat', 'thorough', 'uplifting', 'own'] as const;
export const intention = z.object({ word: z.enum(intentionWords), text });
export type Intention = Readonly<z.infer<typeof intention>>;

/** One private line about what weighs on me, and when I will look at it. */
export const parked = z.object({ what: text, when: text });
export type Parked = Readonly<z.infer<typeof parked>>;

const parkedAnswer = z.enum(['keep', 'plan', 'let-go']);
export type ParkedAnswer = z.infer<typeof parkedAnswer>;

/** A scale from 1 none to 5 a lot, asked before and after the close. */
export type TakingHome = z.infer<typeof rating>;

/** `unlock`: the agent came to the machine in the agent's hours. */
const startedBy = z.enum(['call', 'you', 'unlock']);
export type ShiftStartedBy = z.infer<typeof startedBy>;

const question = z.enum(['was-that-a-call', 'rough-run']);
export type Question = z.infer<typeof question>;

const eventSchema = <T extends string, S extends z.ZodRawShape>(type: T, fields: S) =>
  z.object({ type: z.literal(type), ...fields });
const minutesOfADay = 24 * 60;
const offsetMinutes = z.number().min(-minutesOfADay).max(minutesOfADay);

/** What the agent says of a shift (`agent-event.ts`), as it stands in the log. */
export const agentEvents = {
  /** Null takes the answer back. */
  rated: eventSchema('rated', { callId, rating: rating.nullable() }),
  outcomeGiven: eventSchema('outcome-given', { callId, outcome: outcome.nullable() }),
  depositMade: eventSchema('deposit-made', { callId, deposit }),
  depositTakenBack: eventSchema('deposit-taken-back', { callId, deposit }),
  /** Null where nothing is said of the kind: one that was said before stays. */
  markedHard: eventSchema('marked-hard', { callId, kind: kind.nullable() }),
  kindTakenBack: eventSchema('kind-taken-back', { callId }),
  hardTakenBack: eventSchema('hard-taken-back', { callId }),
  /** A call that no source saw, entered by the agent; a call that was none, removed, and put back. */
  callAdded: eventSchema('call-added', { callId, startedAt: epochMs, endedAt: epochMs }),
  callRemoved: eventSchema('call-removed', { callId }),
  callPutBack: eventSchema('call-put-back', { callId }),
  /** When a call ended whose end nobody told; null leaves it unknown. */
  callEndSaid: eventSchema('call-end-said', { callId, endedAt: epochMs.nullable() }),
  winAdded: eventSchema('win-added', { winId: callId, callId: callId.nullable(), text, because: text }),
  winChanged: eventSchema('win-changed', { winId: callId, text, because: text }),
  winRemoved: eventSchema('win-removed', { winId: callId }),
  winPutBack: eventSchema('win-put-back', { winId: callId }),
  /** Arrive was gone through or skipped; it does not come again in this shift. */
  arrived: eventSchema('arrived', {}),
  intentionSet: eventSchema('intention-set', { intention: intention.nullable() }),
  /** Where the intention showed, said at the close. */
  intentionAnswered: eventSchema('intention-answered', { text }),
  parked: eventSchema('parked', { parked: parked.nullable() }),
  parkedAnswered: eventSchema('parked-answered', { answer: parkedAnswer }),
  liked: eventSchema('liked', { text }),
  takingHome: eventSchema('taking-home', { moment: z.enum(['before', 'after']), value: rating }),
  unfinishedSet: eventSchema('unfinished-set', { items: z.array(unfinished).max(mostUnfinished).readonly() }),
};

/** What Lull sees and does by itself. */
const lullEvents = {
  opened: eventSchema('shift-opened', {
    shiftId,
    by: startedBy,
    /** IANA name of the time zone, for example "Europe/Madrid", and its offset east of UTC at the start. */
    zone: z.string(),
    offsetMinutes,
  }),
  stateChanged: eventSchema('state-changed', { name: z.enum(stateNames), reason: z.enum(stateReasons) }),
  callStarted: eventSchema('call-started', { callId, ringingAt: epochMs.nullable(), source }),
  /** The clock was set: all that stands before this in the log happened so much later, in ms, by the clock as it is now. */
  clockSet: eventSchema('clock-set', { byMs: setByMs }),
  /** Lull was quit; what it knew it knew until then. */
  quit: eventSchema('lull-quit', {}),
  /** `cardId` and `family` as the deck of that day had them. */
  cardShown: eventSchema('card-shown', {
    cardId: z.string(),
    family: z.string(),
    why: z.enum(cardWhys),
    breath: z.boolean(),
  }),
  cardLeft: eventSchema('card-left', { cardId: z.string(), how: z.enum(cardLefts) }),
  /** A question that Lull asked by itself: each once, and at most two in a shift. */
  asked: eventSchema('asked', { question }),
  leftOpen: eventSchema('shift-left-open', {}),
  closed: eventSchema('shift-closed', {}),
};

const { opened, ...otherEvents } = lullEvents;
export const shiftEventSchema = z.discriminatedUnion('type', [
  opened,
  ...Object.values(otherEvents),
  ...Object.values(agentEvents),
  ...loggedCallEvents,
]);
export type ShiftEvent = Readonly<z.infer<typeof shiftEventSchema>>;

/**
 * The clocks when an entry was written: minutes east of UTC and IANA name of the time zone, and the time that had passed in
 * this run of Lull (ms, counting sleep). `run` is the epoch ms at which the run began, as its clock said then: readings of
 * `elapsedMs` are comparable only where it is the same.
 */
const entryClock = z.object({ offsetMinutes, zone: z.string(), run: z.number(), elapsedMs: z.number() });
export type EntryClock = Readonly<z.infer<typeof entryClock>>;

/**
 * `seq` counts from 1 within a shift and is the order of entries; `at` is epoch ms. `clock` is missing where a log is older,
 * and where an entry tells of an earlier moment than its own.
 */
export const entryStamp = z.object({ seq: z.int().min(1), at: epochMs, clock: entryClock.exactOptional() });
export type LoggedShiftEvent = ShiftEvent & Readonly<z.infer<typeof entryStamp>>;
