import { useTranslation } from 'react-i18next';
import { looksLikeCardOrAccount } from '../../core/private-number';
import text from '../../ui/text.module.css';

/** A word of warning under a field in which the number of a card or an account seems to stand. */
export function NumberNote({ typed }: { readonly typed: string }) {
  const { t } = useTranslation('arrive');
  return (
    <p className={text.note} role="status">
      {looksLikeCardOrAccount(typed) ? t('parking.number') : ''}
    </p>
  );
}
