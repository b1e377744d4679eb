import type { HookVerb } from '../vocabulary';

/** What a connected phone says of itself as a whole, and the verbs that tell Lull of a change. */

export const connectorNames = ['baresip', 'teams', 'bria'] as const;
export type ConnectorName = (typeof connectorNames)[number];

/** `held`: every call is on hold. Several calls at once count as one. */
export type PhoneNow = 'quiet' | 'ringing' | 'talking' | 'held';

/** Why a phone's own interface tells nothing; screens turn it into a sentence with what to do. */
export const connectorTroubles = [
  'not-running',
  'no-answer',
  'not-understood',
  'closed',
  'not-paired',
  'not-allowed',
  'not-loaded',
] as const;
export type ConnectorTrouble = (typeof connectorTroubles)[number];

export interface ConnectorHealth {
  readonly is: 'off' | 'connecting' | 'ok' | 'failed';
  /** Set where it failed, and kept while it is tried again. */
  readonly reason: ConnectorTrouble | null;
}

const inCall = (now: PhoneNow | null): boolean => now === 'talking' || now === 'held';

/**
 * The verbs that lead from one picture to the next; null for a phone not heard before, or not lately. One found without a
 * call says `ended` first, which closes a call that ended while nobody listened.
 */
export function verbsBetween(before: PhoneNow | null, now: PhoneNow): readonly HookVerb[] {
  if (before === now) return [];
  switch (now) {
    case 'quiet':
      return ['ended'];
    case 'ringing':
      return before === null || inCall(before) ? ['ended', 'ringing'] : ['ringing'];
    case 'held':
      return inCall(before) ? ['held'] : ['started', 'held'];
    case 'talking':
      return before === 'held' ? ['resumed'] : ['started'];
  }
}

/** Several calls as one: talking wins over held, held over ringing. */
export function together(calls: readonly PhoneNow[]): PhoneNow {
  const order: readonly PhoneNow[] = ['talking', 'held', 'ringing'];
  return order.find((each) => calls.includes(each)) ?? 'quiet';
}

/**
 * Why a phone may not get through by hooks. `crowded`: Lull listens, but somebody opens so many lines that a phone's may be closed
 * too early.
 */
export type HooksFailure = 'port-taken' | 'cannot-listen' | 'crowded';
