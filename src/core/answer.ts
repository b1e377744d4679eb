/** Why a request was not carried out; screens turn it into a sentence. */
export type Refusal =
  | 'not-understood'
  | 'not-allowed'
  | 'not-now'
  | 'not-found'
  | 'no-shift'
  /** A call by hand that is not over, not in the shift, or at the time of another. */
  | 'impossible-time'
  | 'not-saved'
  /** A file that the agent asked for could not be written. */
  | 'not-written'
  | 'cancelled'
  | 'not-here';
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: Refusal };
