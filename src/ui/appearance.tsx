import { useLayoutEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Look } from '../core/contract';
import { createI18n } from '../core/i18n/i18n';
import { useReducedMotion } from './use-reduced-motion';

/** Speaks the agent's language, and puts theme, language and motion on the document before it is painted. */
export function Appearance({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  const { language, theme } = look;
  const calm = useReducedMotion(look.reducedMotion);
  const i18n = useMemo(() => createI18n(language), [language]);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset['motion'] = calm ? 'reduced' : 'full';
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [language, theme, calm]);
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}
