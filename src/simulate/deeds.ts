import type { Chance } from '../core/chance';
import { lognormalOf, pick } from '../core/chance';
import type { CardAction, CardOnScreen } from '../core/session/session-types';
import type { Rating } from '../core/words';
import { careKinds, ordinaryKinds } from '../core/words';
import type { TrueStretch } from './center';
import type { Signal } from './signals';

/** What agents do with Lull, by habits that are guesses: nobody has used it yet. Shares, and mean seconds until a deed. */
const habits = {
  hardKeyInHardCall: 0.6,
  hardKeyAfterHardCall: 0.2,
  ratingAskedAfterCall: 0.15,
  cardAskedInGap: 0.01,
  screenLockedOnBreak: 0.7,
  sentAway: 0.08,
  done: 0.08,
  more: 0.04,
  answered: 0.7,
  careKind: 0.1,
} as const;
const secondMs = 1000;

const soon = (chance: Chance, seconds: number): number => lognormalOf(chance, seconds, 0.5) * secondMs;

function deedsIn(stretch: TrueStretch, after: TrueStretch | undefined, chance: Chance): readonly Signal[] {
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
  if (name === 'break' && chance() < habits.screenLockedOnBreak) {
    return [
      { at: from + soon(chance, 8), event: { type: 'power', what: 'locked' } },
      { at: to, event: { type: 'power', what: 'unlocked' } },
    ];
  }
  return [];
}

/** The day's deeds, in order; the last closes the shift as soon as the work is over. */
export function deedsOf(stretches: readonly TrueStretch[], chance: Chance): readonly Signal[] {
  const deeds = stretches.flatMap((stretch, index) =>
    // Before the first call there is no shift, and a card that is asked for then is in no log.
    index === 0 ? [] : deedsIn(stretch, stretches[index + 1], chance),
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

/** What the agent does with a card that has just come or has just moved on, and when; null leaves it to itself. */
export function reactionTo(card: CardOnScreen, chance: Chance): Reaction | null {
  if (card.step === 'care') return reacts(chance, 15, { do: 'done' });
  if (card.step === 'card' && card.why === 'pacing') {
    return card.expanded ? reacts(chance, 20, { do: 'done' }) : toPacedCard(chance);
  }
  if (chance() >= habits.answered) return null;
  if (card.step === 'kinds') {
    const kind = chance() < habits.careKind ? pick(chance, careKinds) : pick(chance, ordinaryKinds);
    return reacts(chance, 2, { do: 'kind', kind });
  }
  if (card.step === 'rating') {
    const rating = pick<Rating>(chance, [1, 2, 3, 3, 4, 5]);
    return reacts(chance, 2, { do: 'rate', rating });
  }
  if (card.step === 'outcome') return reacts(chance, 3, { do: 'outcome', outcome: 'resolved' });
  return card.kind === null ? null : reacts(chance, 8, { do: 'next' });
}
