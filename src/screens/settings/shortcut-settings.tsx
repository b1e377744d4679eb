import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShortcutName, Snapshot } from '../../core/contract';
import { Field } from '../../ui/field';
import text from '../../ui/text.module.css';
import { Refused, Section, useWritten } from './parts';
import type { SettingsAccess } from './use-settings';
import styles from './settings.module.css';

const names: readonly ShortcutName[] = ['hardCall', 'callToggle', 'quickHide'];

/** "CommandOrControl" is what is kept; people write and read "Ctrl". */
const shown = (keys: string): string => keys.replace(/CommandOrControl|CmdOrCtrl/g, 'Ctrl');
const kept = (written: string): string =>
  written
    .split(/\s*\+\s*|\s+/)
    .filter(Boolean)
    .map((key) => (/^(ctrl|cmd|control|command|strg)$/i.test(key) ? 'CommandOrControl' : capital(key)))
    .join('+');
const capital = (key: string): string =>
  /^may[uú]s$/i.test(key) ? 'Shift' : key.charAt(0).toUpperCase() + key.slice(1);

interface ShortcutRowProps {
  readonly access: SettingsAccess;
  readonly name: ShortcutName;
  readonly taken: boolean;
}

function ShortcutRow({ access, name, taken }: ShortcutRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const setting = `shortcuts.${name}` as const;
  const written = useWritten(shown(access.view.settings[setting]), (keys) =>
    access.change(setting, kept(keys)),
  );
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{t(`settings.shortcuts.${name}`)}</label>
      <span className={styles.figure}>
        <Field
          {...written}
          id={id}
          small
          className={styles.keys ?? ''}
          spellCheck={false}
          aria-describedby={`${id}s`}
        />
        {taken && <span className={text.note}>{t('settings.shortcuts.taken')}</span>}
      </span>
      <Refused id={`${id}s`} show={access.refused.has(setting)}>
        {t('settings.shortcuts.refused')}
      </Refused>
    </div>
  );
}

/** The three keys. They are checked by the host, which knows what it can take. */
export function ShortcutSettings({
  access,
  snapshot,
}: {
  readonly access: SettingsAccess;
  readonly snapshot: Snapshot;
}) {
  const { t } = useTranslation();
  const taken = (name: ShortcutName): boolean =>
    snapshot.notices.some((notice) => notice.type === 'shortcut-taken' && notice.name === name);
  return (
    <Section title={t('settings.shortcuts.title')}>
      <p className={`${text.note ?? ''} ${styles.lead ?? ''}`}>
        {snapshot.host.globalShortcuts ? t('settings.shortcuts.note') : t('settings.shortcuts.noteBrowser')}
      </p>
      {names.map((name) => (
        <ShortcutRow key={name} access={access} name={name} taken={taken(name)} />
      ))}
    </Section>
  );
}
