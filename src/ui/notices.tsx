import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../core/contract';
import type { SettingsProblem } from '../core/settings/settings';
import { summaryMarkdown } from '../core/summary/markdown';
import { summarize } from '../core/summary/summary';
import { Button } from './button';
import { useFormats } from './formats';
import { useSnapshot } from './host';
import { useKeyNames } from './shortcut-keys';
import { useRequest } from './use-request';
import styles from './notices.module.css';

/** What the agent should know of: what, why, and what helps. It stays until it is solved. */

function NotSaved({ notice }: { readonly notice: Notice & { type: 'not-saved' } }) {
  const { t } = useTranslation(['summary', 'screens', 'words']);
  const { send } = useRequest();
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const at = useSnapshot((snapshot) => snapshot.at);
  const withMore = useSnapshot(({ moreNumbersInCopies }) => moreNumbersInCopies);
  const formats = useFormats(shift?.zone ?? null);
  const [said, setSaid] = useState<'copied' | 'stillNot' | null>(null);
  const copy = async (): Promise<void> => {
    if (!shift) return;
    const words = summaryMarkdown(shift, summarize(shift, at), t, formats, withMore);
    const answer = await send('copy-text', { text: words });
    if (answer.ok) setSaid('copied');
  };
  const again = async (): Promise<void> => {
    const answer = await send('save-again', null);
    setSaid(answer.ok ? null : 'stillNot');
  };
  return (
    <>
      <p>{t(`screens:notice.notSaved.${notice.reason}`, { count: notice.entries })}</p>
      <div className={styles.acts}>
        <Button small onClick={() => void again()}>
          {t('screens:notice.tryNow')}
        </Button>
        {shift && (
          <Button small onClick={() => void copy()}>
            {t('screens:notice.copyIt')}
          </Button>
        )}
        <span className={styles.said} role="status">
          {said ? t(`screens:notice.${said}`) : ''}
        </span>
      </div>
    </>
  );
}

type Told = Exclude<Notice, { type: 'not-saved' | 'settings-problem' }>;

function useSentence(): (notice: Told) => string {
  const { t } = useTranslation(['screens', 'deck']);
  const keyNames = useKeyNames();
  return (notice) => {
    switch (notice.type) {
      case 'shortcut-taken':
        return t(`notice.shortcutTaken.${notice.name}`, { keys: keyNames(notice.keys) });
      case 'hooks-failed':
        return t(`notice.hooksFailed.${notice.reason}`, { port: notice.port });
      case 'file-set-aside':
        return t(`notice.fileSetAside.${notice.what}`, { file: notice.file });
      case 'source-disagrees':
        return t('notice.sourceDisagrees');
      case 'document-not-saved':
        return t(`deck:notSaved.${notice.document}.${notice.reason}`);
      case 'files-unavailable':
        return t(`notice.filesUnavailable.${notice.reason}`, { count: notice.count });
      case 'pages-fail':
        return t('notice.pagesFail');
      case 'no-tray':
        return t('notice.noTray');
    }
  };
}

/** Where on the Settings page it is mended; null for what is not mended there. */
function mendedAt(notice: Notice): string | null {
  if (notice.type === 'shortcut-taken') return '#settings/keys';
  if (notice.type === 'hooks-failed') return '#settings/calls';
  return notice.type === 'file-set-aside' && notice.what !== 'other' ? '#settings' : null;
}

function Sentence({ notice }: { readonly notice: Told }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const href = mendedAt(notice);
  return (
    <p>
      {sentence(notice)}{' '}
      {href !== null && (
        <a className={styles.link} href={href}>
          {notice.type === 'shortcut-taken' ? t('notice.otherKeys') : t('notice.toSettings')}
        </a>
      )}
    </p>
  );
}

/** All that is wrong in the file of settings, in one sentence: its keys mean little to who did not write it. */
function SettingsProblems({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  const { t, i18n } = useTranslation();
  const list = useMemo(() => new Intl.ListFormat(i18n.language, { type: 'unit' }), [i18n.language]);
  const keys = problems.flatMap((problem) => ('key' in problem ? [problem.key] : []));
  if (keys.length === 0) return <p>{t('notice.settingsUnreadable')}</p>;
  return <p>{t('notice.settingsNotTaken', { count: keys.length, list: list.format(keys) })}</p>;
}

/** The first what may be lost, then what keeps Lull from hearing calls, then the rest. */
const ranks: readonly Notice['type'][] = [
  'not-saved',
  'document-not-saved',
  'pages-fail',
  'files-unavailable',
  'hooks-failed',
  'file-set-aside',
  'source-disagrees',
  'shortcut-taken',
  'no-tray',
];

type Item = readonly [key: string, node: ReactNode];

function itemsOf(notices: readonly Notice[]): readonly Item[] {
  const ranked = notices.toSorted((a, b) => ranks.indexOf(a.type) - ranks.indexOf(b.type));
  const problems = notices.flatMap((notice) => (notice.type === 'settings-problem' ? [notice.problem] : []));
  const told = ranked.flatMap((notice, index): Item[] => {
    if (notice.type === 'settings-problem') return [];
    if (notice.type === 'not-saved') return [['not-saved', <NotSaved notice={notice} />]];
    return [[`${notice.type}${String(index)}`, <Sentence notice={notice} />]];
  });
  return problems.length === 0
    ? told
    : [...told, ['settings', <SettingsProblems problems={problems} />] as const];
}

interface NoticesProps {
  /** So many are unfolded; the rest is one line. */
  readonly atOnce?: number;
  /** Something else that is worth knowing on this page. */
  readonly also?: ReactNode;
}

export function Notices({ atOnce = 2, also = null }: NoticesProps) {
  const { t } = useTranslation();
  const notices = useSnapshot((snapshot) => snapshot.notices);
  const [all, setAll] = useState(false);
  const told = itemsOf(notices);
  const place = told[0]?.[0] === 'not-saved' ? 1 : 0;
  const items = also === null ? told : told.toSpliced(place, 0, ['also', also]);
  if (items.length === 0) return null;
  const rest = items.length - atOnce;
  return (
    <aside className={styles.notices} aria-label={t('notice.label')}>
      <ul>
        {items.slice(0, all ? items.length : atOnce).map(([key, node]) => (
          <li key={key}>{node}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={styles.link} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('notice.fewer') : t('notice.more', { count: rest })}
        </button>
      )}
    </aside>
  );
}
