import { z } from 'zod';
import { breathPatternIds } from '../breathing/patterns';
import { listOf } from '../list-schema';
import { ordinaryKinds } from '../vocabulary';
import { families, moments, tiers } from './card';

/** What one of the agent's own cards is, and the document that keeps them with the agent's switches. */

/** As for the built-in cards, counted in code points. */
export const longestLine = 90;
/** The most cards of one's own, and in one file. */
export const mostOwnCards = 2000;

/** Care first is no place for cards of one's own: what stands there has to hold in the worst minute. */
export const ownFamilies = families.filter((family) => family !== 'care-first');

const breaksTheLine = /[\p{Cc}\u2028\u2029]/u;
/** Half of a character, and what turns the direction of the text around it; the marks of Arabic and Hebrew may stay. */
const doesHarm = /\p{Cs}|(?![\u061C\u200E\u200F])\p{Bidi_Control}/u;
/** Paints nothing by itself. The empty braille cell is a symbol to Unicode, and empty all the same. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{M}\u2800]/gu;

const kept = z
  .string()
  .refine((text) => Array.from(text).length <= longestLine, { error: 'too-long', abort: true })
  .refine((text) => !breaksTheLine.test(text), { error: 'not-one-line', abort: true });
const isEmpty = (text: string): boolean => text.trim() === '';
const line = kept
  .refine((text) => !doesHarm.test(text), { error: 'bad-characters', abort: true })
  .refine((text) => isEmpty(text) || text.replace(unseen, '') !== '', 'unseen');

const eachOnce = <T extends string>(names: readonly T[]) =>
  listOf(z.enum(names), names.length).refine((items) => new Set(items).size === items.length, 'twice');

const choices = {
  family: z.enum(ownFamilies),
  moments: eachOnce(moments)
    .refine((items) => items.length > 0, 'no-moment')
    .default(['gap']),
  kinds: eachOnce(ordinaryKinds).default([]),
  tier: z.union(tiers.map((tier) => z.literal(tier))).default(10),
  breath: z.enum(breathPatternIds).nullable().default(null),
};
const notEmpty = [(text: string) => !isEmpty(text), 'empty'] as const;
const written = { line: line.refine(...notEmpty), secondLine: line.default(''), ...choices };
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
/** A card as it stands in a file of cards. */
export const ownCardSchema = z.strictObject({ id: ownIdSchema, ...written }).refine(...learnsInPeace);
/** A card as it is kept. What was accepted once is kept, though nobody may write it so any more. */
const keptCardSchema = z
  .strictObject({ id: ownIdSchema, line: kept.refine(...notEmpty), secondLine: kept.default(''), ...choices })
  .refine(...learnsInPeace);
export type OwnCard = Readonly<z.infer<typeof ownCardSchema>>;

/** More than there are cards of any kind. */
export const mostMarked = 5000;
const cardIds = listOf(z.string().max(64), mostMarked);
export const deckDocumentSchema = z.strictObject({
  v: z.literal(1),
  /** In the agent's own order. */
  cards: listOf(keptCardSchema, mostOwnCards),
  /** Ids of cards, own or built-in. */
  off: cardIds,
  favourites: cardIds,
});
export type DeckDocument = z.infer<typeof deckDocumentSchema>;
export const emptyDeck: DeckDocument = { v: 1, cards: [], off: [], favourites: [] };

export type LineProblem = 'too-long' | 'empty' | 'not-one-line' | 'bad-characters' | 'unseen';
/** Why a line cannot be kept, while it is being written; null where it can. */
export function lineProblem(text: string, which: 'line' | 'secondLine'): LineProblem | null {
  const parsed = written[which].safeParse(text);
  return (parsed.error?.issues[0]?.message as LineProblem | undefined) ?? null;
}
