import type { Tier } from '../../core/deck/card';
import type { LineProblem, OwnCard, WrittenCard } from '../../core/deck/own-card';
import { lineProblem } from '../../core/deck/own-card';

/** A card while it is being written. It outlives the page, so that nothing typed is lost on the way to another. */
export interface CardDraft {
  /** The card that is changed; null for a new one. */
  readonly id: string | null;
  readonly card: WrittenCard;
}

const tier: Tier = 10;
export const newDraft: CardDraft = {
  id: null,
  card: { line: '', secondLine: '', family: 'reframe', moments: ['gap'], kinds: [], tier, breath: null },
};

export const draftOf = ({ id, ...card }: OwnCard): CardDraft => ({ id, card });

export type DraftProblems = Readonly<{
  line: LineProblem | null;
  secondLine: LineProblem | null;
  moments: 'no-moment' | null;
}>;

export const problemsOf = ({ card }: CardDraft): DraftProblems => ({
  line: lineProblem(card.line, 'line'),
  secondLine: lineProblem(card.secondLine, 'secondLine'),
  moments: card.moments.length === 0 ? 'no-moment' : null,
});

/** The card as it can be kept: a Learn card is never for after a hard call. */
export function withRules(card: WrittenCard): WrittenCard {
  if (card.family !== 'learn') return card;
  return { ...card, kinds: [], moments: card.moments.filter((moment) => moment !== 'after-hard') };
}
