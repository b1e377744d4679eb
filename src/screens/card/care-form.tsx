import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { careCardId } from '../../core/deck/cards/care-first';
import type { Kind } from '../../core/words';
import { isCareKind } from '../../core/words';
import { Button } from '../../ui/button';
import { useContacts } from '../../ui/use-contacts';
import { useHost } from '../../ui/host';
import { KeyCap } from '../../ui/key-cap';
import { useAnnounced } from './announcer';
import styles from './care-form.module.css';
import type { FormProps } from './form';
import { questionId } from './question';

interface CareStep {
  readonly what: string;
  readonly how: string;
}

/** Copies the time of the call's end, for the agent to paste and write the words after; Lull keeps none of it. */
function CopyTime({ at }: { readonly at: number }) {
  const host = useHost();
  const { t, i18n } = useTranslation('card');
  const [said, setSaid] = useState('');
  const time = new Date(at).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'short' });
  const copy = async (): Promise<void> => {
    const answer = await host.request('copy-text', { text: `${time}: ` });
    setSaid(t(answer.ok ? 'care.copied' : 'care.notCopied', { time }));
  };
  return (
    <div className={styles.copy}>
      <Button small onClick={() => void copy()}>
        {t('button.copyTime')}
      </Button>
      <span className={styles.how} role="status">
        {said}
      </span>
    </div>
  );
}

function Steps({ steps, noteAt, at }: { steps: readonly CareStep[]; noteAt: number; at: number }) {
  return (
    <ol className={styles.steps}>
      {steps.map(({ what, how }, index) => (
        <li key={what} className={styles.step}>
          <span className={styles.place} aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <b className={styles.what}>{what}</b>
            <p className={styles.how}>{how}</p>
            {index === noteAt && <CopyTime at={at} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

const careKindOf = (kind: Kind | null) => (kind !== null && isCareKind(kind) ? kind : 'abusive');

/** The first of the people that the agent has written down, and how to reach them; null where there is nobody. */
function useFirstPerson(): string | null {
  const { t } = useTranslation('help');
  const person = useContacts()?.contacts[0];
  if (!person) return null;
  return [person.name || t(`people.roles.${person.role}`), person.reach].filter(Boolean).join(', ');
}

/** Care first: plain face, firm edge, no shape, no motion, no voice. It waits until it is closed. */
export function CareForm({ card, send }: FormProps) {
  const { t } = useTranslation(['card', 'cards']);
  const crisis = card.kind === 'crisis';
  const crisisSteps = t('care.crisis.steps', { returnObjects: true });
  const tooFarSteps = t('care.tooFar.steps', { returnObjects: true });
  const title = t(`cards:${careCardId(careKindOf(card.kind))}.line`);
  useAnnounced(title);
  const someone = useFirstPerson();
  const tell = someone === null ? tooFarSteps.tell : { ...tooFarSteps.tell, how: someone };
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <h2 className={styles.title} id={questionId}>
        {title}
      </h2>
      {crisis ? (
        <Steps
          steps={[crisisSteps.procedure, crisisSteps.line, crisisSteps.note, crisisSteps.debrief]}
          noteAt={2}
          at={card.shownAt}
        />
      ) : (
        <Steps
          steps={[tooFarSteps.danger, tooFarSteps.note, tell, tooFarSteps.rest]}
          noteAt={1}
          at={card.shownAt}
        />
      )}
      <div className={styles.foot}>
        <span>{t('care.nobodyWatches')}</span>
        <Button
          small
          onClick={() => {
            send({ do: 'done' });
          }}
        >
          {t('button.close')} {card.keyboard && <KeyCap>{t('key.escape')}</KeyCap>}
        </Button>
      </div>
    </section>
  );
}
