import { z } from 'zod';
import type { PickedFile } from '../file-content';
import { jsonOf } from '../file-content';
import type { Result } from '../result';
import type { JsonLines } from './json-lines';
import { jsonLines } from './json-lines';
import type { OwnCard } from './own-card';
import { mostOwnCards, ownCardSchema } from './own-card';

/** A file of own cards, to keep or to hand to a colleague: JSON with a format and a version (docs/own-cards.md). */

/** Around the cards, which are looked at one by one: of thousands of mistakes only the first are told. */
const cardsFileSchema = z.strictObject({
  format: z.literal('lull-cards'),
  version: z.literal(1),
  cards: z.array(z.unknown()).max(mostOwnCards, 'too-many'),
});

/** Holds the most and longest cards there can be, as they are exported. */
export const largestCardsFile = 4 * 1024 * 1024;

export const cardsProblems = [
  'not-json',
  'not-a-card-file',
  'newer',
  'too-large',
  'not-utf8',
  'too-many',
  'missing',
  'unknown-field',
  'not-allowed-here',
  'not-an-id',
  'same-id',
  'empty',
  'too-long',
  'not-one-line',
  'bad-characters',
  'unseen',
  'no-moment',
  'twice',
  'learn-after-hard',
] as const;
export type CardsProblemCode = (typeof cardsProblems)[number];

export interface CardsProblem {
  /** Counted from 1; null where it is about the file as a whole. */
  readonly line: number | null;
  readonly reason: CardsProblemCode;
  /** The field that it is about, as it stands in the file. */
  readonly field: string | null;
}

export type CardsFile = Result<readonly OwnCard[], readonly CardsProblem[]>;

/** So many are told at once; the next ones come when these are mended. */
const mostTold = 5;

const isCode = (text: string): text is CardsProblemCode => cardsProblems.some((code) => code === text);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** A mistake, and where in the file it is. */
interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly reason: CardsProblemCode;
}

function mistakeOf(issue: z.core.$ZodIssue, file: unknown, around: readonly PropertyKey[]): Mistake {
  const path = [...around, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return { path: [...path, issue.keys[0] ?? ''], reason: 'unknown-field' };
  if (isCode(issue.message)) return { path, reason: issue.message };
  if (valueAt(file, path) === undefined) return { path, reason: 'missing' };
  return {
    path,
    reason: path[0] === 'format' || path.length === 0 ? 'not-a-card-file' : 'not-allowed-here',
  };
}

const refused = (...problems: readonly CardsProblem[]): CardsFile => ({ ok: false, error: problems });
const aboutAll = (reason: CardsProblemCode): CardsFile => refused({ line: null, reason, field: null });

/** The first mistakes in the order of the file. */
function refusedFor(mistakes: readonly Mistake[], lines: JsonLines): CardsFile {
  const problems = mistakes.map(({ path, reason }): CardsProblem => {
    const field = path.findLast((key) => typeof key === 'string') ?? null;
    return { line: lines.lineOf(path), reason, field };
  });
  return refused(...problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, mostTold));
}

/** The cards of a file, each as the schema has it, and the mistakes in the first that have some. */
function readCards(
  values: readonly unknown[],
  file: unknown,
): { readonly cards: readonly OwnCard[]; readonly mistakes: readonly Mistake[] } {
  const cards: OwnCard[] = [];
  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const { data, error } = ownCardSchema.safeParse(value);
    if (error) mistakes.push(...error.issues.map((issue) => mistakeOf(issue, file, ['cards', index])));
    else if (seen.has(data.id)) mistakes.push({ path: ['cards', index, 'id'], reason: 'same-id' });
    else {
      seen.add(data.id);
      cards.push(data);
    }
    if (mistakes.length >= mostTold) break;
  }
  return { cards, mistakes };
}

/** All the cards of a file, or, if anything is wrong with it, nothing of it and what is wrong on which line. */
export function readCardsFile(file: PickedFile): CardsFile {
  if ('error' in file) return aboutAll(file.error);
  const value = jsonOf(file.text);
  const lines = (): JsonLines => jsonLines(file.text);
  if (value === undefined) {
    const line = lines().brokenAt;
    return line === null ? aboutAll('not-a-card-file') : refused({ line, reason: 'not-json', field: null });
  }
  const version = valueAt(value, ['version']);
  if (valueAt(value, ['format']) !== 'lull-cards') return aboutAll('not-a-card-file');
  if (typeof version === 'number' && version > 1)
    return refusedFor([{ path: ['version'], reason: 'newer' }], lines());
  const { data, error } = cardsFileSchema.safeParse(value);
  const aroundCards = error?.issues.map((issue) => mistakeOf(issue, value, [])) ?? [];
  const { cards, mistakes } = readCards(data?.cards ?? [], value);
  const all = [...aroundCards, ...mistakes];
  return all.length > 0 ? refusedFor(all, lines()) : { ok: true, value: cards };
}

export function writeCardsFile(cards: readonly OwnCard[]): string {
  return `${JSON.stringify({ format: 'lull-cards', version: 1, cards }, null, 2)}\n`;
}
