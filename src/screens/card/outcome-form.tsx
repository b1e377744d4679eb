import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardAction } from '../../core/card/action';
import { deposit, endedAs, win } from '../../core/card/answers';
import type { CardPush } from '../../core/contract';
import { deposits, outcomes } from '../../core/vocabulary';
import { CardChoice } from './card-choice';
import type { FormProps } from './form';
import { NotSaved } from './not-saved';
import styles from './outcome-form.module.css';
import { Question, questionId } from './question';
import { Skip } from './skip';

/** "And how did it end?", with a win or a deposit by one more key. */
export function OutcomeForm({ card, send, notSaved }: FormProps<'outcome'> & Pick<CardPush, 'notSaved'>) {
  const { t } = useTranslation(['card', 'words']);
  const gave = useId();
  const [pressed, setPressed] = useState<readonly string[]>([]);
  const choice = (name: string, cap: string | number, action: CardAction, word: string) => (
    <CardChoice
      key={name}
      keyCap={card.keyboard ? cap : null}
      chosen={pressed.includes(name)}
      onChoose={() => {
        setPressed((before) => [...before, name]);
        send(action);
      }}
    >
      {word}
    </CardChoice>
  );
  const mark = t(notSaved ? 'outcome.held' : 'outcome.saved', { word: t(`words:rating.${card.rating}`) });
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <Question aside={mark}>{t('outcome.question')}</Question>
      <div className={styles.places}>
        <div className={styles.row} role="group" aria-label={t('name.ending')}>
          {outcomes.map((outcome, index) =>
            choice(outcome, index + 1, endedAs(card.callId, outcome), t(`words:outcome.${outcome}`)),
          )}
          <Skip card={card} send={send} />
        </div>
        <h3 className={styles.gave} id={gave}>
          {t('name.extras')}
        </h3>
        <div className={styles.row} role="group" aria-labelledby={gave}>
          {choice('win', t('letter.win'), win(card.callId), t('outcome.win'))}
          {deposits.map((made) =>
            choice(made, t(`letter.deposit.${made}`), deposit(card.callId, made), t(`words:deposit.${made}`)),
          )}
        </div>
      </div>
      {notSaved && <NotSaved at={card.shownAt} rating={card.rating} notSaved={notSaved} />}
    </section>
  );
}
