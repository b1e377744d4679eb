import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HookVerb } from '../../src/core/vocabulary';
import type { Env } from '../desktop/child';
import type { Hooks, Lull } from '../desktop/lull';
import { postCall } from '../desktop/lull';
import { waitFor } from '../desktop/wait-for';
import type { Baresip, SipEvent } from './baresip';
import { startBaresip } from './baresip';

/** Real SIP phones on loopback. The agent's tells what it does by its hook, as a phone opens a URL or runs a program. */

export type Party = 'agent' | 'customer' | 'colleague';
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

export interface Parties {
  readonly phone: (party: Party) => Baresip;
  readonly events: () => readonly PhoneEvent[];
  /** Finished hooks, in the order in which they finished. */
  readonly hooked: () => readonly Hooked[];
  /** The agent's phone lets a hook go. */
  readonly tell: (verb: HookVerb) => void;
  /** When all hooks that were let go are done. */
  readonly told: () => Promise<unknown>;
  /** The first such event of the first of these parties since then (a count of events), once each of them has had it. */
  readonly heard: (type: string, since: number, parties: readonly Party[]) => Promise<PhoneEvent>;
  readonly dispose: () => Promise<void>;
}

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

export interface PartiesOptions {
  readonly names: readonly Party[];
  readonly hook: Hook;
  /** What the agent's phone tells by its hook at this event of its own. */
  readonly verbOf: (event: SipEvent) => HookVerb | undefined;
  readonly env?: Env | undefined;
  /** Names a sound server: the agent's phone then has its headset there, and the others have none. */
  readonly headset?: Env | undefined;
}

const ownEnv = (): Env =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** What the agent's phone lets go, and what came of it. */
function startHooks(hook: Hook): Pick<Parties, 'hooked' | 'tell' | 'told'> {
  const hooked: Hooked[] = [];
  const firing = new Set<Promise<void>>();
  const tell = (verb: HookVerb): void => {
    const fired = fire(hook, verb, (done) => hooked.push(done)).finally(() => firing.delete(fired));
    firing.add(fired);
  };
  return { hooked: () => [...hooked], tell, told: () => Promise.all(firing) };
}

/** Starts all of these phones, or none. */
export async function startParties(options: PartiesOptions): Promise<Parties> {
  const { names, hook, verbOf, env = ownEnv(), headset } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'lull-phones-'));
  const events: PhoneEvent[] = [];
  const { hooked, tell, told } = startHooks(hook);
  const note = (party: Party, event: SipEvent): void => {
    events.push({ ...event, party });
    const verb = party === 'agent' ? verbOf(event) : undefined;
    if (verb) tell(verb);
  };
  const phones = new Map<Party, Baresip>();
  const start = async (name: Party): Promise<void> => {
    const withHeadset = name === 'agent' && headset;
    const phone = await startBaresip({
      name,
      folder: path.join(folder, name),
      env: { ...env, ...(withHeadset ?? {}), HOME: folder },
      sound: withHeadset ? 'headset' : 'bridge',
      onEvent: (event) => {
        note(name, event);
      },
    });
    phones.set(name, phone);
  };
  const dispose = async (): Promise<void> => {
    await told();
    for (const phone of phones.values()) await phone.end();
    await rm(folder, { recursive: true, force: true });
  };
  const started = await Promise.allSettled(names.map(start));
  const failed = started.find((each) => each.status === 'rejected');
  if (failed) {
    await dispose();
    throw failed.reason;
  }
  const heard: Parties['heard'] = (type, since, parties) => {
    const of = (party: Party) =>
      events.slice(since).find((event) => event.party === party && event.type === type);
    return waitFor(() => (parties.every(of) ? parties.map(of)[0] : null), {
      what: `${type} on the phone of ${parties.join(' and ')}`,
      context: () => events.map(({ party, type: seen }) => `${party} ${seen}`).join(', '),
    });
  };
  const phone = (party: Party): Baresip => {
    const found = phones.get(party);
    if (!found) throw new Error(`there is no phone of the ${party}`);
    return found;
  };
  return { phone, events: () => [...events], hooked, tell, told, heard, dispose };
}
