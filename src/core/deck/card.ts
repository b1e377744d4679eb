import type { BreathPatternId } from '../breathing/patterns';
import type { CareKind, OrdinaryKind } from '../vocabulary';
import { careKinds } from '../vocabulary';

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

/** `hard-call` is the key pressed: the breath that opens its path. */
export const moments = [
  'shift-start',
  'pre-call',
  'gap',
  'hard-call',
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

/** A line to park, a win in a line, or a deposit or the outcome "turned around" of the last call, by one key. */
export type CardOffer = 'parking' | 'win' | 'deposit' | 'turned-around';

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
  /** Only for those who work among others, or only for those who work at home. */
  readonly where?: 'site' | 'home';
  /** What the card asks for, so that it has the key or the field for it. */
  readonly offers?: CardOffer;
  readonly breath: BreathPatternId | null;
  /** Ids of the practices it carries, P01 to P53 of docs/practices.md. */
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

/**
 * What a language says on one card. One or two lines of at most 90 characters, a "why this" of at most 25 words; a session of
 * five minutes has steps, shown one after the other for equal times.
 */
export interface CardText {
  readonly line: string;
  readonly secondLine?: string;
  readonly steps?: readonly string[];
  readonly why: string;
}

/** Does it fit where the agent works? */
export const fitsPlace = ({ where }: Pick<DeckCard, 'where'>, atHome: boolean): boolean =>
  where === undefined || (where === 'home') === atHome;

/** The card that says what comes first for a care kind. */
export const careCardId = (kind: CareKind) => `care-first-${kind}` as const;

/** The id of a card that is shown while it is being written: it is none of the deck, and no log knows it. */
export const triedId = 'tried';

const careCardIds: ReadonlySet<string> = new Set(careKinds.map(careCardId));
/** Such a card has a screen of its own, and is never drawn by chance. */
export const comesWithCare = (cardId: string): boolean => careCardIds.has(cardId);
