import { useTranslation } from 'react-i18next';
import { rate } from '../../core/card/answers';
import type { CardPush } from '../../core/contract';
import { RatingScale } from '../../ui/rating-scale';
import type { FormProps } from './form';
import { NotSaved } from './not-saved';
import { Question, questionId } from './question';
import styles from './rating-form.module.css';
import { Skip } from './skip';

/** "How did that call leave you?" */
export function RatingForm({ card, send, notSaved }: FormProps<'rating'> & Pick<CardPush, 'notSaved'>) {
  const { t } = useTranslation(['card', 'words']);
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <Question aside={<Skip card={card} send={send} />}>{t('rating.question')}</Question>
      <RatingScale
        label={t('rating.question')}
        words={t('words:rating', { returnObjects: true })}
        chosen={null}
        keyCaps={card.keyboard}
        onChoose={(rating) => send(rate(card.callId, rating))}
      />
      {notSaved && <NotSaved at={card.shownAt} rating={null} notSaved={notSaved} />}
    </section>
  );
}
