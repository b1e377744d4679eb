import { z } from 'zod';
import { breathPatternIds } from '../breathing/patterns';
import { ordinaryKinds } from '../words';
import { families, moments, tiers } from './card';

/** What one of the agent's own cards is, and the document that keeps them with the agent's switches. */

/** As for the built-in cards, counted in code points. */
export const longestLine = 90;
/** The most cards of one's own, and in one file. */
export const mostOwnCards = 2000;

/** Care first is no place for cards of one's own: what stands there has to hold in the worst minute. */
export const ownFamilies = families.filter((family) => family !== 'care-first');

const breaksTheLine = /[\p{Cc}\u2028\u2029]/u;
const line = z
  .string()
  .refine((text) => Array.from(text).length <= longestLine, { error: 'too-long', abort: true })
  .refine((text) => !breaksTheLine.test(text), { error: 'not-one-line' });

const once = [(items: readonly string[]) => new Set(items).size === items.length, 'twice'] as const;

const written = {
  line: line.refine((text) => text.trim() !== '', 'empty'),
  secondLine: line.default(''),
  family: z.enum(ownFamilies),
  moments: z
    .array(z.enum(moments))
    .min(1, 'no-moment')
    .refine(...once)
    .default(['gap']),
  kinds: z
    .array(z.enum(ordinaryKinds))
    .refine(...once)
    .default([]),
  tier: z.union(tiers.map((tier) => z.literal(tier))).default(10),
  breath: z.enum(breathPatternIds).nullable().default(null),
};
/** Thinking tasks after strain do not help (Kim, Park, Niu 2017). */
const learnsInPeace = [
  (card: {
    readonly family: string;
    readonly moments: readonly string[];
    readonly kinds: readonly string[];
  }) => card.family !== 'learn' || (card.kinds.length === 0 && !card.moments.includes('after-hard')),
  { error: 'learn-after-hard', path: ['family'] as string[] },
] as const;

export const ownIdSchema = z.string().regex(/^own-[\w-]{1,56}$/, 'not-an-id');
/** What the agent writes. Here as in `ownCardSchema` the messages are the codes of `CardsProblem`. */
export const writtenCardSchema = z.strictObject(written).refine(...learnsInPeace);
export type WrittenCard = Readonly<z.infer<typeof writtenCardSchema>>;
/** A card as it is kept, and as it stands in a file of cards. */
export const ownCardSchema = z.strictObject({ id: ownIdSchema, ...written }).refine(...learnsInPeace);
export type OwnCard = Readonly<z.infer<typeof ownCardSchema>>;

const cardIds = z.array(z.string().max(64)).max(5000);
export const deckDocumentSchema = z.strictObject({
  v: z.literal(1),
  /** In the agent's own order. */
  cards: z.array(ownCardSchema).max(mostOwnCards),
  /** Ids of cards, own or built-in. */
  off: cardIds,
  favourites: cardIds,
});
export type DeckDocument = z.infer<typeof deckDocumentSchema>;
export const emptyDeck: DeckDocument = { v: 1, cards: [], off: [], favourites: [] };

export type LineProblem = 'too-long' | 'empty' | 'not-one-line';
/** Why a line cannot be kept, while it is being written; null where it can. */
export function lineProblem(text: string, which: 'line' | 'secondLine'): LineProblem | null {
  const parsed = written[which].safeParse(text);
  return (parsed.error?.issues[0]?.message as LineProblem | undefined) ?? null;
}
