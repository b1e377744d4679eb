import type { Phone, PhoneWay } from '../../core/phones/catalogue';
import { phoneById } from '../../core/phones/catalogue';
import type { SettingsView } from '../../core/contract';
import type { HookVerb } from '../../core/vocabulary';

/** Answers of who has no name at hand, each a page of its own. */
export const nameless = ['browser', 'unknown', 'desk', 'lines'] as const;
export type Nameless = (typeof nameless)[number];

/** What the agent chose: a phone of the catalogue, or one of which only the kind is known. */
export interface PhoneChoice {
  readonly id: string;
  readonly phone: Phone | null;
  readonly ways: readonly PhoneWay[];
  readonly tells: readonly HookVerb[];
}

const waysOf: Readonly<Record<Nameless, readonly PhoneWay[]>> = {
  browser: ['extension'],
  unknown: ['microphone'],
  desk: ['keys'],
  lines: ['command', 'url'],
};

/** Null for what is neither a phone nor an answer. */
export function phoneChoiceOf(id: string): PhoneChoice | null {
  const phone = phoneById(id);
  if (phone) return { id, phone, ways: phone.ways, tells: phone.tells };
  const answer = nameless.find((one) => one === id);
  return answer ? { id, phone: null, ways: waysOf[answer], tells: moments } : null;
}

/** Is it a page in the browser, as far as anybody knows? */
export const livesInBrowser = ({ ways }: Pick<Phone, 'ways'>): boolean => ways[0] === 'extension';

/** The moments the page speaks of; a phone that can tell more is welcome to. */
export const moments: readonly HookVerb[] = ['ringing', 'started', 'ended'];

/** What the chosen phone can tell this way; nothing where it cannot tell anything itself. */
export function tellsBy({ ways, tells }: PhoneChoice, way: PhoneWay): readonly HookVerb[] {
  if (way === 'extension' || way === 'microphone' || way === 'keys') return [];
  return way === ways[0] ? tells : moments;
}

/** Epoch ms of the last time that the phone said this; null where it has not. */
export const lastEventAt = ({ phone }: SettingsView, verb: HookVerb): number | null =>
  phone.events.find((each) => each.verb === verb)?.at ?? null;
