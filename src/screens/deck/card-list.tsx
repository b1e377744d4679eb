import { useMemo } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Family } from '../../core/deck/card';
import { families } from '../../core/deck/card';
import styles from './card-list.module.css';
import { CardRow } from './card-row';
import type { ListedCard } from './find-cards';

interface CardGroupsProps {
  readonly cards: readonly ListedCard[];
  readonly words: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (cardId: string) => void;
  readonly onShow: (cardId: string) => void;
  /** What stands below the chosen row, where there is no room for it beside the list. */
  readonly below: ReactNode;
}

interface GroupProps extends CardGroupsProps {
  readonly title: string;
  readonly say: ComponentProps<typeof CardRow>['say'];
}

function Group({ title, cards, below, chosen, ...row }: GroupProps) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{cards.length}</span>
      </h2>
      <ol>
        {cards.map((listed) => {
          const isChosen = listed.card.id === chosen;
          return (
            <li key={listed.card.id} className={styles.item}>
              <CardRow {...row} listed={listed} isChosen={isChosen} />
              {isChosen && below}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The cards in their groups: the agent's own first, then family by family. A group without a card is not there. */
export function CardGroups(props: CardGroupsProps) {
  const { t } = useTranslation(['deck', 'words']);
  const say = useMemo(
    () => ({ favourite: t('mark.favourite'), off: t('mark.off'), showNow: t('show.now') }),
    [t],
  );
  const own = props.cards.filter(({ card }) => card.own);
  const byFamily = new Map<Family, ListedCard[]>(families.map((family) => [family, []]));
  for (const listed of props.cards) if (!listed.card.own) byFamily.get(listed.card.family)?.push(listed);
  return (
    <>
      {own.length > 0 && <Group {...props} say={say} title={t('own.title')} cards={own} />}
      {[...byFamily].map(
        ([family, cards]) =>
          cards.length > 0 && (
            <Group key={family} {...props} say={say} title={t(`words:family.${family}`)} cards={cards} />
          ),
      )}
    </>
  );
}
