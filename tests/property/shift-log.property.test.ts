import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportPieces } from '../../src/core/export/export';
import { createI18n } from '../../src/core/i18n/i18n';
import { digestOf, pack } from '../../src/core/look-back/digest';
import type { Shift } from '../../src/core/shift/shift';
import { replay } from '../../src/core/shift/replay';
import { readShiftLog, writeShiftLog } from '../../src/core/shift/shift-log';
import { chooseLocale, formatsByZone } from '../../src/core/i18n/formats';
import { summaryMarkdown } from '../../src/core/summary/markdown';
import { summarize } from '../../src/core/summary/summary';
import { nine } from '../fakes/day';
import { everyEvent, everyFactId } from '../fakes/every-event';
import { runs } from './runs';
import { nothingOwn, withoutLog } from '../fakes/exported';

/** A log in which one thing was changed is refused, or is a shift of which everything can still be told. */

type Path = readonly (string | number)[];
type Json = Record<string | number, unknown>;

const pathsIn = (value: unknown, path: Path = []): readonly Path[] => [
  ...(path.length > 0 ? [path] : []),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))
    : []),
];

/** As logs of before were, so that it is not its sum alone that gives a change away. */
const withoutSum = (): Json => ({ v: 1, entries: structuredClone(everyEvent) });

/** What stands at `path` is another one, or gone for undefined. */
function changed(path: Path, to: unknown, log = withoutSum()): unknown {
  const holder = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, log);
  const key = path.at(-1) ?? '';
  if (to === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (to === undefined) Reflect.deleteProperty(holder, key);
  else holder[key] = to;
  return log;
}

const t = createI18n('en').getFixedT(null, ['summary', 'words'] as const);
const formatsIn = formatsByZone(chooseLocale('en', ['en-GB']));
const at = nine + 86_400_000;
const markdown = (shift: Shift): string =>
  summaryMarkdown(shift, summarize(shift, at), t, formatsIn(shift.zone), true);

/** Nothing throws, and no figure or word of it is none. */
async function tellAll(shift: Shift): Promise<void> {
  const told = [JSON.stringify(pack(digestOf(shift, at, 'stamp')))];
  for (const figure of Object.values<unknown>({ ...summarize(shift, at), ...digestOf(shift, at, '') }))
    if (typeof figure === 'number') expect(figure).not.toBeNaN();
  for (const format of ['json', 'csv', 'md'] as const)
    for await (const piece of exportPieces(format, [withoutLog(shift)], nothingOwn, markdown))
      told.push(piece);
  expect(told.join('\n')).not.toMatch(/NaN|undefined|Invalid|\[object/);
}

async function isRefusedOrTold(log: unknown): Promise<void> {
  const read = readShiftLog(JSON.stringify(log), everyFactId);
  if (read.is !== 'log') return;
  const shift = replay(read.entries);
  expect(shift?.id).toBe(everyFactId);
  if (shift) await tellAll(shift);
  expect(readShiftLog(writeShiftLog(read.entries), everyFactId)).toEqual(read);
}

const log = withoutSum();
const paths = pathsIn(log);
const few = { ...runs(), numRuns: Math.min(runs().numRuns ?? 300, 300) };
const plain = [undefined, null, true, -1, '', 'x', 'unknown', [], {}];
/** The shift would last from then on: no figure of it is wrong, and its page takes its time. */
const longAgo = [0, 7];
const dayBefore = nine - 86_400_000;

test('the log that is changed has every fact, and is told', async () => {
  expect(paths.length).toBeGreaterThan(150);
  await isRefusedOrTold(log);
  expect(readShiftLog(writeShiftLog(everyEvent), everyFactId).is).toBe('log');
});

test('where the log has its sum, no change of an entry goes unseen', () => {
  for (const path of paths.filter(([key]) => key === 'entries')) {
    const whole = JSON.parse(writeShiftLog(everyEvent)) as Json;
    const text = JSON.stringify(changed(path, 'another', whole));
    expect(readShiftLog(text, everyFactId)).toEqual({ is: 'damaged' });
  }
});

test('each field of it, by anything simple', async () => {
  for (const path of paths) {
    const isMoment = ['at', 'startedAt', 'endedAt', 'ringingAt'].includes(String(path.at(-1)));
    const numbers = isMoment ? [dayBefore] : longAgo;
    for (const to of [...plain, ...numbers]) await isRefusedOrTold(changed(path, to));
  }
});

test('a call that began in 1970 is told', async () => {
  const began = everyEvent.findIndex(({ type }) => type === 'call-started');
  await isRefusedOrTold(changed(['entries', began, 'at'], 0));
});

test('any field of it, by anything', async () => {
  const any = fc.oneof(
    fc.jsonValue(),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), any, (path, to) => isRefusedOrTold(changed(path, to))),
    few,
  );
});
