import { useTranslation } from 'react-i18next';
import { privateNumberIn } from '../core/private-number';
import styles from './field.module.css';

interface NumberNoteProps {
  readonly id: string;
  readonly typed: string;
  /** A phone number is what the field is for. */
  readonly takesPhones: boolean;
}

/** A word of warning under a field in which the number of a phone, a card or an account seems to stand. */
export function NumberNote({ id, typed, takesPhones }: NumberNoteProps) {
  const { t } = useTranslation('words');
  const found = privateNumberIn(typed);
  return (
    <span id={id} className={styles.numberNote} role="status">
      {found && !(takesPhones && found === 'phone') ? t(`privateNumber.${found}`) : ''}
    </span>
  );
}
