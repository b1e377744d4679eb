import { useTranslation } from 'react-i18next';
import { callOfferTo } from '../../core/vocabulary';
import { Button, LinkButton } from '../../ui/button';
import { classes } from '../../ui/classes';
import { useSnapshot } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import { ShortcutKeys } from '../../ui/shortcut-keys';
import { useRequest } from '../../ui/use-request';
import styles from './actions.module.css';

interface ActionsProps {
  /** The element that says why something cannot be done now. */
  readonly reasonId: string;
  /** No call yet: there is nothing to end, and a card is something to see. */
  readonly isEmpty: boolean;
}

/** What can be done now. What cannot be is grey, and the state's own sentence says why. */
export function Actions({ reasonId, isEmpty }: ActionsProps) {
  const { t } = useTranslation(['today', 'words']);
  const { send, refusal } = useRequest();
  const state = useSnapshot((snapshot) => snapshot.state);
  const offer = useSnapshot(({ callOffer }) => callOffer);
  const onBreak = useSnapshot((snapshot) => snapshot.onBreak);
  const shortcuts = useSnapshot((snapshot) => snapshot.shortcuts);
  const calling = state === 'on-call' || state === 'ringing';
  const resting = state === 'break';
  const why = (off: boolean) => (off ? { disabled: true, 'aria-describedby': reasonId } : {});
  return (
    <div
      className={classes(styles.acts, isEmpty && styles.first)}
      role="group"
      aria-label={t('today:acts.label')}
    >
      <Button
        variant={onBreak ? 'quiet' : 'main'}
        {...why(calling)}
        onClick={() => void send('ask-card', null)}
      >
        {t(isEmpty ? 'today:acts.firstCard' : 'today:acts.card')}
      </Button>
      <Button {...why(resting)} onClick={() => void send('hard-call', null)}>
        {t('today:acts.hard')}
        <ShortcutKeys keys={shortcuts.hardCall} />
      </Button>
      <Button onClick={() => void send('call-toggle', { to: callOfferTo[offer] })}>
        {t(`words:callOffer.${offer}`)}
        <ShortcutKeys keys={shortcuts.callToggle} />
      </Button>
      <Button
        variant={onBreak ? 'main' : 'quiet'}
        {...why(calling && !onBreak)}
        onClick={() => void send('agent-break', { on: !onBreak })}
      >
        {onBreak ? t('today:acts.back') : t('today:acts.break')}
      </Button>
      {!isEmpty && <LinkButton href="#close">{t('today:acts.close')}</LinkButton>}
      <RefusalLine reason={refusal} />
    </div>
  );
}
