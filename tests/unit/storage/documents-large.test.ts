import { describe, expect, test } from 'vitest';
import type { DocumentName } from '../../../src/core/documents';
import { readDocument } from '../../../src/core/documents';

/** Documents of some MiB, damaged in the way that costs most to find out. */

const deck = { v: 1, cards: [], off: [], favourites: [] };
const program = {
  program: 'x',
  class: 'phone',
  setBy: 'you',
  holds: [],
  tookAt: null,
  letGoAt: null,
  gapsHeld: 0,
  asked: false,
};
const many = (item: string, bytes = 5 * 1024 * 1024): readonly unknown[] =>
  JSON.parse(`[${`${item},`.repeat(bytes / (item.length + 1))}${item}]`) as readonly unknown[];
const wrongDigests = Array.from({ length: 10_000 }, () => ({}));

const cases: readonly (readonly [string, DocumentName, unknown])[] = [
  ['cards', 'deck', { ...deck, cards: many('{}') }],
  ['ids of cards', 'deck', { ...deck, off: many('1') }],
  [
    'moments of a card',
    'deck',
    { ...deck, cards: [{ id: 'own-1', line: 'x', family: 'lift', moments: many('1') }] },
  ],
  ['people', 'contacts', { v: 1, contacts: many('{}') }],
  ['programs', 'programs', { v: 1, programs: many('{}') }],
  ['holds of a program', 'programs', { v: 1, programs: [{ ...program, holds: many('"a"') }] }],
  ['shifts in little', 'look-back', { v: 1, digests: many('{}') }],
  ['shifts in little, no more than there may be', 'look-back', { v: 1, digests: wrongDigests }],
];

describe('a document of too many wrong things is found out before it holds anything up', () => {
  test.each(cases)('%s', (_what, name, value) => {
    const before = performance.now();
    expect(readDocument(name, value)).toBeNull();
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
