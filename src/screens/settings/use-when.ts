import { useFormats } from '../../ui/formats';

const dayOf = (at: number): string => new Date(at).toDateString();

/** A moment as a time of day, with its date where that is not today. `now` is epoch ms. */
export function useWhen(now: number): (at: number) => string {
  const { date, time } = useFormats(null);
  return (at) => (dayOf(at) === dayOf(now) ? time(at) : `${time(at)}, ${date(at)}`);
}
