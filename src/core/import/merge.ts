import type { Contact } from '../contacts';
import { mostContacts } from '../contacts';
import type { DeckDocument, OwnCard } from '../deck/own-card';
import { mostMarked, mostOwnCards } from '../deck/own-card';
import { withoutWrittenLines } from '../retention/written-lines';
import type { SettingKey, Settings } from '../settings/settings';
import { defaultSettings } from '../settings/settings';
import type { LoggedShiftEvent } from '../shift/shift-event';
import type { ImportedRest, PartProblem } from './read-export';

/** What of an export comes in beside what is here. Nothing that is here is ever changed or replaced by it. */

export interface Refused {
  readonly reason: PartProblem;
  readonly count: number;
  /** What some of them are called, for the agent to find. */
  readonly names: readonly string[];
}

export interface ImportedPart {
  readonly came: number;
  /** They were here already, the same. */
  readonly had: number;
  readonly refused: readonly Refused[];
}

const mostNamed = 3;

/** Counts what becomes of the items of one part. */
export interface Tally {
  came(name: string): void;
  had(): void;
  refuse(reason: PartProblem, name: string): void;
  /** What came could not be saved after all. */
  notSaved(): void;
  part(): ImportedPart;
}

export function tally(): Tally {
  let came: string[] = [];
  let had = 0;
  const refused = new Map<PartProblem, { count: number; names: string[] }>();

  function refuse(reason: PartProblem, name: string): void {
    const { count, names } = refused.get(reason) ?? { count: 0, names: [] };
    const named = name === '' || names.length >= mostNamed ? names : [...names, name];
    refused.set(reason, { count: count + 1, names: named });
  }

  return {
    came: (name) => void came.push(name),
    had: () => void (had += 1),
    refuse,
    notSaved() {
      for (const name of came) refuse('not-saved', name);
      came = [];
    },
    part: () => ({
      came: came.length,
      had,
      refused: [...refused].map(([reason, found]) => ({ reason, ...found })),
    }),
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Do both tell of one shift, one of them perhaps less far, or without its written lines? */
export function isSameShift(here: readonly LoggedShiftEvent[], coming: readonly LoggedShiftEvent[]): boolean {
  const length = Math.min(here.length, coming.length);
  return same(withoutWrittenLines(here.slice(0, length)), withoutWrittenLines(coming.slice(0, length)));
}

const together = (here: readonly string[], coming: readonly string[]): string[] =>
  [...new Set([...here, ...coming])].slice(0, mostMarked);

/** The deck with the cards and switches that come beside its own. */
export function mergeDeck(
  here: DeckDocument,
  coming: NonNullable<ImportedRest['deck']>,
  count: Tally,
): DeckDocument {
  const known = new Map(here.cards.map((card) => [card.id, card]));
  const fresh: OwnCard[] = [];
  for (const card of coming.cards) {
    const own = known.get(card.id);
    if (own) {
      if (same(own, card)) count.had();
      else count.refuse('different', card.line);
    } else if (here.cards.length + fresh.length >= mostOwnCards) count.refuse('too-many', card.line);
    else fresh.push(card);
  }
  for (const card of fresh) count.came(card.line);
  return {
    v: 1,
    cards: [...here.cards, ...fresh],
    off: together(here.off, coming.off),
    favourites: together(here.favourites, coming.favourites),
  };
}

export function mergeContacts(
  here: readonly Contact[],
  coming: readonly Contact[],
  count: Tally,
): readonly Contact[] {
  const people = [...here];
  for (const person of coming) {
    if (here.some((known) => same(known, person))) count.had();
    else if (people.length >= mostContacts) count.refuse('too-many', person.name);
    else {
      people.push(person);
      count.came(person.name);
    }
  }
  return people;
}

/** The settings that are to be changed: those that the agent has not chosen otherwise here. */
export function mergeSettings(
  here: Settings,
  coming: ImportedRest['settings'],
  count: Tally,
): readonly (readonly [SettingKey, unknown])[] {
  return coming.filter(([key, value]) => {
    if (same(here[key], value)) count.had();
    else if (!same(here[key], defaultSettings[key])) count.refuse('own-choice', key);
    else return true;
    return false;
  });
}
