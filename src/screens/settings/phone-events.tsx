import { useTranslation } from 'react-i18next';
import type { HookVerb } from '../../core/vocabulary';
import { useFormats } from '../../ui/formats';
import text from '../../ui/text.module.css';
import { lastEventAt, moments } from './phone-choice';
import { Todo } from './todo';
import { useSettingsView } from './use-settings';
import styles from './phone-events.module.css';

/** How the day's picture draws what follows from a verb. */
function Drawn({ verb }: { readonly verb: HookVerb }) {
  return (
    <svg className={styles.drawn} viewBox="0 0 64 12" aria-hidden="true">
      <path className={styles.base} d="M0 6H64" />
      {verb === 'ringing' && <path className={styles.rings} d="M2 6h60" />}
      {verb === 'started' && <rect className={styles.talk} y="2" width="64" height="8" rx="2" />}
    </svg>
  );
}

/** Moment by moment: heard, not heard yet, or beyond what this phone can tell. */
function Moments({ tells }: { readonly tells: readonly HookVerb[] }) {
  const { t } = useTranslation('phones');
  const view = useSettingsView();
  const formats = useFormats(null);
  return (
    <ul className={styles.heard} aria-label={t('sign.label')}>
      {moments.map((verb) => {
        const at = lastEventAt(view, verb);
        return (
          <li key={verb}>
            <span className={text.num}>{at === null ? '' : formats.time(at)}</span>
            {at === null ? <span /> : <Drawn verb={verb} />}
            <span>
              {t(`verb.${verb}`)}
              {at === null && (
                <span className={styles.quiet}>{t(tells.includes(verb) ? 'sign.waits' : 'sign.never')}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The first call is the proof: what came of it is listed. */
export function FirstCall({ tells }: { readonly tells: readonly HookVerb[] }) {
  const { t } = useTranslation('phones');
  const view = useSettingsView();
  const heard = moments.some((verb) => lastEventAt(view, verb) !== null);
  return (
    <Todo is={heard ? 'done' : 'waits'} title={t(heard ? 'first.heard' : 'first.waits')}>
      <p>{t(heard ? 'first.all' : 'first.take')}</p>
      <Moments tells={tells} />
    </Todo>
  );
}
