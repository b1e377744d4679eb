import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/contract';
import type { CardsProblem } from '../../core/deck/cards-file';
import { mostOwnCards } from '../../core/deck/own-card';
import { Button } from '../../ui/button';
import styles from './deck.module.css';

/** What came of the last thing the agent did on the page. */
export type DeckMessage =
  | { readonly type: 'kept' | 'undone' }
  | { readonly type: 'deleted' }
  | { readonly type: 'moved'; readonly place: number; readonly all: number }
  | { readonly type: 'taken'; readonly added: number; readonly replaced: number }
  | { readonly type: 'saved'; readonly file: string }
  | { readonly type: 'refused-file'; readonly problems: readonly CardsProblem[] }
  | { readonly type: 'refused'; readonly reason: Refusal };

function useSentence(): (said: Exclude<DeckMessage, { type: 'refused' | 'refused-file' }>) => string {
  const { t } = useTranslation('deck');
  return (said) => {
    switch (said.type) {
      case 'kept':
      case 'undone':
      case 'deleted':
        return t(`said.${said.type}`);
      case 'moved':
        return t('said.moved', { place: said.place, all: said.all });
      case 'taken': {
        const added = t('said.added', { count: said.added + said.replaced });
        return said.replaced > 0 ? `${added} ${t('said.replaced', { count: said.replaced })}` : added;
      }
      case 'saved':
        return t('said.saved', { file: said.file });
    }
  };
}

/** What is wrong with a file of cards, line by line. */
function Problems({ problems }: { readonly problems: readonly CardsProblem[] }) {
  const { t } = useTranslation('deck');
  return (
    <>
      {t('said.refusedFile')}
      <ul>
        {problems.map(({ line, reason, field }, index) => {
          const what = t(`problem.${reason}`, { field: field ?? '', most: mostOwnCards });
          return (
            <li key={index}>
              {line === null
                ? what.charAt(0).toUpperCase() + what.slice(1)
                : t('problem.atLine', { line, what })}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** One line at the foot of the window, with a way back where there is one. */
export function DeckMessageLine({
  said,
  canUndo,
  onUndo,
}: {
  said: DeckMessage | null;
  canUndo: boolean;
  onUndo: () => void;
}) {
  const { t } = useTranslation(['deck', 'screens']);
  const sentence = useSentence();
  const undoable = canUndo && (said?.type === 'deleted' || said?.type === 'taken');
  return (
    <div className={styles.said} data-empty={said === null}>
      <div role="status">
        {said?.type === 'refused' ? (
          t(`screens:refusal.${said.reason}`)
        ) : said?.type === 'refused-file' ? (
          <Problems problems={said.problems} />
        ) : (
          said && sentence(said)
        )}
      </div>
      {undoable && (
        <Button small data-undo onClick={onUndo}>
          {t('said.undo')}
        </Button>
      )}
    </div>
  );
}
