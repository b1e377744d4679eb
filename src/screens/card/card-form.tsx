import { useTranslation } from 'react-i18next';
import type { DeckCard } from '../../core/deck/card';
import { cardById } from '../../core/deck/deck';
import { cardText } from '../../core/i18n/card-text';
import type { Language } from '../../core/words';
import { BreathCount } from '../../ui/breath-count';
import { Breath } from '../../ui/breath';
import { Button } from '../../ui/button';
import { useHost } from '../../ui/host';
import { KeyCap } from '../../ui/key-cap';
import { useAnnounced } from './announcer';
import styles from './card-form.module.css';
import { firstAction } from './card-keys';
import { isLong, saidOn } from './card-text';
import type { FormProps } from './form';

/** Buttons of the card. By itself it has no keyboard: they fade in when the pointer is near, and show no key caps. */
function Tools({ card, send }: FormProps) {
  const host = useHost();
  const { t } = useTranslation('card');
  const first = firstAction(card);
  const labels = { more: t('button.more'), next: t(card.kind === null ? 'button.goOn' : 'button.rateIt') };
  const leaves = card.keyboard || card.expanded ? ('done' as const) : ('not-now' as const);
  const isAll = card.expanded && !first;
  return (
    <div className={styles.tools} data-shown={card.keyboard || card.expanded}>
      {isAll && (
        <Button
          small
          look="bare"
          className={styles.notAgain}
          onClick={() => void host.request('not-again', null)}
        >
          {t('button.notAgain')}
        </Button>
      )}
      <Button
        small
        data-first={isAll ? true : undefined}
        look={first ? 'bare' : 'quiet'}
        className={styles.leave}
        onClick={() => {
          send({ do: leaves });
        }}
      >
        <span>{t(leaves === 'done' ? 'button.done' : 'button.notNow')}</span>
        {card.keyboard && <KeyCap>{t('key.escape')}</KeyCap>}
      </Button>
      {first && (
        <Button
          small
          data-first
          onClick={() => {
            send(first);
          }}
        >
          {labels[first.do]} {card.keyboard && <KeyCap>{t('key.enter')}</KeyCap>}
        </Button>
      )}
    </div>
  );
}

function Evidence({ deckCard }: { readonly deckCard: DeckCard }) {
  const { t } = useTranslation('card');
  const { evidence: grade, source } = deckCard;
  return (
    <span className={styles.evidence}>
      {source ? t('why.study', { grade, source }) : t('why.grade', { grade })}
    </span>
  );
}

interface CardFormProps extends FormProps {
  readonly language: Language;
  readonly calm: boolean;
}

/** A card of the deck: the shape and one line; opened, also the second line and why it is here. */
export function CardForm({ card, send, language, calm }: CardFormProps) {
  const { t } = useTranslation(['card', 'deck', 'words']);
  const deckCard = card.own ?? cardById.get(card.cardId);
  const text = saidOn(card, language);
  useAnnounced(text?.line ?? '');
  if (!deckCard || !text) return null;
  const phases = t('phase', { returnObjects: true });
  const family = t(`words:family.${deckCard.family}`);
  return (
    <section
      className={styles.form}
      data-expanded={card.expanded}
      data-arrives={card.why === 'pacing'}
      role="group"
      aria-label={t('name.card', { family })}
    >
      {card.expanded && <p className={styles.family}>{family}</p>}
      <div className={styles.row}>
        {deckCard.breath &&
          (calm ? (
            <BreathCount pattern={deckCard.breath} words={phases} />
          ) : (
            <Breath pattern={deckCard.breath} words={phases} />
          ))}
        <div className={styles.say}>
          <p dir="auto" className={isLong(text.line) ? styles.long : styles.line}>
            {text.line}
          </p>
          {card.expanded && text.secondLine && (
            <p dir="auto" className={styles.second}>
              {text.secondLine}
            </p>
          )}
        </div>
      </div>
      {card.expanded && (
        <p className={styles.why}>
          <strong>{t('why.label')}</strong>{' '}
          {card.own ? (
            t('deck:own.why')
          ) : (
            <>
              {cardText(language, card.cardId)?.why} <Evidence deckCard={deckCard} />
            </>
          )}
        </p>
      )}
      <Tools card={card} send={send} />
    </section>
  );
}
