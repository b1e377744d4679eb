import { z } from 'zod';
import type { DeckCard, Family, Mechanism } from './card';
import { triedId } from './card';
import type { DeckDocument, OwnCard, WrittenCard } from './own-card';
import { mostMarked, mostOwnCards, ownIdSchema, writtenCardSchema } from './own-card';

/** What the agent does with the deck, as pure changes to one document, and the deck that comes of it. */

const cardId = z.string().max(64);

export const deckChangeSchema = z.discriminatedUnion('do', [
  /** Writes a new card (id null) or one that there is. */
  z.strictObject({ do: z.literal('keep'), id: ownIdSchema.nullable(), card: writtenCardSchema }),
  z.strictObject({ do: z.literal('delete'), id: ownIdSchema }),
  z.strictObject({ do: z.literal('switch'), id: cardId, on: z.boolean() }),
  z.strictObject({ do: z.literal('favourite'), id: cardId, on: z.boolean() }),
  z.strictObject({ do: z.literal('move'), id: ownIdSchema, by: z.union([z.literal(-1), z.literal(1)]) }),
  /** Takes back the last change, whatever it was; once. */
  z.strictObject({ do: z.literal('undo') }),
]);
export type DeckChange = z.infer<typeof deckChangeSchema>;

const without = (ids: readonly string[], id: string): string[] => ids.filter((each) => each !== id);

/** The list with or without this card; null where it is full. */
function marked(ids: readonly string[], id: string, is: boolean): string[] | null {
  const others = without(ids, id);
  if (!is) return others;
  return others.length < mostMarked ? [...others, id] : null;
}

function keep(document: DeckDocument, card: OwnCard): DeckDocument | null {
  const known = document.cards.some(({ id }) => id === card.id);
  if (known) return { ...document, cards: document.cards.map((each) => (each.id === card.id ? card : each)) };
  return document.cards.length < mostOwnCards ? { ...document, cards: [...document.cards, card] } : null;
}

function move(document: DeckDocument, id: string, by: -1 | 1): DeckDocument | null {
  const from = document.cards.findIndex((card) => card.id === id);
  const card = document.cards[from];
  const other = document.cards[from + by];
  if (!card || !other) return null;
  const cards = document.cards.with(from, other).with(from + by, card);
  return { ...document, cards };
}

/** The document after a change; null where there is no such card, no room for one more, or nowhere to go. */
export function changeDeck(
  document: DeckDocument,
  change: Exclude<DeckChange, { readonly do: 'undo' }>,
  newId: () => string,
): DeckDocument | null {
  switch (change.do) {
    case 'keep': {
      if (change.id !== null && !document.cards.some(({ id }) => id === change.id)) return null;
      return keep(document, { id: change.id ?? newId(), ...change.card });
    }
    case 'delete': {
      const cards = document.cards.filter(({ id }) => id !== change.id);
      if (cards.length === document.cards.length) return null;
      const [off, favourites] = [without(document.off, change.id), without(document.favourites, change.id)];
      return { ...document, cards, off, favourites };
    }
    case 'switch': {
      const off = marked(document.off, change.id, !change.on);
      return off && { ...document, off };
    }
    case 'favourite': {
      const favourites = marked(document.favourites, change.id, change.on);
      return favourites && { ...document, favourites };
    }
    case 'move':
      return move(document, change.id, change.by);
  }
}

export interface CardsAdded {
  readonly document: DeckDocument;
  readonly added: number;
  readonly replaced: number;
}

/** A card with the id of one that there is takes its place, the others come last. Null where they are too many. */
export function withCards(document: DeckDocument, cards: readonly OwnCard[]): CardsAdded | null {
  const coming = new Map(cards.map((card) => [card.id, card]));
  const kept = document.cards.map((card) => coming.get(card.id) ?? card);
  const known = new Set(kept.map(({ id }) => id));
  const fresh = cards.filter(({ id }) => !known.has(id));
  if (kept.length + fresh.length > mostOwnCards) return null;
  return {
    document: { ...document, cards: [...kept, ...fresh] },
    added: fresh.length,
    replaced: cards.length - fresh.length,
  };
}

/** How a card of each family works, as far as an own card says it. */
const mechanisms: Readonly<Record<Exclude<Family, 'care-first'>, Mechanism>> = {
  arrive: 'recall-helping',
  ready: 'rehearse',
  breathe: 'breathe',
  reframe: 'perspective',
  'fresh-eyes': 'perspective',
  win: 'savour',
  lift: 'connect',
  learn: 'learn',
  'leave-it': 'park',
  talk: 'connect',
};

/** An own card as the deck has it: the practices of finding a frame of one's own, and no evidence but the agent's. */
function asDeckCard({ line, secondLine, ...card }: OwnCard): DeckCard {
  const practices = ['P19', 'P43'];
  const own = { line, secondLine };
  return { ...card, mechanism: mechanisms[card.family], practices, evidence: 'C', source: null, own };
}

/** A card that is being written, to be shown before it is kept. */
export const triedCard = (card: WrittenCard): DeckCard => asDeckCard({ id: triedId, ...card });

/** All cards there are: the agent's own first, in their order, then the built-in ones. */
export function wholeDeck(
  builtIn: readonly DeckCard[],
  document: { readonly cards: readonly OwnCard[]; readonly favourites: readonly string[] },
): readonly DeckCard[] {
  const favourites = new Set(document.favourites);
  return [...document.cards.map(asDeckCard), ...builtIn].map((card) =>
    favourites.has(card.id) ? { ...card, favourite: true } : card,
  );
}

/** The deck that cards are chosen from: without those that are switched off. */
export function deckInUse(builtIn: readonly DeckCard[], document: DeckDocument): readonly DeckCard[] {
  const off = new Set(document.off);
  return wholeDeck(builtIn, document).filter(({ id }) => !off.has(id));
}
