import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { lengthText } from '../core/i18n/formats';
import type { MoreNumbers as More, Summary } from '../core/summary/summary';
import { moreNumbersOf } from '../core/summary/summary';
import { Button } from './button';
import { useFormats } from './formats';
import styles from './numbers.module.css';
import text from './text.module.css';

interface FigureProps {
  readonly name: string;
  readonly unit?: string;
  /** Null while there is none. */
  readonly children: ReactNode;
}

/** One number under its name. */
export function Figure({ name, unit, children }: FigureProps) {
  const { t } = useTranslation('summary');
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children === null ? <small>{t('numbers.none')}</small> : children}
        {children !== null && unit !== undefined && <small> {unit}</small>}
      </dd>
    </div>
  );
}

/** The numbers an employer measures by, with what each of them is. */
export function MoreNumbers({ more: { wrapUpMs, ahtMs, occupancy } }: { readonly more: More }) {
  const { t } = useTranslation(['summary', 'words']);
  const formats = useFormats(null);
  return (
    <>
      <dl className={styles.numbers}>
        <Figure name={t('summary:numbers.wrapUp')}>{lengthText(wrapUpMs, t)}</Figure>
        <Figure name={t('summary:numbers.aht')} unit={t('summary:units.min')}>
          {ahtMs === null ? null : formats.minutesSeconds(ahtMs)}
        </Figure>
        <Figure name={t('summary:numbers.occupancy')} unit={t('summary:units.percent')}>
          {occupancy === null ? null : formats.number(Math.round(occupancy * 100))}
        </Figure>
      </dl>
      <p className={text.note}>{t('summary:numbers.moreNote')}</p>
    </>
  );
}

/** A line of type, not tiles. Folded, the employer's numbers are seen when asked for. */
export function Numbers({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation(['summary', 'words']);
  const formats = useFormats(null);
  const [open, setOpen] = useState(false);
  const others = moreNumbersOf(summary);
  return (
    <>
      <div className={styles.line}>
        <dl className={styles.numbers}>
          <Figure
            name={t('summary:numbers.calls')}
            {...(summary.over > 0 && summary.calls > summary.over && { unit: t('summary:numbers.oneIsOn') })}
          >
            {summary.over === 0 ? (
              <small>{t('summary:numbers.firstIsOn')}</small>
            ) : (
              formats.number(summary.over)
            )}
          </Figure>
          <Figure name={t('summary:numbers.talk')}>{lengthText(summary.talkMs, t)}</Figure>
          <Figure
            name={t('summary:numbers.rated')}
            unit={t('summary:numbers.ratedOf', { count: summary.over })}
          >
            {summary.over === 0 ? null : formats.number(summary.rated)}
          </Figure>
        </dl>
        {others && (
          <Button
            small
            variant="bare"
            className={styles.unfold}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('summary:numbers.more')}
          </Button>
        )}
      </div>
      {others && open && <MoreNumbers more={others} />}
    </>
  );
}
