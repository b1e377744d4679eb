import { z } from 'zod';

/** What a log may say of an error: its name, and where in Lull's own code it came by. */
export const pageFailure = z.strictObject({
  error: z.string().regex(/^[A-Za-z]\w{0,39}$/),
  at: z.array(z.string().regex(/^[\w.-]{1,80}:\d{1,9}:\d{1,9}$/)).max(6),
});
export type PageFailure = z.infer<typeof pageFailure>;
