import { useTranslation } from 'react-i18next';
import { languageName } from '../../core/i18n/formats';
import { languages } from '../../core/i18n/languages';
import { ChoiceRow } from './choice-row';
import { Section } from './section';

export function AppearanceSettings() {
  const { t } = useTranslation();
  return (
    <Section title={t('settings.look.title')}>
      <ChoiceRow
        setting="language"
        name={t('settings.look.language')}
        options={[
          ['system', t('settings.look.languageSystem')],
          // Each is named in itself, so that everyone finds their own.
          ...languages.map((language) => [language, languageName(language)] as const),
        ]}
      />
      <ChoiceRow
        setting="look.theme"
        name={t('settings.look.theme')}
        options={[
          ['system', t('settings.look.themeSystem')],
          ['light', t('settings.look.light')],
          ['dark', t('settings.look.dark')],
        ]}
      />
      <ChoiceRow
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
