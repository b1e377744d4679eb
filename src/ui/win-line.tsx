import { useTranslation } from 'react-i18next';
import styles from './win-line.module.css';

/** What a person typed after "because", without the word itself should they have typed it too. */
export function withoutBecause(typed: string): string {
  return typed.trim().replace(/^(because|porque)\s+/i, '');
}

/** A win in one line: the words, then the reason in the voice. Both are only ever text. */
export function WinLine({ text, because }: { readonly text: string; readonly because: string }) {
  const { t } = useTranslation('summary');
  const said = text.trim() === '' ? t('wins.wordless') : text;
  if (because.trim() === '') return <bdi className={styles.win}>{said}</bdi>;
  return (
    <span className={styles.win}>
      <bdi>{said}</bdi>{' '}
      <bdi>
        <em className={styles.because}>{t('wins.because', { because })}</em>
      </bdi>
    </span>
  );
}
