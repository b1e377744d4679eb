import type { Call, Shift } from '../core/shift/shift';
import { callLengthText } from '../core/summary/sentences';
import { lengthText } from '../core/i18n/formats';
import type { SummaryT } from '../core/i18n/formats';

/** One line of the day as a list; what it has nothing to say of is ''. */
export interface DayLine {
  readonly at: number;
  readonly what: string;
  readonly talk: string;
  readonly wrapUp: string;
  readonly notes: string;
  readonly call: Call | null;
  readonly removed: boolean;
}

function callLine(call: Call, t: SummaryT): DayLine {
  const wrapUp =
    call.length !== 'known' || call.endedAt === null || call.wrapUpEndedAt === null
      ? ''
      : lengthText(call.wrapUpEndedAt - call.endedAt, t);
  const notes = [
    call.hard ? t('summary:picture.hard') : '',
    call.kind ? t(`words:kind.${call.kind}`) : '',
    call.rating ? t(`words:rating.${call.rating}`) : '',
    call.outcome ? t(`words:outcome.${call.outcome}`) : '',
    ...call.deposits.map((deposit) => t(`words:deposit.${deposit}`)),
  ];
  return {
    at: call.startedAt,
    what: t('summary:picture.list.call'),
    talk: callLengthText(call, t),
    wrapUp,
    notes: notes.filter(Boolean).join(', '),
    call,
    removed: false,
  };
}

function removedLine(call: Call, t: SummaryT): DayLine {
  const notes = t('summary:picture.list.removed');
  return { ...callLine(call, t), wrapUp: '', notes, removed: true };
}

/** Calls, breaks and breaths of a shift in order of time; on request also the calls that were removed. */
export function dayLines(shift: Shift, now: number, t: SummaryT, withRemoved: boolean): readonly DayLine[] {
  const bare = { talk: '', wrapUp: '', call: null, removed: false };
  const end = shift.endedAt ?? now;
  const pauses = shift.stretches.flatMap(({ name, from }, index): DayLine[] => {
    if (name !== 'break') return [];
    const length = (shift.stretches[index + 1]?.from ?? end) - from;
    return [{ ...bare, at: from, what: t('summary:picture.break'), notes: lengthText(length, t) }];
  });
  const breaths = shift.cards.flatMap(({ breath, how, shownAt }): DayLine[] =>
    breath && how !== 'cut-by-call'
      ? [{ ...bare, at: shownAt, what: t('summary:picture.breath'), notes: '' }]
      : [],
  );
  const calls = shift.calls.map((call) => callLine(call, t));
  const removed = withRemoved ? shift.removedCalls.map((call) => removedLine(call, t)) : [];
  return [...calls, ...removed, ...pauses, ...breaths].sort((a, b) => a.at - b.at);
}
