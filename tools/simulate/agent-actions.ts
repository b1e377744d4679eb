import type { Chance } from '../../src/web/demo/chance';
import { lognormalOf, pick } from '../../src/web/demo/chance';
import type { CardAction } from '../../src/core/card/action';
import { endedAs, intend, kindIs, pick as pickCard, rate } from '../../src/core/card/answers';
import type { Card } from '../../src/core/card/card';
import { secondMs } from '../../src/core/durations';
import type { Rating } from '../../src/core/vocabulary';
import { careKinds, ordinaryKinds } from '../../src/core/vocabulary';
import type { TrueStretch } from './center';
import type { Signal } from './signals';

/** Actions of simulated agents. The habits are assumptions, not measurements: shares, and mean seconds until an action. */
const habits = {
  hardKeyInHardCall: 0.6,
  hardKeyAfterHardCall: 0.2,
  ratingAskedAfterCall: 0.15,
  cardAskedInGap: 0.01,
  cardAskedOnBreak: 0.25,
  screenLockedOnBreak: 0.7,
  sentAway: 0.08,
  done: 0.08,
  more: 0.04,
  answered: 0.7,
  /** Who pressed the key for a hard call mostly says of which kind it was; one in twenty went too far. */
  kindAnswered: 0.9,
  careKind: 0.05,
} as const;

const soon = (chance: Chance, seconds: number): number => lognormalOf(chance, seconds, 0.5) * secondMs;

function agentActionsIn(
  stretch: TrueStretch,
  after: TrueStretch | undefined,
  chance: Chance,
): readonly Signal[] {
  const { name, from, to, hard } = stretch;
  if (name === 'on-call') {
    const deeds: Signal[] = [];
    const until = after && after.name !== 'ringing' ? after.to : to;
    const marked = hard && chance() < habits.hardKeyInHardCall;
    if (marked) deeds.push({ at: from + (0.3 + 0.6 * chance()) * (to - from), event: { type: 'hard-call' } });
    const late = to + soon(chance, 6);
    if (late >= until) return deeds;
    if (hard && !marked && chance() < habits.hardKeyAfterHardCall)
      deeds.push({ at: late, event: { type: 'hard-call' } });
    else if (!hard && chance() < habits.ratingAskedAfterCall)
      deeds.push({ at: late, event: { type: 'ask-rating' } });
    return deeds;
  }
  if (name === 'gap' && chance() < habits.cardAskedInGap)
    return [{ at: from + chance() * (to - from), event: { type: 'ask-card' } }];
  if (name === 'break' && chance() < habits.cardAskedOnBreak)
    return [{ at: from + soon(chance, 15), event: { type: 'ask-card' } }];
  if (name === 'break' && chance() < habits.screenLockedOnBreak) {
    return [
      { at: from + soon(chance, 8), event: { type: 'power', what: 'locked' } },
      { at: to, event: { type: 'power', what: 'unlocked' } },
    ];
  }
  return [];
}

/** The day's actions, in order; the last closes the shift as soon as the work is over. */
export function agentActionsOf(stretches: readonly TrueStretch[], chance: Chance): readonly Signal[] {
  const deeds = stretches.flatMap((stretch, index) =>
    // Before the first call there is no shift, and a card that is asked for then is in no log.
    index === 0 ? [] : agentActionsIn(stretch, stretches[index + 1], chance),
  );
  const end = stretches.at(-1)?.to ?? 0;
  const closes: Signal = { at: end + 2 * secondMs, event: { type: 'close-shift', of: null } };
  return [...deeds.map((deed) => ({ ...deed, at: Math.round(deed.at) })), closes].sort((a, b) => a.at - b.at);
}

export interface Reaction {
  readonly inMs: number;
  readonly action: CardAction;
}

const reacts = (chance: Chance, seconds: number, action: CardAction): Reaction => ({
  inMs: Math.round(soon(chance, seconds)),
  action,
});

function toPacedCard(chance: Chance): Reaction | null {
  const mood = chance();
  if (mood < habits.sentAway) return reacts(chance, 3, { do: 'not-now' });
  if (mood < habits.sentAway + habits.done) return reacts(chance, 9, { do: 'done' });
  if (mood < habits.sentAway + habits.done + habits.more) return reacts(chance, 4, { do: 'more' });
  return null;
}

function toSessions({ deckCards }: Card<'sessions'>, chance: Chance): Reaction | null {
  const session = deckCards[Math.floor(chance() * deckCards.length)];
  return session ? reacts(chance, 4, pickCard(session.id)) : null;
}

/** What the agent does with a card that has just come or has just moved on, and when; null leaves it to itself. */
export function reactionTo(card: Card, chance: Chance): Reaction | null {
  if (card.screen === 'care') return reacts(chance, 15, { do: 'done' });
  if (card.screen === 'deck-card' && card.why === 'pacing') {
    return card.expanded ? reacts(chance, 20, { do: 'done' }) : toPacedCard(chance);
  }
  if (chance() >= (card.screen === 'kinds' ? habits.kindAnswered : habits.answered)) return null;
  if (card.screen === 'kinds') {
    const kind = chance() < habits.careKind ? pick(chance, careKinds) : pick(chance, ordinaryKinds);
    return reacts(chance, 2, kindIs(card.callId, kind));
  }
  if (card.screen === 'sessions') return toSessions(card, chance);
  if (card.screen === 'arrive-intention') return reacts(chance, 5, intend(pick(chance, ['kind', 'upbeat'])));
  if (card.screen === 'arrive-parking') return reacts(chance, 3, { do: 'next' });
  if (card.screen === 'rating') {
    const rating = pick<Rating>(chance, [1, 2, 3, 3, 4, 5]);
    return reacts(chance, 2, rate(card.callId, rating));
  }
  if (card.screen === 'outcome') return reacts(chance, 3, endedAs(card.callId, 'resolved'));
  return card.screen === 'reframe' ? reacts(chance, 8, { do: 'next' }) : null;
}
