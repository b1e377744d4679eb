import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceOptions } from './choice';
import { Choice } from './choice';
import type { SettingKey, SettingValue } from '../../core/settings/settings';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import { Refused } from './refused';
import { useSearch } from './search';
import { useSetting } from './use-settings';
import styles from './settings.module.css';

/** The parts of the page, in order. */
export const partNames = ['cards', 'hours', 'looks', 'calls', 'keys', 'data', 'about'] as const;
export type PartName = (typeof partNames)[number];

export const partId = (name: PartName): string => `settings-${name}`;

/** A part of the page under its title. */
export function Part({ name, children }: { readonly name: PartName; readonly children: ReactNode }) {
  const { t } = useTranslation('settings');
  const id = partId(name);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={text.head}>
        {t(`parts.${name}`)}
      </h2>
      {children}
    </section>
  );
}

interface RowProps {
  /** Its part and its name, "cards.where". */
  readonly id: string;
  /** How its sentence begins; '' where the control says all of it. */
  readonly says: string;
  /** The id by which its control is named with `says`; without one the row is a group of that name. */
  readonly labelId?: string;
  readonly note?: ReactNode;
  readonly noteId?: string;
  readonly children: ReactNode;
}

/** A setting as a sentence: it begins at the left, and what is chosen ends it. */
export function Row({ id, says, labelId, note, noteId, children }: RowProps) {
  const search = useSearch();
  const ownId = useId();
  const isGroup = labelId === undefined && says !== '';
  return (
    <div
      className={classes(styles.row, says === '' && styles.whole)}
      data-row={id}
      hidden={search?.found.has(id) === false}
      {...(isGroup && { role: 'group', 'aria-labelledby': ownId })}
    >
      {says !== '' && <span id={labelId ?? ownId}>{says}</span>}
      <div className={styles.choice}>{children}</div>
      {note !== undefined && (
        <p id={noteId} className={styles.more}>
          {note}
        </p>
      )}
    </div>
  );
}

interface ChoiceRowProps<K extends SettingKey> {
  readonly id: string;
  readonly setting: K;
  readonly says: string;
  readonly note?: string;
  readonly options: ChoiceOptions<SettingValue<K>>;
}

/** A setting that is one of two or three. */
export function ChoiceRow<K extends SettingKey>({ id, setting, says, note, options }: ChoiceRowProps<K>) {
  const labelId = useId();
  const { refused } = useSetting(setting);
  return (
    <Row id={id} says={says} labelId={labelId} noteId={`${labelId}n`} {...(note !== undefined && { note })}>
      <Choice setting={setting} options={options} labelledBy={labelId} describedBy={note && `${labelId}n`} />
      <Refused show={refused} />
    </Row>
  );
}
