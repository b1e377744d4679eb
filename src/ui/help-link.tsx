import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import styles from './help-link.module.css';
import { KeyCap } from './key-cap';

/** The way to Help now, in the same place on every page. */
export function HelpLink({
  current,
  className,
}: {
  readonly current?: boolean;
  readonly className?: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <a
      className={classes(styles.help, className)}
      href="#help-now"
      aria-current={current === true ? 'page' : undefined}
    >
      {t('nav.help')}
      <KeyCap>{t('nav.helpKey')}</KeyCap>
    </a>
  );
}
