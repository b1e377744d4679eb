import { missesCalls } from '../call-state/heard';
import { nameOfProgram } from '../call-state/sound';
import type {
  CardPush,
  HostAbilities,
  Look,
  Notice,
  ProgramQuestion,
  ProgramView,
  ShortcutName,
  Snapshot,
  SourceView,
} from '../contract';
import type { Family } from '../deck/card';
import { callIsOpen } from '../session/hearing';
import { visibleState } from '../session/session';
import type { SoundTrouble } from '../sound-heard';
import type { CardStep, Session } from '../session/session-types';
import type { Shift } from '../shift/shift';
import { summarize } from '../summary/summary';
import type { SourceHealth, SourceId, SourceSays } from '../words';
import { sourceIds } from '../words';
import type { NotSaved } from './shift-recorder';

/** The session as others see it: the main window's picture, the card's picture, and the status object. */

export interface Surroundings {
  readonly look: Look;
  readonly host: HostAbilities;
  readonly notices: readonly Notice[];
  readonly notSaved: NotSaved | null;
  readonly shortcuts: Readonly<Record<ShortcutName, string>>;
}

const sourceViews = (session: Session): readonly SourceView[] =>
  sourceIds.map((id) => {
    const { health, says, since } = session.calls.sources[id];
    const heard = id === 'microphone' || id === 'ringing-sound';
    return { id, health, says, since, trouble: heard ? session.calls.sound.trouble : null };
  });

function programViews({ calls: { sound } }: Session): readonly ProgramView[] {
  const views = sound.programs.map((each): ProgramView => {
    const { program, setBy, tookAt, letGoAt } = each;
    const hold = sound.holds.find((one) => one.program === program && one.releasedAt === null);
    return {
      program,
      name: nameOfProgram(program),
      class: each.class,
      setBy,
      holding: hold !== undefined,
      since: hold?.since ?? null,
      lastHeldAt: hold ? null : (letGoAt ?? tookAt),
      holds: each.holds.length,
    };
  });
  const latest = (view: ProgramView): number => view.since ?? view.lastHeldAt ?? 0;
  return views.sort((a, b) => Number(b.holding) - Number(a.holding) || latest(b) - latest(a));
}

function questionOf({ calls: { name, reason, sound }, shift }: Session): ProgramQuestion | null {
  if (!sound.question || name === 'ringing') return null;
  const { program, since, heldMs } = sound.question;
  // In a call it is asked only of the very thing that is taken for the call.
  const goesOn = sound.holds.some(
    (hold) => hold.program === program && hold.since === since && !hold.releasedAt,
  );
  if (name === 'on-call' && !(goesOn && reason === 'microphone-call')) return null;
  const call = shift?.calls.find(
    ({ source, startedAt, endedAt }) =>
      source === 'microphone' && endedAt !== null && startedAt < since + heldMs && endedAt > since,
  );
  return { program, name: nameOfProgram(program), heldMs, callId: call?.id ?? null };
}

const sessionNotices = ({ calls }: Session): readonly Notice[] =>
  missesCalls(calls) || calls.sound.leftOut.length > 0 ? [{ type: 'source-disagrees' }] : [];

const notSavedNotice = (notSaved: NotSaved | null): CardPush['notSaved'] =>
  notSaved && { type: 'not-saved', ...notSaved };

/** A shift that was left open is offered for closing this long after its last moment. */
const offeredForMs = 3 * 86_400_000;

/** The last shift, where it was left open and can still be closed. */
export function leftOpen({ earlierShifts, at }: Session): Shift | null {
  const open = Object.values(earlierShifts).filter((shift) => !shift.closed && shift.endedAt !== null);
  return open.findLast((shift) => at - shift.lastAt <= offeredForMs) ?? null;
}

export function snapshotOf(session: Session, around: Surroundings): Snapshot {
  const state = visibleState(session);
  const { shift, pacing, calls, card, closedShiftId, at } = session;
  const notSaved = notSavedNotice(around.notSaved);
  return {
    at,
    look: around.look,
    host: around.host,
    state: state.name,
    since: state.since,
    reason: state.reason,
    sources: sourceViews(session),
    programs: programViews(session),
    question: questionOf(session),
    phoneProgramSince: calls.phonePrograms.since,
    pacing,
    shift,
    summary: shift && summarize(shift, at),
    closedShiftId,
    leftOpen: leftOpen(session),
    onBreak: calls.onBreak !== null,
    callOpen: callIsOpen(session),
    cardOnScreen: card !== null,
    notices: [...(notSaved ? [notSaved] : []), ...sessionNotices(session), ...around.notices],
    shortcuts: around.shortcuts,
  };
}

export function cardPushOf(session: Session, around: Pick<Surroundings, 'look' | 'notSaved'>): CardPush {
  return { look: around.look, card: session.card, notSaved: notSavedNotice(around.notSaved) };
}

/** The status object of product.md section 5; times are epoch ms, durations seconds. It lasts: programs read it. */
export interface Status {
  readonly version: 1;
  readonly state: string;
  readonly since: number;
  readonly reason: string;
  readonly sources: readonly {
    readonly id: SourceId;
    readonly health: SourceHealth;
    readonly says: SourceSays;
    /** Only where the sound system said why it cannot tell. */
    readonly trouble?: SoundTrouble;
  }[];
  readonly card: null | {
    readonly id: string;
    readonly family: string;
    readonly why: string;
    readonly shownAt: number;
  };
  readonly pacing: { readonly allowed: boolean; readonly because: string; readonly notBefore: number | null };
  readonly shift: null | {
    readonly id: string;
    readonly startedAt: number;
    readonly calls: number;
    readonly talkSeconds: number;
    readonly wrapUpSeconds: number;
    readonly rated: number;
    readonly wins: number;
  };
}

/** Families of what the card window shows beside cards of the deck; a question about a call has none. */
const familyOfStep: { readonly [step in CardStep]?: Family } = {
  care: 'care-first',
  'rough-run': 'care-first',
  'set-aside': 'care-first',
  'arrive-intention': 'arrive',
  'arrive-own': 'arrive',
  'arrive-parking': 'arrive',
  intention: 'arrive',
};

/** `familyOf` names the family of a card of the deck, or '' for a question. */
export function statusOf(session: Session, at: number, familyOf: (cardId: string) => string): Status {
  const state = visibleState(session);
  const { shift, card, pacing } = session;
  const summary = shift && summarize(shift, at);
  return {
    version: 1,
    state: state.name,
    since: state.since,
    reason: state.reason,
    sources: sourceViews(session).map(({ id, health, says, trouble }) => ({
      id,
      health,
      says,
      ...(trouble && { trouble }),
    })),
    card: card && {
      id: card.step === 'card' ? card.cardId : card.step,
      family:
        card.step === 'card' ? (card.own?.family ?? familyOf(card.cardId)) : (familyOfStep[card.step] ?? ''),
      why: card.why,
      shownAt: card.shownAt,
    },
    pacing: { allowed: pacing.allowed, because: pacing.because, notBefore: pacing.notBefore },
    shift: shift &&
      summary && {
        id: shift.id,
        startedAt: shift.startedAt,
        calls: summary.calls,
        talkSeconds: summary.talkMs / 1000,
        wrapUpSeconds: summary.wrapUpMs / 1000,
        rated: summary.rated,
        wins: shift.wins.length,
      },
  };
}
