import { z } from 'zod';
import { callId, epochMs, source } from '../fields';

/** Call events that stand in the log as they happened. */
export const loggedCallEvents = [
  /** The phone speaks of a call that the microphone or the agent had told of, and knows better. */
  z.object({ type: z.literal('call-source'), callId, source }),
  /** A second call within the one that is on: a consultation, a call waiting that was answered, a conference. */
  z.object({ type: z.enum(['consult-started', 'consult-ended']), callId }),
  /** `endedAt`: epoch ms, where the end is known only some time after it. `length` where nobody told the end. */
  z.object({
    type: z.literal('call-ended'),
    callId,
    endedAt: epochMs.exactOptional(),
    length: z.literal('unknown').exactOptional(),
  }),
  z.object({ type: z.literal('wrap-up-ended'), callId, endedAt: epochMs.exactOptional() }),
] as const;
export type LoggedCallEvent = Readonly<z.infer<(typeof loggedCallEvents)[number]>>;
