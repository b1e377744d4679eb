import { useTranslation } from 'react-i18next';
import type { HookVerb } from '../../core/vocabulary';
import { useFormats } from '../../ui/formats';
import { lastEventAt, moments } from './phone-choice';
import { useSettingsView } from './use-settings';
import styles from './phone.module.css';

function Tick() {
  return (
    <svg className={styles.tick} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.5 8.5 6.5 12.5 13.5 4" />
    </svg>
  );
}

/** The tick that comes with the first thing a phone says. */
export function LastPhoneEvent() {
  const { t } = useTranslation('phones');
  const formats = useFormats(null);
  const [last] = useSettingsView().phone.events;
  return (
    <p className={styles.state} role="status">
      {last ? (
        <>
          <Tick />
          {t('heard', { time: formats.time(last.at), what: t(`verb.${last.verb}`) })}
        </>
      ) : (
        t('heardNot')
      )}
    </p>
  );
}

/** Moment by moment: heard, not heard yet, or beyond what this phone can tell. */
export function PhoneEvents({ tells }: { readonly tells: readonly HookVerb[] }) {
  const { t } = useTranslation('phones');
  const view = useSettingsView();
  const formats = useFormats(null);
  return (
    <ul className={styles.signs} aria-label={t('sign.label')}>
      {moments.map((verb) => {
        const at = lastEventAt(view, verb);
        return (
          <li key={verb}>
            <span className={styles.sign}>
              {at !== null ? <Tick /> : <span className={tells.includes(verb) ? styles.open : styles.dash} />}
            </span>
            <span>{t(`verb.${verb}`)}</span>
            <span className={styles.quiet}>
              {at !== null
                ? t('sign.heard', { time: formats.time(at) })
                : t(tells.includes(verb) ? 'sign.waits' : 'sign.never')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
