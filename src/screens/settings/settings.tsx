import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import { PageHead } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { CardSettings } from './card-settings';
import { DataSection } from './data-section';
import { LookSettings } from './look-settings';
import { PhoneSection } from './phone-section';
import { ShiftSettings } from './shift-settings';
import { ShortcutSettings } from './shortcut-settings';
import { SourcesSettings } from './sources-settings';
import { useSettings } from './use-settings';
import styles from './settings.module.css';

/** Every change holds at once; what this host cannot do is left out. */
export function Settings({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const access = useSettings(snapshot);
  return (
    <div className={styles.settings}>
      <PageHead title={t('settings.title')} aside={<p className={text.mark}>{t('settings.note')}</p>} />
      {access && (
        <>
          <LookSettings access={access} />
          <CardSettings access={access} />
          <ShiftSettings access={access} />
          {snapshot.host.hooks && <SourcesSettings access={access} snapshot={snapshot} />}
          {snapshot.host.hooks && <PhoneSection access={access} />}
          <ShortcutSettings access={access} snapshot={snapshot} />
          <DataSection view={access.view} edition={snapshot.host.edition} />
        </>
      )}
    </div>
  );
}
