import type { ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import type { Answer, Refusal } from '../../core/contract';
import { Button } from '../../ui/button';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { useFocusNext } from '../../ui/use-focus-next';
import styles from './people.module.css';

interface WrittenSectionProps<Written> {
  readonly words: { readonly title: string; readonly change: string; readonly kept: string };
  readonly note?: string;
  /** Null while nothing is being written. */
  readonly draft: Written | null;
  readonly onDraft: (draft: Written | null) => void;
  /** What the form begins with. */
  readonly first: Written;
  readonly keep: (written: Written) => Promise<Answer<unknown>>;
  readonly form: (draft: Written, acts: { onKeep: () => void; onCancel: () => void }) => ReactNode;
  readonly children: ReactNode;
}

/** What the agent wrote, read until it is changed; the focus goes along, and what became of it is said. */
export function WrittenSection<Written>(props: WrittenSectionProps<Written>) {
  const { words, note, draft, onDraft, first, keep, form, children } = props;
  const title = useId();
  const [said, setSaid] = useState<'kept' | Refusal | null>(null);
  const section = useRef<HTMLElement>(null);
  const focusNext = useFocusNext(section);
  const close = (): void => {
    onDraft(null);
    focusNext('[data-change]');
  };
  const save = async (written: Written): Promise<void> => {
    const answer = await keep(written);
    setSaid(answer.ok ? 'kept' : answer.error);
    if (answer.ok) close();
  };
  return (
    <section ref={section} className={styles.section} aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      {note !== undefined && <p className={text.note}>{note}</p>}
      {draft !== null ? (
        form(draft, { onKeep: () => void save(draft), onCancel: close })
      ) : (
        <>
          {children}
          <div className={styles.acts}>
            <Button
              small
              data-change
              onClick={() => {
                setSaid(null);
                onDraft(first);
                focusNext('input, textarea');
              }}
            >
              {words.change}
            </Button>
            <span className={text.note} role="status">
              {said === 'kept' && words.kept}
            </span>
          </div>
        </>
      )}
      <RefusalLine reason={said === 'kept' ? null : said} />
    </section>
  );
}
