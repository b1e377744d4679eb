import { hourMs } from '../durations';

/** Until when no card comes by itself, as the agent may ask; epoch ms, by the clock of the computer. */

export const quietForAnHour = (at: number): number => at + hourMs;

/** Before anybody's next shift, and after a night shift that goes past midnight. */
const morningHour = 5;
export function quietUntilTomorrow(at: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, morningHour).getTime();
}
