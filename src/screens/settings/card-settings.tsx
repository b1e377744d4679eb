import { useTranslation } from 'react-i18next';
import { NumberRow, Section, SwitchRow } from './parts';
import type { SettingsAccess } from './use-settings';

export function CardSettings({ access }: { readonly access: SettingsAccess }) {
  const { t } = useTranslation();
  const afterHard = access.view.settings['pacing.spacingMinutesAfterHard'];
  return (
    <Section title={t('settings.cards.title')}>
      <SwitchRow
        access={access}
        setting="pacing.automatic"
        name={t('settings.cards.automatic')}
        note={t('settings.cards.automaticNote')}
      />
      <NumberRow
        access={access}
        setting="pacing.firstCardSeconds"
        name={t('settings.cards.first')}
        unit={t('settings.cards.seconds')}
        note={t('settings.cards.firstNote')}
      />
      <NumberRow
        access={access}
        setting="pacing.spacingMinutes"
        name={t('settings.cards.spacing')}
        unit={t('settings.cards.minutes')}
        note={t('settings.cards.spacingNote', { minutes: afterHard })}
      />
      <NumberRow
        access={access}
        setting="pacing.maxPerHour"
        name={t('settings.cards.max')}
        unit={t('settings.cards.cards')}
      />
      <NumberRow
        access={access}
        setting="pacing.cardSeconds"
        name={t('settings.cards.length')}
        unit={t('settings.cards.seconds')}
        note={t('settings.cards.lengthNote')}
      />
    </Section>
  );
}
