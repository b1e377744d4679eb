import type { z } from 'zod';
import type { Answer } from '../../answer';
import { refuse } from '../../answer';
import type { PushName, Pushes } from '../../contract';
import type { App } from '../app';
import { cardRequests } from './card';
import { deckRequests } from './deck';
import { historyRequests } from './history';
import { pageRequests } from './page';
import type { WindowRole } from '../ports';
import type { Request } from './request';
import { settingsRequests } from './settings';
import { shiftRequests } from './shift';

/** Everything that a screen may ask, a row each. The desktop serves it over IPC, the browser edition in the page. */
export const requests = {
  ...cardRequests,
  ...shiftRequests,
  ...historyRequests,
  ...deckRequests,
  ...settingsRequests,
  ...pageRequests,
};

export type RequestName = keyof typeof requests;
export type RequestPayload<N extends RequestName> = z.infer<(typeof requests)[N]['payload']>;
export type RequestAnswer<N extends RequestName> =
  (typeof requests)[N] extends Request<infer _P, infer A> ? A : never;

/** What a screen sees of its host: `window.lull` on the desktop, an object in the page in the browser. */
export interface Host {
  request<N extends RequestName>(name: N, payload: RequestPayload<N>): Promise<Answer<RequestAnswer<N>>>;
  /** Returns what ends the subscription. */
  on<N extends PushName>(name: N, handler: (value: Pushes[N]) => void): () => void;
}

const isRequestName = (name: string): name is RequestName => Object.hasOwn(requests, name);

/** Checks name, sender and payload, and answers. */
export async function answerRequest(
  app: App,
  from: WindowRole,
  name: string,
  payload: unknown,
): Promise<Answer<unknown>> {
  if (!isRequestName(name)) return refuse('not-understood');
  const asked = requests[name];
  return asked.from.includes(from) ? asked.answer(payload, app) : refuse('not-allowed');
}
