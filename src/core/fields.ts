import { z } from 'zod';
import { careKinds, deposits, ordinaryKinds, outcomes, sourceIds } from './vocabulary';

/** The fields that requests, the shift log and what is folded from it share; the rule of each is here alone. */

/** What a person wrote. */
export const text = z.string().max(10_000);
/** An answer from 1 to 5. */
export const rating = z.literal([1, 2, 3, 4, 5]);
export const kind = z.enum([...ordinaryKinds, ...careKinds]);
export const outcome = z.enum(outcomes);
export const deposit = z.enum(deposits);
export const source = z.enum(sourceIds);
export const shiftId = z.string().regex(/^[\w-]{1,64}$/);
/** Also of wins. */
export const callId = z.string().regex(/^[\w:-]{1,64}$/);

/** A clock may be wrong, but no computer's goes as far as this. */
const latestMs = Date.UTC(2200, 0);
/** Epoch ms. */
export const epochMs = z.number().min(0).max(latestMs);
/** How far a clock was set, in ms. */
export const setByMs = z.int().min(-latestMs).max(latestMs);
