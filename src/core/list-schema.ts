import { z } from 'zod';

/**
 * A list of at most `most` items. A longer one is refused before any of its items is looked at: a damaged file of some MiB
 * may hold more wrong ones than there is memory to say so.
 */
export const listOf = <T extends z.ZodType>(item: T, most: number) =>
  z.array(z.unknown()).max(most, { abort: true }).pipe(z.array(item));
