import { useTranslation } from 'react-i18next';
import type { Card, DeckScreen, Offer } from '../../core/card/card';
import { firstAction, slurAction } from '../../core/card/keys';
import { saysBothLines } from '../../core/card/screens';
import type { DeckCard } from '../../core/deck/card';
import { triedId } from '../../core/deck/card';
import { cardText, saidOn } from '../../core/deck/card-text';
import type { Language } from '../../core/i18n/languages';
import { Button } from '../../ui/button';
import { CardFace, CardWords } from '../../ui/card-face';
import { Evidence } from '../../ui/evidence';
import { KeyCap } from '../../ui/key-cap';
import { useRequest } from '../../ui/use-request';
import { useAnnounced } from './announcer';
import styles from './card-form.module.css';
import type { FormProps } from './form';
import { OfferForm } from './offer-form';
import { SessionSteps } from './session-steps';

/** Buttons of the card. By itself it has no keyboard: they fade in when the pointer is near, and show no key caps. */
function Tools({ card, send }: FormProps<DeckScreen>) {
  const { send: request } = useRequest();
  const { t } = useTranslation('card');
  const first = firstAction(card);
  const labels = {
    more: t('button.more'),
    next: t(card.screen === 'reframe' ? 'button.rateIt' : 'button.goOn'),
  };
  const leaves = card.keyboard || card.expanded ? ('done' as const) : ('not-now' as const);
  const isAll = card.expanded && !first;
  const mayGo = isAll && card.deckCard.id !== triedId;
  const slur = slurAction(card);
  return (
    <div className={styles.tools} data-shown={card.keyboard || card.expanded}>
      {mayGo && (
        <Button
          small
          variant="bare"
          className={styles.notAgain}
          onClick={() => void request('not-again', null)}
        >
          {t('button.notAgain')}
        </Button>
      )}
      {slur && (
        <Button small variant="bare" className={styles.slur} onClick={() => send(slur)}>
          <span>{t('button.wasSlur')}</span>
          {card.keyboard && <KeyCap>{t('letter.kind.slur-or-sexual')}</KeyCap>}
        </Button>
      )}
      <Button
        small
        variant={first ? 'bare' : 'quiet'}
        className={styles.leave}
        onClick={() => send({ do: leaves })}
      >
        <span>{t(leaves === 'done' ? 'button.done' : 'button.notNow')}</span>
        {card.keyboard && <KeyCap>{t('key.escape')}</KeyCap>}
      </Button>
      {first && (
        <Button small onClick={() => send({ do: first })}>
          {labels[first]} {card.keyboard && <KeyCap>{t('key.enter')}</KeyCap>}
        </Button>
      )}
    </div>
  );
}

/** Why the card is here, and how good the evidence is. */
function Why({ card, language }: { readonly card: DeckCard; readonly language: Language }) {
  const { t } = useTranslation(['card', 'deck']);
  return (
    <p className={styles.why}>
      <strong>{t('why.label')}</strong>{' '}
      {card.own ? (
        t('deck:own.why')
      ) : (
        <>
          {cardText(language, card.id)?.why}{' '}
          <span className={styles.evidence}>
            <Evidence card={card} />
          </span>
        </>
      )}
    </p>
  );
}

interface CardFormProps extends FormProps<DeckScreen> {
  readonly language: Language;
  readonly calm: boolean;
}

const offerOn = (card: Card<DeckScreen>): Offer | null =>
  card.screen === 'deck-card' && card.keyboard ? card.offer : null;

/** A card of the deck: the shape and one line; opened, also the second line and why it is here. */
export function CardForm({ card, send, language, calm }: CardFormProps) {
  const { t } = useTranslation(['card', 'words']);
  const { deckCard } = card;
  const text = saidOn(deckCard, language);
  const both = saysBothLines(card);
  const offer = offerOn(card);
  useAnnounced([text?.line, both && text?.secondLine].filter(Boolean).join(' '));
  if (!text) return null;
  const family = t(`words:family.${deckCard.family}`);
  return (
    <section
      className={styles.form}
      data-expanded={card.expanded}
      data-offer={offer !== null}
      data-arrives={card.why === 'pacing'}
      role="group"
      aria-label={t('name.card', { family })}
    >
      {card.expanded && <p className={styles.family}>{family}</p>}
      <CardFace breath={deckCard.breath} look={calm ? 'counted' : 'breathing'} close={card.expanded}>
        <CardWords line={text.line} secondLine={both ? text.secondLine : undefined} />
        {text.steps && card.leavesAt !== null && (
          <SessionSteps steps={text.steps} lastsMs={card.leavesAt - card.shownAt} />
        )}
      </CardFace>
      {offer && <OfferForm offer={offer} send={send} />}
      {card.expanded && <Why card={deckCard} language={language} />}
      <Tools card={card} send={send} />
    </section>
  );
}
