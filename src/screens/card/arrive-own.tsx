import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { looksLikeCardOrAccount } from '../../core/private-number';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { KeyCap } from '../../ui/key-cap';
import styles from './arrive-form.module.css';
import type { FormProps } from './form';
import { Question, questionId } from './question';
import { Skip } from './skip';

/** The intention in the agent's own words. Each letter is told to the host, so that a call cuts off nothing. */
export function ArriveOwn({ card, send }: FormProps) {
  const { t } = useTranslation(['arrive', 'card']);
  const [text, setText] = useState(card.draft?.what ?? '');
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <Question aside={<Skip card={card} send={send} last />}>{t('own.question')}</Question>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send({ do: 'intend', intention: { word: 'own', text } });
        }}
      >
        <div className={styles.fields}>
          <Field
            small
            data-first
            aria-label={t('own.field')}
            value={text}
            onChange={({ target: { value } }) => {
              setText(value);
              send({ do: 'draft', draft: { what: value, when: '' } });
            }}
          />
        </div>
        <div className={styles.foot}>
          <p className={styles.note} role="status">
            {looksLikeCardOrAccount(text) ? t('parking.number') : ''}
          </p>
          <Button small type="submit">
            {t('own.on')} {card.keyboard && <KeyCap>{t('card:key.enter')}</KeyCap>}
          </Button>
        </div>
      </form>
    </section>
  );
}
