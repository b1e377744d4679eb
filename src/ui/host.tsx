import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { CardPush, Host, PushName, Pushes, Snapshot } from '../core/contract';

/** Screens read one pushed picture and send requests; they keep no state of Lull's own. */

interface Feed<T> {
  read(): T | null;
  subscribe(changed: () => void): () => void;
}

function createFeed<N extends PushName>(
  host: Host,
  push: N,
  first: () => Promise<Pushes[N] | null>,
): Feed<Pushes[N]> {
  let value: Pushes[N] | null = null;
  const watchers = new Set<() => void>();
  const take = (next: Pushes[N]): void => {
    value = next;
    for (const changed of watchers) changed();
  };
  host.on(push, take);
  void first().then((start) => {
    if (start !== null && value === null) take(start);
  });
  return {
    read: () => value,
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

export const createSnapshotFeed = (host: Host): Feed<Snapshot> =>
  createFeed(host, 'snapshot', async () => {
    const answer = await host.request('look', null);
    return answer.ok ? answer.value : null;
  });

export const createCardFeed = (host: Host): Feed<CardPush> =>
  createFeed(host, 'card', async () => {
    const answer = await host.request('look-card', null);
    return answer.ok ? answer.value : null;
  });

const HostContext = createContext<Host | null>(null);

export function HostProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

export function useHost(): Host {
  const host = use(HostContext);
  if (!host) throw new Error('useHost outside HostProvider');
  return host;
}

export function useFeed<T>(feed: Feed<T>): T | null {
  const subscribe = useCallback((changed: () => void) => feed.subscribe(changed), [feed]);
  return useSyncExternalStore(subscribe, feed.read);
}
