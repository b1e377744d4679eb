import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import type { PartName } from './part';
import { partId, partNames } from './part';
import { useSearch } from './search';
import styles from './anchors.module.css';

/** "#settings/keys" opens the page there. */
const partOfAddress = (): PartName | null =>
  partNames.find((name) => name === window.location.hash.split('/')[1]) ?? null;

const titleOf = (name: PartName): HTMLElement | null => document.getElementById(partId(name));

/** Reading goes from the top of the window at the beginning of the page to its bottom at the end. */
function partBeingRead(): PartName {
  const { scrollHeight, clientHeight } = document.documentElement;
  const way = scrollHeight - clientHeight;
  const line = way > 0 ? 1 + (window.scrollY / way) * (clientHeight - 1) : 1;
  const begun = partNames.filter((name) => (titleOf(name)?.getBoundingClientRect().top ?? Infinity) <= line);
  return begun.at(-1) ?? partNames[0];
}

/** The part that is being read: the one last gone to until the agent scrolls on. */
function usePartRead() {
  const [part, setPart] = useState<PartName>(partNames[0]);
  const stays = useRef<number | null>(null);
  useEffect(() => {
    const follow = (): void => {
      if (window.scrollY === stays.current) return;
      stays.current = null;
      setPart(partBeingRead());
    };
    window.addEventListener('scroll', follow, { passive: true });
    return () => window.removeEventListener('scroll', follow);
  }, []);
  return {
    part,
    goTo(name: PartName): void {
      const title = titleOf(name);
      title?.focus({ preventScroll: true });
      title?.scrollIntoView({ block: 'start' });
      stays.current = window.scrollY;
      setPart(name);
    },
  };
}

interface AnchorsProps {
  readonly onLeaveSearch: () => void;
}

/** The parts of the page at its side; in a search those that have something stand out. */
export function Anchors({ onLeaveSearch }: AnchorsProps) {
  const { t } = useTranslation('settings');
  const search = useSearch();
  const { part, goTo } = usePartRead();
  // Where a search hides the part, it is there once the search is over.
  const wanted = useRef<PartName | null>(partOfAddress());
  useEffect(() => {
    const name = wanted.current;
    if (name === null || search) return;
    wanted.current = null;
    goTo(name);
  }, [search, goTo]);
  const has = (name: PartName): boolean =>
    search === null || [...search.found].some((row) => row.startsWith(`${name}.`));
  return (
    <nav className={styles.anchors} aria-label={t('parts.label')}>
      {partNames.map((name) => (
        <a
          key={name}
          href={`#settings/${name}`}
          className={classes(search !== null && (has(name) ? styles.has : styles.none))}
          aria-current={search === null && part === name ? 'location' : undefined}
          onClick={(event) => {
            event.preventDefault();
            if (!search) {
              goTo(name);
              return;
            }
            wanted.current = name;
            onLeaveSearch();
          }}
        >
          {t(`parts.${name}`)}
        </a>
      ))}
    </nav>
  );
}
