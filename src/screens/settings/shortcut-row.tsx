import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShortcutName } from '../../core/contract';
import { shortcutNames } from '../../core/contract';
import { chordOf, isModifier } from '../../core/settings/chord';
import { acceptsSetting, defaultSettings } from '../../core/settings/settings';
import { sameKeys } from '../../core/settings/shortcut';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { useSnapshot } from '../../ui/host';
import { KeyCap } from '../../ui/key-cap';
import { isMac, useKeyNames } from '../../ui/shortcut-keys';
import text from '../../ui/text.module.css';
import { useRequest } from '../../ui/use-request';
import { Refused } from './refused';
import { useSearch } from './search';
import { useSetting } from './use-settings';
import styles from './shortcut-row.module.css';

/** While a key is recorded Lull's keys do nothing anywhere, so that a chord can be pressed. */
function useRecording() {
  const { send } = useRequest();
  const [recording, setRecording] = useState(false);
  useEffect(() => {
    if (!recording) return;
    void send('pause-shortcuts', { on: true });
    return () => void send('pause-shortcuts', { on: false });
  }, [recording, send]);
  return { recording, setRecording };
}

/** What these keys are for Lull: nobody's, those of another of its own, or none that it takes. */
type Verdict = ShortcutName | 'no-key' | null;

/** Those that other programs want least come first. */
const functionKeys = [7, 6, 5, 4, 3, 2, 12].map((number) => `CommandOrControl+Shift+F${String(number)}`);

function useKeys(name: ShortcutName) {
  const all = useSnapshot((snapshot) => snapshot.shortcuts);
  const { value, change, refused } = useSetting(`shortcuts.${name}`);
  const [wrong, setWrong] = useState<Verdict>(null);
  const ownerOf = (keys: string): ShortcutName | undefined =>
    shortcutNames.find((each) => each !== name && sameKeys(all[each], keys));
  const usual = defaultSettings[`shortcuts.${name}`];
  const free = [usual, ...functionKeys];
  async function take(keys: string | null): Promise<boolean> {
    const fits = keys !== null && acceptsSetting(`shortcuts.${name}`, keys);
    const verdict: Verdict = fits ? (ownerOf(keys) ?? null) : 'no-key';
    setWrong(verdict);
    return fits && verdict === null && (await change(keys)).ok;
  }
  return {
    value,
    usual,
    wrong: refused && wrong === null ? 'no-key' : wrong,
    take,
    leave: () => setWrong(null),
    offered: free.find((keys) => !sameKeys(keys, value) && ownerOf(keys) === undefined) ?? usual,
  };
}

interface RecorderProps {
  readonly id: string;
  readonly keys: ReturnType<typeof useKeys>;
  readonly taken: boolean;
}

/** At rest the keys as they are; pressed, it waits for new ones. */
function Recorder({ id, keys, taken }: RecorderProps) {
  const { t } = useTranslation(['settings', 'screens']);
  const keyNames = useKeyNames();
  const { recording, setRecording } = useRecording();
  async function press(event: KeyboardEvent): Promise<void> {
    if (!recording) return;
    if (event.key === 'Tab' && !(event.ctrlKey || event.altKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isModifier(event.code)) return;
    if (event.key === 'Escape') {
      keys.leave();
      setRecording(false);
      return;
    }
    const { code, ctrlKey, altKey, shiftKey, metaKey } = event;
    if (await keys.take(chordOf({ code, ctrlKey, altKey, shiftKey, metaKey }, isMac()))) setRecording(false);
  }
  return (
    <button
      type="button"
      className={classes(styles.recorder, recording && styles.recording, taken && !recording && styles.taken)}
      aria-labelledby={`${id} ${id}k ${id}c`}
      aria-describedby={`${id}n ${id}r`}
      onClick={() => setRecording(true)}
      onBlur={() => setRecording(false)}
      onKeyDown={(event) => void press(event)}
    >
      <span id={`${id}k`} className={styles.caps}>
        {recording ? t('settings:keys.press') : <Caps names={keyNames(keys.value)} />}
      </span>
      <span id={`${id}c`} className={text.mark}>
        {recording ? (
          <>
            <KeyCap>{t('screens:keys.escape')}</KeyCap> {t('settings:keys.asItWas')}
          </>
        ) : (
          t(`settings:keys.${taken ? 'taken' : 'change'}`)
        )}
      </span>
    </button>
  );
}

const Caps = ({ names }: { readonly names: string }) =>
  names.split(' ').map((name) => <KeyCap key={name}>{name} </KeyCap>);

interface ShortcutRowProps {
  readonly name: ShortcutName;
  readonly taken: boolean;
}

/** What one key does, and the key; with what to do where another program has it, or Lull does not take it. */
export function ShortcutRow({ name, taken }: ShortcutRowProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  const keyNames = useKeyNames();
  const keys = useKeys(name);
  const search = useSearch();
  const { wrong, usual, value, offered } = keys;
  const isUsual = sameKeys(value, usual);
  const row = `keys.${name}`;
  const fix = taken ? offered : isUsual ? null : usual;
  return (
    <div className={styles.row} data-row={row} hidden={search?.found.has(row) === false}>
      <span id={id}>{t(`keys.${name}`)}</span>
      <p id={`${id}n`} className={text.note}>
        {t(`keys.${name}Note`)}
      </p>
      <Recorder id={id} keys={keys} taken={taken} />
      <div className={styles.fix}>
        <Refused id={`${id}r`} show={wrong !== null || taken}>
          {wrong === null
            ? t('keys.takenBy')
            : wrong === 'no-key'
              ? t('keys.refused')
              : t('keys.ownKeys', { name: t(`keys.${wrong}`) })}
        </Refused>
        {fix !== null && (
          <Button small onClick={() => void keys.take(fix)}>
            {t('keys.use', { keys: keyNames(fix) })}
          </Button>
        )}
      </div>
    </div>
  );
}
