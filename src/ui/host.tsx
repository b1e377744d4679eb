import { createContext, use, useCallback, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { CardPush, PushName, Pushes, Snapshot } from '../core/contract';
import type { Host } from '../core/app/api/api';

/** Screens read one pushed snapshot and send requests; they keep no state of Lull's own. */

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
  const receive = (next: Pushes[N]): void => {
    value = next;
    for (const changed of watchers) changed();
  };
  host.on(push, receive);
  void first().then((start) => {
    if (start !== null && value === null) receive(start);
  });
  return {
    read: () => value,
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

const createSnapshotFeed = (host: Host): Feed<Snapshot> =>
  createFeed(host, 'snapshot', async () => {
    const answer = await host.request('get-snapshot', null);
    return answer.ok ? answer.value : null;
  });

export const createCardFeed = (host: Host): Feed<CardPush> =>
  createFeed(host, 'card', async () => {
    const answer = await host.request('get-card', null);
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

const SnapshotContext = createContext<Feed<Snapshot> | null>(null);

/** Hands the host and the snapshots it pushes to what is inside, which is drawn once the first one is there. */
export function SnapshotProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  const [feed] = useState(() => createSnapshotFeed(host));
  const isThere = useSyncExternalStore(feed.subscribe, () => feed.read() !== null);
  if (!isThere) return null;
  return (
    <HostProvider host={host}>
      <SnapshotContext value={feed}>{children}</SnapshotContext>
    </HostProvider>
  );
}

/** What `select` takes out of the last snapshot: a part of it or a plain value, nothing that it makes itself. */
export function useSnapshot<T>(select: (snapshot: Snapshot) => T): T {
  const feed = use(SnapshotContext);
  if (!feed) throw new Error('useSnapshot outside SnapshotProvider');
  return useSyncExternalStore(feed.subscribe, () => {
    const snapshot = feed.read();
    if (!snapshot) throw new Error('useSnapshot before the first snapshot');
    return select(snapshot);
  });
}

/** The desktop edition listens to phones and to the sound, and shows how; a page in a browser can do neither. */
export const useIsDesktop = (): boolean => useSnapshot(({ host }) => host.edition === 'desktop');
