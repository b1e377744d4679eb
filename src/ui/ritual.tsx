import { useLayoutEffect, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './button';
import { classes } from './classes';
import { StillBreath } from './glyph';
import { KeyCap } from './key-cap';
import styles from './ritual.module.css';
import text from './text.module.css';

interface GroundProps {
  /** How far the ground has gone from paper (0) to the quietest (100). */
  readonly quiet: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The whole window, on a ground that grows quieter. */
export function Ground({ quiet, className, children }: GroundProps) {
  const style = { '--quiet': `${quiet}%` } as CSSProperties;
  return (
    <div className={classes(styles.ground, className)} style={style} data-alone>
      {children}
    </div>
  );
}

/** The one headline of a page that stands alone: it takes the focus, so that it is heard. */
export function Headline({
  className,
  children,
}: {
  readonly className?: string;
  readonly children: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={classes(styles.headline, className)}>
      {children}
    </h1>
  );
}

interface RitualProps {
  readonly quiet: number;
  /** How far the shape stands open: 1 round, 0 one still line in ink. */
  readonly open: number;
  /** Top left: where this page stands. */
  readonly place: string;
  /** Top right: the way out. */
  readonly out: ReactNode;
  /** What has to be known first, above the headline. */
  readonly above?: ReactNode;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  /** Below, from the other side of the navigation's place: always at the same height of the window. */
  readonly acts?: ReactNode;
  /** A page that lies beneath, as wide as the window. */
  readonly beneath?: ReactNode;
}

/** One page of the whole window: a headline, the shape where the navigation was, and Help now always in its corner. */
export function Ritual(props: RitualProps) {
  const { quiet, open, place, out, above, title, lead, children, acts, beneath } = props;
  const { t } = useTranslation('screens');
  return (
    <Ground quiet={quiet} className={classes(styles.ritual, beneath !== undefined && styles.long)}>
      <div className={styles.top}>
        <span>{place}</span>
        {out}
      </div>
      <div className={styles.above}>{above}</div>
      <div className={styles.shape} style={{ '--open': open } as CSSProperties}>
        <StillBreath open={open} />
      </div>
      <section className={styles.page}>
        <Headline className={text.title ?? ''}>{title}</Headline>
        <p className={styles.lead}>{lead}</p>
        <div className={styles.body}>{children}</div>
      </section>
      {beneath !== undefined && <div className={styles.beneath}>{beneath}</div>}
      <div className={styles.foot}>
        <LinkButton className={styles.help} href="#help-now">
          {t('nav.help')}
          <KeyCap>{t('nav.helpKey')}</KeyCap>
        </LinkButton>
        {acts}
      </div>
    </Ground>
  );
}
