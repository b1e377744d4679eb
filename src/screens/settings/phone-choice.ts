import type { Phone, PhoneWay } from '../../core/phones/catalogue';
import { phoneById, phones } from '../../core/phones/catalogue';
import type { ConnectorName } from '../../core/phones/phone-now';
import type { SettingsView } from '../../core/contract';
import type { HookVerb } from '../../core/vocabulary';

/** What the agent chose on the page: a phone of the catalogue, or one that is not in it by what it can do. */

export const others = ['command', 'url', 'none'] as const;
export type Other = (typeof others)[number];

export interface PhoneChoice {
  /** The value of the list: a catalogue id, or "other:command" and its like. */
  readonly id: string;
  readonly phone: Phone | null;
  readonly ways: readonly PhoneWay[];
  readonly tells: readonly HookVerb[];
}

const anyOther = (other: Other): PhoneChoice => ({
  id: `other:${other}`,
  phone: null,
  ways: other === 'none' ? ['microphone', 'keys'] : [other],
  tells: other === 'none' ? [] : ['ringing', 'started', 'ended'],
});

export function phoneChoiceOf(id: string): PhoneChoice {
  const phone = phoneById(id);
  if (phone) return { id, phone, ways: phone.ways, tells: phone.tells };
  return anyOther(others.find((other) => id === `other:${other}`) ?? 'command');
}

/** What to show first: the phone that Lull asks already, else one that runs now, else any that runs a command. */
export function firstChoice(connector: ConnectorName | 'none', running: readonly string[]): PhoneChoice {
  const asked = phones.find((phone) => phone.connector !== null && phone.connector === connector);
  return phoneChoiceOf(asked?.id ?? running[0] ?? 'other:command');
}

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
