/** The words of Lull, as data. Screens turn each into a sentence through i18n; nothing else names these things. */

export const stateNames = [
  'ringing',
  'on-call',
  'wrap-up',
  'gap',
  'break',
  'away',
  'unknown',
  'off-shift',
] as const;
export type StateName = (typeof stateNames)[number];

/** What a phone can tell Lull; the same verbs for the loopback server, the command line and later connectors. */
export const hookVerbs = [
  'ringing',
  'started',
  'held',
  'resumed',
  'ended',
  'wrapup',
  'available',
  'break',
  'signed-out',
] as const;
export type HookVerb = (typeof hookVerbs)[number];
export const isHookVerb = (text: string): text is HookVerb => (hookVerbs as readonly string[]).includes(text);

/** In order of rank: the first that reports anything names the state. The ringing sound can only hide the card. */
export const sourceIds = ['manual', 'phone', 'microphone', 'ringing-sound'] as const;
export type SourceId = (typeof sourceIds)[number];
/** Sources that send verbs; the others are read from the sound system. */
export const verbSources = ['manual', 'phone'] as const satisfies readonly SourceId[];
export type VerbSource = (typeof verbSources)[number];

/**
 * What the agent can say of the call now. `still-on`: it was said to be over by hand, and the phone has not said so.
 * `not-on`: a phone or the microphone alone tells of one.
 */
export const callOffers = ['on', 'still-on', 'over', 'not-on'] as const;
export type CallOffer = (typeof callOffers)[number];
export const callOfferTo: Readonly<Record<CallOffer, 'on' | 'over'>> = {
  on: 'on',
  'still-on': 'on',
  over: 'over',
  'not-on': 'over',
};

/** `off`: not asked for. `failed`: asked for and not working, so its silence means nothing. */
export type SourceHealth = 'ok' | 'off' | 'failed';
/** `open`: the microphone is still held after its call was ended by a word. No call, and no gap either. */
export const sourceStatuses = ['nothing', 'ringing', 'call', 'open', 'clear'] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

/** What a program that uses the microphone is, learned on this machine or said by the agent. */
export const programClasses = ['phone', 'constant', 'dictation', 'ignored', 'not-known-yet'] as const;
export type ProgramClass = (typeof programClasses)[number];
/** Answers to "Chrome used the microphone for 6 minutes. Was that a call?" */
export const programAnswers = ['call', 'not-a-call', 'always-on'] as const;
export type ProgramAnswer = (typeof programAnswers)[number];

export const stateReasons = [
  'phone-call',
  'manual-call',
  'microphone-call',
  'phone-ringing',
  'manual-ringing',
  'microphone-opening',
  'sound-ringing',
  'screen-locked',
  'computer-asleep',
  'no-input',
  'break-by-you',
  'break-by-phone',
  'phone-signed-out',
  'just-started',
  'just-resumed',
  'sound-back',
  'source-failed-no-tool',
  'source-failed-no-server',
  'source-failed-no-answer',
  'source-failed-too-much',
  'source-disagrees',
  'microphone-always-open',
  'no-call-seen',
  'not-heard-since-start',
  'call-expired',
  'call-may-be-over',
  'ringing-expired',
  'phone-program-gone',
  'microphone-still-open',
  'wrap-up-by-phone',
  'wrap-up-waits-for-quiet',
  'wrap-up-input-unknown',
  'phone-available',
  'quiet-after-call',
  'no-shift',
] as const;
export type StateReason = (typeof stateReasons)[number];

export const pacingReasons = [
  'due',
  'hard-call-waits',
  'off-shift',
  'on-a-break',
  'state-unknown',
  'automatic-off',
  'quiet-for-now',
  'short-gaps',
  'not-in-a-gap',
  'no-source-has-seen-a-call',
  'card-on-screen',
  'first-card-delay',
  'gap-had-a-card',
  'last-gap-had-a-card',
  'spacing',
  'spacing-after-hard',
  'enough-this-hour',
  'two-sent-away',
  'closing',
  'typing',
  'no-card-left',
] as const;
export type PacingReason = (typeof pacingReasons)[number];
/** Reasons that end by themselves, whose sentence says when. */
export const pacingReasonsWithTime: readonly PacingReason[] = [
  'quiet-for-now',
  'first-card-delay',
  'spacing',
  'spacing-after-hard',
  'enough-this-hour',
  'two-sent-away',
  'closing',
];

/** The agent's answer to "How did that call leave you?": 1 much worse, 3 the same, 5 much better. */
export type Rating = 1 | 2 | 3 | 4 | 5;
export const outcomes = ['resolved', 'passed-on', 'unresolved', 'turned-around', 'ended-abuse'] as const;
export type Outcome = (typeof outcomes)[number];
export const deposits = ['patience', 'apology', 'explanation', 'follow-up', 'warmth'] as const;
export type Deposit = (typeof deposits)[number];

export const ordinaryKinds = [
  'wrong',
  'mean',
  'lying',
  'angry',
  'bad-day',
  'upset-with-company',
  'draining',
  'again-the-same',
  'origin',
] as const;
export type OrdinaryKind = (typeof ordinaryKinds)[number];
/** These lead to Care first and never to a reframe. */
export const careKinds = ['abusive', 'threat', 'slur-or-sexual', 'crisis'] as const;
export type CareKind = (typeof careKinds)[number];
export type Kind = OrdinaryKind | CareKind;
export const kinds: readonly Kind[] = [...ordinaryKinds, ...careKinds];
export const isCareKind = (kind: Kind): kind is CareKind => (careKinds as readonly Kind[]).includes(kind);

/** Why a card is on the screen, in the status object and on the card itself. */
export const cardWhys = ['pacing', 'asked', 'hard-call', 'rate-asked'] as const;
export type CardWhy = (typeof cardWhys)[number];
export const cardLefts = ['finished', 'done', 'sent-away', 'cut-by-call', 'hidden'] as const;
export type CardLeft = (typeof cardLefts)[number];

export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`);
}
