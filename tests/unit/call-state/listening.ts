import type { Day } from '../../fakes/day';
import { startDay } from '../../fakes/day';

/** A day on which Lull only hears. baresip is a phone of the catalogue; chrome is not, and nobody has said what it is. */

export function listening(...args: Parameters<typeof startDay>): Day {
  const day = startDay(...args);
  day.sound([]);
  day.send({ type: 'start-shift' });
  day.pass(6);
  return day;
}
export const state = (day: Day) => [day.session().calls.name, day.session().calls.reason];
export const calls = (day: Day) => day.session().shift?.calls ?? [];
export const says = (day: Day, id: 'microphone' | 'ringing-sound') => day.session().calls.sources[id].says;
export const micCall = (day: Day, seconds: number, program = 'baresip'): void => {
  day.sound([program]);
  day.pass(seconds);
  day.sound([]);
};
