import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredKind } from '../../core/contract';
import { Button } from '../../ui/button';
import { useIsDesktop } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';
import styles from './settings.module.css';

/** What will go, kind by kind, and what will not. */
function WhatGoes({ kinds }: { readonly kinds: readonly StoredKind[] }) {
  const { t } = useTranslation('stored');
  const isDesktop = useIsDesktop();
  const other = kinds.find(({ kind }) => kind === 'other');
  return (
    <>
      <p>{t('erase.goes')}</p>
      <ul className={styles.goes}>
        {kinds
          .filter(({ kind }) => kind !== 'other')
          .map(({ kind, files: count }) => (
            <li key={kind}>
              {t('erase.item', { name: t(`kinds.${kind}.name`), files: t('files', { count }) })}
            </li>
          ))}
      </ul>
      <p className={text.note}>
        {t('erase.stays')} {other && t('erase.other', { count: other.files })}{' '}
        {t(isDesktop ? 'erase.then' : 'erase.thenBrowser')}
      </p>
    </>
  );
}

function Sure({ onKeep }: { readonly onKeep: () => void }) {
  const { t } = useTranslation('stored');
  const { answer } = useAnswer('stored', null);
  const { send, refusal } = useRequest();
  const [going, setGoing] = useState(false);
  const erase = async (): Promise<void> => {
    setGoing(true);
    const erased = await send('erase-all', null);
    if (!erased.ok) setGoing(false);
  };
  if (!answer) return <p className={text.note}>{t('looking')}</p>;
  return (
    <div className={styles.sure}>
      {answer.ok ? <WhatGoes kinds={answer.value.kinds} /> : <p>{t('failed')}</p>}
      <div className={styles.exportWays}>
        <Button small autoFocus onClick={onKeep}>
          {t('erase.keep')}
        </Button>
        <Button small disabled={going} onClick={() => void erase()}>
          {t('erase.now')}
        </Button>
      </div>
      <p className={text.note} role="status">
        {going ? t('erase.going') : ''}
      </p>
      <RefusalLine reason={refusal} />
    </div>
  );
}

/** The first click shows what will go, the second erases it. */
export function EraseRow() {
  const { t } = useTranslation('stored');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.exporting} role="group" aria-labelledby={id}>
      <p id={id}>{t('erase.label')}</p>
      {open ? (
        <Sure onKeep={() => setOpen(false)} />
      ) : (
        <>
          <div className={styles.exportWays}>
            <Button small data-erase onClick={() => setOpen(true)}>
              {t('erase.ask')}
            </Button>
          </div>
          <p className={text.note}>{t('erase.note')}</p>
        </>
      )}
    </div>
  );
}
