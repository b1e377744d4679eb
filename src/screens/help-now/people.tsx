import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/contract';
import type { Contact } from '../../core/contacts';
import { isBlank } from '../../core/contacts';
import { Button } from '../../ui/button';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import type { ContactsAccess } from '../../ui/use-contacts';
import { useFocusNext } from '../../ui/use-focus-next';
import { PeopleForm, firstDraft } from './people-form';
import styles from './people.module.css';

function PeopleList({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation('help');
  return (
    <ul className={styles.people}>
      {contacts.map(({ role, name, reach }, at) => (
        <li key={at}>
          <p>
            <b dir="auto">{name || t(`people.roles.${role}`)}</b>
            {name !== '' && <span className={text.note}> {t(`people.roles.${role}`)}</span>}
          </p>
          <p dir="auto" className={styles.reach}>
            {reach}
          </p>
        </li>
      ))}
    </ul>
  );
}

interface PeopleProps {
  readonly access: ContactsAccess | null;
  readonly draft: readonly Contact[] | null;
  readonly onDraft: (draft: readonly Contact[] | null) => void;
}

/** People that the agent can talk to. Lull brings none of its own; it shows what was written down here. */
export function People({ access, draft, onDraft }: PeopleProps) {
  const { t } = useTranslation('help');
  const title = useId();
  const [said, setSaid] = useState<'kept' | Refusal | null>(null);
  const section = useRef<HTMLElement>(null);
  const focusNext = useFocusNext(section);
  if (!access) return null;
  const { contacts } = access;
  const close = (): void => {
    onDraft(null);
    focusNext('[data-change]');
  };
  const keep = async (people: readonly Contact[]): Promise<void> => {
    const answer = await access.keep(people.filter((person) => !isBlank(person)));
    setSaid(answer.ok ? 'kept' : answer.error);
    if (answer.ok) close();
  };
  return (
    <section ref={section} className={styles.section} aria-labelledby={title}>
      <h2 id={title}>{t('people.title')}</h2>
      {draft ? (
        <PeopleForm draft={draft} onDraft={onDraft} onKeep={() => void keep(draft)} onCancel={close} />
      ) : (
        <>
          {contacts.length > 0 ? (
            <PeopleList contacts={contacts} />
          ) : (
            <p className={text.note}>{t('people.empty')}</p>
          )}
          <div className={styles.acts}>
            <Button
              small
              data-change
              onClick={() => {
                setSaid(null);
                onDraft(contacts.length > 0 ? contacts : firstDraft);
                focusNext('input');
              }}
            >
              {t(contacts.length > 0 ? 'people.change' : 'people.write')}
            </Button>
            <span className={text.note} role="status">
              {said === 'kept' && t('people.kept')}
            </span>
          </div>
        </>
      )}
      <RefusalLine reason={said === 'kept' ? null : said} />
    </section>
  );
}
