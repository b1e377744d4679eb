import styles from './back-link.module.css';

/** The way to the page that this one is reached from; it stands over the title. */
export function BackLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a className={styles.back} href={href}>
      {children}
    </a>
  );
}
