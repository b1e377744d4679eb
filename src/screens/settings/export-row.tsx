import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportFormats } from '../../core/export/export';
import type { ExportFormat } from '../../core/export/export';
import { Button } from '../../ui/button';
import { useIsDesktop } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import { Row } from './part';
import styles from './settings.module.css';

/** All shifts in one file. */
export function ExportRow() {
  const { t } = useTranslation(['settings', 'keep']);
  const { send, refusal } = useRequest();
  const isDesktop = useIsDesktop();
  const [said, setSaid] = useState('');
  const save = async (as: ExportFormat): Promise<void> => {
    setSaid(t('keep:working'));
    const answer = await send('export-all', { as });
    if (!answer.ok) setSaid(t('keep:all.still'));
    else setSaid(t(`keep:${isDesktop ? 'saved' : 'handed'}`, { file: answer.value.file }));
  };
  return (
    <Row id="data.copy" says={t('settings:data.copy')} note={t('settings:data.copyNote')}>
      {exportFormats.map((as) => (
        <Button
          key={as}
          small
          aria-label={`${t('settings:data.copy')}: ${t(`settings:data.${as}`)}`}
          onClick={() => void save(as)}
        >
          {t(`settings:data.${as}`)}
        </Button>
      ))}
      <p className={styles.said} role="status">
        {said}
      </p>
      <RefusalLine reason={refusal} />
    </Row>
  );
}
