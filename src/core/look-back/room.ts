import { enoughCases } from '../deck/helpful';
import { shortMs } from '../pacing/gaps';
import type { GapHour } from './gaps';

/** For what the usual gap of an hour has room, in seconds: the tiers of the deck that come between calls. */
export const roomFor = { breath: 10, card: 20, stretch: 60 } as const;

/** How much room there is between calls, in one word; `few` where too little is known to say. */
export type Room = 'every' | 'most' | 'some' | 'breath' | 'short' | 'few';

export interface RoomInDay {
  readonly room: Room;
  /** The hours with the longest usual gaps, at most two, in the order of the day; none where they are all the same. */
  readonly longest: readonly GapHour[];
  /** The hour with the shortest usual gap, where it is so short that no card comes by itself. */
  readonly shortest: GapHour | null;
}

const usual = ({ medianSeconds }: GapHour): number => medianSeconds ?? 0;

function roomIn(hours: readonly GapHour[]): Room {
  const withCard = hours.filter((hour) => usual(hour) >= roomFor.card).length;
  if (withCard === hours.length) return 'every';
  if (withCard * 2 > hours.length) return 'most';
  if (withCard > 0) return 'some';
  return hours.some((hour) => usual(hour) >= roomFor.breath) ? 'breath' : 'short';
}

/** Only hours with enough gaps are spoken of. */
export function roomInDay(all: readonly GapHour[]): RoomInDay {
  const hours = all.filter(({ gaps }) => gaps >= enoughCases);
  const byLength = hours.toSorted((a, b) => usual(b) - usual(a));
  const [first, last] = [byLength[0], byLength.at(-1)];
  if (!first || !last) return { room: 'few', longest: [], shortest: null };
  const differ = usual(first) > usual(last);
  const longest = differ ? byLength.slice(0, Math.min(2, hours.length - 1)) : [];
  return {
    room: roomIn(hours),
    longest: hours.filter((hour) => longest.includes(hour)),
    shortest: differ && usual(last) * 1000 < shortMs ? last : null,
  };
}

/** A length as people say it: what of it is a word, and what is a figure. */
export type LengthInWords =
  | { readonly word: 'few' | 'half' | 'minute' | 'minuteHalf' }
  | { readonly word: 'seconds' | 'minutes'; readonly n: number };

export function lengthInWords(seconds: number): LengthInWords {
  const five = Math.round(seconds / 5) * 5;
  if (five < 10) return { word: 'few' };
  if (five === 30) return { word: 'half' };
  if (five <= 50) return { word: 'seconds', n: five };
  if (seconds < 75) return { word: 'minute' };
  if (seconds < 105) return { word: 'minuteHalf' };
  return { word: 'minutes', n: Math.round(seconds / 60) };
}
