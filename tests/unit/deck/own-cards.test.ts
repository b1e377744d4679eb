import { describe, expect, test } from 'vitest';
import { deck } from '../../../src/core/deck/deck';
import type { DeckDocument, OwnCard } from '../../../src/core/deck/own-card';
import {
  deckDocumentSchema,
  emptyDeck,
  lineProblem,
  longestLine,
  mostMarked,
  mostOwnCards,
} from '../../../src/core/deck/own-card';
import type { DeckChange } from '../../../src/core/deck/own-cards';
import {
  changeDeck,
  deckChangeSchema,
  deckInUse,
  wholeDeck,
  withCards,
} from '../../../src/core/deck/own-cards';

const { id: _, ...written } = ownCard('x');
function ownCard(name: string, over: Partial<OwnCard> = {}): OwnCard {
  return {
    id: `own-${name}`,
    line: `Line of ${name}`,
    secondLine: '',
    family: 'reframe',
    moments: ['gap'],
    kinds: [],
    tier: 10,
    breath: null,
    ...over,
  };
}

type Change = Exclude<DeckChange, { readonly do: 'undo' }>;
const abc: DeckDocument = { ...emptyDeck, cards: [ownCard('a'), ownCard('b'), ownCard('c')] };
const ids = (document: DeckDocument | null) => document?.cards.map(({ id }) => id);
const after = (document: DeckDocument, ...changes: readonly Change[]) =>
  changes.reduce<DeckDocument | null>(
    (now, change) => now && changeDeck(now, change, () => 'own-new'),
    document,
  );

describe('a change of the deck', () => {
  test('a new card comes last and gets the id it is given', () => {
    const card = { ...written, line: 'New' };
    expect(after(abc, { do: 'keep', id: null, card })?.cards.at(-1)).toEqual({ id: 'own-new', ...card });
  });

  test('a changed card keeps its place', () => {
    const changed = after(abc, { do: 'keep', id: 'own-b', card: { ...written, line: 'Other' } });
    expect(ids(changed)).toEqual(['own-a', 'own-b', 'own-c']);
    expect(changed?.cards[1]?.line).toBe('Other');
  });

  test('a deleted card leaves nothing behind', () => {
    const marked = { ...abc, off: ['own-b', 'x'], favourites: ['own-b', 'own-a'] };
    expect(after(marked, { do: 'delete', id: 'own-b' })).toEqual({
      ...emptyDeck,
      cards: [abc.cards[0], abc.cards[2]],
      off: ['x'],
      favourites: ['own-a'],
    });
  });

  test.each([
    ['own-a', 1, ['own-b', 'own-a', 'own-c']],
    ['own-c', -1, ['own-a', 'own-c', 'own-b']],
  ] as const)('%s moves by %i', (id, by, order) => {
    expect(ids(after(abc, { do: 'move', id, by }))).toEqual(order);
  });

  test('switching and marking twice is once, and can be taken back', () => {
    const off: Change = { do: 'switch', id: 'breathe-box', on: false };
    expect(after(abc, off, off)?.off).toEqual(['breathe-box']);
    expect(after(abc, off, { ...off, on: true })).toEqual(abc);
    const marked: Change = { do: 'favourite', id: 'own-a', on: true };
    expect(after(abc, marked, marked)?.favourites).toEqual(['own-a']);
    expect(after(abc, marked, { ...marked, on: false })).toEqual(abc);
  });

  test.each<Change>([
    { do: 'keep', id: 'own-z', card: written },
    { do: 'delete', id: 'own-z' },
    { do: 'move', id: 'own-a', by: -1 },
    { do: 'move', id: 'own-c', by: 1 },
    { do: 'move', id: 'own-z', by: 1 },
  ])('what is not there is refused: %o', (change) => {
    expect(after(abc, change)).toBeNull();
  });

  test('there is an end to the cards of one’s own', () => {
    const full = {
      ...emptyDeck,
      cards: Array.from({ length: mostOwnCards }, (_each, at) => ownCard(String(at))),
    };
    expect(after(full, { do: 'keep', id: null, card: written })).toBeNull();
    expect(after(full, { do: 'keep', id: 'own-7', card: written })).not.toBeNull();
    expect(withCards(full, [ownCard('one-more')])).toBeNull();
    expect(withCards(full, [ownCard('7')])).toMatchObject({ added: 0, replaced: 1 });
  });
});

test('cards that come from a file replace those of the same id in their place and are else added', () => {
  const result = withCards(abc, [ownCard('d'), ownCard('b', { line: 'Newer' })]);
  expect(result).toMatchObject({ added: 1, replaced: 1 });
  expect(ids(result?.document ?? null)).toEqual(['own-a', 'own-b', 'own-c', 'own-d']);
  expect(result?.document.cards[1]?.line).toBe('Newer');
});

describe('the deck in use', () => {
  test('without any change it is the built-in deck', () => {
    expect(deckInUse(deck, emptyDeck)).toEqual(deck);
  });

  test('own cards carry their text, come first, and what is switched off is not in it', () => {
    const document = { ...abc, off: ['own-a', deck[0]?.id ?? ''], favourites: ['own-c', deck[1]?.id ?? ''] };
    const used = deckInUse(deck, document);
    expect(used.slice(0, 2).map(({ own }) => own?.line)).toEqual(['Line of b', 'Line of c']);
    expect(used).toHaveLength(deck.length + 1);
    expect(used.filter(({ favourite }) => favourite).map(({ id }) => id)).toEqual(['own-c', deck[1]?.id]);
    expect(wholeDeck(deck, document)).toHaveLength(deck.length + 3);
  });

  test('all of it can be switched off', () => {
    expect(deckInUse(deck, { ...emptyDeck, off: deck.map(({ id }) => id) })).toEqual([]);
  });
});

describe('what a line may be', () => {
  const emoji = '👩🏽‍🚀';
  test.each([
    ['a plain one', 'Out of the window.', null],
    ['nothing', '', 'empty'],
    ['spaces', '   ', 'empty'],
    ['the longest', 'x'.repeat(longestLine), null],
    ['one more', 'x'.repeat(longestLine + 1), 'too-long'],
    ['10,000 characters', 'ñ'.repeat(10_000), 'too-long'],
    ['emoji, counted by code points', '🌊'.repeat(longestLine), null],
    ['emoji of many parts', emoji, null],
    ['two lines', 'one\ntwo', 'not-one-line'],
    ['a line break of another kind', 'one\u2028two', 'not-one-line'],
    ['a zero', 'a\0b', 'not-one-line'],
    ['markup', '<b onclick="x()">bold</b>', null],
    ['right to left', 'שלום عليكم', null],
  ] as const)('%s', (_name, text, problem) => {
    expect(lineProblem(text, 'line')).toBe(problem);
  });

  test('a second line may be empty, and no longer than the first', () => {
    expect(lineProblem('', 'secondLine')).toBeNull();
    expect(lineProblem('x'.repeat(longestLine + 1), 'secondLine')).toBe('too-long');
  });
});

describe('what is no card', () => {
  const accepts = (card: unknown) =>
    deckChangeSchema.safeParse({ do: 'keep', id: null, card }).success &&
    deckDocumentSchema.safeParse({ ...emptyDeck, cards: [{ id: 'own-1', ...(card as object) }] }).success;

  test('a whole one is', () => {
    expect(accepts(written)).toBe(true);
  });

  test.each<readonly [string, object]>([
    ['a learning card after a hard call', { family: 'learn', moments: ['after-hard'] }],
    ['a learning card for a kind', { family: 'learn', kinds: ['angry'] }],
    ['one of Care first', { family: 'care-first' }],
    ['one for a kind of care', { kinds: ['abusive'] }],
    ['one for no moment', { moments: [] }],
    ['one with a moment twice', { moments: ['gap', 'gap'] }],
    ['one of 15 seconds', { tier: 15 }],
    ['one with a breath that nobody knows', { breath: 'fast' }],
    ['one with more than there is', { sound: 'ding' }],
  ])('%s', (_name, over) => {
    expect(accepts({ ...written, ...over })).toBe(false);
  });
});

describe('what can be seen of a line', () => {
  const problem = (text: string) => lineProblem(text, 'line');
  const only = (...characters: readonly string[]) => characters.map((one) => [one]);

  test.each(
    only('\u200B', '\u2060', '\u2800', '\u3164', '\uFFA0', '\u115F', '\u00AD', '\uFEFF', '\u180E', '\uFE0F'),
  )('nothing of %j, alone or among blanks', (character) => {
    expect(problem(character)).toBe(character.trim() === '' ? 'empty' : 'unseen');
    expect(problem(`\u00A0${character} ${character}\u200D`)).toBe('unseen');
    expect(lineProblem(`${character}\u200B`, 'secondLine')).toBe('unseen');
  });

  test.each(only('\u0301', '\u20DD', '\u0E31', '\u{E0100}'))('nothing of a mark alone: %j', (mark) => {
    expect(problem(mark)).toBe('unseen');
    expect(problem(`a${mark}`)).toBeNull();
  });

  test.each(only('\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'))(
    'what turns the writing around is refused wherever it stands: %j',
    (character) => {
      for (const text of [character, `${character}a`, `a ${character}b`])
        expect(problem(text)).toBe('bad-characters');
    },
  );

  test.each(only('\uD83D', '\uDE42', 'a\uD83D', '\uDE42\uD83D'))(
    'half of a character is refused: %j',
    (text) => {
      expect(problem(text)).toBe('bad-characters');
    },
  );

  test.each(
    only(
      'ñ',
      '🙂',
      '👩‍👩‍👧',
      '1️⃣',
      '🇲🇽',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      'می\u200Cخواهم',
      'שלום\u200F!',
      '\u061Cسلام',
      'co\u00ADoperate',
      '가',
      'ไทย',
      '.',
    ),
  )('what people write is taken: %s', (text) => {
    expect(problem(text)).toBeNull();
  });

  test('a card that was kept before this rule is still kept', () => {
    const kept = { ...emptyDeck, cards: [ownCard('old', { line: '\u200B', secondLine: '\u202Eback' })] };
    expect(deckDocumentSchema.parse(kept)).toEqual(kept);
  });
});

test('no more cards can be marked than are kept', () => {
  const off = Array.from({ length: mostMarked }, (_, at) => `card-${String(at)}`);
  const full = { ...emptyDeck, off };
  expect(after(full, { do: 'switch', id: 'one-more', on: false })).toBeNull();
  expect(after(full, { do: 'switch', id: 'card-1', on: false })?.off).toHaveLength(mostMarked);
  expect(after(full, { do: 'switch', id: 'card-1', on: true })?.off).toHaveLength(mostMarked - 1);
});
