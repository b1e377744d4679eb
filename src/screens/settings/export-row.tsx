import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../core/export/export';
import { Button } from '../../ui/button';
import { useIsDesktop } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import styles from './settings.module.css';

const formats = [
  ['csv', 'csv'],
  ['json', 'json'],
  ['md', 'markdown'],
] as const satisfies readonly (readonly [ExportFormat, string])[];

/** All shifts in one file. */
export function ExportRow() {
  const { t } = useTranslation('keep');
  const { send, refusal } = useRequest();
  const isDesktop = useIsDesktop();
  const [said, setSaid] = useState('');
  const id = useId();
  const save = async (as: ExportFormat): Promise<void> => {
    setSaid(t('working'));
    const answer = await send('export-all', { as });
    if (!answer.ok) setSaid(t('all.still'));
    else setSaid(t(isDesktop ? 'saved' : 'handed', { file: answer.value.file }));
  };
  return (
    <div className={styles.exporting} role="group" aria-labelledby={id}>
      <p id={id}>{t('all.label')}</p>
      <div className={styles.exportWays}>
        {formats.map(([as, name]) => (
          <Button key={as} small aria-label={t(`all.saveAs.${name}`)} onClick={() => void save(as)}>
            {t(`all.${name}`)}
          </Button>
        ))}
      </div>
      <p className={text.note}>{t('all.note')}</p>
      <p className={text.note} role="status">
        {said}
      </p>
      <RefusalLine reason={refusal} />
    </div>
  );
}
