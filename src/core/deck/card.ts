import type { BreathPatternId } from '../breathing/patterns';
import type { OrdinaryKind } from '../words';

/** What a card of the deck is. Its lines and its "why this" are in the card catalogue of each language, by `id`. */

export const families = [
  'arrive',
  'ready',
  'breathe',
  'reframe',
  'fresh-eyes',
  'win',
  'lift',
  'learn',
  'leave-it',
  'talk',
  'care-first',
] as const;
export type Family = (typeof families)[number];

export const moments = [
  'shift-start',
  'pre-call',
  'gap',
  'after-hard',
  'after-good',
  'mid-shift',
  'break',
  'shift-end',
  'weekly',
] as const;
export type Moment = (typeof moments)[number];

export const tiers = [10, 20, 40, 60, 300] as const;
export type Tier = (typeof tiers)[number];

export type Mechanism =
  | 'breathe'
  | 'perspective'
  | 'situation'
  | 'distance'
  | 'benefit-to-me'
  | 'recall-helping'
  | 'savour'
  | 'park'
  | 'rehearse'
  | 'connect'
  | 'learn';

/** A: supported for this use; B: plausible; C: from the founding essays only. */
export type EvidenceGrade = 'A' | 'B' | 'C';

export interface DeckCard {
  /** Stable, kebab-case; the key of its text in the card catalogues. */
  readonly id: string;
  readonly family: Family;
  readonly moments: readonly Moment[];
  /** Seconds it needs: the shortest length it makes sense at. */
  readonly tier: Tier;
  readonly mechanism: Mechanism;
  /** The kinds of hard call it answers; empty for cards of any moment. */
  readonly kinds: readonly OrdinaryKind[];
  readonly breath: BreathPatternId | null;
  /** Ids of the practices it carries, P01 to P53 of the product description. */
  readonly practices: readonly string[];
  readonly evidence: EvidenceGrade;
  /** The short source of the evidence, the same in every language, for example "Webb 2012"; null for grade C. */
  readonly source: string | null;
  /** What an agent's own card says, in whatever language they wrote it; built-in cards have their text in the catalogues. */
  readonly own?: OwnText;
  /** The agent's own mark: it comes twice as often. */
  readonly favourite?: true;
}

export interface OwnText {
  readonly line: string;
  readonly secondLine: string;
}

/** What a language says on one card. One or two lines of at most 90 characters, a "why this" of at most 25 words. */
export interface CardText {
  readonly line: string;
  readonly secondLine?: string;
  readonly why: string;
}
