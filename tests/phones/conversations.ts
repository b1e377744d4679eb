import { setTimeout as pause } from 'node:timers/promises';
import type { Party } from './parties';
import type { Switchboard } from './switchboard';

/** What happens in and around a call with a customer, played on real phones in any combination. */

export interface Scene {
  readonly board: Switchboard;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
}

/** Something within the customer's call, which goes on after it. */
type Part = (scene: Scene, callId: string) => Promise<void>;

/** Longer than two words that Lull takes for one word told twice (docs/calls.md). */
const talk = ({ chance }: Scene): Promise<void> => pause(2200 + 800 * chance());
const moment = ({ chance }: Scene): Promise<void> => pause(300 + 500 * chance());
const oneOf = <T>({ chance }: Scene, list: readonly [T, ...T[]]): T =>
  list[Math.floor(chance() * list.length)] ?? list[0];

const either = (scene: Scene, other: Party): Party => oneOf(scene, ['agent', other]);

/** The customer waits and the colleague is asked; resolves with the colleague's call. */
async function askColleague(scene: Scene, callId: string): Promise<string> {
  const { board } = scene;
  await board.hold(callId);
  await moment(scene);
  const asked = await board.dial('colleague');
  await moment(scene);
  await board.answeredBy('colleague');
  await talk(scene);
  return asked;
}

export const parts = {
  hold: async (scene, callId) => {
    await scene.board.hold(callId);
    await talk(scene);
    await scene.board.resume(callId);
  },
  consult: async (scene, callId) => {
    const asked = await askColleague(scene, callId);
    await scene.board.hangUp(either(scene, 'colleague'), asked);
    await moment(scene);
    await scene.board.resume(callId);
  },
  'colleague does not answer': async (scene, callId) => {
    const { board } = scene;
    await board.hold(callId);
    await moment(scene);
    const asked = await board.dial('colleague');
    await talk(scene);
    await board.hangUp(either(scene, 'colleague'), asked);
    await moment(scene);
    await board.resume(callId);
  },
  'second call missed': async (scene) => {
    const second = await scene.board.ringFrom('colleague');
    await talk(scene);
    await scene.board.hangUp(either(scene, 'colleague'), second);
  },
  'second call answered': async (scene, callId) => {
    const { board } = scene;
    const second = await board.ringFrom('colleague');
    await moment(scene);
    await board.answer();
    await talk(scene);
    await board.hangUp(either(scene, 'colleague'), second);
    await moment(scene);
    await board.resume(callId);
  },
  'conference, the colleague leaves': async (scene, callId) => {
    const asked = await askColleague(scene, callId);
    await scene.board.resume(callId);
    await talk(scene);
    await scene.board.hangUp(either(scene, 'colleague'), asked);
  },
  available: async ({ board }) => {
    board.tell('available');
    await board.told();
  },
} as const satisfies Readonly<Record<string, Part>>;

/** How it all ends. */
export const endings = {
  plain: async (scene, callId) => {
    await scene.board.hangUp(either(scene, 'customer'), callId);
  },
  'warm transfer': async (scene, callId) => {
    const { board } = scene;
    const asked = await askColleague(scene, callId);
    await board.transfer(callId);
    await board.hangUp('agent', asked);
  },
  'blind transfer': async (scene, callId) => {
    await scene.board.hold(callId);
    await moment(scene);
    await scene.board.transfer(callId);
  },
  'conference, the customer leaves': async (scene, callId) => {
    const { board } = scene;
    const asked = await askColleague(scene, callId);
    await board.resume(callId);
    await talk(scene);
    await board.hangUp('customer', callId);
    await talk(scene);
    await board.hangUp(either(scene, 'colleague'), asked);
  },
  'the customer gives up on hold': async (scene, callId) => {
    const { board } = scene;
    const asked = await askColleague(scene, callId);
    await board.hangUp('customer', callId);
    await talk(scene);
    await board.hangUp(either(scene, 'colleague'), asked);
  },
  'ends while a second call rings, which is answered': async (scene, callId) => {
    const { board } = scene;
    const second = await board.ringFrom('colleague');
    await talk(scene);
    await board.hangUp(either(scene, 'customer'), callId);
    await moment(scene);
    await board.answer();
    await talk(scene);
    await board.hangUp(either(scene, 'colleague'), second);
  },
  'wrap-up said before the end': async (scene, callId) => {
    const { board } = scene;
    board.tell('wrapup');
    await moment(scene);
    await board.hangUp(either(scene, 'customer'), callId);
    await board.told();
    await moment(scene);
    board.tell('available');
  },
} as const satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof parts;
export type EndingName = keyof typeof endings;

export interface Conversation {
  /** A phone that tells all, one that does not tell hold, one that tells neither hold nor calls that ring elsewhere. */
  readonly phone: 'tells all' | 'no hold' | 'no hold, no dialing';
  readonly hook: 'url' | 'command';
  readonly parts: readonly PartName[];
  readonly ending: EndingName;
}

export const nameOf = ({ phone, hook, parts: within, ending }: Conversation): string =>
  `${[...within, ending].join(' + ')} (${phone}; ${hook})`;

/** Plays it; `inCall` comes after the customer's call has begun. */
export async function play(
  scene: Scene,
  { parts: within, ending }: Conversation,
  inCall: () => Promise<unknown>,
): Promise<void> {
  const { board } = scene;
  const callId = await board.ringFrom('customer');
  await pause(700);
  await board.answer();
  await inCall();
  await talk(scene);
  for (const name of within) {
    await parts[name](scene, callId);
    await talk(scene);
  }
  await endings[ending](scene, callId);
}

const names = <T extends string>(table: Readonly<Record<T, unknown>>): readonly T[] =>
  Object.keys(table) as T[];

/** Any conversation: one part or two, most phones open URLs. */
export function anyConversation(chance: () => number): Conversation {
  const pick = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(chance() * list.length)] ?? otherwise;
  const count = chance() < 0.7 ? 1 : 2;
  return {
    phone: pick(['tells all', 'no hold', 'no hold, no dialing'] as const, 'tells all'),
    hook: chance() < 0.1 ? 'command' : 'url',
    parts: Array.from({ length: count }, () => pick(names(parts), 'consult')),
    ending: pick(names(endings), 'plain'),
  };
}
