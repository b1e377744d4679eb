import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../ui/error-boundary';
import { useFormats } from '../../ui/formats';
import { Glyph } from '../../ui/glyph';
import { HelpLink } from '../../ui/help-link';
import { useSnapshot } from '../../ui/host';
import type { Page } from './pages';
import { keysHash } from './pages';
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

/** Each with the pages that are reached from it. */
const entries = [
  ['today', 'today', []],
  ['close', 'close', []],
  ['look-back', 'lookBack', ['summary']],
  ['deck', 'deck', ['talk-sheet']],
  ['settings', 'settings', ['phone', 'diagnosis', 'stored']],
] as const satisfies readonly (readonly [Page['name'], string, readonly Page['name'][]])[];

interface NavigationProps {
  readonly page: Page['name'];
  /** The address of the page. */
  readonly hash: string;
  readonly onError: (error: unknown) => void;
}

/** The pages, and Help now always last and always in sight. */
export function Navigation({ page, hash, onError }: NavigationProps) {
  const { t } = useTranslation();
  const current = (...names: readonly Page['name'][]) =>
    names.includes(page) ? ('page' as const) : undefined;
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <div className={styles.inner}>
        <p className={styles.brand}>
          <Glyph />
          <span>{'Lull'}</span>
        </p>
        <ul>
          {entries.map(([name, word, within]) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={current(name, ...within)}>
                {t(`nav.${word}`)}
              </a>
            </li>
          ))}
        </ul>
        <div className={styles.foot}>
          <p>
            <ErrorBoundary of={page} onError={onError} instead={() => null}>
              <ShiftLine />
            </ErrorBoundary>
          </p>
          <a href={keysHash(hash)} aria-haspopup="dialog">
            {t('keySheet.title')}
          </a>
        </div>
        <HelpLink className={styles.help} current={page === 'help-now'} />
      </div>
    </nav>
  );
}
