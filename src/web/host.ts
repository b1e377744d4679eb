import type {
  Answer,
  Host,
  PushName,
  Pushes,
  RequestAnswer,
  RequestName,
  RequestPayload,
  WindowRole,
} from '../core/contract';
import type { RequestDeps } from '../core/services/requests';
import { answerRequest, parseRequest } from '../core/services/requests';

/** Serves the contract in the page: the main window and the card's frame each get a host of their own. */

export interface PageHost extends Host {
  push<N extends PushName>(name: N, value: Pushes[N]): void;
}

/** What `from` may ask is checked as on the desktop: sender, name and payload. */
export function createPageHost(from: WindowRole, deps: () => RequestDeps): PageHost {
  const takers: { [N in PushName]: Set<(value: Pushes[N]) => void> } = {
    snapshot: new Set(),
    card: new Set(),
  };

  async function answer(name: string, payload: unknown): Promise<Answer<RequestAnswer<RequestName>>> {
    const request = parseRequest(name, payload, from);
    if (!request.ok) return request;
    return answerRequest(request.value, deps());
  }

  return {
    request: <N extends RequestName>(name: N, payload: RequestPayload<N>) =>
      answer(name, payload) as Promise<Answer<RequestAnswer<N>>>,
    on(name, take) {
      takers[name].add(take);
      return () => {
        takers[name].delete(take);
      };
    },
    push(name, value) {
      for (const take of takers[name]) take(value);
    },
  };
}
