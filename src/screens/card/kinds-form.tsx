import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindIs } from '../../core/card/answers';
import type { Kind } from '../../core/vocabulary';
import { careKinds, isCareKind, ordinaryKinds } from '../../core/vocabulary';
import { CardChoice } from './card-choice';
import type { FormProps } from './form';
import styles from './kinds-form.module.css';
import { Question, questionId } from './question';
import { Skip } from './skip';

/**
 * Which kind of caller it was: digits for ordinary kinds, letters for those that went too far, under a heading. What a kind
 * means stands below, for the one that the pointer or the focus is on.
 */
export function KindsForm({ card, send }: FormProps<'kinds'>) {
  const { t } = useTranslation(['card', 'words']);
  const [looked, setLooked] = useState<Kind | null>(null);
  const far = useId();
  const choice = (kind: Kind, index: number) => (
    <CardChoice
      key={kind}
      keyCap={card.keyboard ? (isCareKind(kind) ? t(`letter.kind.${kind}`) : index + 1) : null}
      note={t(`words:kindNote.${kind}`)}
      onLook={() => setLooked(kind)}
      onChoose={() => send(kindIs(card.callId, kind))}
    >
      {t(`words:kind.${kind}`)}
    </CardChoice>
  );
  return (
    <section
      className={styles.form}
      role="group"
      aria-labelledby={questionId}
      onPointerLeave={() => setLooked(null)}
    >
      <Question aside={<Skip card={card} send={send} />}>{t('kinds.question')}</Question>
      <div className={styles.ordinary} role="group" aria-label={t('name.ordinaryKinds')}>
        {ordinaryKinds.map(choice)}
      </div>
      <h3 className={styles.far} id={far}>
        {t('name.careKinds')}
      </h3>
      <div className={styles.care} role="group" aria-labelledby={far}>
        {careKinds.map(choice)}
      </div>
      <p className={styles.note} aria-hidden="true">
        {looked && t(`words:kindNote.${looked}`)}
      </p>
    </section>
  );
}
