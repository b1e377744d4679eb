import { useTranslation } from 'react-i18next';
import { pick } from '../../core/card/answers';
import { saidOn } from '../../core/deck/card-text';
import type { Language } from '../../core/i18n/languages';
import { CardChoice } from './card-choice';
import type { FormProps } from './form';
import { Question, questionId } from './question';
import styles from './rating-form.module.css';
import { Skip } from './skip';

/** On a break: which of the sessions. */
export function SessionsForm({
  card,
  send,
  language,
}: FormProps<'sessions'> & { readonly language: Language }) {
  const { t } = useTranslation('card');
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <Question aside={<Skip card={card} send={send} />}>{t('sessions.question')}</Question>
      <div className={styles.list}>
        {card.deckCards.map((deckCard, index) => (
          <CardChoice
            key={deckCard.id}
            keyCap={card.keyboard ? index + 1 : null}
            onChoose={() => send(pick(deckCard.id))}
          >
            {saidOn(deckCard, language)?.line ?? ''}
          </CardChoice>
        ))}
      </div>
    </section>
  );
}
