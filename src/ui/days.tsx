import { useTranslation } from 'react-i18next';
import { chooseLocale } from '../core/i18n/formats';
import type { Language } from '../core/i18n/languages';
import { weekOf, weekdayName } from '../core/i18n/week';
import styles from './days.module.css';

interface DaysProps {
  readonly label: string;
  /** Those that are chosen, 1 Monday to 7 Sunday. */
  readonly value: readonly number[];
  /** All that are chosen now, Monday first. */
  readonly onChange: (days: readonly number[]) => void;
}

/** Seven days, each of which is on or off, in the order of the agent's own week. */
export function Days({ label, value, onChange }: DaysProps) {
  const { i18n } = useTranslation();
  const { locale } = chooseLocale(i18n.language as Language, navigator.languages);
  const toggle = (day: number): void => {
    const chosen = value.includes(day) ? value.filter((one) => one !== day) : [...value, day];
    onChange(chosen.toSorted((one, other) => one - other));
  };
  return (
    <span className={styles.days} role="group" aria-label={label}>
      {weekOf(locale).map((day) => (
        <button
          key={day}
          type="button"
          aria-label={`${weekdayName(day, locale, 'short')}, ${weekdayName(day, locale, 'long')}`}
          aria-pressed={value.includes(day)}
          onClick={() => toggle(day)}
        >
          {weekdayName(day, locale, 'short')}
        </button>
      ))}
    </span>
  );
}
