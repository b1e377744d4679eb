import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardPush } from '../../core/contract';
import type { CardOnScreen } from '../../core/session/session-types';
import { Button } from '../../ui/button';
import { useHost } from '../../ui/host';
import styles from './not-saved.module.css';

interface NotSavedProps {
  readonly card: CardOnScreen;
  readonly notSaved: NonNullable<CardPush['notSaved']>;
}

/** What is not on disk, why, that it is held, and two ways on. */
export function NotSaved({ card, notSaved }: NotSavedProps) {
  const host = useHost();
  const { t, i18n } = useTranslation(['card', 'words']);
  const [said, setSaid] = useState('');
  const { rating } = card;
  const tryNow = async (): Promise<void> => {
    setSaid('');
    const answer = await host.request('save-again', null);
    if (!answer.ok) setSaid(t('notSaved.stillNot'));
  };
  const copy = async (value: NonNullable<typeof rating>): Promise<void> => {
    const when = new Date(card.shownAt).toLocaleString(i18n.language, {
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const text = t('notSaved.copy', { rating: value, word: t(`words:rating.${value}`), when });
    const answer = await host.request('copy-text', { text });
    if (answer.ok) setSaid(t('notSaved.copied'));
  };
  return (
    <div className={styles.block}>
      <p className={styles.line}>{t(rating ? 'notSaved.rating' : 'notSaved.other')}</p>
      <p className={styles.note}>
        {t(`notSaved.because.${notSaved.because}`)} {t('notSaved.held')}
      </p>
      <div className={styles.tools}>
        <span className={styles.said} role="status">
          {said}
        </span>
        {rating && (
          <Button look="bare" small onClick={() => void copy(rating)}>
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
