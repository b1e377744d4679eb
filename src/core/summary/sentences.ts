import type { Formats, SummaryT } from '../i18n/formats';
import { lengthText } from '../i18n/formats';
import type { Call, Shift } from '../shift/shift';
import type { TakingHome } from '../shift/shift-event';
import { isCareKind } from '../vocabulary';
import { dayPicture } from './day-picture';
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

/** The sentence on what goes home, in words, or nothing where it was not asked. */
export function takingHomeText({ before, after }: Shift['takingHome'], t: SummaryT): string {
  const word = (amount: TakingHome): string => t(`words:takingHome.${amount}`);
  if (before === null) return after === null ? '' : t('summary:takingHome.after', { after: word(after) });
  if (after === null) return t('summary:takingHome.before', { before: word(before) });
  if (before === after) return t('summary:takingHome.same', { amount: word(after) });
  return t('summary:takingHome.both', { before: word(before), after: word(after) });
}

function hardText(hard: readonly Call[], t: SummaryT): string {
  const count = hard.length;
  const turned = hard.filter(({ outcome }) => outcome === 'turned-around').length;
  // What went too far is not for Lull to explain away.
  const tooFar = hard.some(({ kind }) => kind !== null && isCareKind(kind));
  return [
    turned > 0 ? t('summary:stays.hardTurned', { count, turned }) : t('summary:stays.hard', { count }),
    tooFar ? t('summary:stays.overCare', { count }) : t('summary:stays.over', { count }),
  ].join(' ');
}

/**
 * What stays at work: the hard calls as a number, without when or what, so that none of them is handed back for home. Of a
 * day without any it is all of it; nothing is said before the first call and while one is on.
 */
export function staysText({ calls, closed, parked, parkedAnswer }: Shift, t: SummaryT): string {
  const hard = calls.filter((call) => call.hard);
  const isOver = closed || calls.every(({ endedAt }) => endedAt !== null);
  const all = calls.length > 0 ? t('summary:stays.all', { count: calls.length }) : '';
  return [
    isOver ? (hard.length > 0 ? hardText(hard, t) : all) : '',
    parked && parkedAnswer === 'let-go' ? t('summary:stays.letGo') : '',
  ]
    .filter(Boolean)
    .join(' ');
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
