import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';
import { useFocusNext } from '../../ui/use-focus-next';
import { DeckMessageLine } from './deck-message';
import styles from './deck.module.css';
import type { CardDraft } from './draft';
import { draftOf, isWorthKeeping, newDraft } from './draft';
import type { FilesLineProps } from './files-line';
import type { Looked } from './find-cards';
import { firstLook } from './find-cards';
import { ListPage } from './list-page';
import type { DeckAccess } from './use-deck';
import { useDeck } from './use-deck';
import { useDeckActions } from './use-deck-actions';
import { useShow } from './use-show';
import { WriteCard } from './write-card';

interface DeckProps {
  readonly draft: CardDraft | null;
  readonly onDraft: (draft: CardDraft | null) => void;
}

interface WritePageProps {
  readonly draft: CardDraft;
  readonly files: FilesLineProps;
  readonly onDraft: (draft: CardDraft) => void;
  readonly onKeep: (draft: CardDraft) => Promise<void>;
  readonly onBack: () => void;
}

function WritePage({ draft, files, onDraft, onKeep, onBack }: WritePageProps) {
  const { t } = useTranslation('deck');
  const { notShown, show } = useShow();
  return (
    <>
      <PageHead
        title={t(draft.id === null ? 'write.titleNew' : 'write.titleChange')}
        aside={
          <button type="button" className={styles.back} onClick={onBack}>
            {t('talk.back')}
          </button>
        }
        lead={t('write.lead')}
      />
      <WriteCard
        {...files}
        draft={draft}
        notShown={notShown}
        onDraft={onDraft}
        onKeep={onKeep}
        onShow={show}
      />
    </>
  );
}

function Page({ access, draft, onDraft }: DeckProps & { readonly access: DeckAccess }) {
  const { view } = access;
  const [looked, setLooked] = useState(firstLook);
  const look = useCallback(
    (change: Partial<Looked>) => setLooked((before) => ({ ...before, ...change })),
    [],
  );
  const page = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(page);
  const { said, change, keep, importCards, save } = useDeckActions({
    access,
    focusNext,
    onKept: (cardId) => {
      onDraft(null);
      look({ ...firstLook, cardId });
    },
  });
  const files = {
    canSave: view.cards.length > 0,
    onTake: () => void importCards(),
    onSave: () => void save(),
  };
  const write = (next: CardDraft): void => {
    onDraft({ ...next, aside: false });
    focusNext('textarea');
  };
  const back = (from: CardDraft): void => {
    onDraft(isWorthKeeping(from, view.cards) ? { ...from, aside: true } : null);
    focusNext('[data-write]');
  };
  const isWritten = draft?.id === null;
  return (
    <div ref={page} className={styles.deck}>
      {draft && !draft.aside ? (
        <WritePage draft={draft} files={files} onDraft={onDraft} onKeep={keep} onBack={() => back(draft)} />
      ) : (
        <ListPage
          access={access}
          looked={looked}
          onLook={look}
          files={files}
          isWritten={isWritten}
          onWrite={() => write(isWritten ? draft : newDraft)}
          onEdit={(cardId) => {
            const card = view.cards.find(({ id }) => id === cardId);
            if (card) write(draft?.id === cardId ? draft : draftOf(card));
          }}
          onChange={(next) => void change(next)}
        />
      )}
      <DeckMessageLine said={said} canUndo={view.canUndo} onUndo={() => void change({ do: 'undo' })} />
    </div>
  );
}

/** All cards: found, looked at and shown at once, switched off, marked, written, put in order, brought in and taken along. */
export function Deck(props: DeckProps) {
  const access = useDeck();
  return access && <Page {...props} access={access} />;
}
