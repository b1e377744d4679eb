import { describe, expect, it } from 'vitest';
import type { CardText, DeckCard } from '../../../src/core/deck/card';
import { families } from '../../../src/core/deck/card';
import { cardById, deck } from '../../../src/core/deck/deck';
import type { Language } from '../../../src/core/i18n/languages';
import { languages } from '../../../src/core/i18n/languages';
import { linesOf, textsIn, words } from './copy-rules';

/** What is heard only when the whole deck is read: habits of speech, and words that promise what the card must have. */

interface Habits {
  /** House style that wears out: "X will do". */
  readonly tic: RegExp;
  /** Asks for something in writing or for a key. */
  readonly asksToKeep: RegExp;
  /** That nothing is excused, and what is felt is the agent's own. */
  readonly conscience: RegExp;
}

const habits: Readonly<Record<Language, Habits>> = {
  en: {
    tic: words('will do|(?:is|are) plenty|counts|(?:is|are) fine|can take it'),
    asksToKeep: words(
      '(?:write|writes|put|jot)(?: it| this| that| them)? down|jot|notes? (?:it|this|that|them)|marks? (?:it|this|that)|one key|keep it here',
    ),
    conscience: words(
      'excuses? nothing|(?:does not|need not) excuse|stays? yours|you need not (?:like|forgive|agree|believe|accept)',
    ),
  },
  es: {
    tic: words('bastan?|alcanza|también cuentan?'),
    asksToKeep: words(
      'ap[uú]nta(?:l[oa])?|an[oó]ta(?:l[oa])?|m[aá]rca(?:l[oa])?|escr[ií]bel[oa]|se (?:anota|apunta|marca)|una tecla|gu[aá]rdal[oa] aquí',
    ),
    conscience: words(
      'no (?:lo )?(?:justifica|disculpa|excusa)(?:r?l[oa])?(?: nada)?|sientes sigue siendo tuyo',
    ),
  },
};

const sentences = (text: string): readonly string[] => text.split(/(?<=[.?][”»]?)\s+/u);

/** Sentences of a "why this" that stand more than twice. */
function wornOut(whys: readonly string[]): readonly string[] {
  const all = whys.flatMap(sentences);
  const times = (sentence: string): number => all.filter((other) => other === sentence).length;
  return [...new Set(all.filter((sentence) => times(sentence) > 2))];
}

const withTic = (language: Language, texts: readonly CardText[]): readonly CardText[] =>
  texts.filter((text) =>
    [...linesOf(text), ...(text.steps ?? []), text.why].some((part) => habits[language].tic.test(part)),
  );

/** What is wrong between a card and its words; empty where nothing is. */
function promiseFaults(language: Language, card: DeckCard, text: CardText): readonly string[] {
  const { asksToKeep, conscience } = habits[language];
  const faults: string[] = [];
  // The form of Care first keeps the note itself.
  const keeps = card.offers !== undefined || card.family === 'care-first';
  if (!keeps && [...linesOf(text), ...(text.steps ?? [])].some((part) => asksToKeep.test(part)))
    faults.push('asks to keep something and has no key or field');
  if (card.tier === 10 && conscience.test(text.secondLine ?? '') && !conscience.test(text.line))
    faults.push('the conscience is only in the second line');
  const steps = text.steps?.length ?? 0;
  if (card.tier === 300 ? steps < 6 || steps > 10 : steps > 0)
    faults.push('six to ten steps are for five minutes');
  return faults;
}

const asks = (text: CardText): boolean => text.line.includes('?');
const inPlainGap = (card: DeckCard): boolean => card.kinds.length > 0 && card.moments.includes('gap');

describe.each(languages)('the deck read as a whole in %s', (language) => {
  const catalogue = textsIn(language);
  const texts = Object.values(catalogue);

  it('gives no reason more than twice', () => {
    expect(wornOut(texts.map(({ why }) => why))).toEqual([]);
  });

  it('keeps "X will do" to four cards', () => {
    expect(withTic(language, texts).length, JSON.stringify(withTic(language, texts))).toBeLessThanOrEqual(4);
  });

  it.each(Object.entries(catalogue))('%s has on it what its words promise', (id, text) => {
    const card = cardById.get(id);
    expect(card && promiseFaults(language, card, text)).toEqual([]);
  });

  it('asks in at most a third of its first lines, and in no family in more than half', () => {
    expect(texts.filter(asks).length).toBeLessThanOrEqual(texts.length / 3);
    for (const family of families) {
      const own = Object.entries(catalogue).filter(([id]) => cardById.get(id)?.family === family);
      expect(own.filter(([, text]) => asks(text)).length, family).toBeLessThanOrEqual(own.length / 2);
    }
  });
});

describe('the rows read as a whole', () => {
  it('bring no look at one kind of call where there was none', () => {
    expect(deck.filter(inPlainGap).map(({ id }) => id)).toEqual([]);
  });

  it('keep the weekly ones few, and out of the gaps of other days', () => {
    const weekly = deck.filter(({ moments }) => moments.includes('weekly'));
    expect(weekly.length).toBeLessThanOrEqual(6);
    expect(weekly.filter(({ moments }) => moments.includes('gap')).map(({ id }) => id)).toEqual([]);
  });
});

describe('the check of the whole', () => {
  const text = (line: string, secondLine = 'Then go on.'): CardText => ({ line, secondLine, why: 'So.' });
  const card = (more: Partial<DeckCard> = {}): DeckCard => {
    const plain = cardById.get('fresh-eyes-just-sat-down');
    if (plain === undefined) throw new Error('no plain card');
    return { ...plain, ...more };
  };

  it('refuses a sentence that stands three times', () => {
    expect(wornOut(['It helps. So.', 'It helps.', 'Or not. It helps.'])).toEqual(['It helps.']);
    expect(wornOut(['It helps. So.', 'It helps.', 'It helps a little.'])).toEqual([]);
  });

  it.each<[Language, string]>([
    ['en', 'One word will do.'],
    ['en', 'A nod is plenty.'],
    ['en', 'Soup counts.'],
    ['en', 'A guess is fine.'],
    ['en', 'The bill can take it.'],
    ['es', 'Basta con una palabra.'],
    ['es', 'Una sopa también cuenta.'],
  ])('hears in %s: %s', (language, line) => {
    expect(withTic(language, [text(line)])).toHaveLength(1);
    expect(withTic(language, [text('Others took the call to Fine Street.')])).toEqual([]);
  });

  it.each<[Language, string]>([
    ['en', 'Write it down.'],
    ['en', 'Jot a word.'],
    ['en', 'One key notes it.'],
    ['en', 'Mark it turned around.'],
    ['en', 'One key keeps it.'],
    ['en', 'Keep it here in a line.'],
    ['es', 'Apunta una línea.'],
    ['es', 'Se anota con una tecla.'],
    ['es', 'Márcala aquí.'],
    ['es', 'Una tecla la guarda.'],
  ])('wants a key or a field in %s for: %s', (language, asked) => {
    for (const said of [text(asked), text('Go on.', asked)]) {
      expect(promiseFaults(language, card(), said)).toHaveLength(1);
      expect(promiseFaults(language, card({ offers: 'win' }), said)).toEqual([]);
    }
  });

  it.each<[Language, string]>([
    ['en', 'It excuses nothing.'],
    ['en', 'What you feel stays yours.'],
    ['en', 'You need not like them.'],
    ['es', 'Eso no justifica nada.'],
    ['es', 'Lo que sientes sigue siendo tuyo.'],
  ])('wants it in the first line of a short card in %s: %s', (language, said) => {
    expect(promiseFaults(language, card(), text('Go on.', said))).toHaveLength(1);
    expect(promiseFaults(language, card(), text(said))).toEqual([]);
    expect(promiseFaults(language, card({ tier: 20 }), text('Go on.', said))).toEqual([]);
  });

  it('wants steps where five minutes pass, and nowhere else', () => {
    const steps = Array.from({ length: 6 }, (_, step) => `Step ${String(step)}.`);
    const fault = ['six to ten steps are for five minutes'];
    expect(promiseFaults('en', card({ tier: 300 }), text('Go on.'))).toEqual(fault);
    expect(promiseFaults('en', card({ tier: 300 }), { ...text('Go on.'), steps })).toEqual([]);
    expect(promiseFaults('en', card(), { ...text('Go on.'), steps })).toEqual(fault);
  });

  it('knows a question, and a card for a kind in a plain gap', () => {
    expect(asks(text('Who was it?'))).toBe(true);
    expect(asks(text('You know.', 'Who?'))).toBe(false);
    expect(inPlainGap(card({ kinds: ['angry'] }))).toBe(true);
    expect(inPlainGap(card({ kinds: ['angry'], moments: ['after-hard'] }))).toBe(false);
  });
});
