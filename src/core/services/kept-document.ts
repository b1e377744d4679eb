import type { DocumentContent, DocumentName } from '../documents';
import type { Documents, SaveResult } from '../ports';

/**
 * One document in memory and on disk. What could not be saved is held here and goes in with the next attempt, so no edit
 * is lost while Lull runs.
 */
export interface KeptDocument<C> {
  /** As it is now, saved or not; the empty one until `load` has come back. */
  content(): C;
  load(): Promise<void>;
  keep(content: C): Promise<SaveResult>;
  notSaved(): (SaveResult & { readonly ok: false })['because'] | null;
  saveAgain(): Promise<void>;
}

export function keepDocument<N extends DocumentName>(
  documents: Documents,
  name: N,
  empty: DocumentContent<N>,
): KeptDocument<DocumentContent<N>> {
  let content = empty;
  let result: SaveResult = { ok: true };
  let queue: Promise<unknown> = Promise.resolve();

  async function save(): Promise<SaveResult> {
    result = await documents
      .write(name, content)
      .catch((): SaveResult => ({ ok: false, because: 'unknown' }));
    return result;
  }
  function inTurn(): Promise<SaveResult> {
    const saved = queue.then(save);
    queue = saved;
    return saved;
  }

  return {
    content: () => content,
    async load() {
      content = (await documents.read(name)) ?? empty;
    },
    keep(next) {
      content = next;
      return inTurn();
    },
    notSaved: () => (result.ok ? null : result.because),
    async saveAgain() {
      if (!result.ok) await inTurn();
    },
  };
}
