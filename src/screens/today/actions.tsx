import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import { Button } from '../../ui/button';
import { RefusalLine } from '../../ui/refusal-line';
import { ShortcutKeys } from '../../ui/shortcut-keys';
import { useRequest } from '../../ui/use-request';
import styles from './actions.module.css';

interface ActionsProps {
  readonly snapshot: Snapshot;
  readonly toClose: () => void;
  /** The element that says why something cannot be done now. */
  readonly reasonId: string;
}

/** What can be done now. What cannot be is grey, and the state's own sentence says why. */
export function Actions({ snapshot, toClose, reasonId }: ActionsProps) {
  const { t } = useTranslation('today');
  const { send, refusal } = useRequest();
  const { state, callOpen, onBreak, shortcuts } = snapshot;
  const calling = state === 'on-call' || state === 'ringing';
  const resting = state === 'break';
  const why = (off: boolean) => (off ? { disabled: true, 'aria-describedby': reasonId } : {});
  return (
    <div className={styles.acts} role="group" aria-label={t('acts.label')}>
      <Button look={onBreak ? 'quiet' : 'main'} {...why(calling)} onClick={() => void send('ask-card', null)}>
        {t('acts.card')}
      </Button>
      <Button {...why(resting)} onClick={() => void send('hard-call', null)}>
        {t('acts.hard')}
        <ShortcutKeys keys={shortcuts.hardCall} />
      </Button>
      <Button onClick={() => void send('call-toggle', null)}>
        {callOpen ? t('acts.callOver') : t('acts.call')}
        <ShortcutKeys keys={shortcuts.callToggle} />
      </Button>
      <Button
        look={onBreak ? 'main' : 'quiet'}
        {...why(calling && !onBreak)}
        onClick={() => void send('agent-break', { on: !onBreak })}
      >
        {onBreak ? t('acts.back') : t('acts.break')}
      </Button>
      <Button onClick={toClose}>{t('acts.close')}</Button>
      <RefusalLine because={refusal} />
    </div>
  );
}
