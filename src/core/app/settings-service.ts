import type { Appearance, ShortcutName } from '../contract';
import type { Formats } from '../i18n/formats';
import { chooseLocale, formatsByZone } from '../i18n/formats';
import { createI18n, pickLanguage } from '../i18n/i18n';
import type { Files, SaveFailure } from '../ports';
import type { Result } from '../result';
import type { SettingKey, Settings, SettingsProblem } from '../settings/settings';
import { defaultSettings } from '../settings/settings';
import { sequencer } from '../sequencer';
import type { SettingsContent } from '../storage/settings-file';
import { createSettingsFile } from '../storage/settings-file';
import type { AppPorts } from './ports';

/** What the agent has set, and what follows from it: texts and figures of a language, looks, and keys. */
export interface SettingsService {
  /** Where an unreadable file was set aside, if one was, and whether the copy from before is in its place. */
  setAside(): { readonly file: string; readonly restored: boolean } | null;
  /** Why the file cannot be read for now; until it can, the settings are the defaults. */
  unavailable(): SaveFailure | null;
  settings(): Settings;
  problems(): readonly SettingsProblem[];
  i18n(): ReturnType<typeof createI18n>;
  /** For a zone by its IANA name, or the system's own for null. */
  formatsIn(zone: string | null): Formats;
  appearance(): Appearance;
  shortcutKeys(): Readonly<Record<ShortcutName, string>>;
  /** The key that was changed. `not-understood` where key or value is not one. */
  change(key: string, value: unknown): Promise<Result<SettingKey, SaveFailure | 'not-understood'>>;
  /** Reads the file again; false where it still cannot be read. */
  reread(): Promise<boolean>;
}

const untilRead: SettingsContent = {
  settings: defaultSettings,
  problems: [],
  setAside: null,
  restored: false,
};

export async function createSettingsService(
  files: Files,
  locale: AppPorts['locale'],
): Promise<SettingsService> {
  const file = createSettingsFile(files);
  let content = untilRead;
  let unavailable: SaveFailure | null = null;
  const language = () => pickLanguage(content.settings.language, locale.system());
  const speak = () => ({
    i18n: createI18n(language()),
    formatsIn: formatsByZone(chooseLocale(language(), locale.preferred())),
  });
  let spoken = speak();
  // Each change reads, changes and writes the whole file.
  const inTurn = sequencer();

  async function read(): Promise<boolean> {
    const found = await file.read();
    unavailable = found.ok ? null : found.error;
    if (!found.ok) return false;
    const spokenBefore = language();
    content = found.value;
    if (language() !== spokenBefore) spoken = speak();
    return true;
  }
  await read();

  return {
    setAside: () =>
      content.setAside === null ? null : { file: content.setAside, restored: content.restored },
    unavailable: () => unavailable,
    settings: () => content.settings,
    problems: () => content.problems,
    i18n: () => spoken.i18n,
    formatsIn: (zone) => spoken.formatsIn(zone),
    appearance: () => ({
      language: language(),
      theme: content.settings['look.theme'],
      reducedMotion: content.settings['look.reducedMotion'],
    }),
    shortcutKeys: () => ({
      hardCall: content.settings['shortcuts.hardCall'],
      callToggle: content.settings['shortcuts.callToggle'],
      rate: content.settings['shortcuts.rate'],
      quickHide: content.settings['shortcuts.quickHide'],
    }),
    change: (key, value) =>
      inTurn(async () => {
        const changed = await file.change(key, value);
        if (!changed.ok) return changed;
        await read();
        return { ok: true, value: key as SettingKey };
      }),
    reread: () => inTurn(read),
  };
}
