import { z } from 'zod';
import type { JsonLines } from './json-lines';
import { jsonLines } from './json-lines';
import type { OwnCard } from './own-card';
import { mostOwnCards, ownCardSchema } from './own-card';

/** A file of own cards, to keep or to hand to a colleague: JSON with a format and a version (docs/own-cards.md). */

const cardsFileSchema = z.strictObject({
  format: z.literal('lull-cards'),
  version: z.literal(1),
  cards: z.array(ownCardSchema).max(mostOwnCards, 'too-many'),
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
  'no-moment',
  'twice',
  'learn-after-hard',
] as const;
export type CardsProblemCode = (typeof cardsProblems)[number];

export interface CardsProblem {
  /** Counted from 1; null where it is about the file as a whole. */
  readonly line: number | null;
  readonly because: CardsProblemCode;
  /** The field that it is about, as it stands in the file. */
  readonly field: string | null;
}

export type CardsFile =
  | { readonly ok: true; readonly cards: readonly OwnCard[] }
  | { readonly ok: false; readonly problems: readonly CardsProblem[] };

/** What a host has of the file that was picked; one that is too large it does not read. */
export type PickedCards = { readonly text: string } | { readonly because: 'too-large' | 'not-utf8' };

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

function codeOf(issue: z.core.$ZodIssue, value: unknown): CardsProblemCode {
  if (isCode(issue.message)) return issue.message;
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  if (valueAt(value, issue.path) === undefined) return 'missing';
  return issue.path[0] === 'format' || issue.path.length === 0 ? 'not-a-card-file' : 'not-allowed-here';
}

function problemOf(issue: z.core.$ZodIssue, value: unknown, lines: JsonLines): CardsProblem {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const field = path.findLast((key) => typeof key === 'string') ?? null;
  return { line: lines.lineOf(path), because: codeOf(issue, value), field };
}

const refused = (...problems: readonly CardsProblem[]): CardsFile => ({ ok: false, problems });
const aboutAll = (because: CardsProblemCode): CardsFile => refused({ line: null, because, field: null });

/** All the cards of a file, or, if anything is wrong with it, nothing of it and what is wrong on which line. */
export function readCardsFile(file: PickedCards): CardsFile {
  if ('because' in file) return aboutAll(file.because);
  const text = file.text.replace(/^\ufeff/, '');
  const lines = jsonLines(text);
  if (lines.brokenAt !== null) return refused({ line: lines.brokenAt, because: 'not-json', field: null });
  const value: unknown = JSON.parse(text);
  const version = valueAt(value, ['version']);
  if (valueAt(value, ['format']) !== 'lull-cards') return aboutAll('not-a-card-file');
  if (typeof version === 'number' && version > 1)
    return refused({ line: lines.lineOf(['version']), because: 'newer', field: 'version' });
  const { data, error } = cardsFileSchema.safeParse(value);
  if (error) {
    const problems = error.issues.map((issue) => problemOf(issue, value, lines));
    return refused(...problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, mostTold));
  }
  const seen = new Set<string>();
  const again = data.cards.findIndex(({ id }) => seen.has(id) || !seen.add(id));
  if (again >= 0)
    return refused({ line: lines.lineOf(['cards', again, 'id']), because: 'same-id', field: 'id' });
  return { ok: true, cards: data.cards };
}

export function writeCardsFile(cards: readonly OwnCard[]): string {
  return `${JSON.stringify({ format: 'lull-cards', version: 1, cards }, null, 2)}\n`;
}
