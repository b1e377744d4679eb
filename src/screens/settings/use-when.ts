import { useFormats } from '../../ui/formats';
import { useSnapshot } from '../../ui/host';

const dayOf = (at: number): string => new Date(at).toDateString();

/** A moment as a time of day, with its date where that is not today. */
export function useWhen(): (at: number) => string {
  const now = useSnapshot((snapshot) => snapshot.at);
  const { date, time } = useFormats(null);
  return (at) => (dayOf(at) === dayOf(now) ? time(at) : `${time(at)}, ${date(at)}`);
}
