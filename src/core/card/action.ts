import { z } from 'zod';
import { parkedSchema, agentEventSchema } from '../shift/agent-event';

/** What the agent can do with the card on screen, by key or click: go about it, or say something for the log. */

const goAbout = ['more', 'done', 'not-now', 'take-keyboard', 'next', 'skip', 'own-words'] as const;

export const cardAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(goAbout) }),
  /** What stands in the fields so far, so that a call that cuts it off loses nothing; own words are `what`. */
  z.strictObject({ do: z.literal('draft'), draft: parkedSchema }),
  /** One of the cards that are offered. */
  z.strictObject({ do: z.literal('pick'), cardId: z.string().max(64) }),
  z.strictObject({ do: z.literal('say'), said: agentEventSchema }),
]);
export type CardAction = z.infer<typeof cardAction>;
/** A way about the card that says nothing. */
export type GoAbout = (typeof goAbout)[number];
