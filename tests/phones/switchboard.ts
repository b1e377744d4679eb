import type { HookVerb } from '../../src/core/vocabulary';
import { waitFor } from '../desktop/wait-for';
import { changed } from './baresip';
import type { Hook, Parties, PartiesOptions, Party, PhoneEvent } from './parties';
import { startParties } from './parties';

/** Three phones: the agent's has calls with the customer and with the colleague at once, one of them on hold or none. */

export type Other = Exclude<Party, 'agent'>;

/** What the agent's phone tells, and how. An answer and an end it always tells. */
export interface Manner {
  readonly hook: Hook;
  readonly tellsRings: boolean;
  /** A call that the agent makes rings at the other end. */
  readonly tellsDialing: boolean;
  readonly tellsHold: boolean;
}

/** A call that was answered, as the agent's own phone tells it. */
export interface TrueCall {
  readonly callId: string;
  readonly from: PhoneEvent;
  /** Null while it is on. */
  readonly to: PhoneEvent | null;
}

export interface Switchboard extends Pick<Parties, 'events' | 'hooked' | 'tell' | 'told' | 'dispose'> {
  readonly behave: (manner: Manner) => void;
  /** The calls of the agent since then (a count of events), oldest first. */
  readonly trueCalls: (since?: number) => readonly TrueCall[];
  /** The other one calls the agent; resolves with the call's id once it rings. */
  readonly ringFrom: (other: Other) => Promise<string>;
  /** The agent answers what rings; a call that was on goes on hold. */
  readonly answer: () => Promise<void>;
  /** The agent calls; resolves with the call's id once it rings at the other end. */
  readonly dial: (other: Other) => Promise<string>;
  readonly answeredBy: (other: Other) => Promise<void>;
  /** Resolve when the other end has been told so. */
  readonly hold: (callId: string) => Promise<void>;
  readonly resume: (callId: string) => Promise<void>;
  /** Resolves when the agent's phone knows. */
  readonly hangUp: (party: Party, callId: string) => Promise<void>;
  /** Hands the other end of a call over to the colleague, who answers; resolves when the agent's call is over. */
  readonly transfer: (callId: string) => Promise<void>;
  /** The two others hang up whatever they still have, and so does the agent's phone. */
  readonly endAll: () => Promise<void>;
}

const verbs: Readonly<Record<string, HookVerb>> = {
  CALL_INCOMING: 'ringing',
  CALL_RINGING: 'ringing',
  CALL_ESTABLISHED: 'started',
  CALL_CLOSED: 'ended',
};

const opening: readonly string[] = ['CALL_INCOMING', 'CALL_RINGING', 'CALL_ESTABLISHED'];

/** What the agent's phone tells at each event. A call that it was silent about rings and ends untold, unless it is answered. */
function telling(manner: () => Manner): PartiesOptions['verbOf'] {
  const untold = new Set<string>();
  return ({ type, callId }) => {
    const { tellsRings, tellsDialing } = manner();
    const silent = (type === 'CALL_INCOMING' && !tellsRings) || (type === 'CALL_RINGING' && !tellsDialing);
    if (silent) untold.add(callId);
    if (type === 'CALL_ESTABLISHED') untold.delete(callId);
    return untold.has(callId) ? undefined : verbs[type];
  };
}

function trueCalls(events: readonly PhoneEvent[]): readonly TrueCall[] {
  const ofAgent = events.filter(({ party }) => party === 'agent');
  const answered = ofAgent.filter(({ type }) => type === 'CALL_ESTABLISHED');
  return answered.map((from) => {
    const { callId } = from;
    const to = ofAgent.find((event) => event.type === 'CALL_CLOSED' && event.callId === callId);
    return { callId, from, to: to ?? null };
  });
}

function openCalls(events: readonly PhoneEvent[]): readonly PhoneEvent[] {
  const began = new Map<string, PhoneEvent>();
  for (const event of events) {
    const call = `${event.party} ${event.callId}`;
    if (event.type === 'CALL_CLOSED') began.delete(call);
    else if (opening.includes(event.type)) began.set(call, event);
  }
  return [...began.values()];
}

/** Hold and taking back, and who is on hold: the phone tells of it when the key is pressed. */
function holding({ phone, events, tell }: Parties, manner: () => Manner) {
  const heldSince = new Map<string, number>();
  const untilChanged = (callId: string, since: number): Promise<PhoneEvent> =>
    waitFor(
      () =>
        events()
          .slice(since)
          .find((event) => event.party !== 'agent' && event.callId === callId && event.type === changed),
      { what: 'the other end to be told of hold' },
    );
  return {
    /** Those that are on and not on hold: an answer puts them there. */
    putAside: (): void => {
      for (const { callId, to } of trueCalls(events())) {
        if (to || heldSince.has(callId)) continue;
        heldSince.set(callId, events().length);
        if (manner().tellsHold) tell('held');
      }
    },
    hold: async (callId: string): Promise<void> => {
      const since = events().length;
      heldSince.set(callId, since);
      phone('agent').lead(callId, 'hold');
      if (manner().tellsHold) tell('held');
      await untilChanged(callId, since);
      heldSince.set(callId, events().length);
    },
    /** baresip takes a call back by itself when the one beside it ends, so the other end may know already. */
    resume: async (callId: string): Promise<void> => {
      const since = heldSince.get(callId) ?? 0;
      heldSince.delete(callId);
      phone('agent').lead(callId, 'resume');
      if (manner().tellsHold) tell('resumed');
      await untilChanged(callId, since);
    },
  };
}

/** Starts the three phones; `manner` is how the agent's behaves until it is told otherwise. */
export async function startSwitchboard(
  first: Manner,
  options: Pick<PartiesOptions, 'env' | 'headset'>,
): Promise<Switchboard> {
  let manner = first;
  const parties = await startParties({
    ...options,
    names: ['agent', 'customer', 'colleague'],
    hook: (verb) => manner.hook(verb),
    verbOf: telling(() => manner),
  });
  const { phone, events, hooked, tell, told, heard, dispose } = parties;
  const { putAside, hold, resume } = holding(parties, () => manner);
  const untilClosed = (callId: string): Promise<PhoneEvent> =>
    waitFor(
      () =>
        events().find(
          (event) => event.party === 'agent' && event.callId === callId && event.type === 'CALL_CLOSED',
        ),
      { what: 'the end of a call', context: () => JSON.stringify(events()) },
    );
  return {
    events,
    hooked,
    tell,
    told,
    dispose,
    behave: (next) => {
      manner = next;
    },
    trueCalls: (since = 0) => trueCalls(events().slice(since)),
    ringFrom: async (other) => {
      const since = events().length;
      phone(other).dial(phone('agent').uri);
      return (await heard('CALL_INCOMING', since, ['agent'])).callId;
    },
    answer: async () => {
      const since = events().length;
      putAside();
      phone('agent').accept();
      await heard('CALL_ESTABLISHED', since, ['agent']);
    },
    dial: async (other) => {
      const since = events().length;
      phone('agent').dial(phone(other).uri);
      return (await heard('CALL_RINGING', since, ['agent'])).callId;
    },
    answeredBy: async (other) => {
      const since = events().length;
      phone(other).accept();
      await heard('CALL_ESTABLISHED', since, [other]);
    },
    hold,
    resume,
    hangUp: async (party, callId) => {
      phone(party).lead(callId, 'hangup');
      await untilClosed(callId);
    },
    transfer: async (callId) => {
      const since = events().length;
      phone('agent').lead(callId, 'transfer', phone('colleague').uri);
      await heard('CALL_INCOMING', since, ['colleague']);
      phone('colleague').accept();
      await untilClosed(callId);
    },
    endAll: async () => {
      for (const { party, callId } of openCalls(events())) phone(party).lead(callId, 'hangup');
      await waitFor(() => openCalls(events()).length === 0, { what: 'all calls to be over' });
      await told();
    },
  };
}
