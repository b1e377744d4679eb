import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { park } from '../../core/card/answers';
import type { Parked } from '../../core/shift/shift-event';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { KeyCap } from '../../ui/key-cap';
import styles from './arrive-form.module.css';
import type { FormProps } from './form';
import { Question, questionId } from './question';
import { Skip } from './skip';

/** Without the keyboard there is nothing to type into, so that no letter meant for another program lands here. */
function Offer({ send }: Pick<FormProps, 'send'>) {
  const { t } = useTranslation(['arrive', 'card']);
  return (
    <div className={styles.foot}>
      <Button small variant="bare" onClick={() => send({ do: 'next' })}>
        {t('card:button.goOn')}
      </Button>
      <Button small onClick={() => send({ do: 'take-keyboard' })}>
        {t('parking.write')}
      </Button>
    </div>
  );
}

function Fields({ card, send }: FormProps<'arrive-parking'>) {
  const { t } = useTranslation(['arrive', 'card']);
  const [written, setWritten] = useState<Parked>(card.draft);
  const when = useRef<HTMLInputElement>(null);
  const id = useId();
  const empty = written.what.trim() === '';
  const write = (change: Partial<Parked>): void => {
    const draft = { ...written, ...change };
    setWritten(draft);
    send({ do: 'draft', draft });
  };
  const row = (name: keyof Parked, more: object) => (
    <>
      <label htmlFor={id + name}>{t(`parking.${name}`)}</label>
      <Field
        small
        id={id + name}
        value={written[name]}
        onChange={({ target: { value } }) => write({ [name]: value })}
        {...more}
      />
    </>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const whenIsNext = !empty && written.when === '' && document.activeElement !== when.current;
        if (whenIsNext) when.current?.focus();
        else send(empty ? { do: 'next' } : park(written));
      }}
    >
      <div className={styles.fields} role="group" aria-label={t('name.fields')}>
        {row('what', { 'data-first': true })}
        {row('when', { ref: when, placeholder: t('parking.whenExample') })}
      </div>
      <div className={styles.foot}>
        <p className={styles.note}>{t('parking.private')}</p>
        <Button small type="submit">
          {t(empty ? 'card:button.goOn' : 'parking.park')} <KeyCap>{t('card:key.enter')}</KeyCap>
        </Button>
      </div>
    </form>
  );
}

/** The second step of Arrive: what weighs on me, and when I will look at it. One private line, and it may stay empty. */
export function ArriveParking({ card, send }: FormProps<'arrive-parking'>) {
  const { t } = useTranslation('arrive');
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <Question aside={<Skip card={card} send={send} />}>{t('parking.mantra')}</Question>
      {card.keyboard ? <Fields card={card} send={send} /> : <Offer send={send} />}
    </section>
  );
}
