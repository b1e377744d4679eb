import { useTranslation } from 'react-i18next';
import type { RequestPayload } from '../../core/app/api/api';
import type { DeckCard } from '../../core/deck/card';
import { careCardId } from '../../core/deck/card';
import { cardText } from '../../core/deck/card-text';
import type { Language } from '../../core/i18n/languages';
import { Button } from '../../ui/button';
import { Evidence } from '../../ui/evidence';
import text from '../../ui/text.module.css';
import { careKinds } from '../../core/vocabulary';
import styles from './deck.module.css';

type Change = RequestPayload<'change-deck'>;

interface CardBodyProps {
  readonly card: DeckCard;
  readonly isOff: boolean;
  /** Its place among the agent's own cards, counted from 0, and how many there are; null where it cannot be moved. */
  readonly place: { readonly at: number; readonly of: number } | null;
  readonly onChange: (change: Change) => void;
  readonly onEdit: () => void;
}

/** Why it is there and how good the evidence is, or that the agent wrote it. */
function Why({ card }: { readonly card: DeckCard }) {
  const { t, i18n } = useTranslation(['deck', 'card']);
  if (card.own) return <p className={styles.why}>{t('own.why')}</p>;
  return (
    <p className={styles.why}>
      <strong>{t('card:why.label')}</strong> {cardText(i18n.language as Language, card.id)?.why}{' '}
      <span className={styles.evidence}>
        <Evidence card={card} />
      </span>
    </p>
  );
}

function Facts({ card }: { readonly card: DeckCard }) {
  const { t } = useTranslation(['deck', 'words']);
  const facts = [
    [t('card.when'), card.moments.map((moment) => t(`moment.${moment}`)).join(', ')],
    [t('card.kinds'), card.kinds.map((kind) => t(`words:kind.${kind}`)).join(', ')],
    [t('card.length'), card.tier === 300 ? t('card.minutes') : t('card.seconds', { seconds: card.tier })],
    [t('card.breath'), card.breath === null ? '' : t(`breath.${card.breath}`)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, said]) =>
          said !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function OwnActs({ card, place, onChange, onEdit }: Omit<CardBodyProps, 'isOff'>) {
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
      <Button small onClick={onEdit}>
        {t('card.edit')}
      </Button>
      {place && mover(-1, place.at > 0, t('card.up'))}
      {place && mover(1, place.at < place.of - 1, t('card.down'))}
      <Button small onClick={() => onChange({ do: 'delete', id: card.id })}>
        {t('card.delete')}
      </Button>
    </>
  );
}

/** These are never drawn by chance, so that there is nothing to switch. */
const comesWithCare: ReadonlySet<string> = new Set(careKinds.map(careCardId));

/** All there is to a card, and what the agent can do with it. */
export function CardBody(props: CardBodyProps) {
  const { t, i18n } = useTranslation('deck');
  const { card, isOff, onChange } = props;
  const said = card.own ?? cardText(i18n.language as Language, card.id);
  const favourite = card.favourite === true;
  return (
    <div className={styles.body}>
      {said?.secondLine && (
        <p dir="auto" className={styles.second}>
          {said.secondLine}
        </p>
      )}
      <Why card={card} />
      <Facts card={card} />
      {comesWithCare.has(card.id) ? (
        <p className={text.note}>{t('card.withCare')}</p>
      ) : (
        <div className={styles.acts} role="group" aria-label={t('card.label', { line: said?.line ?? '' })}>
          <Button
            small
            aria-pressed={!isOff}
            onClick={() => onChange({ do: 'switch', id: card.id, on: isOff })}
          >
            {t('card.on')}
          </Button>
          <Button
            small
            aria-pressed={favourite}
            title={t('card.favouriteNote')}
            onClick={() => onChange({ do: 'favourite', id: card.id, on: !favourite })}
          >
            {t('card.favourite')}
          </Button>
          {card.own && <OwnActs {...props} />}
        </div>
      )}
    </div>
  );
}
