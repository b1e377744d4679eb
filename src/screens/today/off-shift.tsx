import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../ui/button';
import { useSnapshot } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import styles from './off-shift.module.css';

/** One sentence and one button; no numbers of another day. */
export function OffShift() {
  const { t } = useTranslation('today');
  const { send, refusal } = useRequest();
  const closedShiftId = useSnapshot((snapshot) => snapshot.closedShiftId);
  return (
    <section className={styles.off}>
      <svg className={styles.lines} viewBox="0 0 360 60" aria-hidden="true">
        <path d="M0 6h360M0 30h360M0 54h360" />
      </svg>
      <h1 className={text.title}>{t('off.title')}</h1>
      <p className={text.note}>{t('off.line')}</p>
      <div className={styles.acts}>
        <Button variant="main" onClick={() => void send('start-shift', null)}>
          {t('off.start')}
        </Button>
        {closedShiftId !== null && (
          <LinkButton variant="bare" href={`#summary/${closedShiftId}`}>
            {t('off.lastPage')}
          </LinkButton>
        )}
      </div>
      <RefusalLine reason={refusal} />
    </section>
  );
}
