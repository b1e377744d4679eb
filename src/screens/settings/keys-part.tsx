import { useTranslation } from 'react-i18next';
import type { ShortcutName } from '../../core/contract';
import { keysMark, shortcutNames } from '../../core/contract';
import { useIsDesktop, useSnapshot } from '../../ui/host';
import { KeyCap } from '../../ui/key-cap';
import { useKeyNames } from '../../ui/shortcut-keys';
import text from '../../ui/text.module.css';
import { Part, Row } from './part';
import styles from './settings.module.css';
import { ShortcutRow } from './shortcut-row';

/** The keys. They are checked by the host, which knows what it can take. */
export function KeysPart() {
  const { t } = useTranslation('settings');
  const notices = useSnapshot((snapshot) => snapshot.notices);
  const isDesktop = useIsDesktop();
  const keyNames = useKeyNames();
  const taken = (name: ShortcutName): boolean =>
    notices.some((notice) => notice.type === 'shortcut-taken' && notice.name === name);
  return (
    <Part name="keys">
      {!isDesktop && <p className={text.note}>{t('keys.browser')}</p>}
      {shortcutNames.map((name) => (
        <ShortcutRow key={name} name={name} taken={taken(name)} />
      ))}
      <Row id="keys.all" says="">
        <span>
          <KeyCap>{keyNames('CommandOrControl+/')}</KeyCap>{' '}
          <button
            type="button"
            className={styles.link}
            aria-haspopup="dialog"
            onClick={() => (window.location.hash += keysMark)}
          >
            {t('keys.all')}
          </button>
        </span>
      </Row>
    </Part>
  );
}
