import type { ChartsProps } from './chart';
import styles from './charts.module.css';
import { HomeChart } from './home-chart';
import { RatingsChart } from './ratings-chart';
import { useHistoryFormat } from './use-history-format';

/** How calls left me, and what went home, side by side. */
export function Charts(props: ChartsProps) {
  const { t } = useHistoryFormat();
  return (
    <section className={styles.charts} aria-label={t('charts.title')}>
      <RatingsChart {...props} />
      <HomeChart {...props} />
    </section>
  );
}
