import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spansIn, isFoundIn, wantedBy } from '../../core/find';
import type { Wanted } from '../../core/find';
import type { Phone } from '../../core/phones/catalogue';
import { phones } from '../../core/phones/catalogue';
import { LinkButton } from '../../ui/button';
import { KeyCap } from '../../ui/key-cap';
import { SearchField } from '../../ui/search-field';
import text from '../../ui/text.module.css';
import { livesInBrowser, nameless } from './phone-choice';
import { useSetting } from './use-settings';
import styles from './phone-names.module.css';

const byName = phones.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
const pageOf = (id: string): string => `#phone/${id}`;

/** The name with what was typed marked in it. */
function Name({ name, wanted }: { readonly name: string; readonly wanted: Wanted }) {
  const [span] = spansIn(name, wanted);
  if (!span) return name;
  const [from, to] = span;
  return (
    <span>
      {name.slice(0, from)}
      <mark className={styles.hit}>{name.slice(from, to)}</mark>
      {name.slice(to)}
    </span>
  );
}

/** What was found on this computer, or is asked already. */
function Here({ running }: { readonly running: readonly string[] }) {
  const { t } = useTranslation('phones');
  const { value: connector } = useSetting('phone.connector');
  const asked = (phone: Phone): boolean => phone.connector !== null && phone.connector === connector;
  const here = byName.filter((phone) => asked(phone) || running.includes(phone.id));
  if (here.length === 0) return null;
  return (
    <ul className={styles.here} aria-label={t('names.here')}>
      {here.map((phone, place) => (
        <li key={phone.id}>
          <span>
            <b>{phone.name}</b>{' '}
            <span className={text.note}>{t(asked(phone) ? 'names.asked' : 'names.found')}</span>
          </span>
          <LinkButton small variant={place === 0 ? 'main' : 'quiet'} href={pageOf(phone.id)}>
            {t('names.this')}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

function Hits({ hits, wanted }: { readonly hits: readonly Phone[]; readonly wanted: Wanted }) {
  const { t } = useTranslation('phones');
  return (
    <ul className={styles.hits} aria-label={t('names.hits')}>
      {hits.map((phone, place) => (
        <li key={phone.id}>
          <a href={pageOf(phone.id)}>
            <Name name={phone.name} wanted={wanted} />
            <span className={text.mark}>
              {t(livesInBrowser(phone) ? 'names.inBrowser' : 'names.program')}{' '}
              {place === 0 && <KeyCap>{t('names.enter')}</KeyCap>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function NotAmongThem({ query }: { readonly query: string }) {
  const { t } = useTranslation('phones');
  return (
    <div role="status">
      <p dir="auto">{t('names.none', { query })}</p>
      <p className={styles.acts}>
        <LinkButton small href={pageOf('unknown')}>
          {t('names.byCall')}
        </LinkButton>
        <LinkButton small href={pageOf('browser')}>
          {t('nameless.browser.title')}
        </LinkButton>
        <LinkButton small href={pageOf('lines')}>
          {t('nameless.lines.title')}
        </LinkButton>
      </p>
    </div>
  );
}

/** Names first; who knows none has an answer, too, and each leads somewhere. */
export function PhoneNames({ running }: { readonly running: readonly string[] }) {
  const { t } = useTranslation('phones');
  const [query, setQuery] = useState('');
  const wanted = wantedBy(query, '');
  const hits = byName.filter(({ name }) => isFoundIn(name, wanted));
  const goToFirst = (): void => {
    const [first] = hits;
    if (first && wanted.length > 0) window.location.hash = pageOf(first.id);
  };
  return (
    <div className={styles.pick}>
      <div>
        <SearchField
          label={t('names.label')}
          placeholder={t('names.placeholder')}
          value={query}
          onWrite={setQuery}
          onEnter={goToFirst}
        />
        {wanted.length === 0 && <Here running={running} />}
        {wanted.length === 0 && (
          <ul className={styles.names} aria-label={t('names.all')}>
            {byName.map(({ id, name }) => (
              <li key={id}>
                <a href={pageOf(id)}>{name}</a>
              </li>
            ))}
          </ul>
        )}
        {wanted.length > 0 && hits.length > 0 && <Hits hits={hits} wanted={wanted} />}
        {hits.length === 0 && <NotAmongThem query={query.trim()} />}
      </div>
      <section className={styles.nameless} aria-labelledby="nameless">
        <h2 id="nameless" className={text.head}>
          {t('nameless.title')}
        </h2>
        {nameless.map((answer) => (
          <a key={answer} href={pageOf(answer)}>
            <b>{t(`nameless.${answer}.title`)}</b>
            <span className={text.note}>{t(`nameless.${answer}.note`)}</span>
          </a>
        ))}
      </section>
    </div>
  );
}
