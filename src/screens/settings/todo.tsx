import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './todo.module.css';

interface TodoProps {
  /** Done, waited for, or to be done by hand: then it has its number. */
  readonly is: 'done' | 'waits' | number;
  readonly title: string;
  readonly children?: ReactNode;
}

/** One step; it ticks itself. */
export function Todo({ is, title, children }: TodoProps) {
  const { t } = useTranslation('phones');
  return (
    <li className={styles.step}>
      {typeof is === 'number' ? (
        <span className={styles.figure} aria-hidden="true">
          {is}
        </span>
      ) : (
        <svg className={styles[is]} viewBox="0 0 24 24" role="img" aria-label={t(`todo.${is}`)}>
          <path d={is === 'done' ? 'm6 12.5 4 4 8-9' : 'M5 12h2m4 0h2m4 0h2'} />
        </svg>
      )}
      <div>
        <div role={typeof is === 'number' ? undefined : 'status'}>
          <h2 className={styles.title}>{title}</h2>
        </div>
        {children}
      </div>
    </li>
  );
}

/** Steps in order. */
export const Todos = ({ children }: { readonly children: ReactNode }) => (
  <ol className={styles.todo}>{children}</ol>
);
