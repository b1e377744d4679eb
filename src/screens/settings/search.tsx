import { createContext, use, useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wanted } from '../../core/find';
import { isFoundIn, spansIn, wantedBy } from '../../core/find';
import { isMac } from '../../ui/shortcut-keys';
import { SearchField } from '../../ui/search-field';
import { useKeyDown } from '../../ui/use-key-down';

/** Looking for a setting: every row has its words on the page already, so the page itself is what is searched. */

export interface Search {
  readonly query: string;
  readonly wanted: Wanted;
  /** The rows that were found, by id, "cards.where". */
  readonly found: ReadonlySet<string>;
}

const SearchContext = createContext<Search | null>(null);
export const SearchProvider = SearchContext;

/** Null while nothing is searched for. */
export const useSearch = (): Search | null => use(SearchContext);

function rowsWith(page: HTMLElement, wanted: Wanted): ReadonlySet<string> {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-row]')];
  const part = (row: HTMLElement): string => row.closest('section')?.querySelector('h2')?.textContent ?? '';
  const found = rows.filter((row) => isFoundIn(`${part(row)} ${row.textContent}`, wanted));
  return new Set(found.map((row) => row.dataset['row'] ?? ''));
}

/** Every stretch of text within that is meant. */
function rangesIn(page: HTMLElement, wanted: Wanted): readonly Range[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('[data-row]') || node.parentElement.closest('option')) continue;
    for (const [from, to] of spansIn(node.data, wanted)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

const highlightName = 'found';

/** Marks what was found; a browser without highlights shows the rows all the same. */
function useMarks(page: RefObject<HTMLElement | null>, search: Search | null): void {
  useEffect(() => {
    if (!search || !page.current || !('highlights' in CSS)) return;
    CSS.highlights.set(highlightName, new Highlight(...rangesIn(page.current, search.wanted)));
    return () => void CSS.highlights.delete(highlightName);
  }, [page, search]);
}

/** The search of a page, and what it is to be told. */
export function useSettingsSearch(page: RefObject<HTMLElement | null>) {
  const { t } = useTranslation('settings');
  const [search, setSearch] = useState<Search | null>(null);
  useMarks(page, search);
  return {
    search,
    find(query: string): void {
      const wanted = wantedBy(query, t('find.words'));
      const found = page.current && wanted.length > 0 ? rowsWith(page.current, wanted) : null;
      setSearch(found && { query, wanted, found });
    },
  };
}

interface SearchBoxProps {
  readonly search: Search | null;
  readonly onFind: (query: string) => void;
}

/** The field, and how many settings were found; Ctrl or Cmd with F comes here. */
export function SearchBox({ search, onFind }: SearchBoxProps) {
  const { t } = useTranslation('settings');
  const field = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState('');
  useKeyDown((event) => {
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return;
    if (event.shiftKey || event.altKey) return;
    event.preventDefault();
    field.current?.select();
  });
  // The anchors leave a search, too.
  const value = search || written.trim() === '' ? written : '';
  const write = (next: string): void => {
    setWritten(next);
    onFind(next);
  };
  return (
    <SearchField
      field={field}
      label={t('find.label')}
      placeholder={t('find.placeholder')}
      shortcut={t(isMac() ? 'find.keyMac' : 'find.key')}
      value={value}
      onWrite={write}
    />
  );
}

/** How many were found, by which words. */
export function SearchSaid({ search }: { readonly search: Search | null }): ReactNode {
  const { t, i18n } = useTranslation('settings');
  if (!search) return '';
  const { query, wanted, found } = search;
  const words = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(
    wanted.flatMap(([, ...same]) => same),
  );
  if (found.size === 0) return t('find.none', { query });
  return t(words === '' ? 'find.found' : 'find.same', { count: found.size, query, words });
}
