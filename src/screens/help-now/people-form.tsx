import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../core/contacts';
import { contactRoles, longestName, longestReach, mostContacts } from '../../core/contacts';
import { looksLikeCardOrAccount } from '../../core/private-number';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import text from '../../ui/text.module.css';
import styles from './people.module.css';

interface RowProps {
  readonly person: Contact;
  readonly number: number;
  readonly onWrite: (person: Contact) => void;
  readonly onRemove: () => void;
}

function PersonRow({ person, number, onWrite, onRemove }: RowProps) {
  const { t } = useTranslation('help');
  const id = useId();
  const warns = looksLikeCardOrAccount(`${person.name}\n${person.reach}`);
  return (
    <li>
      <div className={styles.row} role="group" aria-label={t('people.number', { number })}>
        <div className={styles.cell}>
          <label htmlFor={`${id}role`}>{t('people.role')}</label>
          <select
            id={`${id}role`}
            value={person.role}
            onChange={(event) => {
              const role = contactRoles.find((each) => each === event.target.value);
              if (role) onWrite({ ...person, role });
            }}
          >
            {contactRoles.map((role) => (
              <option key={role} value={role}>
                {t(`people.roles.${role}`)}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.cell}>
          <label htmlFor={`${id}name`}>{t('people.name')}</label>
          <Field
            id={`${id}name`}
            small
            maxLength={longestName}
            value={person.name}
            onChange={(event) => {
              onWrite({ ...person, name: event.target.value });
            }}
          />
        </div>
        <div className={styles.cell}>
          <label htmlFor={`${id}reach`}>{t('people.reach')}</label>
          <Field
            id={`${id}reach`}
            small
            maxLength={longestReach}
            placeholder={t('people.reachHint')}
            value={person.reach}
            aria-describedby={`${id}warn`}
            onChange={(event) => {
              onWrite({ ...person, reach: event.target.value });
            }}
          />
        </div>
        <Button
          small
          look="bare"
          aria-label={t('people.removeLabel', { name: person.name || t('people.number', { number }) })}
          onClick={onRemove}
        >
          {t('people.remove')}
        </Button>
        <p id={`${id}warn`} className={styles.warn} role="status">
          {warns && t('people.account')}
        </p>
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
export const firstDraft: readonly Contact[] = contactRoles
  .filter((role) => role !== 'other')
  .map((role) => ({ role, name: '', reach: '' }));

/** The people for Help now, written down. */
export function PeopleForm({ draft, onDraft, onKeep, onCancel }: PeopleFormProps) {
  const { t } = useTranslation('help');
  const form = useRef<HTMLFormElement>(null);
  const focus = (selector: string): void => {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  return (
    <form
      ref={form}
      aria-label={t('people.title')}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
      onKeyDown={(event) => {
        // Esc leaves the page elsewhere; here it would leave what is being written.
        if (event.key === 'Escape') event.preventDefault();
      }}
    >
      <ol>
        {draft.map((person, at) => (
          <PersonRow
            key={at}
            person={person}
            number={at + 1}
            onWrite={(next) => {
              onDraft(draft.with(at, next));
            }}
            onRemove={() => {
              onDraft(draft.toSpliced(at, 1));
              focus('[data-add]');
            }}
          />
        ))}
      </ol>
      <p className={text.note}>{t('people.local')}</p>
      <div className={styles.acts}>
        <Button look="main" type="submit">
          {t('people.keep')}
        </Button>
        <Button
          data-add
          aria-disabled={draft.length >= mostContacts}
          onClick={() => {
            if (draft.length >= mostContacts) return;
            onDraft([...draft, nobody]);
            focus('li:last-child input');
          }}
        >
          {t('people.add')}
        </Button>
        <Button look="bare" onClick={onCancel}>
          {t('people.cancel')}
        </Button>
        {draft.length >= mostContacts && (
          <span className={text.note}>{t('people.most', { most: mostContacts })}</span>
        )}
      </div>
    </form>
  );
}
