/**
 * What is being written in the main window, so that it outlives the page's process. In memory only: what the agent has not
 * kept yet goes with Lull, and is on no disk.
 */
export interface Drafts {
  /** By the name of the field; each is JSON of the page's own making. */
  all(): Readonly<Record<string, string>>;
  /** Null forgets it. */
  keep(name: string, text: string | null): void;
}

/** More than a person writes at once; the oldest makes room. */
const mostDrafts = 30;

export function createDrafts(): Drafts {
  const drafts = new Map<string, string>();
  return {
    all: () => Object.fromEntries(drafts),
    keep(name, text) {
      drafts.delete(name);
      if (text === null) return;
      drafts.set(name, text);
      const [oldest] = drafts.keys();
      if (drafts.size > mostDrafts && oldest !== undefined) drafts.delete(oldest);
    },
  };
}
