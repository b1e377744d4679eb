import { speaking } from '../call-state/derive-state';
import type { CallState } from '../call-state/state';
import { hourMs, minuteMs } from '../durations';
import type { Remembered } from './remembered';
import type { Settings } from '../settings/settings';
import type { Shift, ShownCard } from '../shift/shift';
import { lastCall } from '../shift/shift';
import type { PacingReason, SourceId } from '../vocabulary';
import { gapsAreShort, lastGaps } from './gaps';
import type { Room } from './length';

/**
 * Whether a card may come by itself now, and why or why not (docs/behaviour.md). A list of rules in order; the first
 * that objects answers. Everything is read from the call state and the logs, so a restart changes no decision.
 */

export interface PacingInput {
  readonly at: number;
  readonly calls: CallState;
  readonly shift: Shift | null;
  readonly remembered: Remembered;
  readonly cardOnScreen: boolean;
  /** A call was marked hard while it went on; its card was asked for and only waits for the gap. */
  readonly hardCallWaits: boolean;
  readonly settings: Settings;
}

export interface PacingDecision {
  readonly allowed: boolean;
  readonly reason: PacingReason;
  /** Epoch ms before which nothing changes by time alone; null where time alone will not change it. */
  readonly notBefore: number | null;
}

type Situation = Omit<PacingInput, 'cardOnScreen'>;
type Objection = { readonly reason: PacingReason; readonly notBefore: number | null } | null;
type OnShift = PacingInput & { readonly shift: Shift };
type OfHistory = (input: OnShift, shown: readonly ShownCard[]) => Objection;
type Rule = (input: OnShift) => Objection;

/** Two cards sent away in a row: quiet for an hour. A card waits while the last input is younger than two seconds. */
export const fatigueMs = 60 * minuteMs;
export const typingSeconds = 2;

/** The close takes three minutes. */
export const closingMs = 5 * minuteMs;
/** More cards than any rule here looks back on. */
const cardsConsidered = 60;

const byItself = (cards: readonly ShownCard[]): readonly ShownCard[] =>
  cards.filter((card) => card.why === 'pacing');

/** Start of each gap of the shift, oldest first. */
const gapStarts = (shift: Shift): readonly number[] =>
  shift.stretches.filter((stretch) => stretch.name === 'gap').map((stretch) => stretch.from);

const until = (reason: PacingReason, moment: number, at: number): Objection =>
  at < moment ? { reason, notBefore: moment } : null;

const onABreak: Rule = ({ calls }) =>
  calls.name === 'break' ? { reason: 'on-a-break', notBefore: null } : null;

const stateUnknown: Rule = ({ calls }) =>
  calls.name === 'unknown' ? { reason: 'state-unknown', notBefore: null } : null;

const notInAGap: Rule = ({ calls }) =>
  calls.name === 'gap' ? null : { reason: 'not-in-a-gap', notBefore: null };

const automaticOff: Rule = ({ settings }) =>
  settings['pacing.automatic'] ? null : { reason: 'automatic-off', notBefore: null };

/** As the agent has asked for, from the tray. */
const quietForNow: Rule = ({ at, settings }) => until('quiet-for-now', settings['pacing.quietUntil'], at);

const shortGaps: Rule = ({ remembered, shift }) =>
  gapsAreShort(lastGaps(remembered.gapsMs, shift)) ? { reason: 'short-gaps', notBefore: null } : null;

/** Sources that have seen a call this shift and can be believed: with one of them a gap is one. */
const vouching = ({ calls, at }: Situation): readonly SourceId[] =>
  speaking(calls, at).filter((id) => calls.sources[id].seenCall);

const nobodyVouches: Rule = (input) =>
  vouching(input).length > 0 ? null : { reason: 'no-source-has-seen-a-call', notBefore: null };

const cardOnScreen: Rule = (input) =>
  input.cardOnScreen ? { reason: 'card-on-screen', notBefore: null } : null;

function firstCardSeconds(input: Situation): number {
  const { shift, hardCallWaits, settings } = input;
  if (hardCallWaits || (shift && lastCall(shift)?.hard)) return settings['pacing.firstCardSecondsAfterHard'];
  const sources = vouching(input);
  const microphoneAlone = sources.length > 0 && sources.every((id) => id === 'microphone');
  return settings[microphoneAlone ? 'pacing.firstCardSecondsMicrophone' : 'pacing.firstCardSeconds'];
}

const firstCardDelay: Rule = (input) =>
  until('first-card-delay', input.calls.since + firstCardSeconds(input) * 1000, input.at);

/** Whoever brought it, the rest of the gap stays free. It is the only thing that an asked card keeps back, until the next gap. */
const gapHadACard: Rule = ({ calls, shift }) =>
  shift.cards.some((card) => card.shownAt >= calls.since)
    ? { reason: 'gap-had-a-card', notBefore: null }
    : null;

const lastGapHadACard: Rule = ({ calls, shift }) => {
  const before = gapStarts(shift).findLast((start) => start < calls.since);
  if (before === undefined) return null;
  const had = byItself(shift.cards).some((card) => card.shownAt >= before && card.shownAt < calls.since);
  return had ? { reason: 'last-gap-had-a-card', notBefore: null } : null;
};

const twoSentAway: OfHistory = (input, shown) => {
  // One that a call cut off or that was hidden tells nothing either way.
  const judged = byItself(shown).filter(
    ({ how }) => how === 'finished' || how === 'done' || how === 'sent-away',
  );
  const [one, two] = judged.slice(-2);
  if (one?.how !== 'sent-away' || two?.how !== 'sent-away') return null;
  return until('two-sent-away', (two.leftAt ?? two.shownAt) + fatigueMs, input.at);
};

const enoughThisHour: OfHistory = (input, shown) => {
  const most = input.settings['pacing.maxPerHour'];
  const recent = byItself(shown).filter((card) => card.shownAt > input.at - hourMs);
  if (recent.length < most) return null;
  const oldest = recent.at(-most);
  return { reason: 'enough-this-hour', notBefore: oldest ? oldest.shownAt + hourMs : null };
};

const spacing: OfHistory = (input, shown) => {
  const { at, shift, settings } = input;
  // What the agent asked for, by a button or by the hard-call key, is no reason to go without a card later.
  const last = byItself(shown).at(-1);
  if (!last) return null;
  const hard = lastCall(shift)?.hard ?? false;
  const minutes = settings[hard ? 'pacing.spacingMinutesAfterHard' : 'pacing.spacingMinutes'];
  return until(hard ? 'spacing-after-hard' : 'spacing', last.shownAt + minutes * minuteMs, at);
};

/**
 * What keeps cards rare: by cards of any kind, oldest first, those of the shifts before too; none from a time when the
 * clock was ahead.
 */
const cardsStayRare: Rule = (input) => {
  const { at, remembered, shift } = input;
  const before = remembered.cards.slice(-cardsConsidered).filter((card) => card.shownAt <= at);
  const shown = [...before, ...shift.cards];
  return twoSentAway(input, shown) ?? enoughThisHour(input, shown) ?? spacing(input, shown);
};

/** A card would come between the agent and the close. One that was left is left behind after a while. */
const closing: Rule = ({ at, shift }) =>
  shift.closingAt === null ? null : until('closing', shift.closingAt + closingMs, at);

const typing: Rule = ({ at, calls }) => {
  if (calls.idle === null || calls.idle.seconds >= typingSeconds) return null;
  return until('typing', calls.idle.at + (typingSeconds - calls.idle.seconds) * 1000, at);
};

const inThisGap: readonly Rule[] = [notInAGap, nobodyVouches, cardOnScreen, firstCardDelay];
/** A card that the agent has asked for by the hard-call key skips what only keeps cards rare. */
const forTheHardCall: readonly Rule[] = [onABreak, stateUnknown, ...inThisGap, typing];
/** What the agent wishes comes before what is not known. */
const forCardsByThemselves: readonly Rule[] = [
  onABreak,
  automaticOff,
  quietForNow,
  stateUnknown,
  shortGaps,
  ...inThisGap,
  gapHadACard,
  lastGapHadACard,
  cardsStayRare,
  closing,
  typing,
];

const isOnShift = (input: PacingInput): input is OnShift => input.shift !== null && !input.shift.closed;

export function decidePacing(input: PacingInput): PacingDecision {
  if (!isOnShift(input)) return { allowed: false, reason: 'off-shift', notBefore: null };
  for (const rule of input.hardCallWaits ? forTheHardCall : forCardsByThemselves) {
    const objection = rule(input);
    if (objection) return { allowed: false, ...objection };
  }
  return { allowed: true, reason: input.hardCallWaits ? 'hard-call-waits' : 'due', notBefore: null };
}

/** What the length of a card is fitted to. */
export const roomNow = (input: Situation): Room => ({
  gapsMs: input.shift ? lastGaps(input.remembered.gapsMs, input.shift) : input.remembered.gapsMs,
  delaySeconds: firstCardSeconds(input),
  wishedSeconds: input.settings['pacing.cardSeconds'],
});
