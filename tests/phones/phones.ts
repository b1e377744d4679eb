import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Env } from '../desktop/child';
import type { Hooks, Lull } from '../desktop/lull';
import { postCall } from '../desktop/lull';
import { waitFor } from '../desktop/wait-for';
import type { Baresip, SipEvent } from './baresip';
import { startBaresip } from './baresip';

export type Party = 'agent' | 'customer';
export type HookVerb = 'ringing' | 'started' | 'ended';

/** What the agent's phone does at each event, as a real one opens a URL or runs a program. */
export type Hook = (verb: HookVerb) => Promise<string>;

export interface PhoneEvent extends SipEvent {
  readonly party: Party;
}

export interface Hooked {
  readonly verb: HookVerb;
  /** Epoch ms at which the phone let the hook go, and at which it was done. */
  readonly sentAt: number;
  readonly doneAt: number;
  readonly ok: boolean;
  /** The hook's answer, or why it failed. */
  readonly said: string;
}

export interface Phones {
  readonly events: () => readonly PhoneEvent[];
  /** Finished hooks, in the order in which they finished. */
  readonly hooked: () => readonly Hooked[];
  /** The customer calls; resolves with the moment (epoch ms) at which the agent's phone rings. */
  readonly ring: () => Promise<number>;
  /** The agent answers; resolves when both are talking. */
  readonly answer: () => Promise<number>;
  /** One of the two hangs up; resolves when the call is over on both sides. */
  readonly hangUp: (party?: Party) => Promise<number>;
  readonly dispose: () => Promise<void>;
}

const verbs: Readonly<Record<string, HookVerb>> = {
  CALL_INCOMING: 'ringing',
  CALL_ESTABLISHED: 'started',
  CALL_CLOSED: 'ended',
};

/** A phone that opens a URL: POST /v1/call/VERB. */
export function urlHook(hooks: Hooks): Hook {
  return async (verb) => {
    const { status, body } = await postCall(hooks, verb);
    if (status >= 300) throw new Error(`${String(status)} ${body}`);
    return body;
  };
}

/** A phone that runs a program: `lull --call VERB`. */
export function commandHook({ runCli }: Pick<Lull, 'runCli'>): Hook {
  return async (verb) => {
    const { code, stdout, stderr } = await runCli(['--call', verb]);
    if (code !== 0) throw new Error(`exit code ${String(code)}: ${stderr}`);
    return stdout;
  };
}

function fire(hook: Hook, verb: HookVerb, done: (hooked: Hooked) => void): Promise<void> {
  const sentAt = Date.now();
  const told = (ok: boolean, said: string): void => {
    done({ verb, sentAt, doneAt: Date.now(), ok, said });
  };
  return hook(verb).then(
    (said) => {
      told(true, said);
    },
    (problem: unknown) => {
      told(false, problem instanceof Error ? problem.message : String(problem));
    },
  );
}

export interface PhonesOptions {
  readonly hook?: Hook;
  readonly env?: Env;
  /** Names a sound server: the agent's phone then has its headset there, and the customer's has none. */
  readonly headset?: Env;
}

const noHook: Hook = () => Promise.resolve('');

const ownEnv = (): Env =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Two real SIP phones on loopback. The agent's has the hook, and the headset if there is one. */
export async function startPhones(options: PhonesOptions): Promise<Phones> {
  const { hook = noHook, env = ownEnv(), headset } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'lull-phones-'));
  const events: PhoneEvent[] = [];
  const hooked: Hooked[] = [];
  const firing = new Set<Promise<void>>();
  const note = (party: Party, event: SipEvent): void => {
    events.push({ ...event, party });
    const verb = verbs[event.type];
    if (party !== 'agent' || !verb) return;
    const fired = fire(hook, verb, (done) => hooked.push(done)).finally(() => firing.delete(fired));
    firing.add(fired);
  };
  const start = (name: Party): Promise<Baresip> =>
    startBaresip({
      name,
      folder: path.join(folder, name),
      env: { ...env, ...(name === 'agent' && headset), HOME: folder },
      sound: name === 'agent' && headset ? 'headset' : 'bridge',
      onEvent: (event) => {
        note(name, event);
      },
    });
  const started = await Promise.allSettled([start('agent'), start('customer')]);
  const dispose = async (): Promise<void> => {
    await Promise.all(firing);
    for (const phone of started) if (phone.status === 'fulfilled') await phone.value.end();
    await rm(folder, { recursive: true, force: true });
  };
  const [agent, customer] = started;
  if (agent.status === 'rejected' || customer.status === 'rejected') {
    await dispose();
    throw agent.status === 'rejected' ? agent.reason : (customer as PromiseRejectedResult).reason;
  }
  const phones = { agent: agent.value, customer: customer.value };

  /** The agent's event of this type, once every named party has had it. */
  const heard = async (type: string, since: number, parties: readonly Party[]): Promise<number> => {
    const of = (party: Party) =>
      events.slice(since).find((event) => event.party === party && event.type === type);
    const all = await waitFor(() => (parties.every(of) ? of('agent') : null), {
      what: `${type} on the phone of ${parties.join(' and ')}`,
      context: () => events.map(({ party, type: seen }) => `${party} ${seen}`).join(', '),
    });
    return all.at;
  };

  return {
    events: () => [...events],
    hooked: () => [...hooked],
    ring: () => {
      const since = events.length;
      phones.customer.dial(phones.agent.uri);
      return heard('CALL_INCOMING', since, ['agent']);
    },
    answer: () => {
      const since = events.length;
      phones.agent.accept();
      return heard('CALL_ESTABLISHED', since, ['agent', 'customer']);
    },
    hangUp: (party = 'agent') => {
      const since = events.length;
      phones[party].hangUp();
      return heard('CALL_CLOSED', since, ['agent', 'customer']);
    },
    dispose,
  };
}
