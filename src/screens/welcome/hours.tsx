import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Days } from '../../ui/days';
import { RefusalLine } from '../../ui/refusal-line';
import { Switch } from '../../ui/switch';
import text from '../../ui/text.module.css';
import { TimeStepper } from '../../ui/time-stepper';
import { useLoginItem } from '../../ui/use-login-item';
import type { OwnSettings } from '../../ui/use-own-settings';
import styles from './welcome.module.css';

/** What a press begins with where there are no hours yet. */
const usual = { 'shift.from': '09:00', 'shift.to': '17:30' } as const;
type End = keyof typeof usual;

function Login() {
  const { t } = useTranslation('welcome');
  const loginItem = useLoginItem();
  if (!loginItem) return null;
  return (
    <>
      <div>
        <Switch on={loginItem.on} onSwitch={loginItem.set}>
          {t('hours.login')}
        </Switch>
      </div>
      <RefusalLine reason={loginItem.refusal} />
    </>
  );
}

/** The agent's days and times; without both times there are none, so the first that is set brings the other. */
export function Hours({ view, change, refusal }: OwnSettings) {
  const { t } = useTranslation(['welcome', 'settings']);
  const noteId = useId();
  const [refused, setRefused] = useState<End | null>(null);
  if (!view) return null;
  const { settings } = view;
  const { 'shift.from': from, 'shift.to': to, 'shift.days': days } = settings;
  const half = from === to ? from !== '' : from === '' || to === '';
  async function set(end: End, time: string | null): Promise<void> {
    setRefused(time === null ? end : null);
    if (time === null) return;
    const other = end === 'shift.from' ? 'shift.to' : 'shift.from';
    const isFirst = from === '' && to === '' && time !== '';
    if ((await change(end, time)).ok && isFirst) await change(other, usual[other]);
  }
  const stepper = (end: End, label: string) => (
    <TimeStepper
      label={label}
      value={settings[end]}
      first={usual[end]}
      placeholder={t('welcome:hours.unset')}
      refused={refused === end}
      describedBy={noteId}
      onChange={(time) => void set(end, time)}
    />
  );
  const note = (): string => {
    if (refused) return t('settings:hours.refused');
    return half ? t('settings:hours.half') : t('welcome:hours.note');
  };
  return (
    <section className={styles.hours}>
      <h2 className={text.head}>{t('welcome:hours.title')}</h2>
      <div>
        <span>{t('welcome:hours.days')}</span>
        <Days
          label={t('welcome:hours.daysLabel')}
          value={days}
          onChange={(next) => void change('shift.days', [...next])}
        />
      </div>
      <div>
        <span>{t('welcome:hours.from')}</span>
        {stepper('shift.from', t('welcome:hours.fromLabel'))}
        <span>{t('welcome:hours.to')}</span>
        {stepper('shift.to', t('welcome:hours.toLabel'))}
      </div>
      <p id={noteId} className={text.note} role="status">
        {note()}
      </p>
      <RefusalLine reason={refusal} />
      <Login />
    </section>
  );
}
