import { useTranslation } from 'react-i18next';
import { ChoiceRow, Section } from './parts';
import type { SettingsAccess } from './use-settings';

/** Languages are named in themselves, so that each finds its own. */
const languageNames = { en: 'English', es: 'Español' } as const;

export function LookSettings({ access }: { readonly access: SettingsAccess }) {
  const { t } = useTranslation();
  return (
    <Section title={t('settings.look.title')}>
      <ChoiceRow
        access={access}
        setting="language"
        name={t('settings.look.language')}
        options={[
          ['system', t('settings.look.languageSystem')],
          ['en', languageNames.en],
          ['es', languageNames.es],
        ]}
      />
      <ChoiceRow
        access={access}
        setting="look.theme"
        name={t('settings.look.theme')}
        options={[
          ['system', t('settings.look.themeSystem')],
          ['light', t('settings.look.light')],
          ['dark', t('settings.look.dark')],
        ]}
      />
      <ChoiceRow
        access={access}
        setting="look.reducedMotion"
        name={t('settings.look.motion')}
        options={[
          ['system', t('settings.look.motionSystem')],
          ['on', t('settings.look.motionOn')],
          ['off', t('settings.look.motionOff')],
        ]}
      />
    </Section>
  );
}
