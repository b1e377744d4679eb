import { missesCalls } from '../call-state/sound-sources';
import { cardName, familyOf } from '../card/screens';
import { nameOfProgram } from '../call-state/sound';
import type {
  CardPush,
  HostAbilities,
  Appearance,
  Notice,
  ProgramQuestion,
  ProgramView,
  SettingsView,
  ShortcutName,
  Snapshot,
  SourceView,
} from '../contract';
import { callOffer } from '../session/signals';
import { visibleState } from '../session/session';
import type { SoundTrouble } from '../sound-types';
import type { Session } from '../session/session-types';
import type { Shift } from '../shift/shift';
import { summarize } from '../summary/summary';
import type { SourceHealth, SourceId, SourceStatus } from '../vocabulary';
import { sourceIds } from '../vocabulary';
import type { NotSaved } from './shift-recorder';

/** View models of the session: the snapshot of the main window, the state of the card, and the status object. */

export interface Surroundings {
  readonly appearance: Appearance;
  readonly host: HostAbilities;
  readonly notices: readonly Notice[];
  readonly notSaved: NotSaved | null;
  readonly shortcuts: Readonly<Record<ShortcutName, string>>;
  readonly settingsRevision: number;
  readonly forgetsAtClose: boolean;
  readonly moreNumbersInCopies: boolean;
  readonly quietUntil: number;
  readonly welcomeDue: boolean;
}

/** A number that goes up whenever `read` gives something else than it did when the number was last asked for. */
export function countRevisions(read: () => SettingsView): () => number {
  let last = '';
  let revision = 0;
  return () => {
    const now = JSON.stringify(read());
    if (now !== last) revision += 1;
    last = now;
    return revision;
  };
}

const sourceViews = (session: Session): readonly SourceView[] =>
  sourceIds.map((id) => {
    const { health, says, since } = session.calls.sources[id];
    const bySound = id === 'microphone' || id === 'ringing-sound';
    return { id, health, says, since, trouble: bySound ? session.calls.sound.trouble : null };
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

export function getSnapshot(session: Session, around: Surroundings): Snapshot {
  const state = visibleState(session);
  const { shift, pacing, calls, card, closedShiftId, at } = session;
  const notSaved = notSavedNotice(around.notSaved);
  return {
    at,
    appearance: around.appearance,
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
    forgetsAtClose: around.forgetsAtClose,
    moreNumbersInCopies: around.moreNumbersInCopies,
    leftOpen: leftOpen(session),
    onBreak: calls.onBreak !== null,
    welcomeDue: around.welcomeDue,
    callOffer: callOffer(session),
    quietUntil: around.quietUntil > at ? around.quietUntil : null,
    cardOnScreen: card !== null,
    notices: [...(notSaved ? [notSaved] : []), ...sessionNotices(session), ...around.notices],
    shortcuts: around.shortcuts,
    settingsRevision: around.settingsRevision,
  };
}

export function getCardPush(
  session: Session,
  around: Pick<Surroundings, 'appearance' | 'notSaved'>,
): CardPush {
  return { appearance: around.appearance, card: session.card, notSaved: notSavedNotice(around.notSaved) };
}

/** The status object of docs/behaviour.md; times are epoch ms, durations seconds. It lasts: programs read it. */
export interface Status {
  readonly version: 1;
  readonly state: string;
  readonly since: number;
  readonly reason: string;
  readonly sources: readonly {
    readonly id: SourceId;
    readonly health: SourceHealth;
    readonly says: SourceStatus;
    /** Only where the sound system said why it cannot tell. */
    readonly trouble?: SoundTrouble;
  }[];
  readonly card: null | {
    readonly id: string;
    /** Of a card; '' for a question about a call. */
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

export function getStatus(session: Session, at: number): Status {
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
      id: cardName(card),
      family: familyOf(card) ?? '',
      why: card.why,
      shownAt: card.shownAt,
    },
    pacing: { allowed: pacing.allowed, because: pacing.reason, notBefore: pacing.notBefore },
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
