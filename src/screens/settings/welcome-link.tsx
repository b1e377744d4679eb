import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button';

/** The welcome is to be had again. */
export function WelcomeLink() {
  const { t } = useTranslation('welcome');
  return (
    <LinkButton variant="bare" href="#welcome">
      {t('seeAgain')}
    </LinkButton>
  );
}
