import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useIsDesktop, useSnapshot } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';

/** Between two shifts: how the next one starts, and no numbers of another day. */
export function OffShift() {
  const { t } = useTranslation(['today', 'welcome']);
  const { send, refusal } = useRequest();
  const isDesktop = useIsDesktop();
  const closedShiftId = useSnapshot((snapshot) => snapshot.closedShiftId);
  return (
    <EmptyState title={t('today:off.title')} line={t('today:off.line')}>
      <Button variant="main" onClick={() => void send('start-shift', null)}>
        {t('today:off.start')}
      </Button>
      {closedShiftId !== null && (
        <LinkButton variant="bare" href={`#summary/${closedShiftId}`}>
          {t('today:off.lastPage')}
        </LinkButton>
      )}
      {!isDesktop && <LinkButton href="?demo">{t('welcome:what.demo')}</LinkButton>}
      <RefusalLine reason={refusal} />
    </EmptyState>
  );
}
