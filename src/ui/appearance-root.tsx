import { useLayoutEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Appearance } from '../core/contract';
import { createI18n } from '../core/i18n/i18n';
import { chooseLocale, formatsByZone } from '../core/i18n/formats';
import { FormatsContext } from './formats';
import { useReducedMotion } from './use-reduced-motion';

/** Sets theme, language and motion on the document before it is painted, and the language of the texts. */
export function AppearanceRoot({
  appearance,
  children,
}: {
  readonly appearance: Appearance;
  readonly children: ReactNode;
}) {
  const { language, theme } = appearance;
  const calm = useReducedMotion(appearance.reducedMotion);
  const i18n = useMemo(() => createI18n(language), [language]);
  const formatsIn = useMemo(() => formatsByZone(chooseLocale(language, navigator.languages)), [language]);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset['motion'] = calm ? 'reduced' : 'full';
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [language, theme, calm]);
  return (
    <I18nextProvider i18n={i18n}>
      <FormatsContext value={formatsIn}>{children}</FormatsContext>
    </I18nextProvider>
  );
}
