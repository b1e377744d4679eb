import { useTranslation } from 'react-i18next';
import text from './text.module.css';

/** Words of the house that a newcomer has to be told once. */
export type HouseWords = 'outcome' | 'deck' | 'family';

/** What words of the house mean, in one short line where they first stand. */
export function Meaning({ of }: { readonly of: HouseWords }) {
  const { t } = useTranslation('words');
  return <p className={text.note}>{t(`meaning.${of}`)}</p>;
}
