import { columnsOf } from '../../core/look-back/columns';
import type { Days } from '../../core/look-back/days';
import { dayInNext, dayOf, daysOf, spans, within } from '../../core/look-back/days';
import type { PackedDigest, ShiftDigest } from '../../core/look-back/digest';
import { unpack } from '../../core/look-back/digest';
import { figuresOf } from '../../core/look-back/figures';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { useSnapshot } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { Charts } from './charts';
import type { Dates } from './dates';
import { useDates } from './dates';
import { Gaps } from './gaps';
import { WhatHelps } from './helps';
import styles from './look-back.module.css';
import { EmptyPages, Loading } from './nothing';
import type { LookBackPlace } from './place';
import { openPlace } from './place';
import { Segments } from '../../ui/segments';
import { ShiftList } from './shift-list';
import { useDigests } from './use-digests';
import { WeekPages } from './week-pages';
import { useHistoryFormat } from './use-history-format';
import { YearPages } from './year-pages';

interface HeadProps {
  readonly place: LookBackPlace;
  readonly day: number;
  readonly days: Days;
  readonly dates: Dates;
  readonly first: number;
  readonly today: number;
  readonly shown: readonly ShiftDigest[];
}

function Head({ place: { span }, day, days, dates, first, today, shown }: HeadProps) {
  const { t, count } = useHistoryFormat();
  const step = (by: 1 | -1, possible: boolean) => ({
    'aria-disabled': !possible,
    onClick: () => {
      if (possible) openPlace({ span, day: Math.min(dayInNext(span, day, by), today) });
    },
  });
  const worked = { shifts: count('shifts', shown.length), calls: count('calls', figuresOf(shown).calls) };
  return (
    <header>
      <div className={styles.row}>
        <h1 className={text.title}>{t(`title.${span}`)}</h1>
        <Segments
          label={t('span.label')}
          value={span}
          options={spans.map((name) => [name, t(`span.${name}`)] as const)}
          onPick={(name) => openPlace({ span: name, day: day === today ? null : day })}
        />
      </div>
      <div className={styles.row}>
        <p className={styles.range} role="status">
          {span === 'year' ? dates.months(days.from, days.to - 1) : dates.days(days.from, days.to - 1)}
        </p>
        <span className={styles.steps}>
          <Button small {...step(-1, days.from > first)}>
            {t('earlier')}
          </Button>
          <Button small {...step(1, days.to <= today)}>
            {t('later')}
          </Button>
        </span>
      </div>
      <p className={classes(text.note, text.num)}>
        {shown.length === 0
          ? t('none.span')
          : `${t('worked.both', worked)} ${span === 'year' ? t('pages.howYear') : t('pages.how')}`}
      </p>
      {span !== 'year' && shown.length > 0 && (
        <p className={text.note}>
          {t('talk.line')}{' '}
          <a className={text.link} href="#talk-sheet">
            {t('talk.link')}
          </a>
        </p>
      )}
    </header>
  );
}

interface FoundProps {
  readonly place: LookBackPlace;
  readonly digests: readonly PackedDigest[];
  readonly today: number;
  readonly openId: string | null;
}

function FoundPage({ place, digests, today, openId }: FoundProps) {
  const dates = useDates(today);
  const { span } = place;
  const day = Math.min(place.day ?? today, today);
  const days = daysOf(span, day, dates.firstWeekday);
  const shown = within(days, digests).map(unpack);
  const [oldest] = digests;
  const first = oldest ? dayOf(oldest) : today;
  const pages = { days, digests: shown, dates, today, openId, first };
  return (
    <div className={styles.page}>
      <Head {...{ place, day, days, dates, first, today, shown }} />
      {span === 'year' ? <YearPages {...pages} /> : <WeekPages {...pages} span={span} />}
      {shown.length > 0 && (
        <>
          <Charts span={span} columns={columnsOf(span, days, shown)} dates={dates} digests={shown} />
          <WhatHelps digests={shown} />
          <Gaps digests={shown} />
        </>
      )}
      <ShiftList
        digests={digests}
        dates={dates}
        openId={openId}
        day={days.to - 1 > today ? today : days.to - 1}
      />
    </div>
  );
}

/** Every past shift, as pages, in charts, in counts and in a list: a week, a month or a year at a time. */
export function LookBack({ place }: { readonly place: LookBackPlace }) {
  const found = useDigests();
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const at = useSnapshot((snapshot) => snapshot.at);
  // A night shift belongs to the day it began, and so does "today" while it runs.
  const today = dayOf(shift ?? { startedAt: at, offsetMinutes: -new Date(at).getTimezoneOffset() });
  if (!found) return <Loading span={place.span} />;
  if (!found.ok) return <RefusalLine reason={found.error} />;
  if (found.value.length === 0) return <EmptyPages />;
  return <FoundPage place={place} digests={found.value} today={today} openId={shift?.id ?? null} />;
}
