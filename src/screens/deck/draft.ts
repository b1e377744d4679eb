import type { Tier } from '../../core/deck/card';
import type { LineProblem, OwnCard, WrittenCard } from '../../core/deck/own-card';
import { lineProblem } from '../../core/deck/own-card';

/** A card while it is being written. It outlives the page, so that nothing typed is lost on the way to another. */
export interface CardDraft {
  /** The card that is changed; null for a new one. */
  readonly id: string | null;
  readonly card: WrittenCard;
  /** The agent went back to the deck; what was typed waits. */
  readonly aside: boolean;
}

const tier: Tier = 10;
export const newDraft: CardDraft = {
  id: null,
  card: { line: '', secondLine: '', family: 'reframe', moments: ['gap'], kinds: [], tier, breath: null },
  aside: false,
};

/** One of kinds comes after those calls and at no other time, whatever else a file says of it. */
export function draftOf({ id, ...card }: OwnCard): CardDraft {
  const moments: OwnCard['moments'] = card.kinds.length > 0 ? ['after-hard'] : card.moments;
  return { id, card: { ...card, moments }, aside: false };
}

/** Something was written, or changed. */
export function isWorthKeeping({ id, card }: CardDraft, own: readonly OwnCard[]): boolean {
  if (id === null) return card.line.trim() !== '' || card.secondLine.trim() !== '';
  const before = own.find((each) => each.id === id);
  return !before || JSON.stringify(draftOf(before).card) !== JSON.stringify(card);
}

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

/**
 * The card as it can be kept: one of kinds comes after a hard call and at no other time, a Learn card never does
 * (docs/behaviour.md).
 */
export function withRules(card: WrittenCard): WrittenCard {
  if (card.family === 'learn')
    return { ...card, kinds: [], moments: card.moments.filter((moment) => moment !== 'after-hard') };
  const onlyAfterHard = card.moments.length === 1 && card.moments[0] === 'after-hard';
  return onlyAfterHard ? card : { ...card, kinds: [] };
}
