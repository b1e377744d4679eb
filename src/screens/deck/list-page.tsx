import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { deck as builtIn } from '../../core/deck/deck';
import { wholeDeck } from '../../core/deck/own-cards';
import type { Language } from '../../core/i18n/languages';
import { wordsOf } from '../../core/search';
import type { RequestPayload } from '../../core/app/api/api';
import { Button } from '../../ui/button';
import { Meaning } from '../../ui/meaning';
import { Notices } from '../../ui/notices';
import { PageHead } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { useMedia } from '../../ui/use-media';
import { CardGroups } from './card-list';
import { ChosenCard } from './chosen-card';
import styles from './deck.module.css';
import type { FilesLineProps } from './files-line';
import { FilesLine } from './files-line';
import { FindBar } from './find-bar';
import type { ListedCard, Looked } from './find-cards';
import { findCards, listCards } from './find-cards';
import type { DeckAccess } from './use-deck';
import { useShow } from './use-show';

interface ListPageProps {
  readonly access: DeckAccess;
  readonly looked: Looked;
  readonly onLook: (change: Partial<Looked>) => void;
  readonly files: FilesLineProps;
  /** A card that is being written waits to be gone on with. */
  readonly isWritten: boolean;
  readonly onWrite: () => void;
  readonly onEdit: (cardId: string) => void;
  readonly onChange: (change: RequestPayload<'change-deck'>) => void;
}

/** Room for the list and a card beside it. */
const roomy = '(min-width: 59.5em)';

function Head({ isWritten, onWrite }: Pick<ListPageProps, 'isWritten' | 'onWrite'>) {
  const { t } = useTranslation('deck');
  return (
    <PageHead
      title={t('title')}
      heading={{ tabIndex: -1 }}
      aside={
        <div className={styles.head}>
          <a className={text.link} href="#talk-sheet">
            {t('acts.talk')}
          </a>
          <Button data-write onClick={onWrite}>
            {t(isWritten ? 'acts.goOn' : 'acts.write')}
          </Button>
        </div>
      }
    />
  );
}

/** All cards there are, as they are listed. */
function useListed({ view }: DeckAccess): readonly ListedCard[] {
  const { t, i18n } = useTranslation(['deck', 'words']);
  const language = i18n.language as Language;
  return useMemo(
    () => listCards(wholeDeck(builtIn, view), { off: new Set(view.off), language, t }),
    [view, language, t],
  );
}

/** Where an own card stands among the others, while all of them are in sight. */
function placeOf({ card }: ListedCard, { view }: DeckAccess, { tab, typed }: Looked) {
  if (!card.own || tab === 'off' || typed.trim() !== '') return null;
  return { at: view.cards.findIndex(({ id }) => id === card.id), of: view.cards.length };
}

/** Which cards are found, and which one of them is looked at. */
function useFound(access: DeckAccess, { tab, typed, cardId }: Looked, isRoomy: boolean) {
  const all = useListed(access);
  const words = useMemo(() => wordsOf(typed), [typed]);
  const found = useMemo(() => findCards(all, tab, words), [all, tab, words]);
  const chosen = found.find(({ card }) => card.id === cardId) ?? (isRoomy ? found[0] : undefined);
  return { words, found, chosen };
}

/** Choosing a card, and having it shown: the same functions each time, so that the rows stay as they are. */
function useChoosing(onLook: ListPageProps['onLook']) {
  const { notShown, show, clear } = useShow();
  const choose = useCallback(
    (cardId: string) => {
      clear();
      onLook({ cardId });
    },
    [clear, onLook],
  );
  const showOne = useCallback(
    (cardId: string) => {
      onLook({ cardId });
      show(cardId);
    },
    [show, onLook],
  );
  return { notShown, choose, showOne };
}

/** The list of cards, and the chosen one beside it, or below its row where there is no room. */
export function ListPage({ access, looked, onLook, files, ...acts }: ListPageProps) {
  const { t } = useTranslation('deck');
  const isRoomy = useMedia(roomy);
  const { words, found, chosen } = useFound(access, looked, isRoomy);
  const { notShown, choose, showOne } = useChoosing(onLook);
  const shown = chosen && (
    <ChosenCard
      listed={chosen}
      seenAt={access.seen[chosen.card.id] ?? null}
      place={placeOf(chosen, access, looked)}
      notShown={notShown}
      onShow={showOne}
      onChange={(change) => {
        // The card stays the one that is looked at, wherever it goes.
        onLook({ cardId: chosen.card.id });
        acts.onChange(change);
      }}
      onEdit={acts.onEdit}
    />
  );
  return (
    <>
      <Head {...acts} />
      <div className={styles.meaning}>
        <Meaning of="deck" />
      </div>
      <Notices />
      <div className={styles.columns}>
        <div>
          <FindBar {...looked} found={found.length} onLook={onLook} />
          {found.length === 0 && (
            <p className={styles.none}>
              {t(looked.tab === 'own' && words.length === 0 ? 'own.empty' : 'find.none')}
            </p>
          )}
          <CardGroups
            cards={found}
            words={words}
            chosen={chosen?.card.id ?? null}
            onChoose={choose}
            onShow={showOne}
            below={isRoomy ? null : shown}
          />
          {looked.tab === 'own' && <FilesLine {...files} />}
        </div>
        {isRoomy && <div className={styles.side}>{shown}</div>}
      </div>
    </>
  );
}
