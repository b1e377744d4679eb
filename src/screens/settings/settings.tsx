import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsDesktop } from '../../ui/host';
import { PageHead } from '../../ui/page-head';
import { AboutPart } from './about-part';
import { Anchors } from './anchors';
import { CallsPart } from './calls-part';
import { CardsPart } from './cards-part';
import { DataPart } from './data-part';
import { HoursPart } from './hours-part';
import { KeysPart } from './keys-part';
import { LooksPart } from './looks-part';
import { SearchBox, SearchProvider, SearchSaid, useSettingsSearch } from './search';
import { SettingsProvider } from './use-settings';
import styles from './settings.module.css';

/** Every change takes effect at once; what this host cannot do is left out. */
export function Settings() {
  const { t } = useTranslation('settings');
  const isDesktop = useIsDesktop();
  const page = useRef<HTMLDivElement>(null);
  const { search, find } = useSettingsSearch(page);
  return (
    <SearchProvider value={search}>
      <div className={styles.settings} data-searching={search !== null}>
        <PageHead title={t('title')} aside={<SearchBox search={search} onFind={find} />} />
        <SettingsProvider>
          <div className={styles.columns}>
            <Anchors onLeaveSearch={() => find('')} />
            <div ref={page}>
              <p className={styles.said} role="status">
                <SearchSaid search={search} />
              </p>
              <CardsPart />
              <HoursPart />
              <LooksPart />
              <CallsPart isDesktop={isDesktop} />
              <KeysPart />
              <DataPart />
              <AboutPart />
            </div>
          </div>
        </SettingsProvider>
      </div>
    </SearchProvider>
  );
}
