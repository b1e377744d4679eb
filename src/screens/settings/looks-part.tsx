import { useTranslation } from 'react-i18next';
import { languageName } from '../../core/i18n/formats';
import { languages } from '../../core/i18n/languages';
import { textSizeStep } from '../../core/settings/text-size';
import { useIsDesktop } from '../../ui/host';
import { NumberSetting } from './number-setting';
import { ChoiceRow, Part, Row } from './part';

/** The text of the window and the card; in a browser that is the browser's own. */
function TextSize() {
  const { t } = useTranslation('settings');
  return (
    <Row id="looks.size" says={t('looks.size')} note={t('looks.sizeNote')}>
      <NumberSetting
        setting="look.textSize"
        label={t('looks.size')}
        step={textSizeStep}
        written={(percent) => t('looks.percent', { percent })}
      />
    </Row>
  );
}

function Shared() {
  const { t } = useTranslation('settings');
  return (
    <ChoiceRow
      id="looks.shared"
      setting="privacy.hiddenOnSharedScreen"
      says={t('looks.shared')}
      note={t('looks.sharedNote')}
      options={[
        [true, t('looks.hidden')],
        [false, t('looks.seen')],
      ]}
    />
  );
}

/** How Lull looks, what it speaks, and who sees it. */
export function LooksPart() {
  const { t } = useTranslation('settings');
  const isDesktop = useIsDesktop();
  return (
    <Part name="looks">
      <ChoiceRow
        id="looks.theme"
        setting="look.theme"
        says={t('looks.theme')}
        options={[
          ['system', t('looks.system')],
          ['light', t('looks.light')],
          ['dark', t('looks.dark')],
        ]}
      />
      <ChoiceRow
        id="looks.language"
        setting="language"
        says={t('looks.language')}
        options={[
          ['system', t('looks.system')],
          // Each is named in itself, so that everyone finds their own.
          ...languages.map((language) => [language, languageName(language)] as const),
        ]}
      />
      {isDesktop && <TextSize />}
      <ChoiceRow
        id="looks.motion"
        setting="look.reducedMotion"
        says={t('looks.motion')}
        options={[
          ['system', t('looks.system')],
          ['off', t('looks.moving')],
          ['on', t('looks.counted')],
        ]}
      />
      {isDesktop && <Shared />}
    </Part>
  );
}
