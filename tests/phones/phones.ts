import type { HookVerb } from '../../src/core/vocabulary';
import type { Hook, Parties, PartiesOptions } from './parties';
import { startParties } from './parties';

/** Two phones that have one call at a time. */
export interface Phones extends Pick<Parties, 'events' | 'hooked' | 'dispose'> {
  /** The customer calls; resolves with the moment (epoch ms) at which the agent's phone rings. */
  readonly ring: () => Promise<number>;
  /** The agent answers; resolves when both are talking. */
  readonly answer: () => Promise<number>;
  /** One of the two hangs up; resolves when the call is over on both sides. */
  readonly hangUp: (party?: 'agent' | 'customer') => Promise<number>;
}

const verbs: Readonly<Record<string, HookVerb>> = {
  CALL_INCOMING: 'ringing',
  CALL_ESTABLISHED: 'started',
  CALL_CLOSED: 'ended',
};

const noHook: Hook = () => Promise.resolve('');
const both = ['agent', 'customer'] as const;

/** Two real SIP phones on loopback. The agent's has the hook, and the headset if there is one. */
export async function startPhones({
  hook = noHook,
  env,
  headset,
}: Partial<Pick<PartiesOptions, 'hook' | 'env' | 'headset'>>): Promise<Phones> {
  const parties = await startParties({ names: both, hook, verbOf: ({ type }) => verbs[type], env, headset });
  const { phone, events, hooked, heard, dispose } = parties;
  return {
    events,
    hooked,
    ring: async () => {
      const since = events().length;
      phone('customer').dial(phone('agent').uri);
      return (await heard('CALL_INCOMING', since, ['agent'])).at;
    },
    answer: async () => {
      const since = events().length;
      phone('agent').accept();
      return (await heard('CALL_ESTABLISHED', since, both)).at;
    },
    hangUp: async (party = 'agent') => {
      const since = events().length;
      phone(party).hangUp();
      return (await heard('CALL_CLOSED', since, both)).at;
    },
    dispose,
  };
}
