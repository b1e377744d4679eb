import { useTranslation } from 'react-i18next';
import type { Contact } from '../../core/contacts';
import { isBlank } from '../../core/contacts';
import text from '../../ui/text.module.css';
import type { ContactsAccess } from '../../ui/use-contacts';
import { PeopleForm, firstDraft } from './people-form';
import styles from './people.module.css';
import { WrittenSection } from './written-section';

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
  if (!access) return null;
  const { contacts, keep } = access;
  const isEmpty = contacts.length === 0;
  return (
    <WrittenSection
      words={{
        title: t('people.title'),
        change: t(isEmpty ? 'people.write' : 'people.change'),
        kept: t('people.kept'),
      }}
      draft={draft}
      onDraft={onDraft}
      first={isEmpty ? firstDraft : contacts}
      keep={(people) => keep(people.filter((person) => !isBlank(person)))}
      form={(people, acts) => <PeopleForm draft={people} onDraft={onDraft} {...acts} />}
    >
      {isEmpty ? <p className={text.note}>{t('people.empty')}</p> : <PeopleList contacts={contacts} />}
    </WrittenSection>
  );
}
