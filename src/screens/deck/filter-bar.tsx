import { useTranslation } from 'react-i18next';
import { families } from '../../core/deck/card';
import { themes } from '../../core/deck/themes';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import styles from './deck.module.css';
import type { Filter } from './filter';
import { noFilter, shows } from './filter';
import { Pick } from './pick';

interface FilterBarProps {
  readonly filter: Filter;
  readonly found: number;
  readonly onFilter: (filter: Filter) => void;
}

/** Which cards are listed: by what the agent did with them, by family, by theme. */
export function FilterBar({ filter, found, onFilter }: FilterBarProps) {
  const { t } = useTranslation(['deck', 'words']);
  const { show, family, theme } = filter;
  const isFiltered = show !== 'all' || family !== null || theme !== null;
  return (
    <div className={styles.filter} role="group" aria-label={t('filter.label')}>
      <Pick
        label={t('filter.show')}
        value={show}
        options={shows.map((name) => [name, t(`filter.${name}`)] as const)}
        onPick={(picked) => onFilter({ ...filter, show: picked })}
      />
      <Pick
        label={t('filter.family')}
        value={family ?? ''}
        options={[
          ['', t('filter.anyFamily')],
          ...families.map((name) => [name, t(`words:family.${name}`)] as const),
        ]}
        onPick={(picked) => onFilter({ ...filter, family: picked === '' ? null : picked })}
      />
      <Pick
        label={t('filter.theme')}
        value={theme ?? ''}
        options={[['', t('filter.anyTheme')], ...themes.map((name) => [name, t(`theme.${name}`)] as const)]}
        onPick={(picked) => onFilter({ ...filter, theme: picked === '' ? null : picked })}
      />
      <p className={text.note} role="status">
        {isFiltered && (found === 0 ? t('filter.foundNone') : t('filter.found', { count: found }))}
      </p>
      {isFiltered && (
        <Button small variant="bare" onClick={() => onFilter(noFilter)}>
          {t('filter.reset')}
        </Button>
      )}
    </div>
  );
}
