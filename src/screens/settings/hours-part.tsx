import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Days } from '../../ui/days';
import { RadioGroup } from '../../ui/radio-group';
import { RefusalLine } from '../../ui/refusal-line';
import { TimeStepper } from '../../ui/time-stepper';
import { useLoginItem } from '../../ui/use-login-item';
import { ChoiceRow, Part, Row } from './part';
import { Refused } from './refused';
import { useChangeAll, useSetting } from './use-settings';

function Span() {
  const { t } = useTranslation('settings');
  const id = useId();
  const from = useSetting('shift.from');
  const to = useSetting('shift.to');
  const changeAll = useChangeAll();
  const [misread, setMisread] = useState(false);
  const set = (change: (time: string) => Promise<unknown>) => (time: string | null) => {
    setMisread(time === null);
    if (time !== null) void change(time);
  };
  const none = from.value === '' && to.value === '';
  const half = !none && (from.value === to.value || from.value === '' || to.value === '');
  const clear = (): void =>
    void changeAll([
      ['shift.from', ''],
      ['shift.to', ''],
    ]);
  return (
    <Row
      id="hours.span"
      says={t('hours.from')}
      noteId={id}
      note={<span role="status">{t(`hours.${none ? 'none' : half ? 'half' : 'set'}`)}</span>}
    >
      <TimeStepper
        label={t('hours.from')}
        value={from.value}
        first="09:00"
        placeholder={t('hours.any')}
        describedBy={id}
        onChange={set(from.change)}
      />
      <span>{t('hours.to')}</span>
      <TimeStepper
        label={t('hours.to')}
        value={to.value}
        first="17:00"
        placeholder={t('hours.any')}
        describedBy={id}
        onChange={set(to.change)}
      />
      {!none && (
        <Button variant="bare" small onClick={clear}>
          {t('hours.clear')}
        </Button>
      )}
      <Refused show={misread || from.refused || to.refused}>{t('hours.refused')}</Refused>
    </Row>
  );
}

/** Whether Lull starts with the computer; left out where nothing could start it. */
function Login() {
  const { t } = useTranslation('settings');
  const labelId = useId();
  const loginItem = useLoginItem();
  if (!loginItem) return null;
  return (
    <Row id="hours.login" says={t('hours.login')} labelId={labelId}>
      <RadioGroup
        labelledBy={labelId}
        value={loginItem.on}
        options={[
          [true, t('hours.starts')],
          [false, t('hours.waits')],
        ]}
        onPick={loginItem.set}
      />
      <RefusalLine reason={loginItem.refusal} />
    </Row>
  );
}

/** The agent's hours, and how a shift begins. */
export function HoursPart() {
  const { t } = useTranslation('settings');
  const { value: days, change } = useSetting('shift.days');
  return (
    <Part name="hours">
      <Row id="hours.days" says={t('hours.days')}>
        <Days label={t('hours.days')} value={days} onChange={(next) => void change([...next])} />
      </Row>
      <Span />
      <Login />
      <ChoiceRow
        id="hours.arrive"
        setting="shift.arrive"
        says={t('hours.arrive')}
        options={[
          [true, t('hours.asks')],
          [false, t('hours.silent')],
        ]}
      />
      <ChoiceRow
        id="hours.home"
        setting="work.atHome"
        says={t('hours.home')}
        note={t('hours.homeNote')}
        options={[
          [false, t('hours.among')],
          [true, t('hours.alone')],
        ]}
      />
    </Part>
  );
}
