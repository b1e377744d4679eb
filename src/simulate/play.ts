import type { Chance } from '../core/chance';
import type { DeckCard } from '../core/deck/card';
import { initialSession, nextMoment, stepSession } from '../core/session/session';
import type { CardOnScreen, Session, SessionEffect, SessionEvent } from '../core/session/session-types';
import type { Settings } from '../core/settings/settings';
import type { ShiftEntry } from '../core/shift/fact';
import type { CardLeft, CardWhy } from '../core/words';
import type { TrueStretch } from './center';
import { reactionTo } from './deeds';
import type { Trouble } from './faults';
import type { Bursts } from './input';
import { idleReader } from './input';
import type { Signal } from './signals';

/** One agent's day through the real session step, on a clock of numbers: every event and every wake-up it asks for. */

export interface AgentDay {
  /** Epoch ms of ms 0 of the day. */
  readonly startsAt: number;
  readonly stretches: readonly TrueStretch[];
  /** Signals and deeds in the order in which they reach Lull. */
  readonly script: readonly Signal[];
  readonly bursts: Bursts;
  readonly troubles: readonly Trouble[];
}

export interface SeenCard {
  readonly cardId: string;
  readonly why: CardWhy;
  /** Nobody asked for it: it came with time alone. */
  readonly byItself: boolean;
  /** Time since the last key or click when it came. */
  readonly idleMs: number;
  /** Ms of the day; `leftAt` is null while it is up. */
  readonly shownAt: number;
  leftAt: number | null;
  how: CardLeft | null;
}

/** One step as a test may look at it. */
export interface SeenStep {
  readonly now: number;
  readonly event: SessionEvent;
  readonly session: Session;
  readonly effects: readonly SessionEffect[];
  /** The first step after Lull was started again. */
  readonly isRestart: boolean;
}

export interface Played {
  readonly session: Session;
  readonly cards: readonly SeenCard[];
  /** What was recorded, in order. */
  readonly log: readonly ShiftEntry[];
}

export interface Player {
  readonly settings: Settings;
  readonly deck: readonly DeckCard[];
  readonly chance: Chance;
  readonly onStep?: (step: SeenStep) => void;
}

/** Arrive and its like come as cards do, but are none of the deck; they may come again until they are answered. */
export const isOfDeck = (deck: readonly DeckCard[], cardId: string): boolean =>
  deck.some(({ id }) => id === cardId);

/** After the last stretch the day goes on for as long as it takes to see everything out. */
const afterwardsMs = 5 * 60_000;
const isClock = (trouble: Trouble): trouble is Trouble & { what: 'clock' } => trouble.what === 'clock';

/** Plays a day on from `before`, or from a fresh start. */
export function playDay(day: AgentDay, player: Player, before: Session | null = null): Played {
  const { settings, deck, chance, onStep } = player;
  const { script, troubles, startsAt } = day;
  const end = (day.stretches.at(-1)?.to ?? 0) + afterwardsMs;
  const sleeps = troubles.filter((trouble) => trouble.what === 'sleep');
  const breaksIn = troubles
    .filter((trouble) => trouble.what === 'restart' || isClock(trouble))
    .sort((a, b) => a.from - b.from);
  const idle = idleReader(day.bursts);
  const cards: SeenCard[] = [];
  const log: ShiftEntry[] = [];
  let session = before ?? initialSession(startsAt);
  let now = 0;
  let clockMs = startsAt;
  let skewMs = 0;
  let dueAt = 0;
  let wakeAt = 0;
  let touchedAt = -Infinity;
  let reactsAt = Infinity;
  let reaction: SessionEvent = { type: 'quick-hide' };
  let seen: CardOnScreen | null = null;
  let nextSignal = 0;
  let nextBreak = 0;

  /** Session time as the runner keeps it: it never runs backwards. */
  const sessionTime = (): number => {
    skewMs = Math.max(skewMs, session.at - clockMs - now);
    return clockMs + now + skewMs;
  };

  function takeNote(event: SessionEvent, effects: readonly SessionEffect[]): void {
    for (const effect of effects) {
      if (effect.type === 'record') log.push(...effect.entries);
      const up = cards.at(-1);
      if (effect.type !== 'hide-card' || up?.leftAt !== null) continue;
      up.leftAt = now;
      up.how = effect.how;
    }
    const { card } = session;
    if (card && card.number !== seen?.number) {
      const up = cards.at(-1);
      if (up?.leftAt === null) Object.assign(up, { leftAt: now, how: 'done' });
      const { cardId, why } = card;
      const byItself = event.type === 'wake';
      cards.push({ cardId, why, byItself, idleMs: idleMs(), shownAt: now, leftAt: null, how: null });
    }
    const moved =
      card?.number !== seen?.number || card?.step !== seen?.step || card?.expanded !== seen?.expanded;
    if (moved) {
      const does = card && reactionTo(card, chance);
      reactsAt = does ? now + does.inMs : Infinity;
      if (does) reaction = { type: 'card', action: does.action };
    }
    seen = card;
  }

  function send(event: SessionEvent, isRestart = false): void {
    const at = sessionTime();
    const stamp = { at, random: chance(), zone: 'Etc/UTC', offsetMinutes: 0 };
    const step = stepSession(session, event, stamp, settings, deck);
    session = step.session;
    if (step.effects.length > 0 || session.card !== seen) takeNote(event, step.effects);
    onStep?.({ now, event, session, effects: step.effects, isRestart });
    dueAt = nextMoment(session, settings) ?? Infinity;
    const due = now + Math.max(0, dueAt - at);
    dueAt = Math.max(dueAt, at);
    wakeAt = sleeps.find(({ from, to }) => due >= from && due < to)?.to ?? due;
  }

  const idleMs = (): number => Math.min(idle(now) * 1000, now - touchedAt);

  function breakIn(trouble: Trouble): void {
    if (isClock(trouble)) {
      clockMs += trouble.byMs;
      return;
    }
    const { shift, remembered } = session;
    session = { ...initialSession(sessionTime()), remembered };
    const event: SessionEvent = shift ? { type: 'resume-shift', shift } : { type: 'settings-changed' };
    if (seen) takeNote(event, [{ type: 'hide-card', how: 'hidden' }]);
    send(event, true);
  }

  send({ type: 'settings-changed' });
  for (;;) {
    const signal = script[nextSignal];
    const trouble = breaksIn[nextBreak];
    const soonest = Math.min(signal?.at ?? Infinity, trouble?.from ?? Infinity, wakeAt, reactsAt);
    if (soonest > end) break;
    now = Math.max(now, soonest);
    if (trouble?.from === soonest) {
      nextBreak += 1;
      breakIn(trouble);
    } else if (signal?.at === soonest) {
      nextSignal += 1;
      send(signal.event);
    } else if (reactsAt === soonest) {
      reactsAt = Infinity;
      touchedAt = now;
      send(reaction);
    } else {
      const idleSeconds = Math.floor(idleMs() / 1000);
      send({ type: 'wake', lateMs: Math.max(0, sessionTime() - dueAt), idleSeconds });
    }
  }
  return { session, cards, log };
}
