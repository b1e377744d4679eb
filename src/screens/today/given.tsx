import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { deposits } from '../../core/vocabulary';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import styles from './lists.module.css';

/** The deposits of the day in words: "You gave: patience twice, warmth once." */
export function Given({ shift }: { readonly shift: Shift }) {
  const { t, i18n } = useTranslation(['today', 'words']);
  const list = useMemo(
    () => new Intl.ListFormat(i18n.language, { type: 'unit', style: 'long' }),
    [i18n.language],
  );
  const counted = deposits.flatMap((deposit) => {
    const count = shift.calls.filter((call) => call.deposits.includes(deposit)).length;
    if (count === 0) return [];
    return [
      t(count === 2 ? 'today:wins.twice' : 'today:wins.times', {
        deposit: t(`words:deposit.${deposit}`),
        count,
      }),
    ];
  });
  if (counted.length === 0) return null;
  return (
    <p className={classes(text.note, styles.given)}>
      {t('today:wins.given', { list: list.format(counted) })}
    </p>
  );
}
