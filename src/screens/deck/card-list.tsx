import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestPayload } from '../../core/app/api/api';
import type { DeckCard, Family } from '../../core/deck/card';
import { families } from '../../core/deck/card';
import { cardText } from '../../core/deck/card-text';
import type { Language } from '../../core/i18n/languages';
import text from '../../ui/text.module.css';
import { CardBody } from './card-body';
import { CardRow } from './card-row';
import styles from './deck.module.css';
import type { Filter } from './filter';
import { noFilter } from './filter';

interface ListProps {
  readonly cards: readonly DeckCard[];
  readonly off: ReadonlySet<string>;
  /** Own cards can be put in order only where all of them are in sight. */
  readonly canMove: boolean;
  readonly onChange: (change: RequestPayload<'change-deck'>) => void;
  readonly onEdit: (card: DeckCard) => void;
}

function CardList({ cards, off, canMove, onChange, onEdit }: ListProps) {
  const { t, i18n } = useTranslation('deck');
  const [offWord, favouriteWord] = [t('mark.off'), t('mark.favourite')];
  return (
    <ol className={styles.cards}>
      {cards.map((card, at) => {
        const isOff = off.has(card.id);
        const said = card.own ?? cardText(i18n.language as Language, card.id);
        if (!said) return null;
        return (
          <CardRow
            key={card.id}
            id={card.id}
            line={said.line}
            isOff={isOff}
            marks={[...(card.favourite ? [favouriteWord] : []), ...(isOff ? [offWord] : [])]}
          >
            {() => (
              <CardBody
                card={card}
                isOff={isOff}
                place={canMove && card.own ? { at, of: cards.length } : null}
                onChange={onChange}
                onEdit={() => onEdit(card)}
              />
            )}
          </CardRow>
        );
      })}
    </ol>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={text.head}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

/** The cards in their groups: the agent's own first, then family by family. */
export function CardGroups({ filter, ...list }: Omit<ListProps, 'canMove'> & { readonly filter: Filter }) {
  const { t } = useTranslation(['deck', 'words']);
  const own = list.cards.filter((card) => card.own);
  const byFamily = new Map<Family, DeckCard[]>(families.map((family) => [family, []]));
  for (const card of list.cards) if (!card.own) byFamily.get(card.family)?.push(card);
  const showsOwn = filter.family === null && filter.theme === null;
  return (
    <>
      {(own.length > 0 || filter === noFilter || filter.show === 'own') && (
        <Group title={t('own.title')}>
          {own.length > 0 ? (
            <CardList {...list} cards={own} canMove={showsOwn && ['all', 'own'].includes(filter.show)} />
          ) : (
            <p className={text.note}>{t('own.empty')}</p>
          )}
        </Group>
      )}
      {[...byFamily].map(
        ([family, cards]) =>
          cards.length > 0 && (
            <Group key={family} title={t(`words:family.${family}`)}>
              <CardList {...list} cards={cards} canMove={false} />
            </Group>
          ),
      )}
    </>
  );
}
