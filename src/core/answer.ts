import type { Result } from './result';

/** Why a request was not carried out; screens turn it into a sentence. */
export type Refusal =
  | 'not-understood'
  | 'not-allowed'
  | 'not-now'
  | 'not-found'
  | 'no-shift'
  /** A manual call that is not over, not in the shift, or at the time of another. */
  | 'impossible-time'
  | 'not-saved'
  /** A file that the agent asked for could not be written. */
  | 'not-written'
  /** The system did not take it. */
  | 'not-taken'
  | 'cancelled'
  | 'not-here';
export type Answer<T> = Result<T, Refusal>;

export const done: Answer<null> = { ok: true, value: null };
export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refuse = (error: Refusal): Answer<never> => ({ ok: false, error });
