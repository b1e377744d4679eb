import { createContext, use, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Host } from '../core/app/api/api';

/** What is being written, kept by the host as well, so that a page whose process ended comes back with it. */

interface Drafts {
  read(name: string): string | undefined;
  write(name: string, text: string | null): void;
}

function createDrafts(host: Host, start: Readonly<Record<string, string>>): Drafts {
  const drafts = new Map(Object.entries(start));
  return {
    read: (name) => drafts.get(name),
    write(name, text) {
      if ((drafts.get(name) ?? null) === text) return;
      if (text === null) drafts.delete(name);
      else drafts.set(name, text);
      void host.request('keep-draft', { name, text });
    },
  };
}

const DraftsContext = createContext<Drafts>({ read: () => undefined, write: () => undefined });

/** What is inside is drawn once the host has told what it kept. */
export function DraftsProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  useEffect(() => {
    void host.request('drafts', null).then((answer) => {
      setDrafts(createDrafts(host, answer.ok ? answer.value : {}));
    });
  }, [host]);
  return drafts && <DraftsContext value={drafts}>{children}</DraftsContext>;
}

export interface HostDraft<T> {
  readonly value: T;
  readonly write: (next: T) => void;
  /** The host need not keep it any longer, unless it was written on since it was `sent`. */
  readonly drop: (sent?: T) => void;
}

/** State that outlives the page under a name, which no other field has; without one it is plain state. Must be JSON. */
export function useHostDraft<T>(name: string | null, start: T): HostDraft<T> {
  const drafts = use(DraftsContext);
  const [value, setValue] = useState<T>(() => {
    const kept = name === null ? undefined : drafts.read(name);
    // This page, or the same one before it, wrote it.
    return kept === undefined ? start : (JSON.parse(kept) as T);
  });
  return {
    value,
    write(next) {
      setValue(next);
      if (name !== null) drafts.write(name, next === start ? null : JSON.stringify(next));
    },
    drop(sent) {
      if (name === null) return;
      if (sent === undefined || drafts.read(name) === JSON.stringify(sent)) drafts.write(name, null);
    },
  };
}
