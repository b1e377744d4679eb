import { useState } from 'react';
import { columnsOf } from '../../core/look-back/columns';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import { Charts } from './charts';
import type { Looked } from './head';
import styles from './look-back.module.css';
import { PagesTable } from './pages-table';
import type { HistoryFormat } from './use-history-format';
import { useHistoryFormat } from './use-history-format';
import { WeekPages } from './week-pages';
import { YearPages } from './year-pages';

export function pagesTitle({ place, digests }: Looked, { t, count }: HistoryFormat): string {
  const shifts = digests.length === 0 ? t('worked.none') : count('shifts', digests.length);
  return t('headline', { span: t(`title.${place.span}`), shifts });
}

/** Each shift as a small page, and two pictures of all of them; or the same as one table. */
export function Pages(looked: Looked) {
  const { t } = useHistoryFormat();
  const [asTable, setAsTable] = useState(false);
  const { place, days, digests, dates } = looked;
  const { span } = place;
  const columns = columnsOf(span, days, digests);
  return (
    <>
      {asTable ? (
        <PagesTable span={span} columns={columns} dates={dates} digests={digests} openId={looked.openId} />
      ) : (
        <>
          {span === 'year' ? <YearPages {...looked} /> : <WeekPages {...looked} />}
          {digests.length > 1 && <Charts span={span} columns={columns} dates={dates} digests={digests} />}
        </>
      )}
      {digests.length > 0 && (
        <p className={styles.foot}>
          <Button variant="bare" small onClick={() => setAsTable(!asTable)}>
            {asTable ? t('charts.asPages') : t('charts.asTable')}
          </Button>
          <span className={text.note}>
            {t('talk.line')}{' '}
            <a className={text.link} href="#talk-sheet">
              {t('talk.link')}
            </a>
          </span>
        </p>
      )}
    </>
  );
}
