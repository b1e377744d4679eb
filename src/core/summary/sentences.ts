import type { Formats, SummaryT } from '../i18n/formats';
import { lengthText } from '../i18n/formats';
import type { Call, Shift } from '../shift/shift';
import { dayPicture } from './day-picture';
import { unresolvedHardCalls } from './summary-items';
import type { Summary } from './summary';

/** What the summary says of a shift in sentences; the same on the screens and in the Markdown text. */

/** How long a call was: still on, not known where nobody told its end, or its length. */
export function callLengthText({ startedAt, endedAt, length }: Call, t: SummaryT): string {
  if (endedAt === null) return t('summary:picture.list.going');
  return length === 'known' ? lengthText(endedAt - startedAt, t) : t('summary:picture.list.lengthNotKnown');
}

/** The day in one sentence, for those who do not see the picture. */
export function daySentence(
  shift: Shift,
  at: number,
  summary: Summary,
  t: SummaryT,
  formats: Formats,
): string {
  const picture = dayPicture(shift, at);
  if (picture.from === null || picture.to === null) return t('summary:picture.nothing');
  const { hard, turnedAround, breaths } = summary;
  const span = { from: formats.time(picture.from), to: formats.time(picture.to) };
  return [
    t('summary:picture.sentence.calls', { count: summary.calls, ...span }),
    hard > 0 ? t('summary:picture.sentence.hard', { count: hard }) : '',
    turnedAround > 0 ? t('summary:picture.sentence.turnedAround', { count: turnedAround }) : '',
    breaths > 0 ? t('summary:picture.sentence.breaths', { count: breaths }) : '',
    picture.breaks > 0 ? t('summary:picture.sentence.breaks', { count: picture.breaks }) : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** The ratings of a day in one sentence; the same for the strip's name and the Markdown text. */
export function ratingSentence(calls: readonly Call[], t: SummaryT): string {
  const ratings = calls.flatMap((call) => (call.rating === null ? [] : [call.rating]));
  return t('summary:ratings.sentence', {
    count: calls.length,
    rated: ratings.length,
    better: ratings.filter((rating) => rating > 3).length,
    same: ratings.filter((rating) => rating === 3).length,
    worse: ratings.filter((rating) => rating < 3).length,
  });
}

/** The sentence on what goes home, or nothing where it was not asked. */
export function takingHomeText({ before, after }: Shift['takingHome'], t: SummaryT): string {
  if (before !== null && after !== null) return t('summary:takingHome.both', { before, after });
  if (before !== null) return t('summary:takingHome.before', { before });
  return after === null ? '' : t('summary:takingHome.after', { after });
}

/** The lines under "Stays at work": the hard calls with their times, and that the parked line was let go. */
export function staysLines(shift: Shift, t: SummaryT, formats: Formats): readonly string[] {
  const calls = unresolvedHardCalls(shift);
  const times = calls.map(({ startedAt, kind }) => {
    const time = formats.time(startedAt);
    return kind === null ? time : t('summary:stays.kind', { time, kind: t(`words:kind.${kind}`) });
  });
  return [
    ...(calls.length > 0 ? [t('summary:stays.calls', { count: calls.length, times: times.join(', ') })] : []),
    ...(shift.parked && shift.parkedAnswer === 'let-go' ? [t('summary:stays.letGo')] : []),
  ];
}

/** The intention of the day and where it showed, in pieces: `own` and `showed` are what the agent wrote. */
export function meantPieces(
  shift: Shift,
  t: SummaryT,
): readonly { readonly said: string; readonly written: string }[] {
  const { intention } = shift;
  if (!intention) return [];
  const showed = shift.intentionAnswer.trim();
  return [
    {
      said: t(`summary:meant.${intention.word}`),
      written: intention.word === 'own' ? intention.text.trim() : '',
    },
    ...(showed === '' ? [] : [{ said: t('summary:meant.showed'), written: showed }]),
  ];
}
