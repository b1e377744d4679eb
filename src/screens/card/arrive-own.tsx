import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { intendOwn } from '../../core/card/answers';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { KeyCap } from '../../ui/key-cap';
import styles from './arrive-form.module.css';
import type { FormProps } from './form';
import { Question, questionId } from './question';
import { Skip } from './skip';

/** The intention in the agent's own words. Each letter is told to the host, so that a call cuts off nothing. */
export function ArriveOwn({ card, send }: FormProps<'arrive-own'>) {
  const { t } = useTranslation(['arrive', 'card']);
  const [text, setText] = useState(card.draft);
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <Question aside={<Skip card={card} send={send} />}>{t('own.question')}</Question>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(intendOwn(text));
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
          <Button small type="submit">
            {t('own.on')} {card.keyboard && <KeyCap>{t('card:key.enter')}</KeyCap>}
          </Button>
        </div>
      </form>
    </section>
  );
}
