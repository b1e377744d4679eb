import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardPush } from '../../core/contract';
import type { Rating } from '../../core/vocabulary';
import { Button } from '../../ui/button';
import { useRequest } from '../../ui/use-request';
import styles from './not-saved.module.css';

interface NotSavedProps {
  /** When the card came, epoch ms. */
  readonly at: number;
  /** The rating that is not on disk; null where it is something else. */
  readonly rating: Rating | null;
  readonly notSaved: NonNullable<CardPush['notSaved']>;
}

/** What is not on disk, why, that it is held, and two ways on. */
export function NotSaved({ at, rating, notSaved }: NotSavedProps) {
  const { send: request } = useRequest();
  const { t, i18n } = useTranslation(['card', 'words']);
  const [said, setSaid] = useState('');
  const tryNow = async (): Promise<void> => {
    setSaid('');
    const answer = await request('save-again', null);
    if (!answer.ok) setSaid(t('notSaved.stillNot'));
  };
  const copy = async (value: Rating): Promise<void> => {
    const when = new Date(at).toLocaleString(i18n.language, {
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const text = t('notSaved.copy', { rating: value, word: t(`words:rating.${value}`), when });
    const answer = await request('copy-text', { text });
    if (answer.ok) setSaid(t('notSaved.copied'));
  };
  return (
    <div className={styles.block}>
      <p className={styles.line}>{t(rating ? 'notSaved.rating' : 'notSaved.other')}</p>
      <p className={styles.note}>
        {t(`notSaved.because.${notSaved.reason}`)} {t('notSaved.held')}
      </p>
      <div className={styles.tools}>
        <span className={styles.said} role="status">
          {said}
        </span>
        {rating && (
          <Button variant="bare" small onClick={() => void copy(rating)}>
            {t('button.copyIt')}
          </Button>
        )}
        <Button small onClick={() => void tryNow()}>
          {t('button.tryNow')}
        </Button>
      </div>
    </div>
  );
}
