import { useState } from 'react';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import { BreathsChart } from './breaths-chart';
import { CallsChart } from './calls-chart';
import type { ChartsProps } from './chart';
import { ChartsTable } from './charts-table';
import styles from './charts.module.css';
import { HardChart } from './hard-chart';
import { HomeChart } from './home-chart';
import { RatingsChart } from './ratings-chart';
import { useHistoryFormat } from './use-history-format';

/** Calls, how they left me, hard ones, what goes home, breaths: side by side, or the same as one table. */
export function Charts(props: ChartsProps) {
  const { t } = useHistoryFormat();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={styles.section} aria-label={t(`charts.title.${props.span}`)}>
      <header className={styles.head}>
        <h2 className={text.head}>{t(`charts.title.${props.span}`)}</h2>
        <Button variant="bare" small aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('charts.asTable')}
        </Button>
      </header>
      {asTable ? (
        <ChartsTable {...props} />
      ) : (
        <div className={styles.charts}>
          <CallsChart {...props} />
          <RatingsChart {...props} />
          <HardChart {...props} />
          <HomeChart {...props} />
          <BreathsChart {...props} />
        </div>
      )}
    </section>
  );
}
