import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayMs } from '../../core/durations';
import { classes } from '../../ui/classes';
import { Field } from '../../ui/field';
import text from '../../ui/text.module.css';
import { Refused } from './refused';
import { Section } from './section';
import { SwitchRow } from './switch-row';
import { useSetting } from './use-settings';
import { useWritten } from './use-written';
import styles from './settings.module.css';
import own from './shift-settings.module.css';

interface TimeRowProps {
  readonly setting: 'shift.from' | 'shift.to';
  readonly name: string;
}

function TimeRow({ setting, name }: TimeRowProps) {
  const { t } = useTranslation('arrive');
  const id = useId();
  const { value, change, refused } = useSetting(setting);
  const written = useWritten(value, change);
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{name}</label>
      <Field {...written} id={id} small type="time" className={own.time} />
      <Refused show={refused}>{t('settings.refused')}</Refused>
    </div>
  );
}

/** 1 Monday to 7 Sunday, as this language abbreviates them. */
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const mondayBefore = Date.UTC(2024, 0, 1);
function dayName(day: number, language: string, weekday: 'short' | 'long'): string {
  const at = mondayBefore + (day - 1) * dayMs;
  return new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(at);
}

function Days() {
  const { t, i18n } = useTranslation('arrive');
  const { value: days, change } = useSetting('shift.days');
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
              void change(after);
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
export function ShiftSettings() {
  const { t } = useTranslation('arrive');
  const { value: from } = useSetting('shift.from');
  const { value: to } = useSetting('shift.to');
  const half = from === to ? from !== '' : from === '' || to === '';
  return (
    <Section title={t('settings.title')}>
      <SwitchRow setting="shift.arrive" name={t('settings.arrive')} note={t('settings.arriveNote')} />
      <TimeRow setting="shift.from" name={t('settings.from')} />
      <TimeRow setting="shift.to" name={t('settings.to')} />
      <p className={classes(text.note, own.under)} role="status">
        {t(half ? 'settings.hoursHalf' : 'settings.hoursNote')}
      </p>
      <Days />
      <SwitchRow setting="work.atHome" name={t('settings.atHome')} note={t('settings.atHomeNote')} />
      <SwitchRow setting="care.roughRun" name={t('settings.roughRun')} note={t('settings.roughRunNote')} />
    </Section>
  );
}
