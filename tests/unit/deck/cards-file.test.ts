import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  largestCardsFile,
  readCardsFile as readPicked,
  writeCardsFile,
} from '../../../src/core/deck/cards-file';
import { jsonLines } from '../../../src/core/deck/json-lines';
import type { OwnCard } from '../../../src/core/deck/own-card';
import { longestLine, mostOwnCards } from '../../../src/core/deck/own-card';

const readCardsFile = (text: string) => readPicked({ text });
const card: OwnCard = {
  id: 'own-1',
  line: 'Out of the window 🌊 </script>',
  secondLine: '',
  family: 'reframe',
  moments: ['gap', 'after-hard'],
  kinds: ['angry'],
  tier: 20,
  breath: null,
};
const whole = writeCardsFile([card, { ...card, id: 'own-2', line: 'Second' }]);
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const problemsOf = (text: string) => {
  const file = readCardsFile(text);
  return file.ok ? [] : file.error;
};

test('what was exported comes back as it was', () => {
  expect(readCardsFile(whole)).toEqual({ ok: true, value: [card, { ...card, id: 'own-2', line: 'Second' }] });
});

test('the largest export there can be is read again', () => {
  const cards = Array.from({ length: mostOwnCards }, (_, at) => ({
    ...card,
    id: `own-${String(at).padStart(56, 'x')}`,
    line: '🌊'.repeat(longestLine),
    secondLine: '"'.repeat(longestLine),
  }));
  const text = writeCardsFile(cards);
  expect(new TextEncoder().encode(text).length).toBeLessThan(largestCardsFile);
  expect(readCardsFile(text)).toEqual({ ok: true, value: cards });
});

test('a short card by hand is enough, and Windows line ends do no harm', () => {
  const text = '{"format":"lull-cards","version":1,"cards":[{"id":"own-a","line":"Hi","family":"lift"}]}';
  const { ok } = readCardsFile(text.replaceAll(',', ',\r\n'));
  expect(ok).toBe(true);
});

describe('a bad file is refused with the line and the reason', () => {
  const lineWith = (part: string): number => whole.split('\n').findIndex((line) => line.includes(part)) + 1;

  test.each([
    ['a comma is missing', '"id": "own-1",', '"id": "own-1"', 'not-json', lineWith('own-1') + 1],
    ['a quote is missing', '"line": "Out', '"line": Out', 'not-json', lineWith('Out')],
    ['a comment', '"format"', '// "format"', 'not-json', 2],
    ['another version', '"version": 1', '"version": 2', 'newer', 3],
    ['a wrong version', '"version": 1', '"version": "1"', 'not-allowed-here', 3],
    ['a wrong family', '"reframe"', '"care-first"', 'not-allowed-here', lineWith('"reframe"')],
    ['a wrong moment', 'after-hard', 'at-night', 'not-allowed-here', lineWith('after-hard')],
    ['no line', card.line, '', 'empty', lineWith('Out')],
    ['a long line', card.line, 'x'.repeat(10_000), 'too-long', lineWith('Out')],
    ['a line that nobody sees', card.line, '\u200B\u00AD', 'unseen', lineWith('Out')],
    ['half of a character', card.line, 'a\\ud83d', 'bad-characters', lineWith('Out')],
    ['two lines in one', card.line, 'a\\nb', 'not-one-line', lineWith('Out')],
    ['an id that is none', 'own-1', 'breathe-even', 'not-an-id', lineWith('own-1')],
    ['an unknown field', '"breath"', '"breaths"', 'unknown-field', lineWith('"breath"')],
    ['a tier between', '"tier": 20', '"tier": 25', 'not-allowed-here', lineWith('"tier"')],
    ['a missing field', '"family": "reframe",', '', 'missing', lineWith('own-1') - 1],
  ])('%s', (_name, from, to, reason, line) => {
    expect(whole).toContain(from);
    expect(problemsOf(whole.replace(from, to))).toMatchObject([{ reason, line }]);
  });

  test('the same id twice is told of where it comes again', () => {
    const text = writeCardsFile([card, { ...card, line: 'again' }]);
    const second = text.split('\n').findLastIndex((each) => each.includes('"own-1"')) + 1;
    expect(problemsOf(text)).toEqual([{ line: second, reason: 'same-id', field: 'id' }]);
  });

  test.each([
    ['', 'not-json', 1],
    ['[]', 'not-a-card-file', null],
    ['null', 'not-a-card-file', null],
    ['{"v":1,"cards":[]}', 'not-a-card-file', null],
    [`{"format":"lull-cards","version":1,"cards":${'['.repeat(100_000)}`, 'not-json', 1],
    ['{"format":"lull-cards","version":1,"cards":{}}', 'not-allowed-here', 1],
  ])('%s', (text, reason, line) => {
    expect(problemsOf(text)[0]).toMatchObject({ reason, line });
  });

  test.each(['too-large', 'not-utf8'] as const)('what the host could not read: %s', (error) => {
    expect(readPicked({ error })).toEqual({ ok: false, error: [{ line: null, reason: error, field: null }] });
  });

  test('one card too many', () => {
    const cards = Array.from({ length: mostOwnCards + 1 }, (_, at) => ({
      id: `own-${String(at)}`,
      line: 'x',
      family: 'lift',
    }));
    const text = JSON.stringify({ format: 'lull-cards', version: 1, cards });
    expect(problemsOf(text)).toEqual([{ line: 1, reason: 'too-many', field: 'cards' }]);
  });

  test('a card that is none at all', () => {
    const text = JSON.stringify({ format: 'lull-cards', version: 1, cards: [card, 7] }, null, 1);
    const line = text.split('\n').findIndex((each) => each.trim() === '7') + 1;
    expect(problemsOf(text)).toEqual([{ line, reason: 'not-allowed-here', field: 'cards' }]);
  });

  test('problems are told in the order of the file, five at most', () => {
    const cards = Array.from({ length: 9 }, (_, at) => ({ ...card, id: `own-${String(at)}`, line: '' }));
    const lines = problemsOf(writeCardsFile(cards)).map(({ line }) => line ?? 0);
    expect(lines).toHaveLength(5);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

/** Files with as many mistakes as fit into them. */
const wrongCards = Array.from({ length: mostOwnCards }, (_, at) => ({
  id: `card ${String(at)}`,
  line: '\u200B'.repeat(50),
  secondLine: 'a\nb',
  family: 'care-first',
  moments: ['at night'],
  kinds: ['none'],
  tier: 25,
  breath: 'deep',
}));
const many = (mistake: string): string => `${`${mistake},`.repeat(1_000_000)}${mistake}`;
const inFile = (cards: string): string => `{"format":"lull-cards","version":1,\n"cards":[${cards}]}`;

test.each([
  [
    'in each field of 2,000 cards',
    JSON.stringify({ format: 'lull-cards', version: 1, cards: wrongCards }, null, 2),
  ],
  ['in one list of a card', inFile(JSON.stringify(card).replace('"gap"', many('1')))],
  ['in the list of cards', inFile(many('{}'))],
  [
    'in the names of fields',
    inFile(`{${Array.from({ length: 200_000 }, (_, at) => `"f${String(at)}":0`).join(',')}}`),
  ],
  ['after the last card', `${whole}${'\n]'.repeat(1_000_000)}`],
])('a file with mistakes %s holds nobody up, and few are told', (_name, text) => {
  const before = performance.now();
  const problems = problemsOf(text);
  const took = performance.now() - before;
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(5);
  // Some 50 ms for the cards and some 300 ms for the odd ones on a machine at rest; it was 10 s there, and more where other work goes on.
  expect(took).toBeLessThan(10_000);
});

describe('lines of a JSON text', () => {
  test('it takes for JSON exactly what JSON.parse does', () => {
    const cut = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', ',', '"', '}', ']', ':', '0', '-', 'null', '\n'),
      )
      .map(([text, at, gone, put]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + gone);
      });
    fc.assert(
      fc.property(fc.oneof(cut, fc.json(), fc.string()), (text) => {
        expect(jsonLines(text).brokenAt === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('a value stands in the line that it is said to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: fc.string(), b: fc.array(fc.nat(), { maxLength: 3 }) })),
        (value) => {
          const text = JSON.stringify(value, null, 1);
          const { lineOf } = jsonLines(text);
          for (const index of value.keys()) {
            const line = text.split('\n')[lineOf([index, 'a']) - 1];
            expect(line).toContain(`"a": ${JSON.stringify(value[index]?.a)}`);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('anything at all is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readCardsFile(text).ok).toBe(false);
      }),
    );
  });
});
