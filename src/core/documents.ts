import { z } from 'zod';
import { mostPrograms, programSchema } from './call-state/programs';
import { contactSchema, mostContacts } from './contacts';
import { deckDocumentSchema } from './deck/own-card';
import { listOf } from './list-schema';
import { digestSchema, mostDigests } from './look-back/digest';

/** What Lull keeps beside the shifts: one document per name, each with a version and a schema. */

export const documents = {
  /** What was learned of programs that use the microphone on this machine. */
  programs: z.strictObject({ v: z.literal(1), programs: listOf(programSchema, mostPrograms) }),
  /** The agent's own cards in their order, and the cards, own or built-in, that are switched off or favourites. */
  deck: deckDocumentSchema,
  /** People to call, for Help now. */
  contacts: z.strictObject({ v: z.literal(1), contacts: listOf(contactSchema, mostContacts) }),
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
