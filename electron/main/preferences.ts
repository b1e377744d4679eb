import { app } from 'electron';
import type { Look } from '../../src/core/contract';
import { createI18n, pickLanguage } from '../../src/core/i18n/i18n';
import type { SettingKey, Settings, SettingsProblem } from '../../src/core/settings/settings';
import type { Formats } from '../../src/core/summary/markdown';
import { chooseLocale, formatsByZone } from '../../src/core/summary/markdown';
import { openSettingsFile } from './adapters/settings-file';
import type { ShortcutKeys } from './adapters/shortcuts';

/** What the agent has set, and what follows from it: words and figures of a language, looks, and keys. */
export interface Preferences {
  /** There were none before this start. */
  readonly isNew: boolean;
  /** Where an unreadable file was set aside, if one was. */
  readonly setAside: string | null;
  settings(): Settings;
  problems(): readonly SettingsProblem[];
  i18n(): ReturnType<typeof createI18n>;
  /** For a zone by its IANA name, or the system's own for null. */
  formatsIn(zone: string | null): Formats;
  look(): Look;
  shortcutKeys(): ShortcutKeys;
  /** The key that was changed; null where key or value is not one. */
  change(key: string, value: unknown): SettingKey | null;
}

export function openPreferences(userData: string): Preferences {
  const file = openSettingsFile(userData);
  let { settings, problems } = file.read();
  const language = () => pickLanguage(settings.language, app.getLocale());
  const speak = () => ({
    i18n: createI18n(language()),
    formatsIn: formatsByZone(chooseLocale(language(), app.getPreferredSystemLanguages())),
  });
  let spoken = speak();
  return {
    isNew: file.isNew,
    setAside: file.setAside,
    settings: () => settings,
    problems: () => problems,
    i18n: () => spoken.i18n,
    formatsIn: (zone) => spoken.formatsIn(zone),
    look: () => ({
      language: language(),
      theme: settings['look.theme'],
      reducedMotion: settings['look.reducedMotion'],
    }),
    shortcutKeys: () => ({
      hardCall: settings['shortcuts.hardCall'],
      callToggle: settings['shortcuts.callToggle'],
      quickHide: settings['shortcuts.quickHide'],
    }),
    change(key, value) {
      if (!file.change(key, value)) return null;
      ({ settings, problems } = file.read());
      if (key === 'language') spoken = speak();
      return key as SettingKey;
    },
  };
}
