import { z } from 'zod';

/** What Lull keeps beside the shifts: one document per name, each with a version and a schema. */

export const documents = {
  /** What was learned of programs that use the microphone on this machine. */
  programs: z.strictObject({ v: z.literal(1), programs: z.array(z.never()) }),
  /** The agent's own cards, switches, favourites and order. */
  deck: z.strictObject({ v: z.literal(1), cards: z.array(z.never()) }),
  /** People to call, for Help now. */
  contacts: z.strictObject({ v: z.literal(1), contacts: z.array(z.never()) }),
} as const satisfies Record<string, z.ZodType>;

export type DocumentName = keyof typeof documents;
export type DocumentContent<N extends DocumentName> = z.infer<(typeof documents)[N]>;
