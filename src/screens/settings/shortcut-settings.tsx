import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShortcutName } from '../../core/contract';
import { shortcutNames } from '../../core/contract';
import { chordOf, isModifier } from '../../core/settings/chord';
import { defaultSettings } from '../../core/settings/settings';
import { sameKeys } from '../../core/settings/shortcut';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Field } from '../../ui/field';
import { useSnapshot } from '../../ui/host';
import { isMac, useKeyNames } from '../../ui/shortcut-keys';
import text from '../../ui/text.module.css';
import { useRequest } from '../../ui/use-request';
import { Refused } from './refused';
import { Section } from './section';
import { useSetting } from './use-settings';
import styles from './settings.module.css';

interface ShortcutRowProps {
  readonly name: ShortcutName;
  readonly taken: boolean;
}

/** While the field has focus Lull's keys do nothing anywhere, so that a chord can be pressed into it. */
function useRecording() {
  const { send } = useRequest();
  const [recording, setRecording] = useState(false);
  useEffect(() => {
    if (!recording) return;
    void send('pause-shortcuts', { on: true });
    return () => void send('pause-shortcuts', { on: false });
  }, [recording, send]);
  return { recording, onFocus: () => setRecording(true), onBlur: () => setRecording(false) };
}

function ShortcutRow({ name, taken }: ShortcutRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const keyNames = useKeyNames();
  const all = useSnapshot((snapshot) => snapshot.shortcuts);
  const { value, change, refused } = useSetting(`shortcuts.${name}`);
  const [wrong, setWrong] = useState<ShortcutName | 'no-key' | null>(null);
  const { recording, ...focus } = useRecording();
  const usual = defaultSettings[`shortcuts.${name}`];

  function take(keys: string): void {
    const owner = shortcutNames.find((each) => each !== name && sameKeys(all[each], keys));
    setWrong(owner ?? null);
    if (!owner) void change(keys);
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'Tab' && !(event.ctrlKey || event.altKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isModifier(event.code)) return;
    const { code, ctrlKey, altKey, shiftKey, metaKey } = event;
    const chord = chordOf({ code, ctrlKey, altKey, shiftKey, metaKey }, isMac());
    if (chord === null) setWrong('no-key');
    else take(chord);
  }
  const owned = wrong !== null && wrong !== 'no-key';
  const note = taken ? 'taken' : recording && wrong === null && 'recording';
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{t(`settings.shortcuts.${name}`)}</label>
      <span className={styles.figure}>
        <Field
          {...focus}
          id={id}
          small
          readOnly
          value={keyNames(value)}
          onKeyDown={press}
          className={styles.keys}
          aria-describedby={`${id}s`}
        />
        {!sameKeys(value, usual) && (
          <Button
            variant="bare"
            small
            aria-label={`${t('settings.shortcuts.default')}: ${keyNames(usual)}`}
            onClick={() => take(usual)}
          >
            {t('settings.shortcuts.default')}
          </Button>
        )}
        {note && <span className={text.note}>{t(`settings.shortcuts.${note}`)}</span>}
      </span>
      <Refused id={`${id}s`} show={refused || wrong !== null}>
        {owned
          ? t('settings.shortcuts.ownKeys', { name: t(`settings.shortcuts.${wrong}`) })
          : t('settings.shortcuts.refused')}
      </Refused>
    </div>
  );
}

/** The keys. They are checked by the host, which knows what it can take. */
export function ShortcutSettings() {
  const { t } = useTranslation();
  const notices = useSnapshot((snapshot) => snapshot.notices);
  const isGlobal = useSnapshot(({ host }) => host.edition === 'desktop');
  const taken = (name: ShortcutName): boolean =>
    notices.some((notice) => notice.type === 'shortcut-taken' && notice.name === name);
  return (
    <Section title={t('settings.shortcuts.title')}>
      <p className={classes(text.note, styles.lead)}>
        {isGlobal ? t('settings.shortcuts.note') : t('settings.shortcuts.noteBrowser')}
      </p>
      {shortcutNames.map((name) => (
        <ShortcutRow key={name} name={name} taken={taken(name)} />
      ))}
    </Section>
  );
}
