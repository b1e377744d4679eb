import { useState } from 'react';
import { useIsDesktop } from '../../ui/host';
import type { HearingWay } from '../../core/hearing';
import { changesFor, hearingWays, wayNow } from '../../core/hearing';
import { HearStep, TellStep } from './hear-step';
import { KeysStep } from './keys-step';
import { Side } from './side';
import type { WelcomeEnd, WelcomeStep } from './steps';
import { useFound } from './use-found';
import type { OwnSettings } from '../../ui/use-own-settings';
import { useOwnSettings } from '../../ui/use-own-settings';
import { WhatStep } from './what-step';
import styles from './welcome.module.css';

/** What the agent has chosen, and what that changes. */
function useHearing({ view, change }: OwnSettings) {
  const settings = view?.settings;
  const { found, looking } = useFound();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [taken, setTaken] = useState<HearingWay | null>(null);
  const ways = hearingWays(found);
  const chosen = ways.find(({ id }) => id === chosenId) ?? (settings ? wayNow(ways, settings) : undefined);
  async function take(): Promise<boolean> {
    if (!chosen) return true;
    for (const { key, value } of changesFor(chosen, found)) {
      if (settings?.[key] !== value && !(await change(key, value)).ok) return false;
    }
    setTaken(chosen);
    return true;
  }
  const phone = taken && taken.by !== 'microphone' && taken.by !== 'keys' ? taken.phone : null;
  return { found, looking, ways, chosen, choose: ({ id }: HearingWay) => setChosenId(id), take, phone };
}

interface WelcomeProps {
  readonly step: WelcomeStep;
  readonly onStep: (step: WelcomeStep) => void;
  readonly onEnd: (to: WelcomeEnd) => void;
}

/** The first five minutes: what Lull is, how it hears calls, its keys and the agent's hours. Each step can be skipped. */
export function Welcome({ step, onStep, onEnd }: WelcomeProps) {
  const isDesktop = useIsDesktop();
  const own = useOwnSettings();
  const { take, choose, phone, ...hearing } = useHearing(own);
  const moves = {
    step,
    onNext: () => onStep(step === 1 ? 2 : 3),
    onBack: () => onStep(step === 3 ? 2 : 1),
  };
  const takeAndGoOn = (): void =>
    void take().then((holds) => {
      if (holds) moves.onNext();
    });
  return (
    <div className={styles.welcome} data-alone>
      <Side step={step} />
      {step === 1 && <WhatStep {...moves} onSkipAll={() => onEnd('today')} />}
      {step === 2 && !isDesktop && <TellStep {...moves} />}
      {step === 2 && isDesktop && (
        <HearStep {...moves} {...hearing} onChoose={choose} onTake={takeAndGoOn} refusal={own.refusal} />
      )}
      {step === 3 && <KeysStep {...moves} own={own} phone={phone} onEnd={onEnd} />}
    </div>
  );
}
