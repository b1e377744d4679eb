import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from '../../../src/core/checksum';
import { journalOf, readJournal } from '../../../src/core/shift/journal';
import { everyEvent } from '../../fakes/every-event';

const whole = journalOf(everyEvent);
const lines = whole.split('\n').slice(0, -1);

test('a journal is read as it was written', () => {
  expect(readJournal(whole)).toEqual({ is: 'journal', entries: everyEvent, damagedLines: 0 });
  expect(readJournal('')).toEqual({ is: 'journal', entries: [], damagedLines: 0 });
});

test('a last line without its end was never acknowledged', () => {
  const [last = ''] = lines.slice(-1);
  for (let length = 0; length <= last.length; length += 1) {
    const cut = whole.slice(0, whole.length - last.length - 1) + last.slice(0, length);
    expect(readJournal(cut)).toMatchObject({ entries: everyEvent.slice(0, -1), damagedLines: 0 });
  }
});

test('a line of which anything is another costs no other line', () => {
  const changed = fc.record({
    line: fc.nat(lines.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }).filter((one) => one !== '\n'),
  });
  fc.assert(
    fc.property(changed, ({ line, at, to }) => {
      const text = lines[line] ?? '';
      const place = Math.min(text.length - 1, Math.floor(at * text.length));
      fc.pre(text[place] !== to);
      const other = text.slice(0, place) + to + text.slice(place + 1);
      const journal = [...lines.slice(0, line), other, ...lines.slice(line + 1)].join('\n') + '\n';
      expect(readJournal(journal)).toEqual({
        is: 'journal',
        entries: everyEvent.filter((_, index) => index !== line),
        damagedLines: 1,
      });
    }),
  );
});

test('a line that stands there twice is one entry, and lines out of order are put in order', () => {
  const shuffled = [...everyEvent].reverse();
  expect(readJournal(journalOf([...shuffled, ...everyEvent]))).toMatchObject({ entries: everyEvent });
});

test('a line of a newer format is known as one, whatever is in it', () => {
  const rest = '99 {"anything":true}';
  expect(readJournal(`${whole}${checksum(rest)} ${rest}\n`)).toEqual({ is: 'newer' });
});

test('a line of an older format becomes one of today', () => {
  const rest = `1 ${JSON.stringify(everyEvent[1])}`;
  const text = `${checksum(rest)} ${rest}\n`;
  expect(readJournal(text)).toEqual({ is: 'journal', entries: [everyEvent[1]], damagedLines: 0 });
});
