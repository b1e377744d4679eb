import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import text from '../../ui/text.module.css';
import { Refused, Section, SwitchRow, useWritten } from './parts';
import styles from './settings.module.css';
import own from './shift-settings.module.css';
import type { SettingsAccess } from './use-settings';

interface TimeRowProps {
  readonly access: SettingsAccess;
  readonly setting: 'shift.from' | 'shift.to';
  readonly name: string;
}

function TimeRow({ access, setting, name }: TimeRowProps) {
  const { t } = useTranslation('arrive');
  const id = useId();
  const written = useWritten(access.view.settings[setting], (value) => access.change(setting, value));
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{name}</label>
      <Field {...written} id={id} small type="time" className={own.time ?? ''} />
      <Refused show={access.refused.has(setting)}>{t('settings.refused')}</Refused>
    </div>
  );
}

/** 1 Monday to 7 Sunday, as this language abbreviates them. */
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const mondayBefore = Date.UTC(2024, 0, 1);
function dayName(day: number, language: string, weekday: 'short' | 'long'): string {
  const at = mondayBefore + (day - 1) * 86_400_000;
  return new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(at);
}

function Days({ access }: { readonly access: SettingsAccess }) {
  const { t, i18n } = useTranslation('arrive');
  const days = access.view.settings['shift.days'];
  return (
    <fieldset className={own.days}>
      <legend>{t('settings.days')}</legend>
      {weekdays.map((day) => (
        <label key={day} className={own.day}>
          <input
            type="checkbox"
            aria-label={dayName(day, i18n.language, 'long')}
            checked={days.includes(day)}
            onChange={({ target: { checked } }) => {
              const after = weekdays.filter((one) => (one === day ? checked : days.includes(one)));
              void access.change('shift.days', after);
            }}
          />
          {dayName(day, i18n.language, 'short')}
        </label>
      ))}
      <p className={text.note}>{t('settings.daysNote')}</p>
    </fieldset>
  );
}

/** How a shift begins, and the agent's hours. */
export function ShiftSettings({ access }: { readonly access: SettingsAccess }) {
  const { t } = useTranslation('arrive');
  const { 'shift.from': from, 'shift.to': to } = access.view.settings;
  const half = from === to ? from !== '' : from === '' || to === '';
  return (
    <Section title={t('settings.title')}>
      <SwitchRow
        access={access}
        setting="shift.arrive"
        name={t('settings.arrive')}
        note={t('settings.arriveNote')}
      />
      <TimeRow access={access} setting="shift.from" name={t('settings.from')} />
      <TimeRow access={access} setting="shift.to" name={t('settings.to')} />
      <p className={`${text.note} ${own.under ?? ''}`} role="status">
        {t(half ? 'settings.hoursHalf' : 'settings.hoursNote')}
      </p>
      <Days access={access} />
      <SwitchRow
        access={access}
        setting="care.roughRun"
        name={t('settings.roughRun')}
        note={t('settings.roughRunNote')}
      />
    </Section>
  );
}
