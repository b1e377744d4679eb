export const welcomeSteps = [1, 2, 3] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

/** Where the welcome leads. */
export type WelcomeEnd = 'today' | 'phone';

export interface StepProps {
  readonly step: WelcomeStep;
  readonly onNext: () => void;
  readonly onBack: () => void;
}
