import type { Phone, PhoneWay } from '../../core/phones/catalogue';
import { phoneById, phones } from '../../core/phones/catalogue';
import type { ConnectorName } from '../../core/phones/phone-now';
import type { SettingsView } from '../../core/contract';
import type { CallVerb } from '../../core/words';

/** What the agent chose on the page: a phone of the catalogue, or one that is not in it by what it can do. */

export const others = ['command', 'url', 'none'] as const;
export type Other = (typeof others)[number];

export interface Choice {
  /** The value of the list: a catalogue id, or "other:command" and its like. */
  readonly id: string;
  readonly phone: Phone | null;
  readonly ways: readonly PhoneWay[];
  readonly tells: readonly CallVerb[];
}

const anyOther = (other: Other): Choice => ({
  id: `other:${other}`,
  phone: null,
  ways: other === 'none' ? ['microphone', 'keys'] : [other],
  tells: other === 'none' ? [] : ['ringing', 'started', 'ended'],
});

export function choiceOf(id: string): Choice {
  const phone = phoneById(id);
  if (phone) return { id, phone, ways: phone.ways, tells: phone.tells };
  return anyOther(others.find((other) => id === `other:${other}`) ?? 'command');
}

/** What to show first: the phone that Lull asks already, else one that runs now, else any that runs a command. */
export function firstChoice(connector: ConnectorName | 'none', running: readonly string[]): Choice {
  const asked = phones.find((phone) => phone.connector !== null && phone.connector === connector);
  return choiceOf(asked?.id ?? running[0] ?? 'other:command');
}

/** The moments the page speaks of; a phone that can tell more is welcome to. */
export const moments: readonly CallVerb[] = ['ringing', 'started', 'ended'];

/** What the chosen phone can tell this way; nothing where it cannot tell anything itself. */
export function tellsBy({ ways, tells }: Choice, way: PhoneWay): readonly CallVerb[] {
  if (way === 'extension' || way === 'microphone' || way === 'keys') return [];
  return way === ways[0] ? tells : moments;
}

/** Epoch ms of the last time that the phone said this; null where it has not. */
export const lastHeard = ({ phone }: SettingsView, verb: CallVerb): number | null =>
  phone.heard.find((each) => each.verb === verb)?.at ?? null;
