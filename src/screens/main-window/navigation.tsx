import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../ui/error-boundary';
import { useFormats } from '../../ui/formats';
import { Glyph } from '../../ui/glyph';
import { HelpLink } from '../../ui/help-link';
import { useSnapshot } from '../../ui/host';
import type { Page } from './pages';
import styles from './main-window.module.css';

function ShiftLine() {
  const { t } = useTranslation();
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const formats = useFormats(shift?.zone ?? null);
  if (!shift) return t('nav.offShift');
  const from = formats.time(shift.startedAt);
  if (shift.endedAt !== null) return t('nav.shiftSpan', { from, to: formats.time(shift.endedAt) });
  return t('nav.shiftSince', { time: from });
}

interface NavigationProps {
  readonly page: Page['name'];
  readonly onError: (error: unknown) => void;
}

/** The pages, and Help now always last and always in sight. */
export function Navigation({ page, onError }: NavigationProps) {
  const { t } = useTranslation();
  const current = (name: Page['name']) => (page === name ? ('page' as const) : undefined);
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <div className={styles.inner}>
        <p className={styles.brand}>
          <Glyph />
          {'Lull'}
        </p>
        <ul>
          <li>
            <a href="#today" aria-current={current('today')}>
              {t('nav.today')}
            </a>
          </li>
          <li>
            <a href="#close" aria-current={current('close')}>
              {t('nav.close')}
            </a>
          </li>
          <li>
            <a href="#look-back" aria-current={current('look-back')}>
              {t('nav.lookBack')}
            </a>
          </li>
          <li>
            <a href="#deck" aria-current={current('deck') ?? current('talk-sheet')}>
              {t('nav.deck')}
            </a>
          </li>
          <li>
            <a
              href="#settings"
              aria-current={
                current('settings') ?? current('phone') ?? current('diagnosis') ?? current('stored')
              }
            >
              {t('nav.settings')}
            </a>
          </li>
        </ul>
        <p className={styles.foot}>
          <ErrorBoundary of={page} onError={onError} instead={() => null}>
            <ShiftLine />
          </ErrorBoundary>
        </p>
        <HelpLink className={styles.help} current={page === 'help-now'} />
      </div>
    </nav>
  );
}
