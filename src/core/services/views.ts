import type { CardPush, HostAbilities, Look, Notice, ShortcutName, Snapshot, SourceView } from '../contract';
import { visibleState } from '../session/session';
import type { Session } from '../session/session-types';
import { summarize } from '../summary/summary';
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
    return { id, health, says, since };
  });

const notSavedNotice = (notSaved: NotSaved | null): CardPush['notSaved'] =>
  notSaved && { type: 'not-saved', ...notSaved };

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
    pacing,
    shift,
    summary: shift && summarize(shift, at),
    closedShiftId,
    onBreak: calls.onBreak !== null,
    manualCall: calls.sources.manual.says === 'call',
    cardOnScreen: card !== null,
    notices: notSaved ? [notSaved, ...around.notices] : around.notices,
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
  readonly sources: readonly { readonly id: string; readonly health: string; readonly says: string }[];
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
    sources: sourceViews(session).map(({ id, health, says }) => ({ id, health, says })),
    card: card && {
      id: card.step === 'card' ? card.cardId : card.step,
      family: card.step === 'card' ? familyOf(card.cardId) : card.step === 'care' ? 'care-first' : '',
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
