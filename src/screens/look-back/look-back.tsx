import { dayOf, daysOf, within } from '../../core/look-back/days';
import type { PackedDigest } from '../../core/look-back/digest';
import { unpack } from '../../core/look-back/digest';
import { useSnapshot } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import { useDates } from './dates';
import { FirstDays, firstDaysTitle } from './first-days';
import { Gaps, gapsTitle } from './gaps';
import { Head, When } from './head';
import { WhatHelps, helpsTitle } from './helps';
import styles from './look-back.module.css';
import { EmptyPages, Loading } from './nothing';
import { Pages, pagesTitle } from './pages';
import type { LookBackPlace } from './place';
import { useDigests } from './use-digests';
import { useHistoryFormat } from './use-history-format';

/** With fewer shifts than these in all there is one page, large, and no picture of a few. */
const fewShifts = 5;

interface FoundProps {
  readonly place: LookBackPlace;
  readonly digests: readonly PackedDigest[];
  readonly today: number;
  readonly openId: string | null;
}

const titles = { pages: pagesTitle, helps: helpsTitle, gaps: gapsTitle };
const bodies = { pages: Pages, helps: WhatHelps, gaps: Gaps };

function FoundPage({ place, digests, today, openId }: FoundProps) {
  const format = useHistoryFormat();
  const dates = useDates(today);
  const { span, view } = place;
  const isFirst = view === 'pages' && digests.length < fewShifts;
  const day = Math.min(place.day ?? today, today);
  const days = daysOf(span, day, dates.firstWeekday);
  const [oldest] = digests;
  const shown = (isFirst ? digests : within(days, digests)).map(unpack);
  const first = oldest ? dayOf(oldest) : today;
  const looked = { place, day, days, dates, today, openId, first, digests: shown };
  const Body = bodies[view];
  return (
    <div className={styles.page}>
      <Head
        title={isFirst ? firstDaysTitle(shown.length, format) : titles[view](looked, format)}
        place={place}
        of={isFirst ? null : looked}
      >
        {view === 'pages' && !isFirst && <When {...looked} />}
      </Head>
      {isFirst ? <FirstDays digests={shown} dates={dates} openId={openId} /> : <Body {...looked} />}
    </div>
  );
}

/** Every past shift, on three pages: as small pages, what seems to help, and the time between calls. */
export function LookBack({ place }: { readonly place: LookBackPlace }) {
  const found = useDigests();
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const at = useSnapshot((snapshot) => snapshot.at);
  // A night shift belongs to the day it began, and so does "today" while it runs.
  const today = dayOf(shift ?? { startedAt: at, offsetMinutes: -new Date(at).getTimezoneOffset() });
  if (!found) return <Loading place={place} />;
  if (!found.ok) return <RefusalLine reason={found.error} />;
  if (found.value.length === 0) return <EmptyPages />;
  return <FoundPage place={place} digests={found.value} today={today} openId={shift?.id ?? null} />;
}
