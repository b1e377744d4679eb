import type { BreathPatternId } from '../breathing/patterns';
import { breathPatternIds } from '../breathing/patterns';
import type { DeckCard, Family } from './card';
import { families } from './card';
import type { CardRow } from './cards';
import { cardRows } from './cards';

const isBreath = (by: CardRow[2]): by is BreathPatternId =>
  breathPatternIds.some((pattern) => pattern === by);

function cardOf(family: Family, [id, tier, by, moments, practices, evidence, also]: CardRow): DeckCard {
  const [grade, source] = evidence === 'C' ? (['C', null] as const) : evidence;
  const [mechanism, breath] = isBreath(by) ? (['breathe', by] as const) : ([by, null] as const);
  return {
    id,
    family,
    moments,
    tier,
    mechanism,
    breath,
    practices,
    evidence: grade,
    source,
    kinds: [],
    ...also,
  };
}

/** The built-in cards in their standing order. */
export const deck: readonly DeckCard[] = families.flatMap((family) =>
  cardRows[family].map((row) => cardOf(family, row)),
);

/** The built-in cards by their id. */
export const cardById: ReadonlyMap<string, DeckCard> = new Map(deck.map((card) => [card.id, card]));

/** A breath without a word, where every line that could stand beside it was seen. It is no card of the deck. */
export const shapeAlone: DeckCard = {
  ...cardOf('breathe', ['breathe-shape-alone', 10, 'sigh', ['hard-call'], ['P21'], 'C']),
  own: { line: '', secondLine: '' },
};
