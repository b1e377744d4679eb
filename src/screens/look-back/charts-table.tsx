import type { ChartProps } from './chart';
import styles from './table.module.css';
import { useHistoryFormat } from './use-history-format';

/** What the charts show, a row for each of their columns. */
export function ChartsTable({ span, columns, dates }: ChartProps) {
  const { t, formats } = useHistoryFormat();
  const n = formats.number;
  const byMonth = span === 'year';
  const figures = [
    'calls',
    'better',
    'same',
    'worse',
    'hard',
    'turnedAround',
    'before',
    'after',
    'breaths',
  ] as const;
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={t(`charts.title.${span}`)}>
      <table className={styles.table} aria-label={t(`charts.title.${span}`)}>
        <thead>
          <tr>
            <th scope="col">{byMonth ? t('table.month') : t('table.shift')}</th>
            {byMonth && <th scope="col">{t('table.shifts')}</th>}
            {figures.map((name) => (
              <th key={name} scope="col">
                {t(`table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.key}>
              <th scope="row">{byMonth ? dates.monthOfYear(column.day) : dates.long(column.day)}</th>
              {byMonth && <td>{n(column.shifts)}</td>}
              {figures.map((name) => {
                const value = column[name];
                return <td key={name}>{value === null ? t('table.none') : n(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
