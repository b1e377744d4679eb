import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardPush } from '../../core/contract';
import type { CardAction } from '../../core/session/session-types';
import { deposits, outcomes } from '../../core/words';
import { Choice } from './choice';
import type { FormProps } from './form';
import { NotSaved } from './not-saved';
import styles from './outcome-form.module.css';
import { Question, questionId } from './question';
import { Skip } from './skip';

/** "And how did it end?", with a win or a deposit by one more key. */
export function OutcomeForm({ card, send, notSaved }: FormProps & Pick<CardPush, 'notSaved'>) {
  const { t } = useTranslation(['card', 'words']);
  const [pressed, setPressed] = useState<readonly string[]>([]);
  const choice = (name: string, cap: string | number, action: CardAction, word: string) => (
    <Choice
      key={name}
      keyCap={card.keyboard ? cap : null}
      chosen={pressed.includes(name)}
      onChoose={() => {
        setPressed((before) => [...before, name]);
        send(action);
      }}
    >
      {word}
    </Choice>
  );
  const mark = card.rating && t(notSaved ? 'outcome.held' : 'outcome.saved', { rating: card.rating });
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <Question aside={mark}>{t('outcome.question')}</Question>
      <div className={styles.places}>
        <div className={styles.row} role="group" aria-label={t('name.ending')}>
          {outcomes.map((outcome, index) =>
            choice(outcome, index + 1, { do: 'outcome', outcome }, t(`words:outcome.${outcome}`)),
          )}
          <Skip card={card} send={send} />
        </div>
        <div className={styles.row} role="group" aria-label={t('name.extras')}>
          {choice('win', t('letter.win'), { do: 'win' }, t('outcome.win'))}
          {deposits.map((deposit) =>
            choice(
              deposit,
              t(`letter.deposit.${deposit}`),
              { do: 'deposit', deposit },
              t(`words:deposit.${deposit}`),
            ),
          )}
        </div>
      </div>
      {notSaved && <NotSaved card={card} notSaved={notSaved} />}
    </section>
  );
}
