import { useSyncExternalStore } from 'react';
import { keysMark } from '../../core/contract';
import type { LookBackPlace } from '../look-back/place';
import { placeOf } from '../look-back/place';

/** The page is in the address, so that the host can open one: #today, #help-now, #close/ID, #summary/ID, #summary/ID/closed, #look-back/week/2026-11-19. */

export const pageNames = [
  'today',
  'close',
  'look-back',
  'deck',
  'settings',
  'help-now',
  'talk-sheet',
] as const;
export type PageName = (typeof pageNames)[number];
/** Pages that another one leads to. */
const sidePages = ['welcome', 'diagnosis', 'stored'] as const;
type SidePage = (typeof sidePages)[number];
export type Page =
  | { readonly name: Exclude<PageName, 'look-back' | 'close'> | SidePage }
  /** Which phone, by its id in the catalogue or one of the answers without a name; null for the list of them. */
  | { readonly name: 'phone'; readonly place: string | null }
  | { readonly name: 'look-back'; readonly place: LookBackPlace }
  /** The close of an earlier shift by id, or of the one that is open. */
  | { readonly name: 'close'; readonly shiftId: string | null }
  /** `justClosed`: as the end of the close. */
  | { readonly name: 'summary'; readonly shiftId: string; readonly justClosed: boolean };

/** The page an address names; anything else is Today. */
export function pageOf(hash: string): Page {
  const [name, ...parts] = hash.replace(/^#\/?/, '').split('/');
  const [first, last] = parts;
  const id = first !== undefined && /^[\w-]{1,64}$/.test(first) ? first : null;
  if (name === 'summary' && id !== null) return { name, shiftId: id, justClosed: last === 'closed' };
  const side = sidePages.find((one) => one === name);
  if (side) return { name: side };
  if (name === 'phone') return { name, place: id };
  if (name === 'look-back') return { name, place: placeOf(parts) };
  if (name === 'close') return { name, shiftId: id };
  const page = pageNames.find((one) => one === name);
  return { name: page && page !== 'look-back' && page !== 'close' ? page : 'today' };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** The address of the page, and whether the sheet with all keys lies over it. */
export function useHash(): { readonly hash: string; readonly keys: boolean } {
  const whole = useSyncExternalStore(subscribe, () => window.location.hash);
  const keys = whole.endsWith(keysMark);
  return { hash: keys ? whole.slice(0, -keysMark.length) : whole, keys };
}

/** The address of a page with the sheet of all keys over it. */
export const keysHash = (hash: string): string => `${hash || '#today'}${keysMark}`;

export function showKeys(hash: string, on: boolean): void {
  window.location.hash = on ? keysHash(hash) : hash;
}

/** A phone may be named, as in `phone/microsip`. */
export function openPage(page: PageName | SidePage | 'phone' | `phone/${string}`): void {
  window.location.hash = `#${page}`;
}
