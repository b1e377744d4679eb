import type { Answer } from '../core/answer';
import type { Host, RequestAnswer, RequestName, RequestPayload } from '../core/app/api/api';
import { answerRequest } from '../core/app/api/api';
import type { WindowRole } from '../core/app/ports';
import type { App } from '../core/app/app';
import type { PushName, Pushes } from '../core/contract';

/** Serves the app in the page: the main window and the card's frame each get a host of their own. */

export interface PageHost extends Host {
  push<N extends PushName>(name: N, value: Pushes[N]): void;
}

/** What `from` may ask is checked as on the desktop: sender, name and payload. */
export function createPageHost(from: WindowRole, app: App): PageHost {
  const handlers: { [N in PushName]: Set<(value: Pushes[N]) => void> } = {
    snapshot: new Set(),
    card: new Set(),
  };
  return {
    request: <N extends RequestName>(name: N, payload: RequestPayload<N>) =>
      answerRequest(app, from, name, payload) as Promise<Answer<RequestAnswer<N>>>,
    on(name, handler) {
      handlers[name].add(handler);
      return () => handlers[name].delete(handler);
    },
    push(name, value) {
      for (const take of handlers[name]) take(value);
    },
  };
}
