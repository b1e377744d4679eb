import { useTranslation } from 'react-i18next';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import styles from './stored.module.css';

/** What no list of files can say. */

export function WhoReads({ isDesktop }: { readonly isDesktop: boolean }) {
  const { t } = useTranslation('stored');
  return (
    <ul className={styles.lines}>
      <li>{t('who.you')}</li>
      <li>{t(isDesktop ? 'who.admin' : 'who.adminBrowser')}</li>
      <li>{t('who.recording')}</li>
      <li>{t(isDesktop ? 'who.others' : 'who.profile')}</li>
      <li>{t('who.nobody')}</li>
      <li>{t('who.password')}</li>
    </ul>
  );
}

export function NeverStored() {
  const { t } = useTranslation('stored');
  return (
    <ul className={styles.lines}>
      <li>{t('never.calls')}</li>
      <li>{t('never.sound')}</li>
      <li>{t('never.places')}</li>
    </ul>
  );
}

/** As the settings have it now. */
export function HowLong() {
  const { t } = useTranslation('stored');
  const { answer } = useAnswer('settings', null);
  if (!answer?.ok) return null;
  const { settings } = answer.value;
  const lines = settings['privacy.retentionDays'];
  const numbers = settings['privacy.retentionDaysNumbers'];
  return (
    <>
      <ul className={styles.lines}>
        {settings['privacy.forgetAtClose'] && <li>{t('long.forget')}</li>}
        <li>{lines === 0 ? t('long.linesOn') : t('long.lines', { count: lines })}</li>
        <li>{numbers === 0 ? t('long.numbersOn') : t('long.numbers', { count: numbers })}</li>
      </ul>
      <a className={text.link} href="#settings">
        {t('long.change')}
      </a>
    </>
  );
}
