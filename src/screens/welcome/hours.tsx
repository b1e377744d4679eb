import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Days } from '../../ui/days';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import type { OwnSettings } from './use-own-settings';
import styles from './welcome.module.css';

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (time: string) => void;
}

/** A time of day, kept on Enter or when the field is left. */
function Time({ label, value, onKeep }: TimeProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed !== null && typed !== value) onKeep(typed);
    setTyped(null);
  };
  return (
    <Field
      small
      type="time"
      aria-label={label}
      className={styles.time}
      value={typed ?? value}
      onWrite={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}

/** The agent's days and times; without both times there are none. */
export function Hours({ settings, change, refusal }: OwnSettings) {
  const { t } = useTranslation(['welcome', 'arrive']);
  if (!settings) return null;
  const { 'shift.from': from, 'shift.to': to, 'shift.days': days } = settings;
  const half = from === to ? from !== '' : from === '' || to === '';
  return (
    <section className={styles.hours}>
      <h2 className={text.head}>{t('welcome:hours.title')}</h2>
      <div>
        <span>{t('welcome:hours.days')}</span>
        <Days
          label={t('welcome:hours.daysLabel')}
          value={days}
          onChange={(next) => void change('shift.days', [...next])}
        />
      </div>
      <div>
        <span>{t('welcome:hours.from')}</span>
        <Time
          label={t('welcome:hours.fromLabel')}
          value={from}
          onKeep={(time) => void change('shift.from', time)}
        />
        <span>{t('welcome:hours.to')}</span>
        <Time
          label={t('welcome:hours.toLabel')}
          value={to}
          onKeep={(time) => void change('shift.to', time)}
        />
      </div>
      <p className={text.note} role="status">
        {half ? t('arrive:settings.hoursHalf') : t('welcome:hours.note')}
      </p>
      <RefusalLine reason={refusal} />
    </section>
  );
}
