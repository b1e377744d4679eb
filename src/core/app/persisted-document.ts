import type { DocumentContent, DocumentName } from '../documents';
import type { Guard } from './guard';
import type { Documents, SaveFailure, SaveResult } from '../ports';
import { sequencer } from '../sequencer';

/**
 * One document in memory and on disk. What could not be saved is held here and goes in with the next attempt, so no edit
 * is lost while Lull runs. One that cannot be read for now takes no edits: they would be written over what is there.
 */
export interface PersistedDocument<C> {
  /** As it is now, saved or not; the empty one until `load` has come back. */
  content(): C;
  load(): Promise<void>;
  keep(content: C): Promise<SaveResult>;
  /** As `keep`, but what could not be saved is not held: what was there before is there again. */
  keepOrLeave(content: C): Promise<SaveResult>;
  notSaved(): SaveFailure | null;
  /** Reads, or writes, what could not be read or written before. */
  tryAgain(): Promise<void>;
}

export function persistDocument<N extends DocumentName>(
  documents: Documents,
  name: N,
  empty: DocumentContent<N>,
  guard: Guard,
): PersistedDocument<DocumentContent<N>> {
  const unknown = { ok: false, error: 'unknown' } as const;
  let content = empty;
  let read: SaveResult = { ok: true, value: null };
  let saved: SaveResult = { ok: true, value: null };
  const inTurn = sequencer();

  async function load(): Promise<void> {
    const failed = 'a document could not be read';
    const found = (await guard.ask(failed, () => documents.read(name))) ?? unknown;
    read = found.ok ? { ok: true, value: null } : found;
    if (!found.ok) return;
    content = found.value ?? empty;
    saved = read;
  }

  async function save(): Promise<SaveResult> {
    const kept = await guard.ask('a document could not be saved', () => documents.write(name, content));
    saved = kept ?? unknown;
    return saved;
  }

  async function keep(next: DocumentContent<N>): Promise<SaveResult> {
    if (!read.ok) {
      saved = read;
      return read;
    }
    content = next;
    return inTurn(save);
  }

  return {
    content: () => content,
    load: () => inTurn(load),
    keep,
    async keepOrLeave(next) {
      const before = content;
      const kept = await keep(next);
      if (!kept.ok && content === next) await keep(before);
      return kept;
    },
    notSaved: () => (saved.ok ? null : saved.error),
    async tryAgain() {
      if (!read.ok) await inTurn(load);
      else if (!saved.ok) await inTurn(save);
    },
  };
}
