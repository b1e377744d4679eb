import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import { LinkButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useFormats } from '../../ui/formats';
import { useSnapshot } from '../../ui/host';
import { Notices } from '../../ui/notices';
import text from '../../ui/text.module.css';
import { AfterStep } from './after-step';
import { BeforeStep } from './before-step';
import { BreathStep } from './breath-step';
import { IntentionStep, LikedStep } from './line-step';
import { OnCall } from './on-call';
import { ParkedStep } from './parked-step';
import type { CloseStep } from './steps';
import { settledAt, stepsOf, stepToResume } from './steps';
import { UnfinishedStep } from './unfinished-step';
import { WinsStep } from './wins-step';

interface CloseProps {
  /** The shift to close; null for the open one, or the one left open where there is none. */
  readonly shiftId: string | null;
  /** Where the close of each shift stood in this window, so that coming back goes on from there. */
  readonly reached: Readonly<Record<string, CloseStep>>;
  readonly onReach: (shiftId: string, step: CloseStep) => void;
}

type CloseStepsProps = Pick<CloseProps, 'reached' | 'onReach'> & {
  readonly shift: Shift;
  /** True from when it is being closed; false again where that was refused. */
  readonly onClosing: (closing: boolean) => void;
};

/** Which shift is being closed: of an earlier day, it says so; and at first, one of an earlier day that waits is named. */
function Whose({ shift, first }: { readonly shift: Shift; readonly first: boolean }) {
  const { t } = useTranslation('close');
  const leftOpen = useSnapshot((snapshot) => snapshot.leftOpen);
  const formats = useFormats(shift.zone);
  const earlierFormats = useFormats(leftOpen?.zone ?? null);
  if (shift.endedAt !== null) {
    const day = formats.date(shift.startedAt);
    return <p className={text.note}>{t('leftOpen', { day, time: formats.time(shift.endedAt) })}</p>;
  }
  if (!first || !leftOpen || leftOpen.id === shift.id) return null;
  return (
    <p className={text.note}>
      {t('earlier', { day: earlierFormats.date(leftOpen.startedAt) })}{' '}
      <a className={text.link} href={`#close/${leftOpen.id}`}>
        {t('closeEarlier')}
      </a>
    </p>
  );
}

function Above({ shift, first }: { readonly shift: Shift; readonly first: boolean }) {
  return (
    <>
      <Whose shift={shift} first={first} />
      <Notices />
      <OnCall />
    </>
  );
}

function CloseSteps({ shift, reached, onReach, onClosing }: CloseStepsProps) {
  const steps = stepsOf(shift);
  const [now, setNow] = useState(() => stepToResume(shift, reached[shift.id] ?? null));
  const at = Math.max(0, steps.indexOf(now));
  const go = (to: CloseStep | undefined): void => {
    if (!to) return;
    setNow(to);
    onReach(shift.id, to);
  };
  const move = {
    step: at + 1,
    steps: steps.length,
    ...settledAt(steps, now),
    above: <Above shift={shift} first={at === 0} />,
    onNext: () => go(steps[at + 1]),
    onBack: () => go(steps[at - 1]),
  };
  switch (now) {
    case 'before':
      return <BeforeStep {...move} shift={shift} />;
    case 'wins':
      return <WinsStep {...move} shift={shift} />;
    case 'unfinished':
      return <UnfinishedStep {...move} shift={shift} />;
    case 'parked':
      return shift.parked && <ParkedStep {...move} shift={shift} parked={shift.parked} />;
    case 'intention':
      return <IntentionStep {...move} shift={shift} />;
    case 'liked':
      return <LikedStep {...move} shift={shift} />;
    case 'breath':
      return <BreathStep {...move} shift={shift} />;
    case 'after':
      return <AfterStep {...move} shift={shift} onClosing={onClosing} />;
  }
}

function Nothing({ gone }: { readonly gone: boolean }) {
  const { t } = useTranslation(['close', 'screens']);
  return (
    <EmptyState title={t('close:none.title')} line={gone ? t('close:none.gone') : t('close:none.line')}>
      <LinkButton href="#today">{t('screens:summary.back')}</LinkButton>
    </EmptyState>
  );
}

const shiftToClose =
  (id: string | null) =>
  ({ shift, leftOpen }: Snapshot): Shift | null => {
    if (id === null) return shift ?? leftOpen;
    return [shift, leftOpen].find((each) => each?.id === id) ?? null;
  };

/** Leave it at work: one question at a time, each of which can be skipped; every answer is kept as it is given. */
export function Close({ shiftId, ...rest }: CloseProps) {
  const open = useSnapshot(shiftToClose(shiftId));
  // It is open no longer before its page is there; until then it stays as it is.
  const [closing, setClosing] = useState<Shift | null>(null);
  const shift = closing ?? open;
  if (!shift) return <Nothing gone={shiftId !== null} />;
  return (
    <CloseSteps
      key={shift.id}
      shift={shift}
      onClosing={(isClosing) => setClosing(isClosing ? shift : null)}
      {...rest}
    />
  );
}
