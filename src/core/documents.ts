import { z } from 'zod';
import { mostPrograms, programSchema } from './call-state/programs';
import { contactSchema, mostContacts } from './contacts';
import { deckDocumentSchema } from './deck/own-card';
import { isTree } from './file-content';
import { listOf } from './list-schema';
import { shiftId } from './fields';
import { digestSchema, mostDigests } from './look-back/digest';

/** What Lull keeps beside the shifts: one document per name, each with a version and a schema. */

export const documents = {
  /** What was learned of programs that use the microphone on this machine. */
  programs: z.strictObject({ v: z.literal(1), programs: listOf(programSchema, mostPrograms) }),
  /** The agent's own cards in their order, and the cards, own or built-in, that are switched off or favourites. */
  deck: deckDocumentSchema,
  /** People to call, for Help now. */
  contacts: z.strictObject({ v: z.literal(1), contacts: listOf(contactSchema, mostContacts) }),
  /** The shifts that were kept when `privacy.forgetAtClose` was switched on: they stay. */
  forget: z.strictObject({ v: z.literal(1), kept: listOf(shiftId, mostDigests) }),
  /** Past shifts in little; made anew from the shifts wherever it is missing or behind. */
  'look-back': z.strictObject({ v: z.literal(1), digests: listOf(digestSchema, mostDigests) }),
} as const satisfies Record<string, z.ZodType>;

export type DocumentName = keyof typeof documents;
export type DocumentContent<N extends DocumentName> = z.infer<(typeof documents)[N]>;

/**
 * What a file or key holds, or null where it is not such a document, or one of a newer Lull. What is to be written goes
 * through it too: a document that could not be read again must not take the place of one that can.
 */
export function readDocument<N extends DocumentName>(name: N, value: unknown): DocumentContent<N> | null {
  const { success, data } = documents[name].safeParse(value);
  return success ? (data as DocumentContent<N>) : null;
}

/**
 * What can be used of a damaged document: the document without the items and keys that are none of it. Null where more is
 * wrong than that, or where it is of another version.
 */
export function salvageDocument<N extends DocumentName>(name: N, value: unknown): DocumentContent<N> | null {
  const { error } = documents[name].safeParse(value);
  if (!isTree(value) || !error) return null;
  const unknownKeys = new Set<string>();
  const badItems = new Set<string>();
  for (const { path, ...issue } of error.issues) {
    const [key, index] = path;
    if (path.length === 0 && issue.code === 'unrecognized_keys')
      for (const each of issue.keys) unknownKeys.add(each);
    else if (typeof index === 'number') badItems.add(`${String(key)} ${String(index)}`);
    else return null;
  }
  const parts = Object.entries(value).filter(([key]) => !unknownKeys.has(key));
  const usable = parts.map(([key, part]) => [
    key,
    Array.isArray(part) ? part.filter((_, index) => !badItems.has(`${key} ${String(index)}`)) : part,
  ]);
  return readDocument(name, Object.fromEntries(usable));
}
