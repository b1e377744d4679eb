import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingKey, SettingValue } from '../../core/settings/settings';
import { Field } from '../../ui/field';
import text from '../../ui/text.module.css';
import type { SettingsAccess } from './use-settings';
import styles from './settings.module.css';

/** The rows a settings page is made of: a name, a control, a note, and a sentence when a value was refused. */

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={text.head}>
        {title}
      </h2>
      <div>{children}</div>
    </section>
  );
}

export function Refused({
  id,
  show,
  children,
}: {
  readonly id?: string;
  readonly show: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <p className={styles.refused} role="status" {...(id === undefined ? {} : { id })}>
      {show ? (children ?? t('settings.refused')) : ''}
    </p>
  );
}

interface ChoiceRowProps<K extends SettingKey> {
  readonly access: SettingsAccess;
  readonly setting: K;
  readonly name: string;
  readonly options: readonly (readonly [SettingValue<K> & string, string])[];
}

export function ChoiceRow<K extends SettingKey>({ access, setting, name, options }: ChoiceRowProps<K>) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        className={styles.select}
        value={String(access.view.settings[setting])}
        onChange={(event) => {
          const picked = options.find(([value]) => value === event.target.value);
          if (picked) void access.change(setting, picked[0]);
        }}
      >
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Refused show={access.refused.has(setting)} />
    </div>
  );
}

type SwitchKey =
  | 'pacing.automatic'
  | 'hooks.enabled'
  | 'sources.microphone'
  | 'sources.programs'
  | 'shift.arrive'
  | 'care.roughRun';

interface SwitchRowProps {
  readonly access: SettingsAccess;
  readonly setting: SwitchKey;
  readonly name: string;
  readonly note: string;
}

export function SwitchRow({ access, setting, name, note }: SwitchRowProps) {
  const id = useId();
  return (
    <div className={styles.switchRow}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={access.view.settings[setting]}
        aria-describedby={`${id}note`}
        onChange={(event) => void access.change(setting, event.target.checked)}
      />
      <label htmlFor={id}>{name}</label>
      <p id={`${id}note`} className={text.note}>
        {note}
      </p>
      <Refused show={access.refused.has(setting)} />
    </div>
  );
}

/** A value written by hand: sent on Enter or on leaving the field; a refused one gives way to the old. */
export function useWritten(current: string, keep: (written: string) => Promise<boolean>) {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = async (): Promise<void> => {
    if (draft !== null && draft !== current) await keep(draft);
    setDraft(null);
  };
  return {
    value: draft ?? current,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setDraft(event.target.value);
    },
    onBlur: () => void finish(),
    onKeyDown: (event: { readonly key: string }) => {
      if (event.key === 'Enter') void finish();
    },
  };
}

type NumberKey =
  | 'pacing.firstCardSeconds'
  | 'pacing.spacingMinutes'
  | 'pacing.maxPerHour'
  | 'pacing.cardSeconds'
  | 'hooks.port'
  | 'phone.connectorPort';

interface NumberRowProps {
  readonly access: SettingsAccess;
  readonly setting: NumberKey;
  readonly name: string;
  readonly unit?: string;
  readonly note?: string;
  readonly refusal?: string;
}

export function NumberRow({ access, setting, name, unit, note, refusal }: NumberRowProps) {
  const id = useId();
  const written = useWritten(String(access.view.settings[setting]), (value) =>
    access.change(setting, value.trim() === '' ? Number.NaN : Number(value.trim().replace(',', '.'))),
  );
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{name}</label>
      <span className={styles.figure}>
        <Field
          {...written}
          id={id}
          small
          inputMode="numeric"
          className={styles.short ?? ''}
          aria-describedby={`${id}note ${id}refused`}
        />
        <span id={`${id}note`} className={text.note}>
          {[unit, note].filter(Boolean).join(', ')}
        </span>
      </span>
      <Refused id={`${id}refused`} show={access.refused.has(setting)}>
        {refusal}
      </Refused>
    </div>
  );
}
