import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { CardFace, lineClass } from '../../ui/card-face';
import { classes } from '../../ui/classes';
import { KeyCap } from '../../ui/key-cap';
import { useRequest } from '../../ui/use-request';
import { useAnnounced } from './announcer';
import styles from './arrive-form.module.css';
import type { FormProps } from './form';

/** Cards of words about the shift itself. */

function Leave({ card, send }: FormProps) {
  const { t } = useTranslation('card');
  return (
    <div className={styles.tools} data-shown={card.keyboard}>
      <Button small onClick={() => send({ do: card.keyboard ? 'done' : 'not-now' })}>
        {t(card.keyboard ? 'button.done' : 'button.notNow')}{' '}
        {card.keyboard && <KeyCap>{t('key.escape')}</KeyCap>}
      </Button>
    </div>
  );
}

/** In the middle of the shift: what the agent set out to be. */
export function IntentionReminder({ card, send }: FormProps<'intention'>) {
  const { t } = useTranslation('arrive');
  const { word, text } = card.intention;
  const line = t(`middle.${word}`, { text });
  useAnnounced(line);
  return (
    <section className={styles.quiet} role="group" aria-label={t('middle.name')} data-arrives>
      <div className={styles.line}>
        <CardFace breath={null} look="open" close>
          <p dir="auto" className={classes(lineClass(line), styles.said)}>
            {line}
          </p>
        </CardFace>
      </div>
      <Leave card={card} send={send} />
    </section>
  );
}

/** After several calls that left the agent much worse: the way to people, once, and told to nobody. */
export function RoughRun({ card, send }: FormProps<'rough-run'>) {
  const { t } = useTranslation(['arrive', 'card']);
  const { send: request } = useRequest();
  const line = t('rough.line');
  useAnnounced(line);
  return (
    <section className={styles.quiet} role="group" aria-label={line} data-arrives>
      <div className={styles.line}>
        <p>{line}</p>
        <p className={styles.note}>{t('rough.note')}</p>
      </div>
      <div className={styles.tools} data-shown>
        <Button small variant="bare" onClick={() => send({ do: card.keyboard ? 'done' : 'not-now' })}>
          {t('card:button.notNow')} {card.keyboard && <KeyCap>{t('card:key.escape')}</KeyCap>}
        </Button>
        <Button
          small
          onClick={() => {
            void request('open-help', null);
            send({ do: 'done' });
          }}
        >
          {t('rough.show')}
        </Button>
      </div>
    </section>
  );
}

/** A file that the phone's way to Lull depends on could not be read: what that means, and where to look. */
export function SetAside({ card, send }: FormProps<'set-aside'>) {
  const { t } = useTranslation('arrive');
  const line = t(`setAside.${card.file}.line`);
  useAnnounced(line);
  return (
    <section className={styles.quiet} role="group" aria-label={line} data-arrives>
      <div className={styles.line}>
        <p>{line}</p>
        <p className={styles.note}>{t(`setAside.${card.file}.note`)}</p>
      </div>
      <Leave card={card} send={send} />
    </section>
  );
}
