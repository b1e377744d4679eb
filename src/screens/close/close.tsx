import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Notices } from '../../ui/notices';
import text from '../../ui/text.module.css';
import { AfterStep } from './after-step';
import { BeforeStep } from './before-step';
import { BreathStep } from './breath-step';
import { stepCount, stepToResume } from './steps';
import { UnfinishedStep } from './unfinished-step';
import { WinsStep } from './wins-step';
import styles from './close.module.css';

interface CloseProps {
  readonly snapshot: Snapshot;
  /** The furthest step reached in this window, so that coming back goes on from there. */
  readonly reached: number;
  readonly onReach: (step: number) => void;
  readonly onLater: () => void;
  readonly toSettings: () => void;
  readonly onClosed: (shiftId: string) => void;
}

function Steps({
  shift,
  snapshot,
  reached,
  onReach,
  onClosed,
}: Omit<CloseProps, 'onLater' | 'toSettings'> & { readonly shift: Shift }) {
  const [step, setStep] = useState(() => stepToResume(shift, reached));
  const go = useCallback(
    (to: number): void => {
      const next = Math.min(stepCount, Math.max(1, to));
      setStep(next);
      onReach(next);
    },
    [onReach],
  );
  const move = {
    step,
    onNext: () => {
      go(step + 1);
    },
    onBack: () => {
      go(step - 1);
    },
  };
  switch (step) {
    case 1:
      return <BeforeStep {...move} shift={shift} />;
    case 2:
      return <WinsStep {...move} shift={shift} />;
    case 3:
      return <UnfinishedStep {...move} shift={shift} />;
    case 4:
      return <BreathStep {...move} look={snapshot.look} />;
    default:
      return <AfterStep {...move} shift={shift} onClosed={onClosed} />;
  }
}

function Heading({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <header className={styles.heading}>
      <h1 className={text.title}>{t('close.title')}</h1>
      {children}
    </header>
  );
}

function OnCall({ onLater }: { readonly onLater: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.onCall} role="status">
      <p>{t('close.onCall')}</p>
      <Button small onClick={onLater}>
        {t('close.wait')}
      </Button>
    </div>
  );
}

/** Leave it at work: one step at a time, each of which can be skipped; every answer is kept as it is given. */
export function Close({ snapshot, reached, onReach, onLater, toSettings, onClosed }: CloseProps) {
  const { t } = useTranslation();
  const { shift, state } = snapshot;
  const formats = useFormats(shift?.zone ?? null);
  if (!shift) {
    return (
      <section className={styles.none}>
        <h1 className={text.title}>{t('close.none.title')}</h1>
        <p className={text.note}>{t('close.none.line')}</p>
        <Button onClick={onLater}>{t('summary.back')}</Button>
      </section>
    );
  }
  return (
    <div className={styles.close}>
      <Heading>
        <p className={text.mark}>{t('close.note')}</p>
      </Heading>
      {shift.endedAt !== null && (
        <p className={text.note}>{t('close.leftOpen', { time: formats.time(shift.endedAt) })}</p>
      )}
      <Notices snapshot={snapshot} toSettings={toSettings} />
      <div className={styles.centre}>
        {(state === 'on-call' || state === 'ringing') && <OnCall onLater={onLater} />}
        <Steps
          key={shift.id}
          shift={shift}
          snapshot={snapshot}
          reached={reached}
          onReach={onReach}
          onClosed={onClosed}
        />
      </div>
    </div>
  );
}
