import { useTranslation } from 'react-i18next';
import { NumberRow } from './number-row';
import { Section } from './section';
import { SwitchRow } from './switch-row';
import { useSetting } from './use-settings';

export function CardSettings() {
  const { t } = useTranslation();
  const { value: afterHard } = useSetting('pacing.spacingMinutesAfterHard');
  return (
    <Section title={t('settings.cards.title')}>
      <SwitchRow
        setting="pacing.automatic"
        name={t('settings.cards.automatic')}
        note={t('settings.cards.automaticNote')}
      />
      <NumberRow
        setting="pacing.firstCardSeconds"
        name={t('settings.cards.first')}
        unit={t('settings.cards.seconds')}
        note={t('settings.cards.firstNote')}
      />
      <NumberRow
        setting="pacing.spacingMinutes"
        name={t('settings.cards.spacing')}
        unit={t('settings.cards.minutes')}
        note={t('settings.cards.spacingNote', { minutes: afterHard })}
      />
      <NumberRow
        setting="pacing.maxPerHour"
        name={t('settings.cards.max')}
        unit={t('settings.cards.cards')}
      />
      <NumberRow
        setting="pacing.cardSeconds"
        name={t('settings.cards.length')}
        unit={t('settings.cards.seconds')}
        note={t('settings.cards.lengthNote')}
      />
    </Section>
  );
}
