export const welcomeSteps = [1, 2, 3] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

/** Where the welcome leads: Today, or the page that connects a phone, by its id in the catalogue. */
export type WelcomeEnd = 'today' | `phone/${string}`;

export interface StepProps {
  readonly step: WelcomeStep;
  readonly onNext: () => void;
  readonly onBack: () => void;
}
