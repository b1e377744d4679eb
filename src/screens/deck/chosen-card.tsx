import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestPayload } from '../../core/app/api/api';
import type { Refusal } from '../../core/contract';
import type { DeckCard } from '../../core/deck/card';
import { comesWithCare } from '../../core/deck/card';
import { cardText, saidOn } from '../../core/deck/card-text';
import type { Language } from '../../core/i18n/languages';
import { Button } from '../../ui/button';
import { CardFace, CardWords } from '../../ui/card-face';
import { Evidence } from '../../ui/evidence';
import { useFormats } from '../../ui/formats';
import { Switch } from '../../ui/switch';
import text from '../../ui/text.module.css';
import styles from './chosen-card.module.css';
import type { ListedCard } from './find-cards';
import { NotShown } from './not-shown';

type Change = RequestPayload<'change-deck'>;

interface ChosenCardProps {
  readonly listed: ListedCard;
  /** Epoch ms; null where nothing is known of it. */
  readonly seenAt: number | null;
  /** Its place among the agent's own cards, counted from 0, and how many there are; null where it cannot be moved. */
  readonly place: { readonly at: number; readonly of: number } | null;
  /** Why it could not be shown; null where it was, or nobody asked. */
  readonly notShown: Refusal | null;
  readonly onShow: (cardId: string) => void;
  readonly onChange: (change: Change) => void;
  readonly onEdit: (cardId: string) => void;
}

/** A card as it comes, at its real size; those of care kinds in their own plain form. */
function Preview({ card, language }: { readonly card: DeckCard; readonly language: Language }) {
  const said = saidOn(card, language);
  if (!said) return null;
  if (comesWithCare(card.id))
    return (
      <div className={styles.card} data-care>
        <p className={styles.care}>{said.line}</p>
        <p className={text.note}>{said.secondLine}</p>
      </div>
    );
  return (
    <div className={styles.card}>
      <CardFace breath={card.breath} look="open" close>
        <CardWords line={said.line} secondLine={said.secondLine} />
      </CardFace>
    </div>
  );
}

/** When it comes, how long it takes, with which breath, and when it was seen. */
function Facts({ card, seenAt }: { readonly card: DeckCard; readonly seenAt: number | null }) {
  const { t } = useTranslation(['deck', 'words']);
  const formats = useFormats(null);
  const kinds = card.kinds.map((kind) => t(`words:kind.${kind}`)).join(', ');
  const moments = card.moments.map((moment) => t(`moment.${moment}`)).join(', ');
  const seen = seenAt !== null && [formats.date(seenAt), formats.time(seenAt)].join(', ');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('card.comes'), kinds ? t('card.afterKinds', { kinds }) : moments],
    [t('card.takes'), card.tier === 300 ? t('card.minutes') : t('card.seconds', { seconds: card.tier })],
    [t('card.breath'), card.breath && t(`breath.${card.breath}`)],
    [t('card.lastSeen'), seen],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, said]) =>
          said && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Why it is there and how good the evidence is, or that the agent wrote it. */
function Why({ card, language }: { readonly card: DeckCard; readonly language: Language }) {
  const { t } = useTranslation('deck');
  if (card.own) return <p className={text.note}>{t('own.why')}</p>;
  return (
    <p className={text.note}>
      {cardText(language, card.id)?.why} <Evidence card={card} />
    </p>
  );
}

function OwnActs({ listed: { card }, place, onChange, onEdit }: ChosenCardProps) {
  const { t } = useTranslation('deck');
  // Not disabled at the ends, so that the focus stays where the agent has it.
  const mover = (by: -1 | 1, canMove: boolean, label: string) => (
    <Button
      small
      data-move={by}
      aria-disabled={!canMove}
      onClick={() => {
        if (canMove) onChange({ do: 'move', id: card.id, by });
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      <Button small onClick={() => onEdit(card.id)}>
        {t('card.edit')}
      </Button>
      {place && place.of > 1 && mover(-1, place.at > 0, t('card.up'))}
      {place && place.of > 1 && mover(1, place.at < place.of - 1, t('card.down'))}
      <Button small onClick={() => onChange({ do: 'delete', id: card.id })}>
        {t('card.delete')}
      </Button>
    </>
  );
}

/** What the agent can do with a card. */
function Acts(props: ChosenCardProps) {
  const { t } = useTranslation('deck');
  const { listed, onChange } = props;
  const { card } = listed;
  const favourite = card.favourite === true;
  return (
    <div className={styles.acts} role="group" aria-label={t('card.label', { line: listed.line })}>
      <Button
        small
        aria-pressed={favourite}
        aria-description={t('card.favouriteNote')}
        onClick={() => onChange({ do: 'favourite', id: card.id, on: !favourite })}
      >
        {t('card.favourite')}
      </Button>
      {card.own && <OwnActs {...props} />}
    </div>
  );
}

/** The chosen card: how it looks, when it comes and why, and what the agent can do with it. */
export function ChosenCard(props: ChosenCardProps) {
  const { t, i18n } = useTranslation('deck');
  const { listed, seenAt, notShown, onShow, onChange } = props;
  const { card, isOff } = listed;
  const language = i18n.language as Language;
  const isCare = comesWithCare(card.id);
  return (
    <section className={styles.chosen} aria-label={t('card.chosen')}>
      <Preview card={card} language={language} />
      {isCare ? (
        <p className={styles.withCare}>{t('card.withCare')}</p>
      ) : (
        <div className={styles.do}>
          <Button variant="main" onClick={() => onShow(card.id)}>
            {t('show.now')}
          </Button>
          <Switch on={!isOff} onSwitch={(on) => onChange({ do: 'switch', id: card.id, on })}>
            {t('card.on')}
          </Switch>
        </div>
      )}
      <NotShown reason={notShown} />
      {!isCare && <Facts card={card} seenAt={seenAt} />}
      <Why card={card} language={language} />
      {!isCare && <Acts {...props} />}
    </section>
  );
}
