import type { Chance } from '../../src/web/demo/chance';
import type { Card } from '../../src/core/card/card';
import { loggedAs, staysOverCall } from '../../src/core/card/screens';
import type { SessionInput } from '../../src/core/session/session-types';
import type { CardLeft, CardWhy } from '../../src/core/vocabulary';
import { reactionTo } from './agent-actions';
import type { SeenStep } from './running-session';

/** The agent before the screen: sees each card come and go, and does something with it after a while. Times are ms of the day. */

export interface SeenCard {
  readonly cardId: string;
  readonly why: CardWhy;
  /** Nobody asked for it: it came with time alone. The last card of Arrive follows its questions. */
  readonly byItself: boolean;
  /** Time since the last key or click when it came. */
  readonly idleMs: number;
  /** `leftAt` is null while it is up. */
  readonly shownAt: number;
  leftAt: number | null;
  how: CardLeft | null;
}

export interface Agent {
  readonly cards: readonly SeenCard[];
  /** When they will do something with the card that is up; Infinity where they will not. */
  actsAt(): number;
  /** Does it. */
  act(now: number): SessionInput;
  /** Since the last key or click. */
  idleMs(now: number): number;
  /** Looks at the screen after a step. */
  handleStep(step: SeenStep): void;
  /** Lull is gone, and its card with it. */
  loseCard(now: number): void;
}

const isOpen = (card: Card | null): boolean => card !== null && 'expanded' in card && card.expanded;

/** `idle` tells of their typing elsewhere: seconds since the last key or click at a ms of the day. */
export function createAgent(chance: Chance, idle: (now: number) => number): Agent {
  const cards: SeenCard[] = [];
  let touchedAt = -Infinity;
  let actsAt = Infinity;
  let action: SessionInput = { type: 'quick-hide' };
  let seen: Card | null = null;

  const idleMs = (now: number): number => Math.min(idle(now) * 1000, now - touchedAt);

  function seeLeave(now: number, how: CardLeft): void {
    const up = cards.at(-1);
    if (up?.leftAt === null) Object.assign(up, { leftAt: now, how });
  }

  function seeCome(card: Card, { now, event }: SeenStep): void {
    seeLeave(now, 'done');
    cards.push({
      cardId: loggedAs(card) ?? '',
      why: card.why,
      byItself: event.type === 'wake' && card.why !== 'asked',
      idleMs: idleMs(now),
      shownAt: now,
      leftAt: null,
      how: null,
    });
  }

  return {
    cards,
    idleMs,
    actsAt: () => actsAt,
    act(now) {
      actsAt = Infinity;
      touchedAt = now;
      return action;
    },
    handleStep(step) {
      const { now, effects, session } = step;
      const { card } = session;
      for (const effect of effects) if (effect.type === 'hide-card') seeLeave(now, effect.how);
      if (card && card.number !== seen?.number && !staysOverCall(card)) seeCome(card, step);
      const hasMoved =
        card?.number !== seen?.number || card?.screen !== seen?.screen || isOpen(card) !== isOpen(seen);
      seen = card;
      if (!hasMoved) return;
      const next = card && reactionTo(card, chance);
      actsAt = next ? now + next.inMs : Infinity;
      if (next) action = { type: 'card', action: next.action };
    },
    loseCard(now) {
      if (seen) seeLeave(now, 'hidden');
      seen = null;
      actsAt = Infinity;
    },
  };
}
