import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Formats } from '../core/summary/markdown';
import { chooseLocale, createFormats } from '../core/summary/markdown';
import type { Language } from '../core/words';

/** Times and dates in the agent's language, in the zone of a shift (null: where the computer is). */
export function useFormats(zone: string | null): Formats {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return useMemo(() => createFormats(chooseLocale(language, navigator.languages), zone), [language, zone]);
}
