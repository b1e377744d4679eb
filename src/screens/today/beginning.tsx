import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import { IntentionLine } from './intention-line';
import { ParkedLine } from './parked-line';
import styles from './beginning.module.css';

/** What the day began with: the way to Arrive, the intention, and what is parked. */
export function Beginning({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('today');
  const { send, refusal } = useRequest();
  const { arrived, intention, parked, startedBy, calls } = shift;
  return (
    <section className={styles.beginning} aria-label={t('beginning.label')}>
      {startedBy === 'unlock' && calls.length === 0 && <p className={text.mark}>{t('beginning.byUnlock')}</p>}
      {!arrived && (
        <p className={text.mark}>
          <Button small variant="bare" className={styles.first} onClick={() => void send('ask-arrive', null)}>
            {t('beginning.arrive')}
          </Button>
          {t('beginning.arriveNote')}
        </p>
      )}
      {(arrived || intention) && <IntentionLine shift={shift} />}
      {(arrived || parked) && <ParkedLine shift={shift} />}
      <RefusalLine reason={refusal} />
    </section>
  );
}
