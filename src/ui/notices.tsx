import { useState } from 'react';
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
    <li>
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
    </li>
  );
}

function useSettingsSentence(): (problem: SettingsProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    switch (problem.type) {
      case 'wrong-value':
        return t('notice.settingsWrong', { key: problem.key });
      case 'unknown-key':
        return t('notice.settingsUnknown', { key: problem.key });
      case 'unreadable-file':
        return t('notice.settingsUnreadable');
    }
  };
}

function useSentence(): (notice: Exclude<Notice, { type: 'not-saved' }>) => string {
  const { t } = useTranslation(['screens', 'deck']);
  const keyNames = useKeyNames();
  const settingsSentence = useSettingsSentence();
  return (notice) => {
    switch (notice.type) {
      case 'shortcut-taken':
        return t(`notice.shortcutTaken.${notice.name}`, { keys: keyNames(notice.keys) });
      case 'hooks-failed':
        return t(`notice.hooksFailed.${notice.reason}`, { port: notice.port });
      case 'file-set-aside':
        return t(`notice.fileSetAside.${notice.what}`, { file: notice.file });
      case 'settings-problem':
        return settingsSentence(notice.problem);
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

/** Is what mends it on the Settings page? */
const needsSettings = (notice: Notice): boolean =>
  notice.type === 'shortcut-taken' ||
  notice.type === 'hooks-failed' ||
  (notice.type === 'file-set-aside' && notice.what !== 'other');

export function Notices() {
  const { t } = useTranslation();
  const sentence = useSentence();
  const notices = useSnapshot((snapshot) => snapshot.notices);
  if (notices.length === 0) return null;
  return (
    <aside className={styles.notices} aria-label={t('notice.label')}>
      <ul>
        {notices.map((notice, index) =>
          notice.type === 'not-saved' ? (
            <NotSaved key="not-saved" notice={notice} />
          ) : (
            <li key={`${notice.type}${String(index)}`}>
              <p>
                {sentence(notice)}{' '}
                {needsSettings(notice) && (
                  <a className={styles.link} href="#settings">
                    {notice.type === 'shortcut-taken' ? t('notice.otherKeys') : t('notice.toSettings')}
                  </a>
                )}
              </p>
            </li>
          ),
        )}
      </ul>
    </aside>
  );
}
