import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Face } from '../../core/care/script';
import { nothingWritten } from '../../core/care/site-lines';
import { careCardId } from '../../core/deck/card';
import { Button } from '../../ui/button';
import { CareSteps, FaceChoice } from '../../ui/care-steps';
import { KeyCap } from '../../ui/key-cap';
import { useContacts } from '../../ui/use-contacts';
import { useSiteLines } from '../../ui/use-site-lines';
import { useAnnounced } from './announcer';
import styles from './care-form.module.css';
import type { FormProps } from './form';
import { questionId } from './question';

/**
 * Care first: plain face, firm edge, no shape, no motion, no voice. It waits until it is closed. It comes when no call is known
 * to be on; the agent may know better.
 */
export function CareForm({ card, send }: FormProps<'care'>) {
  const { t } = useTranslation(['card', 'cards', 'help']);
  const [face, setFace] = useState<Face>('over');
  const crisis = card.kind === 'crisis';
  const title = crisis ? t(`help:heading.crisis.${face}`) : t(`cards:${careCardId(card.kind)}.line`);
  useAnnounced(title);
  const person = useContacts()?.contacts[0];
  const site = useSiteLines();
  return (
    <section className={styles.form} role="group" aria-labelledby={questionId}>
      <FaceChoice face={face} onPick={setFace} />
      <h2 className={styles.title} id={questionId}>
        {title}
      </h2>
      <CareSteps
        kind={card.kind}
        face={face}
        lines={site?.lines ?? nothingWritten}
        person={person}
        at={face === 'over' ? card.shownAt : null}
        onBeforeBreak={() => send({ do: 'take-keyboard' })}
      />
      <div className={styles.foot}>
        <span>{t('help:watch')}</span>
        <Button small onClick={() => send({ do: 'done' })}>
          {t('button.close')} {card.keyboard && <KeyCap>{t('key.escape')}</KeyCap>}
        </Button>
      </div>
    </section>
  );
}
