import type { CallState } from '../call-state/call-state';
import type { PacingDecision } from '../session/session-types';
import type { Settings } from '../settings/settings';
import type { Shift, ShownCard } from '../shift/shift';
import { lastCall } from '../shift/shift';
import type { PacingReason } from '../words';
import { sourceIds } from '../words';

/**
 * Whether a card may come by itself now, and why or why not. A list of rules in order; the first that objects answers.
 * Everything is read from the call state and the shift log, so a restart changes no decision.
 */

export interface PacingInput {
  readonly at: number;
  readonly calls: CallState;
  readonly shift: Shift | null;
  readonly cardOnScreen: boolean;
  /** A call was marked hard while it went on; its card was asked for and only waits for the gap. */
  readonly hardCallWaits: boolean;
  readonly settings: Settings;
}

type Objection = { readonly because: PacingReason; readonly notBefore: number | null } | null;
type Rule = (input: PacingInput & { readonly shift: Shift }) => Objection;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Two cards sent away in a row: quiet for an hour. A card waits while the last input is younger than two seconds. */
const fatigueMs = 60 * minuteMs;
const typingSeconds = 2;

const byItself = (shift: Shift): readonly ShownCard[] => shift.cards.filter((card) => card.why === 'pacing');

/** Start of each gap of the shift, oldest first. */
const gapStarts = (shift: Shift): readonly number[] =>
  shift.stretches.filter((stretch) => stretch.name === 'gap').map((stretch) => stretch.from);

const until = (because: PacingReason, moment: number, at: number): Objection =>
  at < moment ? { because, notBefore: moment } : null;

const notInAGap: Rule = ({ calls }) =>
  calls.name === 'gap' ? null : { because: 'not-in-a-gap', notBefore: null };

const automaticOff: Rule = ({ settings }) =>
  settings['pacing.automatic'] ? null : { because: 'automatic-off', notBefore: null };

const nobodyVouches: Rule = ({ calls }) => {
  const vouches = sourceIds.some((id) => calls.sources[id].health === 'ok' && calls.sources[id].seenCall);
  return vouches ? null : { because: 'no-source-has-seen-a-call', notBefore: null };
};

const cardOnScreen: Rule = (input) =>
  input.cardOnScreen ? { because: 'card-on-screen', notBefore: null } : null;

const firstCardDelay: Rule = ({ at, calls, shift, hardCallWaits, settings }) => {
  const hard = hardCallWaits || lastCall(shift)?.hard;
  const key = hard ? 'pacing.firstCardSecondsAfterHard' : 'pacing.firstCardSeconds';
  return until('first-card-delay', calls.since + settings[key] * 1000, at);
};

const gapHadACard: Rule = ({ calls, shift }) =>
  byItself(shift).some((card) => card.shownAt >= calls.since)
    ? { because: 'gap-had-a-card', notBefore: null }
    : null;

const lastGapHadACard: Rule = ({ calls, shift }) => {
  if (lastCall(shift)?.hard) return null;
  const before = gapStarts(shift).findLast((start) => start < calls.since);
  if (before === undefined) return null;
  const had = byItself(shift).some((card) => card.shownAt >= before && card.shownAt < calls.since);
  return had ? { because: 'last-gap-had-a-card', notBefore: null } : null;
};

const spacing: Rule = ({ at, shift, settings }) => {
  const last = shift.cards.at(-1);
  if (!last) return null;
  const hard = lastCall(shift)?.hard ?? false;
  const minutes = settings[hard ? 'pacing.spacingMinutesAfterHard' : 'pacing.spacingMinutes'];
  return until(hard ? 'spacing-after-hard' : 'spacing', last.shownAt + minutes * minuteMs, at);
};

const enoughThisHour: Rule = ({ at, shift, settings }) => {
  const most = settings['pacing.maxPerHour'];
  const recent = byItself(shift).filter((card) => card.shownAt > at - hourMs);
  if (recent.length < most) return null;
  const oldest = recent.at(-most);
  return { because: 'enough-this-hour', notBefore: oldest ? oldest.shownAt + hourMs : null };
};

const twoSentAway: Rule = ({ at, shift }) => {
  const judged = byItself(shift).filter((card) => card.how !== null && card.how !== 'cut-by-call');
  const [one, two] = judged.slice(-2);
  if (one?.how !== 'sent-away' || two?.how !== 'sent-away') return null;
  return until('two-sent-away', (two.leftAt ?? two.shownAt) + fatigueMs, at);
};

const typing: Rule = ({ at, calls }) => {
  if (calls.idle === null || calls.idle.seconds >= typingSeconds) return null;
  return until('typing', calls.idle.at + (typingSeconds - calls.idle.seconds) * 1000, at);
};

const always: readonly Rule[] = [notInAGap, nobodyVouches, cardOnScreen];
/** A card that the agent has asked for by the hard-call key skips what only keeps cards rare. */
const forTheHardCall: readonly Rule[] = [...always, firstCardDelay, typing];
const forCardsByThemselves: readonly Rule[] = [
  automaticOff,
  ...always,
  firstCardDelay,
  gapHadACard,
  lastGapHadACard,
  twoSentAway,
  enoughThisHour,
  spacing,
  typing,
];

export function decidePacing(input: PacingInput): PacingDecision {
  const { shift } = input;
  if (!shift || shift.closed) return { allowed: false, because: 'off-shift', notBefore: null };
  for (const rule of input.hardCallWaits ? forTheHardCall : forCardsByThemselves) {
    const objection = rule({ ...input, shift });
    if (objection) return { allowed: false, ...objection };
  }
  return { allowed: true, because: input.hardCallWaits ? 'hard-call-waits' : 'due', notBefore: null };
}
