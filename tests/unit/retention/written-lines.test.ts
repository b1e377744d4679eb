import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, pack } from '../../../src/core/look-back/digest';
import { withoutWrittenLines } from '../../../src/core/retention/written-lines';
import { replay } from '../../../src/core/shift/replay';
import type { LoggedShiftEvent } from '../../../src/core/shift/shift-event';
import { shiftEventSchema } from '../../../src/core/shift/shift-event';
import { readShiftLog, writeShiftLog } from '../../../src/core/shift/shift-log';
import { summarize } from '../../../src/core/summary/summary';
import { nine } from '../../fakes/day';
import { everyEvent, everyFactId } from '../../fakes/every-event';
import { runs } from '../../property/runs';

const canary = 'Kanarienvogel 7';
/** Texts in a log that nobody typed. */
const notWritten = new Set(['zone', 'cardId', 'family']);

/** `value` with the canary wherever a text stands under `key`. */
function withCanary(value: unknown, key: string, name = ''): unknown {
  if (typeof value === 'string') return name === key ? canary : value;
  if (Array.isArray(value)) return value.map((each) => withCanary(each, key, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([inner, each]) => [inner, withCanary(each, key, inner)]),
  );
}

/** The event with the canary in one of its texts, for each text in which the schema takes whatever a person may write. */
function written(entry: LoggedShiftEvent): readonly LoggedShiftEvent[] {
  const keys = new Set(JSON.stringify(entry).match(/(?<=")\w+(?=":)/g) ?? []);
  return [...keys]
    .filter((key) => !notWritten.has(key))
    .map((key) => withCanary(entry, key))
    .filter((changed) => JSON.stringify(changed).includes(canary))
    .flatMap((changed) => {
      const { data } = shiftEventSchema.safeParse(changed);
      return data ? [{ ...data, seq: entry.seq, at: entry.at }] : [];
    });
}

test('whatever the schema lets a person write is taken out', () => {
  const all = everyEvent.flatMap(written);
  // Of a win two, twice; an intention and its answer; a parked line; what is liked; unfinished work.
  expect(all).toHaveLength(2 + 2 + 1 + 1 + 2 + 1 + 3);
  for (const entry of all) {
    const log = withoutWrittenLines([entry]);
    expect(JSON.stringify(log)).not.toContain(canary);
    expect(withoutWrittenLines(log)).toEqual(log);
  }
});

const words = fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 40 }));
const logWith = (texts: readonly string[]): readonly LoggedShiftEvent[] => {
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? '';
  return everyEvent.map((entry): LoggedShiftEvent => {
    switch (entry.type) {
      case 'win-added':
      case 'win-changed':
        return { ...entry, text: text(), because: text() };
      case 'liked':
      case 'intention-answered':
        return { ...entry, text: text() };
      case 'parked':
        return { ...entry, parked: { what: text(), when: text() } };
      case 'unfinished-set':
        return { ...entry, items: [{ what: text(), when: text(), where: text() }] };
      case 'intention-set':
        return { ...entry, intention: { word: 'own', text: text() } };
      default:
        return entry;
    }
  });
};

test('what is left is a log that is read back, and tells the same numbers', () => {
  const at = nine + 86_400_000;
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (texts) => {
      const log = logWith(texts);
      const left = withoutWrittenLines(log);
      expect(readShiftLog(writeShiftLog(left), everyFactId)).toEqual({ is: 'log', entries: left });
      const [before, after] = [replay(log), replay(left)];
      if (!before || !after) throw new Error('no shift');
      expect(pack(digestOf(after, at, ''))).toEqual(pack(digestOf(before, at, '')));
      expect(summarize(after, at)).toEqual(summarize(before, at));
      expect(withoutWrittenLines(left)).toEqual(left);
    }),
    runs(),
  );
});
