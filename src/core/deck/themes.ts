import type { DeckCard } from './card';

/** The four themes that cards can be looked for by (P53), each by the practices that belong to it. */

const practicesOf = {
  attitude: ['P02', 'P04', 'P11', 'P16', 'P19', 'P26', 'P27', 'P28', 'P30', 'P40', 'P41', 'P43', 'P46'],
  care: ['P08', 'P09', 'P10', 'P22', 'P23', 'P24', 'P29', 'P31', 'P32', 'P33', 'P34', 'P38', 'P39', 'P50'],
  'not-personal': ['P07', 'P12', 'P13', 'P14', 'P20', 'P37', 'P45', 'P47', 'P48', 'P49'],
  'customers-talk': ['P06', 'P42', 'P51'],
} as const;

export type Theme = keyof typeof practicesOf;
export const themes = Object.keys(practicesOf) as readonly Theme[];

export const isOfTheme = (card: DeckCard, theme: Theme): boolean =>
  practicesOf[theme].some((practice) => card.practices.includes(practice));
