import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../core/contacts';
import { contactRoles, longestName, longestReach, mostContacts } from '../../core/contacts';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { InlineForm } from '../../ui/inline-form';
import { Select } from '../../ui/select';
import text from '../../ui/text.module.css';
import { useFocusNext } from '../../ui/use-focus-next';
import styles from './people.module.css';

interface RoleProps {
  readonly id: string;
  readonly role: Contact['role'];
  readonly onChoose: (role: Contact['role']) => void;
}

function RoleChoice({ id, role, onChoose }: RoleProps) {
  const { t } = useTranslation('help');
  return (
    <Select
      id={id}
      className={styles.select}
      value={role}
      options={contactRoles.map((each) => [each, t(`people.roles.${each}`)])}
      onPick={onChoose}
    />
  );
}

interface PersonRowProps {
  readonly person: Contact;
  readonly number: number;
  readonly onWrite: (person: Contact) => void;
  readonly onRemove: () => void;
}

function PersonRow({ person, number, onWrite, onRemove }: PersonRowProps) {
  const { t } = useTranslation('help');
  const id = useId();
  return (
    <li>
      <div className={styles.row} role="group" aria-label={t('people.number', { number })}>
        <div className={styles.cell}>
          <label htmlFor={`${id}role`}>{t('people.role')}</label>
          <RoleChoice id={`${id}role`} role={person.role} onChoose={(role) => onWrite({ ...person, role })} />
        </div>
        <div className={styles.cell}>
          <label htmlFor={`${id}name`}>{t('people.name')}</label>
          <Field
            id={`${id}name`}
            small
            takesPhones
            maxLength={longestName}
            value={person.name}
            onWrite={(name) => onWrite({ ...person, name })}
          />
        </div>
        <div className={styles.cell}>
          <label htmlFor={`${id}reach`}>{t('people.reach')}</label>
          <Field
            id={`${id}reach`}
            small
            takesPhones
            maxLength={longestReach}
            placeholder={t('people.reachHint')}
            value={person.reach}
            onWrite={(reach) => onWrite({ ...person, reach })}
          />
        </div>
        <Button
          small
          variant="bare"
          aria-label={t('people.removeLabel', { name: person.name || t('people.number', { number }) })}
          onClick={onRemove}
        >
          {t('people.remove')}
        </Button>
      </div>
    </li>
  );
}

interface PeopleFormProps {
  readonly draft: readonly Contact[];
  readonly onDraft: (draft: readonly Contact[]) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

const nobody: Contact = { role: 'other', name: '', reach: '' };
/** What an empty list begins with: the four that most people have. */
export const firstDraft: readonly Contact[] = (['supervisor', 'union', 'help-line', 'friend'] as const).map(
  (role) => ({ role, name: '', reach: '' }),
);

/** The people for Help now, written down. */
export function PeopleForm({ draft, onDraft, onKeep, onCancel }: PeopleFormProps) {
  const { t } = useTranslation('help');
  const form = useRef<HTMLFormElement>(null);
  const focusNext = useFocusNext(form);
  return (
    <InlineForm ref={form} aria-label={t('people.title')} onSave={onKeep}>
      <ol>
        {draft.map((person, at) => (
          <PersonRow
            key={at}
            person={person}
            number={at + 1}
            onWrite={(next) => onDraft(draft.with(at, next))}
            onRemove={() => {
              onDraft(draft.toSpliced(at, 1));
              focusNext('[data-add]');
            }}
          />
        ))}
      </ol>
      <p className={text.note}>{t('people.local')}</p>
      <div className={styles.acts}>
        <Button variant="main" type="submit">
          {t('people.keep')}
        </Button>
        <Button
          data-add
          aria-disabled={draft.length >= mostContacts}
          onClick={() => {
            if (draft.length >= mostContacts) return;
            onDraft([...draft, nobody]);
            focusNext('li:last-child input');
          }}
        >
          {t('people.add')}
        </Button>
        <Button variant="bare" onClick={onCancel}>
          {t('people.cancel')}
        </Button>
        {draft.length >= mostContacts && (
          <span className={text.note}>{t('people.most', { most: mostContacts })}</span>
        )}
      </div>
    </InlineForm>
  );
}
