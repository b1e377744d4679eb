import type { Formats, SummaryT } from '../i18n/formats';
import { lengthText } from '../i18n/formats';
import type { Shift } from '../shift/shift';
import { unfinishedLine, unfinishedItems } from './summary-items';
import { daySentence, meantPieces, staysText, takingHomeText } from './sentences';
import type { Summary } from './summary';
import { moreNumbersOf } from './summary';

/** The page that is kept, as Markdown. */

/** What a person typed stays the text they typed: no heading, link, picture or HTML comes of it, and it is one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@]/g, (sign, at: number, whole: string) =>
      needsEscape(sign, at, whole) ? `\\${sign}` : sign,
    );
}

/** Points, dashes, pluses and brackets are only special in some places; elsewhere the text stays pleasant to read. */
function needsEscape(sign: string, at: number, whole: string): boolean {
  if ('.)'.includes(sign)) return /^\d+$/.test(whole.slice(0, at)) || /^www$/i.test(whole.slice(at - 3, at));
  if ('-+'.includes(sign)) return at === 0;
  if (sign === ':') return whole.startsWith('//', at + 1);
  return !'({}!'.includes(sign) || (sign === '!' && whole[at + 1] === '[');
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;

function moreLines(summary: Summary, t: SummaryT, formats: Formats): readonly string[] {
  const more = moreNumbersOf(summary);
  if (!more) return [];
  const { wrapUpMs, ahtMs, occupancy } = more;
  const none = t('summary:numbers.none');
  const aht = ahtMs === null ? none : `${formats.minutesSeconds(ahtMs)} ${t('summary:units.min')}`;
  const share =
    occupancy === null
      ? none
      : `${formats.number(Math.round(occupancy * 100))} ${t('summary:units.percent')}`;
  return [
    `${t('summary:numbers.wrapUp')}: ${lengthText(wrapUpMs, t)}`,
    `${t('summary:numbers.aht')}: ${aht}`,
    `${t('summary:numbers.occupancy')}: ${share}`,
  ];
}

function numberLines(summary: Summary, t: SummaryT, formats: Formats, withMore: boolean): readonly string[] {
  const { turnedAround, breaths } = summary;
  return [
    `${t('summary:numbers.calls')}: ${formats.number(summary.calls)}`,
    `${t('summary:numbers.talk')}: ${lengthText(summary.talkMs, t)}`,
    ...(turnedAround > 0 ? [`${t('summary:numbers.turnedAround')}: ${formats.number(turnedAround)}`] : []),
    ...(breaths > 0 ? [`${t('summary:numbers.breaths')}: ${formats.number(breaths)}`] : []),
    `${t('summary:numbers.rated')}: ${formats.number(summary.rated)} ${t('summary:numbers.ratedOf', { count: summary.calls })}`,
    ...(withMore ? moreLines(summary, t, formats) : []),
  ];
}

/**
 * The page that is kept as Markdown text, ending in a line break. Everything a person typed is escaped. The employer's
 * numbers are on it only where the agent wants them there.
 */
export function summaryMarkdown(
  shift: Shift,
  summary: Summary,
  t: SummaryT,
  formats: Formats,
  withMore: boolean,
): string {
  const end = shift.endedAt ?? shift.lastAt;
  const span = { from: formats.time(shift.startedAt), to: formats.time(end) };
  const wins = shift.wins.map(({ text, because }) => {
    const what = text.trim() === '' ? t('summary:wins.wordless') : escapeMarkdown(text);
    return because.trim() === ''
      ? what
      : `${what} *${t('summary:wins.because', { because: escapeMarkdown(because) })}*`;
  });
  const waits = unfinishedItems(shift).map((item) => unfinishedLine(item, escapeMarkdown));
  const meant = meantPieces(shift, t).map(({ said, written }) =>
    written === '' ? said : `${said} ${escapeMarkdown(written)}`,
  );
  const liked = shift.liked.trim();
  const stays = staysText(shift, t);
  const home = takingHomeText(shift.takingHome, t);
  return (
    [
      `# ${formats.date(shift.startedAt)}`,
      t('summary:fromTo', span),
      meant.join('  \n'),
      `${daySentence(shift, end, summary, t, formats)}.`.replace(/\.\.$/, '.'),
      numberLines(summary, t, formats, withMore)
        .map((line) => `- ${line}`)
        .join('\n'),
      section(t('summary:wins.title'), wins),
      section(t('summary:unfinished.title'), waits),
      stays === '' ? '' : `## ${t('summary:stays.title')}\n\n${stays}`,
      liked === '' ? '' : `## ${t('summary:liked.title')}\n\n${escapeMarkdown(liked)}`,
      home === '' ? '' : `${home}.`,
      shift.closed ? t('summary:closed') : t('summary:notClosed'),
    ]
      .filter(Boolean)
      .join('\n\n') + '\n'
  );
}
