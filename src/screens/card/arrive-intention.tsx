import { useTranslation } from 'react-i18next';
import { intend } from '../../core/card/answers';
import { intentionWords } from '../../core/shift/shift-event';
import { StillBreath } from '../../ui/glyph';
import styles from './arrive-form.module.css';
import { CardChoice } from './card-choice';
import type { FormProps } from './form';
import { Question, questionId } from './question';
import { Skip } from './skip';

const beforeId = 'arrive-before';

/** The first step of Arrive: a breath and a sound, then one of four words, or the agent's own. */
export function ArriveIntention({ card, send }: FormProps<'arrive-intention'>) {
  const { t } = useTranslation('arrive');
  return (
    <section
      className={styles.form}
      role="group"
      aria-labelledby={questionId}
      aria-describedby={beforeId}
      data-arrives={card.why === 'pacing'}
    >
      <p className={styles.before} id={beforeId}>
        <StillBreath size={24} />
        {t('intention.before')}
      </p>
      <Question>{t('intention.question')}</Question>
      <div className={styles.words} role="group" aria-label={t('name.words')}>
        {intentionWords.map((word, index) => (
          <CardChoice
            key={word}
            keyCap={card.keyboard ? index + 1 : null}
            onChoose={() => send(intend(word))}
          >
            {t(`intention.${word}`)}
          </CardChoice>
        ))}
        <Skip card={card} send={send} />
      </div>
    </section>
  );
}
