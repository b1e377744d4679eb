import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { Button } from './button';
import styles from './menu-button.module.css';
import text from './text.module.css';

interface MenuItem {
  readonly name: string;
  readonly note: string;
  readonly onChoose: () => void;
}

interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** Where a key leads from a place among so many items, or from the closed menu (null); null where it leads nowhere. */
function placeAfter(key: string, at: number | null, count: number): number | null {
  if (key === 'ArrowDown') return at === null ? 0 : (at + 1) % count;
  if (key === 'ArrowUp') return ((at ?? 0) + count - 1) % count;
  if (at !== null && key === 'Home') return 0;
  return at !== null && key === 'End' ? count - 1 : null;
}

interface ItemsProps extends Pick<MenuButtonProps, 'items'> {
  /** The id of the button, whose words name the menu. */
  readonly of: string;
  readonly at: number;
  readonly onMove: (to: number) => void;
  readonly onClose: () => void;
}

function Items({ items, of, at, onMove, onClose }: ItemsProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => menu.current?.querySelectorAll('button')[at]?.focus(), [at]);
  return (
    <div ref={menu} className={styles.menu} role="menu" aria-labelledby={of}>
      {items.map(({ name, note, onChoose }, index) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          onPointerEnter={() => onMove(index)}
          onClick={() => {
            onClose();
            onChoose();
          }}
        >
          {name}
          <span className={text.note}>{note}</span>
        </button>
      ))}
    </div>
  );
}

/** The one primary button of a page whose ways are a menu: arrows move, Enter chooses, Esc and Tab leave it. */
export function MenuButton({ label, items }: MenuButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  /** Where the focus is in the menu; null while it is closed. */
  const [at, setAt] = useState<number | null>(null);
  const close = (): void => {
    setAt(null);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, at, items.length);
    if (to !== null) setAt(to);
    else if (at !== null && (event.key === 'Escape' || event.key === 'Tab')) close();
    // Tab goes on from the button.
    if (to !== null || (at !== null && event.key === 'Escape')) event.preventDefault();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setAt(null);
  };
  return (
    <div className={styles.place} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Button
        ref={button}
        id={id}
        variant="main"
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onClick={() => setAt(at === null ? 0 : null)}
      >
        {label}
        <svg className={styles.chevron} viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1.5 3.5 5 7l3.5-3.5" />
        </svg>
      </Button>
      {at !== null && <Items items={items} of={id} at={at} onMove={setAt} onClose={close} />}
    </div>
  );
}
