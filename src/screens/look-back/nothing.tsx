import { classes } from '../../ui/classes';
import { LinkButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import text from '../../ui/text.module.css';
import { Head } from './head';
import styles from './look-back.module.css';
import type { LookBackPlace } from './place';
import { useHistoryFormat } from './use-history-format';

/** Before the first picture. What it says comes only where it takes long enough to be read. */
export function Loading({ place }: { readonly place: LookBackPlace }) {
  const { t } = useHistoryFormat();
  return (
    <div className={styles.page}>
      <Head title={t(`title.${place.span}`)} place={place} of={null} />
      <p className={classes(text.note, styles.lead, styles.slowly)} role="status">
        {t('looking')} {t('lookingLong')}
      </p>
    </div>
  );
}

/** No shift yet: what will be here. */
export function EmptyPages() {
  const { t } = useHistoryFormat();
  return (
    <EmptyState title={t('none.title')} line={`${t('none.line')} ${t('none.more')}`}>
      <LinkButton href="#today">{t('none.toToday')}</LinkButton>
    </EmptyState>
  );
}
