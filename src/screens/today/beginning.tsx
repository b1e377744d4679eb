import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import { IntentionLine } from './intention-line';
import { ParkedLine } from './parked-line';
import styles from './beginning.module.css';

interface BeginningProps {
  readonly shift: Shift;
  /** Beside the calls that are to come, rather than in a line over those there were. */
  readonly large?: boolean;
}

/** What the day began with: the way to Arrive, the intention, and what is parked. */
export function Beginning({ shift, large = false }: BeginningProps) {
  const { t } = useTranslation('today');
  const { send, refusal } = useRequest();
  const { arrived, intention, parked, startedBy } = shift;
  return (
    <section className={classes(styles.beginning, large && styles.large)} aria-label={t('beginning.label')}>
      {(large || arrived || intention) && <IntentionLine shift={shift} large={large} />}
      {!arrived && (
        <p className={text.mark}>
          <Button small variant="bare" className={styles.first} onClick={() => void send('ask-arrive', null)}>
            {t('beginning.arrive')}
          </Button>
          {t('beginning.arriveNote')}
        </p>
      )}
      {(arrived || parked) && <ParkedLine shift={shift} />}
      {large && startedBy === 'unlock' && <p className={text.mark}>{t('beginning.byUnlock')}</p>}
      <RefusalLine reason={refusal} />
    </section>
  );
}
