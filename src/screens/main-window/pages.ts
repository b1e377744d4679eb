import { useSyncExternalStore } from 'react';

/** The page is in the address, so that the host can open one: #today, #close, #settings, #help-now, #summary/ID. */

export const pageNames = ['today', 'close', 'settings', 'help-now'] as const;
export type PageName = (typeof pageNames)[number];
export type Page = { readonly name: PageName } | { readonly name: 'summary'; readonly shiftId: string };

const summaryHash = (shiftId: string): string => `#summary/${shiftId}`;

/** The page an address names; anything else is Today. */
export function pageOf(hash: string): Page {
  const [name, id] = hash.replace(/^#\/?/, '').split('/');
  if (name === 'summary' && id !== undefined && /^[\w-]{1,64}$/.test(id)) return { name, shiftId: id };
  return { name: pageNames.find((page) => page === name) ?? 'today' };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
}

export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash);

export function openPage(page: PageName): void {
  window.location.hash = `#${page}`;
}

export function openSummary(shiftId: string): void {
  window.location.hash = summaryHash(shiftId);
}
