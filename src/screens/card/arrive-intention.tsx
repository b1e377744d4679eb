import { useTranslation } from 'react-i18next';
import { intentionWords } from '../../core/shift/fact';
import styles from './arrive-form.module.css';
import { intentionAction } from './card-keys';
import { Choice } from './choice';
import type { FormProps } from './form';
import { Question, questionId } from './question';
import { Skip } from './skip';

/** The first step of Arrive: one of four words, or the agent's own. */
export function ArriveIntention({ card, send }: FormProps) {
  const { t } = useTranslation('arrive');
  return (
    <section
      className={styles.form}
      role="group"
      aria-labelledby={questionId}
      data-arrives={card.why === 'pacing'}
    >
      <Question>{t('intention.question')}</Question>
      <div className={styles.words} role="group" aria-label={t('name.words')}>
        {intentionWords.map((word, index) => (
          <Choice
            key={word}
            keyCap={card.keyboard ? index + 1 : null}
            onChoose={() => {
              send(intentionAction(word));
            }}
          >
            {t(`intention.${word}`)}
          </Choice>
        ))}
        <Skip card={card} send={send} />
      </div>
    </section>
  );
}
