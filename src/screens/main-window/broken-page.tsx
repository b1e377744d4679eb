import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../ui/button';
import { PageHead } from '../../ui/page-head';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import styles from './main-window.module.css';

/** In the place of a page that cannot be drawn: what still holds, where the data is, and what to do. */
export function BrokenPage({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const { send } = useRequest();
  const [folder, setFolder] = useState('');
  useEffect(() => {
    void send('settings', null).then((answer) => {
      if (answer.ok) setFolder(answer.value.dataFolder);
    });
  }, [send]);
  return (
    <div className={styles.broken} role="alert">
      <PageHead title={t('broken.title')} lead={t('broken.lead')} />
      {folder !== '' && <p className={text.note}>{t('broken.folder', { folder })}</p>}
      <p className={styles.brokenActs}>
        <Button variant="main" onClick={onAgain}>
          {t('broken.again')}
        </Button>
        <LinkButton href="#help-now">{t('broken.help')}</LinkButton>
      </p>
    </div>
  );
}
