import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { lengthText } from '../core/summary/markdown';
import type { Formats } from '../core/summary/markdown';
import type { Summary } from '../core/summary/summary';
import styles from './numbers.module.css';

function Figure({
  name,
  title,
  children,
}: {
  readonly name: string;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{title ? <abbr title={title}>{name}</abbr> : name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A line of type, not tiles. */
export function Numbers({ summary, formats }: { readonly summary: Summary; readonly formats: Formats }) {
  const { t } = useTranslation(['summary', 'words']);
  const none = <small>{t('summary:numbers.none')}</small>;
  return (
    <dl className={styles.numbers}>
      <Figure name={t('summary:numbers.calls')}>{formats.number(summary.calls)}</Figure>
      <Figure name={t('summary:numbers.talk')}>{lengthText(summary.talkMs, t)}</Figure>
      <Figure name={t('summary:numbers.wrapUp')}>{lengthText(summary.wrapUpMs, t)}</Figure>
      <Figure name={t('summary:numbers.aht')} title={t('summary:numbers.ahtLong')}>
        {summary.ahtMs === null ? (
          none
        ) : (
          <>
            {formats.minutesSeconds(summary.ahtMs)} <small>{t('summary:units.min')}</small>
          </>
        )}
      </Figure>
      <Figure name={t('summary:numbers.occupancy')}>
        {summary.occupancy === null ? (
          none
        ) : (
          <>
            {formats.number(Math.round(summary.occupancy * 100))} <small>{t('summary:units.percent')}</small>
          </>
        )}
      </Figure>
      <Figure name={t('summary:numbers.rated')}>
        {formats.number(summary.rated)}{' '}
        <small>{t('summary:numbers.ratedOf', { count: summary.calls })}</small>
      </Figure>
    </dl>
  );
}
