import { Trans, useTranslation } from 'react-i18next';
import { BreathMark, HardMark } from '../../ui/day-picture';
import { classes } from '../../ui/classes';
import { useSnapshot } from '../../ui/host';
import { ShortcutKeys } from '../../ui/shortcut-keys';
import text from '../../ui/text.module.css';
import styles from './next-steps.module.css';

/** Before the first call, in the place of what the day will bring: how that will look here. */
export function NextSteps() {
  const { t } = useTranslation('today');
  const hardCall = useSnapshot((snapshot) => snapshot.shortcuts.hardCall);
  return (
    <section>
      <h2 className={classes(text.head, styles.title)}>{t('next.title')}</h2>
      <ol className={styles.steps}>
        <li>
          <svg viewBox="0 0 20 12" aria-hidden="true">
            <rect className={styles.talk} x="1" y="2" width="18" height="8" rx="2" />
          </svg>
          {t('next.call')}
        </li>
        <li>
          <svg viewBox="-10 -6 20 12" aria-hidden="true">
            <BreathMark x={0} y={0} />
          </svg>
          {t('next.card')}
        </li>
        <li>
          <svg viewBox="-10 -6 20 12" aria-hidden="true">
            <HardMark x={0} y={0} />
          </svg>
          <span>
            <Trans t={t} i18nKey="next.hard" components={{ keys: <ShortcutKeys keys={hardCall} /> }} />
          </span>
        </li>
      </ol>
    </section>
  );
}
