import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './fold.module.css';
import { useSearch } from './search';

interface FoldButtonProps {
  readonly title: string;
  readonly open: boolean;
  /** The id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

export function FoldButton({ title, open, controls, onToggle }: FoldButtonProps) {
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      {title}
    </button>
  );
}

interface FoldProps {
  readonly title: string;
  /** Begins unfolded. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What is out of the way until it is asked for; a search looks into it, too. */
export function Fold({ title, open: first = false, children }: FoldProps) {
  const id = useId();
  const [open, setOpen] = useState(first);
  const searching = useSearch() !== null;
  return (
    <>
      <FoldButton title={title} open={open || searching} controls={id} onToggle={() => setOpen(!open)} />
      <div id={id} className={styles.folded} hidden={!open && !searching}>
        {children}
      </div>
    </>
  );
}
