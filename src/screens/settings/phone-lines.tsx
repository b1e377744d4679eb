import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HookLine } from '../../core/phones/hook-lines';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import { useRequest } from '../../ui/use-request';
import { Fold } from './fold';
import { moments } from './phone-choice';
import styles from './phone.module.css';

function CopyButton({ content, label }: { readonly content: string; readonly label: string }) {
  const { t } = useTranslation('phones');
  const { send } = useRequest();
  const [copied, setCopied] = useState('');
  const copy = async (): Promise<void> => {
    const answer = await send('copy-text', { text: content });
    setCopied(answer.ok ? content : '');
  };
  return (
    <Button small aria-label={label} onClick={() => void copy()}>
      <span role="status">{copied === content ? t('copied') : t('copy')}</span>
    </Button>
  );
}

interface BlockProps {
  readonly content: string;
  /** What the button copies, where a page has more than one block. */
  readonly copies?: string;
}

/** Lines that belong together in one place. */
export function Block({ content, copies }: BlockProps) {
  const { t } = useTranslation('phones');
  return (
    <div className={styles.block}>
      <pre tabIndex={0}>{content}</pre>
      <CopyButton content={content} label={copies ?? t('copyLines')} />
    </div>
  );
}

function List({ lines }: { readonly lines: readonly HookLine[] }) {
  const { t } = useTranslation('phones');
  return (
    <ul className={styles.lines}>
      {lines.map(({ verb, line }) => {
        const what = verb ? t(`verb.${verb}`) : '';
        return (
          <li key={line}>
            <span className={text.note}>{what}</span>
            <code tabIndex={0}>{line}</code>
            <CopyButton content={line} label={t('copyOne', { what })} />
          </li>
        );
      })}
    </ul>
  );
}

/** One line for each moment: those that matter, and the rest folded away. */
export function Lines({ lines }: { readonly lines: readonly HookLine[] }) {
  const { t } = useTranslation('phones');
  const matters = ({ verb }: HookLine): boolean => verb !== null && moments.includes(verb);
  return (
    <>
      <List lines={lines.filter(matters)} />
      <Fold title={t('more')}>
        <List lines={lines.filter((line) => !matters(line))} />
      </Fold>
    </>
  );
}
