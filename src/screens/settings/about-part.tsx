import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button';
import { useIsDesktop } from '../../ui/host';
import text from '../../ui/text.module.css';
import { Part, Row } from './part';
import { useSettingsView } from './use-settings';

/** Which Lull this is, and what helps whoever is asked for help. */
export function AboutPart() {
  const { t } = useTranslation(['settings', 'sources']);
  const { version } = useSettingsView();
  const isDesktop = useIsDesktop();
  return (
    <Part name="about">
      <Row id="about.version" says="">
        <span>
          {version === '' ? t('settings:about.browser') : t('settings:about.version', { version })}{' '}
          <span className={text.note}>{t('settings:about.updates')}</span>
        </span>
        <LinkButton variant="bare" small href="#welcome">
          {t('settings:about.welcome')}
        </LinkButton>
        {isDesktop && (
          <LinkButton variant="bare" small href="#diagnosis">
            {t('sources:diagnosis.open')}
          </LinkButton>
        )}
      </Row>
    </Part>
  );
}
