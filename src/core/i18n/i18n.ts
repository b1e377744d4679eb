import i18next from 'i18next';
import type { i18n } from 'i18next';
import type { Language } from './languages';
import { catalogues, languages } from './languages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'screens';
    resources: (typeof catalogues)['en'];
  }
}

/** A ready translator; no loading, so it can be used at once. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...languages],
    resources: catalogues,
    defaultNS: 'screens',
    ns: Object.keys(catalogues.en),
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance;
}

/** The language to speak for a setting and the system's own preference, for example "es-MX". */
export function pickLanguage(setting: Language | 'system', system: string): Language {
  if (setting !== 'system') return setting;
  const short = system.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === short) ?? 'en';
}
