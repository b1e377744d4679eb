import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import { LinkButton } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { useSnapshot } from '../../ui/host';
import { Notices } from '../../ui/notices';
import { PageHead } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { AfterStep } from './after-step';
import { BeforeStep } from './before-step';
import { BreathStep } from './breath-step';
import { IntentionStep, LikedStep } from './line-step';
import { ParkedStep } from './parked-step';
import type { CloseStep } from './steps';
import { stepsOf, stepToResume } from './steps';
import { UnfinishedStep } from './unfinished-step';
import { WinsStep } from './wins-step';
import styles from './close.module.css';

interface CloseProps {
  /** The shift to close; null for the open one, or the one left open where there is none. */
  readonly shiftId: string | null;
  /** Where the close of each shift stood in this window, so that coming back goes on from there. */
  readonly reached: Readonly<Record<string, CloseStep>>;
  readonly onReach: (shiftId: string, step: CloseStep) => void;
}

type CloseStepsProps = Pick<CloseProps, 'reached' | 'onReach'> & { readonly shift: Shift };

function CloseSteps({ shift, reached, onReach }: CloseStepsProps) {
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
      return <AfterStep {...move} shift={shift} />;
  }
}

function OnCall() {
  const { t } = useTranslation('close');
  const state = useSnapshot((snapshot) => snapshot.state);
  if (state !== 'on-call' && state !== 'ringing') return null;
  return (
    <div className={styles.onCall} role="status">
      <p>{t('onCall')}</p>
      <LinkButton small href="#today">
        {t('wait')}
      </LinkButton>
    </div>
  );
}

/** Which shift is being closed: of an earlier day, it says so; and one of an earlier day that waits is named. */
function Whose({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('close');
  const leftOpen = useSnapshot((snapshot) => snapshot.leftOpen);
  const formats = useFormats(shift.zone);
  const earlierFormats = useFormats(leftOpen?.zone ?? null);
  if (shift.endedAt !== null) {
    const day = formats.date(shift.startedAt);
    return <p className={text.note}>{t('leftOpen', { day, time: formats.time(shift.endedAt) })}</p>;
  }
  if (!leftOpen || leftOpen.id === shift.id) return null;
  return (
    <p className={text.note}>
      {t('earlier', { day: earlierFormats.date(leftOpen.startedAt) })}{' '}
      <a className={text.link} href={`#close/${leftOpen.id}`}>
        {t('closeEarlier')}
      </a>
    </p>
  );
}

function Nothing({ gone }: { readonly gone: boolean }) {
  const { t } = useTranslation(['close', 'screens']);
  return (
    <section className={styles.none}>
      <h1 className={text.title}>{t('close:none.title')}</h1>
      <p className={text.note}>{gone ? t('close:none.gone') : t('close:none.line')}</p>
      <LinkButton href="#today">{t('screens:summary.back')}</LinkButton>
    </section>
  );
}

const shiftToClose =
  (id: string | null) =>
  ({ shift, leftOpen }: Snapshot): Shift | null => {
    if (id === null) return shift ?? leftOpen;
    return [shift, leftOpen].find((each) => each?.id === id) ?? null;
  };

/** Leave it at work: one step at a time, each of which can be skipped; every answer is kept as it is given. */
export function Close({ shiftId, ...rest }: CloseProps) {
  const { t } = useTranslation('close');
  const shift = useSnapshot(shiftToClose(shiftId));
  if (!shift) return <Nothing gone={shiftId !== null} />;
  return (
    <div className={styles.close}>
      <PageHead title={t('title')} aside={<p className={text.mark}>{t('note')}</p>} />
      <Whose shift={shift} />
      <Notices />
      <div className={styles.centre}>
        <OnCall />
        <CloseSteps key={shift.id} shift={shift} {...rest} />
      </div>
    </div>
  );
}
