import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryFormat } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { useIsDesktop } from '../../ui/host';
import { MenuButton } from '../../ui/menu-button';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import styles from './tools.module.css';

/** The ways to have the page: kept as a file, copied, on paper. What was done is said under the button that did it. */
export function Tools({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('keep');
  const { send, refusal } = useRequest();
  const isDesktop = useIsDesktop();
  const [said, setSaid] = useState('');
  const [by, setBy] = useState<'keep' | 'copy'>('keep');
  const copy = async (): Promise<void> => {
    setBy('copy');
    const answer = await send('copy-summary', { id: shift.id });
    setSaid(answer.ok ? t('copied') : '');
  };
  const save = async (as: SummaryFormat): Promise<void> => {
    setBy('keep');
    setSaid(t('working'));
    const answer = await send('save-summary', { id: shift.id, as });
    if (!answer.ok) setSaid('');
    else setSaid(t(isDesktop ? 'saved' : 'handed', { file: answer.value.file }));
  };
  const way = (as: SummaryFormat) => ({
    name: t(`as.${as}`),
    note: t(`note.${as}`),
    onChoose: () => void save(as),
  });
  // A browser cannot take a picture of its page, and PDF is one of its printers.
  const printed = { name: t('as.pdf'), note: t('note.print'), onChoose: () => window.print() };
  const ways = isDesktop ? [way('png'), way('pdf'), way('markdown')] : [printed, way('markdown')];
  return (
    <div className={styles.tools}>
      <MenuButton label={t('keep')} items={ways} />
      <Button onClick={() => void copy()}>{t('copy')}</Button>
      <Button onClick={() => window.print()}>{t('print')}</Button>
      <div className={styles.said} data-by={by}>
        <p className={text.note} role="status">
          {refusal === null ? said : t('still')}
        </p>
        <RefusalLine reason={refusal} />
      </div>
    </div>
  );
}
