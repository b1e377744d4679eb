import type { Settings } from '../settings/settings';
import { defaultSettings } from '../settings/settings';

/** How many cards come by themselves, in words, and the numbers behind each. */

export const amounts = ['few', 'now-and-then', 'asked'] as const;
export type Amount = (typeof amounts)[number];

/** The numbers that an agent may set one by one. */
export const paceNumbers = [
  'pacing.firstCardSeconds',
  'pacing.firstCardSecondsMicrophone',
  'pacing.firstCardSecondsAfterHard',
  'pacing.spacingMinutes',
  'pacing.spacingMinutesAfterHard',
  'pacing.maxPerHour',
  'pacing.cardSeconds',
  'pacing.wrapUpSeconds',
  'pacing.quietSeconds',
] as const;
type Pace = Pick<Settings, (typeof paceNumbers)[number] | 'pacing.automatic'>;
type Change = { readonly [K in keyof Pace]: readonly [K, Pace[K]] }[keyof Pace];

const usual = paceNumbers.map((key) => [key, defaultSettings[key]] as const);
const meanings: Readonly<Record<Amount, readonly Change[]>> = {
  few: [['pacing.automatic', true], ...usual, ['pacing.spacingMinutes', 60], ['pacing.maxPerHour', 1]],
  'now-and-then': [['pacing.automatic', true], ...usual],
  // The numbers wait as they are.
  asked: [['pacing.automatic', false]],
};

/** What is to be set so that it is this amount; nothing where it is already. */
export function changesTo(amount: Amount, settings: Pace): readonly Change[] {
  const wanted = new Map(meanings[amount].map((change) => [change[0], change] as const));
  return [...wanted.values()].filter(([key, value]) => settings[key] !== value);
}

/** The amount in words; null for numbers of the agent's own. */
export const amountOf = (settings: Pace): Amount | null =>
  amounts.find((amount) => changesTo(amount, settings).length === 0) ?? null;
