import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeckView } from '../../core/contract';
import type { DeckCard } from '../../core/deck/card';
import { deck as builtIn } from '../../core/deck/deck';
import { wholeDeck } from '../../core/deck/own-cards';
import { Button } from '../../ui/button';
import { Notices } from '../../ui/notices';
import { PageHead } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { useFocusNext } from '../../ui/use-focus-next';
import { CardGroups } from './card-list';
import styles from './deck.module.css';
import type { CardDraft } from './draft';
import { draftOf, newDraft } from './draft';
import { filtered, noFilter } from './filter';
import { FilterBar } from './filter-bar';
import { DeckMessageLine } from './deck-message';
import type { DeckAccess } from './use-deck';
import { useDeck } from './use-deck';
import { useDeckActions } from './use-deck-actions';
import { WriteForm } from './write-form';

interface DeckProps {
  readonly draft: CardDraft | null;
  readonly onDraft: (draft: CardDraft | null) => void;
}

interface HeadProps {
  readonly all: readonly DeckCard[];
  readonly off: ReadonlySet<string>;
  readonly view: DeckView;
}

/** With how many cards there are, and how many of them are own ones or switched off. */
function Head({ all, off, view: { cards } }: HeadProps) {
  const { t } = useTranslation('deck');
  const switchedOff = all.filter(({ id }) => off.has(id)).length;
  const counted = [
    t('count', { cards: all.length }),
    ...(cards.length > 0 ? [t('countOwn', { own: cards.length })] : []),
    ...(switchedOff > 0 ? [t('countOff', { off: switchedOff })] : []),
  ].join(', ');
  return (
    <PageHead
      title={t('title')}
      heading={{ tabIndex: -1 }}
      aside={
        <a className={text.link} href="#talk-sheet">
          {t('acts.talk')}
        </a>
      }
      lead={`${counted}. ${t('holds')}`}
    />
  );
}

interface ActsProps {
  readonly canSave: boolean;
  readonly onWrite: () => void;
  readonly onTake: () => void;
  readonly onSave: () => void;
}

function Acts({ canSave, onWrite, onTake, onSave }: ActsProps) {
  const { t } = useTranslation('deck');
  return (
    <div className={styles.acts}>
      <Button variant="main" data-write onClick={onWrite}>
        {t('acts.write')}
      </Button>
      <Button onClick={onTake}>{t('acts.take')}</Button>
      <Button disabled={!canSave} onClick={onSave}>
        {t('acts.save')}
      </Button>
    </div>
  );
}

function Page({ access, draft, onDraft }: DeckProps & { readonly access: DeckAccess }) {
  const { view } = access;
  const [filter, setFilter] = useState(noFilter);
  const page = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(page);
  const { said, change, keep, importCards, save } = useDeckActions({ access, onDraft, focusNext });
  const all = useMemo(() => wholeDeck(builtIn, view), [view]);
  const cards = useMemo(() => filtered(all, view, filter), [all, view, filter]);
  const off = useMemo(() => new Set(view.off), [view.off]);
  const write = (next: CardDraft): void => {
    onDraft(next);
    focusNext('form input');
  };
  return (
    <div ref={page} className={styles.deck}>
      <Head all={all} off={off} view={view} />
      <Notices />
      {draft ? (
        <WriteForm
          draft={draft}
          onDraft={onDraft}
          onKeep={keep}
          onCancel={() => {
            onDraft(null);
            focusNext('[data-write]');
          }}
        />
      ) : (
        <Acts
          canSave={view.cards.length > 0}
          onWrite={() => write(newDraft)}
          onTake={() => void importCards()}
          onSave={() => void save()}
        />
      )}
      <FilterBar filter={filter} found={cards.length} onFilter={setFilter} />
      <CardGroups
        cards={cards}
        off={off}
        filter={filter}
        onChange={(next) => void change(next)}
        onEdit={({ id }) => {
          const card = view.cards.find((each) => each.id === id);
          if (card) write(draftOf(card));
        }}
      />
      <DeckMessageLine said={said} canUndo={view.canUndo} onUndo={() => void change({ do: 'undo' })} />
    </div>
  );
}

/** All cards, the agent's own first: read, switch off, mark, write, put in order, take in and hand on. */
export function Deck(props: DeckProps) {
  const access = useDeck();
  return access && <Page {...props} access={access} />;
}
