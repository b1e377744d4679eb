import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/search-field';
import styles from './deck.module.css';
import type { Looked } from './find-cards';
import { tabs } from './find-cards';

interface FindBarProps extends Pick<Looked, 'tab' | 'typed'> {
  readonly found: number;
  readonly onLook: (change: Partial<Looked>) => void;
}

/** Which cards are listed: by their words, and all, the agent's own or those that are switched off. */
export function FindBar({ typed, tab, found, onLook }: FindBarProps) {
  const { t } = useTranslation('deck');
  return (
    <>
      <SearchField
        label={t('find.label')}
        value={typed}
        count={t('find.found', { count: found })}
        onWrite={(next) => onLook({ typed: next })}
      />
      <div className={styles.tabs} role="group" aria-label={t('find.tabs')}>
        {tabs.map((name) => (
          <button key={name} type="button" aria-pressed={name === tab} onClick={() => onLook({ tab: name })}>
            {t(`find.${name}`)}
          </button>
        ))}
      </div>
    </>
  );
}
