import { useTranslation } from 'react-i18next';
import type { Kind } from '../../core/words';
import { careKinds, ordinaryKinds } from '../../core/words';
import { Choice } from './choice';
import type { FormProps } from './form';
import styles from './kinds-form.module.css';
import { Question, questionId } from './question';
import { Skip } from './skip';

/** Which kind of caller it was: digits for ordinary kinds, letters for those that went too far, under a hairline. */
export function KindsForm({ card, send }: FormProps) {
  const { t } = useTranslation(['card', 'words']);
  const choose = (kind: Kind) => () => {
    send({ do: 'kind', kind });
  };
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <Question aside={<Skip card={card} send={send} />}>{t('kinds.question')}</Question>
      <div className={styles.ordinary} role="group" aria-label={t('name.ordinaryKinds')}>
        {ordinaryKinds.map((kind, index) => (
          <Choice
            key={kind}
            keyCap={card.keyboard ? index + 1 : null}
            chosen={card.kind === kind}
            onChoose={choose(kind)}
          >
            {t(`words:kind.${kind}`)}
          </Choice>
        ))}
      </div>
      <div className={styles.care} role="group" aria-label={t('name.careKinds')}>
        {careKinds.map((kind) => (
          <Choice
            key={kind}
            keyCap={card.keyboard ? t(`letter.kind.${kind}`) : null}
            chosen={card.kind === kind}
            onChoose={choose(kind)}
          >
            {t(`words:kind.${kind}`)}
          </Choice>
        ))}
      </div>
    </section>
  );
}
