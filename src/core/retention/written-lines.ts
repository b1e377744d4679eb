import type { LoggedShiftEvent } from '../shift/shift-event';

/**
 * What of a shift's log the agent wrote in words, and the log without it. Everything else in a log is a moment, a number, a
 * choice from a list or the id of a card.
 */

/** Stands where something was written, so that what is folded from the log counts it as before. */
const goneLine = '…';

const gone = (text: string): string => (text === '' ? '' : goneLine);

function withoutWords(entry: LoggedShiftEvent): LoggedShiftEvent {
  switch (entry.type) {
    case 'win-added':
    case 'win-changed':
      return { ...entry, text: gone(entry.text), because: gone(entry.because) };
    case 'liked':
    case 'intention-answered':
      return { ...entry, text: gone(entry.text) };
    case 'intention-set': {
      const { intention } = entry;
      return { ...entry, intention: intention && { ...intention, text: gone(intention.text) } };
    }
    case 'parked': {
      const { parked } = entry;
      return { ...entry, parked: parked && { what: gone(parked.what), when: gone(parked.when) } };
    }
    case 'unfinished-set':
      return {
        ...entry,
        items: entry.items.map(({ what, when, where }) => ({
          what: gone(what),
          when: gone(when),
          where: gone(where),
        })),
      };
    default:
      return entry;
  }
}

/** The same log without a word of the agent's; it replays to the same numbers. */
export const withoutWrittenLines = (log: readonly LoggedShiftEvent[]): readonly LoggedShiftEvent[] =>
  log.map(withoutWords);
