import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestPayload, Snapshot } from '../../core/contract';
import type { DeckCard, Family } from '../../core/deck/card';
import { families } from '../../core/deck/card';
import { deck as builtIn } from '../../core/deck/deck';
import { wholeDeck } from '../../core/deck/own-cards';
import { cardText } from '../../core/i18n/card-text';
import type { Language } from '../../core/words';
import { Button } from '../../ui/button';
import { Notices } from '../../ui/notices';
import { PageHead } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { CardBody } from './card-body';
import { CardRow, rowId } from './card-row';
import styles from './deck.module.css';
import type { CardDraft } from './draft';
import { draftOf, newDraft } from './draft';
import type { Filter } from './filter';
import { filtered, noFilter } from './filter';
import { FilterBar } from './filter-bar';
import type { Said } from './said';
import { SaidLine } from './said';
import type { DeckAccess } from './use-deck';
import { useDeck } from './use-deck';
import { WriteForm } from './write-form';

type Change = RequestPayload<'change-deck'>;

interface ListProps {
  readonly cards: readonly DeckCard[];
  readonly off: ReadonlySet<string>;
  /** Own cards can be put in order only where all of them are in sight. */
  readonly canMove: boolean;
  readonly onChange: (change: Change) => void;
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
                onEdit={() => {
                  onEdit(card);
                }}
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

function Groups({ filter, ...list }: Omit<ListProps, 'canMove'> & { readonly filter: Filter }) {
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

/** Moves the focus after the next picture has been drawn, so that a key pressed twice means the same thing twice. */
function useFocusSoon(): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const found = wanted.current === null ? null : document.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = null;
    found.focus();
  });
  return (selector) => {
    wanted.current = selector;
  };
}

interface DeckProps {
  readonly snapshot: Snapshot;
  readonly draft: CardDraft | null;
  readonly onDraft: (draft: CardDraft | null) => void;
  readonly toSettings: () => void;
}

function useActs(access: DeckAccess, onDraft: DeckProps['onDraft']) {
  const [said, setSaid] = useState<Said | null>(null);
  const focusSoon = useFocusSoon();
  const refused = (because: (Said & { type: 'refused' })['because']): void => {
    setSaid(because === 'cancelled' ? null : { type: 'refused', because });
  };
  return {
    said,
    focusSoon,
    async change(change: Change) {
      const answer = await access.change(change);
      if (!answer.ok) {
        refused(answer.because);
        return;
      }
      const { cards } = answer.value;
      if (change.do === 'delete') {
        setSaid({ type: 'deleted' });
        focusSoon('[data-undo]');
      } else if (change.do === 'move') {
        const place = cards.findIndex(({ id }) => id === change.id) + 1;
        setSaid({ type: 'moved', place, all: cards.length });
        focusSoon(`#${rowId(change.id)} [data-move="${String(change.by)}"]`);
      } else if (change.do === 'undo') {
        setSaid({ type: 'undone' });
        focusSoon('[data-deck-title]');
      } else {
        setSaid(null);
      }
    },
    async keep({ id, card }: CardDraft) {
      const answer = await access.change({ do: 'keep', id, card });
      if (!answer.ok) {
        refused(answer.because);
        return;
      }
      const kept = id ?? answer.value.cards.at(-1)?.id ?? '';
      onDraft(null);
      setSaid({ type: 'kept' });
      focusSoon(`#${rowId(kept)} summary`);
    },
    async take() {
      const answer = await access.take();
      if (!answer.ok) refused(answer.because);
      else
        setSaid(
          answer.value.taken ? { type: 'taken', ...answer.value } : { type: 'refused-file', ...answer.value },
        );
    },
    async save() {
      const answer = await access.save();
      if (answer.ok) setSaid({ type: 'saved', file: answer.value.file });
      else refused(answer.because);
    },
  };
}

function Page({ access, snapshot, draft, onDraft, toSettings }: DeckProps & { readonly access: DeckAccess }) {
  const { t } = useTranslation('deck');
  const { view } = access;
  const [filter, setFilter] = useState(noFilter);
  const { said, focusSoon, change, keep, take, save } = useActs(access, onDraft);
  const all = useMemo(() => wholeDeck(builtIn, view), [view]);
  const cards = useMemo(() => filtered(all, view, filter), [all, view, filter]);
  const off = useMemo(() => new Set(view.off), [view.off]);
  const switchedOff = all.filter(({ id }) => off.has(id)).length;
  const counted = [
    t('count', { cards: all.length }),
    ...(view.cards.length > 0 ? [t('countOwn', { own: view.cards.length })] : []),
    ...(switchedOff > 0 ? [t('countOff', { off: switchedOff })] : []),
  ];
  const write = (next: CardDraft): void => {
    onDraft(next);
    focusSoon('form input');
  };
  return (
    <div className={styles.deck}>
      <PageHead
        title={t('title')}
        heading={{ tabIndex: -1, 'data-deck-title': true }}
        aside={
          <a className={text.link} href="#talk-sheet">
            {t('acts.talk')}
          </a>
        }
        lead={`${counted.join(', ')}. ${t('holds')}`}
      />
      <Notices snapshot={snapshot} toSettings={toSettings} />
      {draft ? (
        <WriteForm
          draft={draft}
          onDraft={onDraft}
          onKeep={keep}
          onCancel={() => {
            onDraft(null);
            focusSoon('[data-write]');
          }}
        />
      ) : (
        <div className={styles.acts}>
          <Button
            look="main"
            data-write
            onClick={() => {
              write(newDraft);
            }}
          >
            {t('acts.write')}
          </Button>
          <Button onClick={() => void take()}>{t('acts.take')}</Button>
          <Button disabled={view.cards.length === 0} onClick={() => void save()}>
            {t('acts.save')}
          </Button>
        </div>
      )}
      <FilterBar filter={filter} found={cards.length} onFilter={setFilter} />
      <Groups
        cards={cards}
        off={off}
        filter={filter}
        onChange={(next) => void change(next)}
        onEdit={({ id }) => {
          const card = view.cards.find((each) => each.id === id);
          if (card) write(draftOf(card));
        }}
      />
      <SaidLine said={said} canUndo={view.canUndo} onUndo={() => void change({ do: 'undo' })} />
    </div>
  );
}

/** All cards, the agent's own first: read, switch off, mark, write, put in order, take in and hand on. */
export function Deck(props: DeckProps) {
  const access = useDeck();
  return access && <Page {...props} access={access} />;
}
