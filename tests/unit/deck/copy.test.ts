import { describe, expect, it } from 'vitest';
import type { CardText } from '../../../src/core/deck/card';
import { families } from '../../../src/core/deck/card';
import { deck } from '../../../src/core/deck/deck';
import type { Language } from '../../../src/core/i18n/languages';
import { catalogues, languages } from '../../../src/core/i18n/languages';
import type { CardTexts } from './copy-rules';
import { banFaults, copyFaults, linesOf, spoken, textsIn, whole } from './copy-rules';
import { schoolYears, spanishEase, spanishSyllables } from './reading-level';

const familyText = (language: Language, family: string, pick: (text: CardText) => string): string =>
  Object.entries(textsIn(language))
    .filter(([id]) => id.startsWith(`${family}-`))
    .map(([, text]) => pick(text))
    .join(' ');

describe.each(languages)('the words of the cards in %s', (language) => {
  const catalogue = textsIn(language);
  const texts = Object.values(catalogue);

  it('are there for exactly the cards of the deck', () => {
    expect(Object.keys(catalogue).sort()).toEqual(deck.map((card) => card.id).sort());
  });

  it.each(Object.entries(catalogue))('%s keeps the copy rules', (_id, text) => {
    expect(copyFaults(language, text)).toEqual([]);
  });

  it('have a second line where the English card has one', () => {
    const two = (all: CardTexts): string[] =>
      Object.keys(all).filter((id) => all[id]?.secondLine !== undefined);
    expect(two(catalogue).sort()).toEqual(two(textsIn('en')).sort());
  });

  it('never say the same line twice, and no two cards give the same reason', () => {
    const lines = texts.flatMap((text) => [...linesOf(text), ...(text.steps ?? [])]);
    expect(new Set(lines).size).toBe(lines.length);
    expect(new Set(texts.map((text) => text.why)).size).toBe(texts.length);
  });

  it('open in many ways: no two words begin more than five cards', () => {
    const openings = texts.map((text) => text.line.split(' ').slice(0, 2).join(' '));
    const most = Math.max(...openings.map((opening) => openings.filter((other) => other === opening).length));
    expect(most).toBeLessThanOrEqual(5);
  });

  it('never look at abuse, a threat, a slur or a crisis in another light', () => {
    const excuses: Readonly<Partial<Record<Language, RegExp>>> = {
      en: /bad day|hard day|not about you|their side|worst/i,
      es: /mal día|día difícil|su lado|contra ti/i,
    };
    for (const id of ['abusive', 'threat', 'slur-or-sexual', 'crisis']) {
      const text = catalogue[`care-first-${id}`];
      expect(text).toBeDefined();
      const excuse = excuses[language];
      if (text && excuse) expect(whole(text)).not.toMatch(excuse);
    }
  });

  it('make no excuse for who objects to an accent, a name or an origin', () => {
    const excuses: Readonly<Partial<Record<Language, RegExp>>> = {
      en: /bad day|hard day|their side|they (?:only|just|may|might)|mean well|meant well/i,
      es: /mal día|día difícil|su lado|quizá|buena intención/i,
    };
    const cards = deck.filter((card) => card.kinds.includes('origin'));
    expect(cards.length).toBeGreaterThan(0);
    const excuse = excuses[language];
    for (const { id } of cards) {
      const text = catalogue[id];
      expect(text).toBeDefined();
      if (text && excuse) expect(whole(text)).not.toMatch(excuse);
    }
  });

  it('are short enough to be read in a second or two: most lines set large', () => {
    const large = texts.filter((text) => text.line.length < 60);
    expect(large.length / texts.length).toBeGreaterThan(0.75);
  });
});

// Age 12 is about the sixth school year.
describe('the English cards are read with ease', () => {
  it.each(families)('in the family %s: lines by year 3, with the reason by year 5', (family) => {
    expect(schoolYears(familyText('en', family, spoken))).toBeLessThanOrEqual(3);
    expect(schoolYears(familyText('en', family, whole))).toBeLessThanOrEqual(5);
  });

  it.each(Object.entries(textsIn('en')))('%s by year 6', (_id, text) => {
    expect(schoolYears(whole(text))).toBeLessThanOrEqual(6);
  });
});

// In Fernández Huerta's scale 70 to 80 is "fairly easy" and 80 to 90 "easy", the last years of primary school.
describe('the Spanish cards are read with ease', () => {
  it.each(families)('in the family %s: easy', (family) => {
    expect(spanishEase(familyText('es', family, spoken))).toBeGreaterThanOrEqual(80);
    expect(spanishEase(familyText('es', family, whole))).toBeGreaterThanOrEqual(80);
  });

  it.each(Object.entries(textsIn('es')))('%s at least fairly easy', (_id, text) => {
    expect(spanishEase(whole(text))).toBeGreaterThanOrEqual(70);
  });
});

describe('the measures of reading', () => {
  it.each([
    ['agua', 2],
    ['oír', 2],
    ['país', 2],
    ['seis', 1],
    ['quien', 1],
    ['aéreo', 4],
    ['paciencia', 3],
    ['respiración', 4],
    ['construía', 4],
    ['pingüino', 3],
    ['guion', 1],
    ['buey', 1],
    ['muy', 1],
    ['y', 1],
  ])('count the syllables of %s', (word, syllables) => {
    expect(spanishSyllables(word)).toBe(syllables);
  });

  it('tell plain words from heavy ones', () => {
    const heavyEn =
      'Organisational interventions facilitate psychological detachment from occupational demands.';
    const heavyEs =
      'Las intervenciones organizacionales facilitan el distanciamiento psicológico respecto de las exigencias ocupacionales.';
    expect(schoolYears(heavyEn)).toBeGreaterThan(12);
    expect(spanishEase(heavyEs)).toBeLessThan(50);
    expect(schoolYears(whole(catalogues.en.cards['breathe-even']))).toBeLessThan(6);
    expect(spanishEase(whole(catalogues.es.cards['breathe-even']))).toBeGreaterThan(70);
  });
});

describe.each(languages)('the Talk sheet in %s', (language) => {
  const sheet = catalogues[language].talk;
  const { title, lead, how, own, good, commit, noNames } = sheet;
  const prompts = Object.values(sheet.prompts);

  it('has seven questions, each one line of its own', () => {
    expect(prompts).toHaveLength(7);
    expect(new Set(prompts.map(({ ask }) => ask)).size).toBe(7);
    for (const { ask } of prompts) expect(ask).toMatch(/^.{10,90}\?$/u);
  });

  it('keeps the bans of the cards', () => {
    const parts = [
      title,
      lead,
      how,
      noNames,
      ...[own, good, commit, ...prompts].flatMap(Object.values<string>),
    ];
    expect(parts.flatMap((part) => banFaults(language, part))).toEqual([]);
  });
});

describe('the copy check', () => {
  const good = {
    en: catalogues.en.cards['breathe-even'],
    es: catalogues.es.cards['breathe-even'],
  };

  it.each<[keyof typeof good, string]>([
    ['en', 'Well done! Next.'],
    ['en', 'Fake it for now.'],
    ['en', 'Hide what you feel.'],
    ['en', 'Just calm down.'],
    ['en', 'You should let that go.'],
    ['en', 'Remember that it passes.'],
    ['en', 'Slow breathing is good for your health.'],
    ['en', 'People who do this live longer.'],
    ['en', 'Your performance will thank you.'],
    ['en', 'That one was your fault.'],
    ['en', 'Believe in yourself.'],
    ['en', 'Put on a smile.'],
    ['en', 'No full stop'],
    ...[
      'A cross caller.',
      'The parcel came.',
      'They rang twice.',
      'The row is loud.',
      'Grumpy, but kind.',
      'What a nuisance.',
      'Turn it down a notch.',
      'A jab at you.',
      'Their mood is on the mend.',
      'That is seldom so.',
      'You braced for it.',
      'Begin anew.',
      'Put it in the file.',
      'That was a rough one.',
      'You can sit that one out.',
      'It is the B side.',
      'Who is at the wheel?',
      'You were in a tight spot.',
      'Practise it once.',
      'Ask your neighbour.',
      'Apologise once.',
      'Call your mum.',
      'A sip of tea.',
      'Pick up a pen.',
      'On the bus home.',
    ].map((bad): ['en', string] => ['en', bad]),
    ['es', '¡Muy bien! Sigue.'],
    ['es', 'Finge un rato.'],
    ['es', 'Esconde lo que sientes.'],
    ['es', 'Cálmate un poco.'],
    ['es', 'Deberías olvidarlo.'],
    ['es', 'Recuerda que ya pasó.'],
    ['es', 'Es bueno para la salud.'],
    ['es', 'Así se vive más.'],
    ['es', 'Mejora tu rendimiento.'],
    ['es', 'Fue tu culpa.'],
    ['es', 'Tómese usted un momento.'],
    ['es', 'Sonríe un poco.'],
    ...[
      'Queda en el expediente.',
      'Respira en un hueco.',
      'Puedes aparcarlo aquí.',
      'Una remontada.',
      'Valora la llamada.',
      'Inspira despacio.',
      'Pulsa Intro.',
      'Para aquí.',
      'Eso pasó de la raya.',
      'Ya has tenido llamadas así.',
      'Un sorbo de té.',
      'Llegó el paquete.',
      'En el autobús.',
      'Dígale a usted «buenos días».',
    ].map((bad): ['es', string] => ['es', bad]),
  ])('refuses in %s: %s', (language, bad) => {
    for (const part of ['line', 'secondLine', 'why'] as const) {
      expect(copyFaults(language, { ...good[language], [part]: bad })).toHaveLength(1);
    }
  });

  it('refuses a line of 91 characters and a why of 26 words', () => {
    expect(copyFaults('en', { ...good.en, line: `${'a'.repeat(89)}.` })).toEqual([]);
    expect(copyFaults('en', { ...good.en, line: `${'a'.repeat(90)}.` })).toHaveLength(1);
    expect(copyFaults('en', { ...good.en, why: `${'a '.repeat(24)}a.` })).toEqual([]);
    expect(copyFaults('en', { ...good.en, why: `${'a '.repeat(25)}a.` })).toHaveLength(1);
  });

  it('does not mistake part of a word for a banned one', () => {
    expect(copyFaults('en', { ...good.en, line: 'A secure line, a hideous tune.' })).toEqual([]);
    expect(copyFaults('es', { ...good.es, line: 'Procura oír los dos lados.' })).toEqual([]);
    expect(copyFaults('en', { ...good.en, line: 'Look across, mention arrows and a profile.' })).toEqual([]);
    expect(copyFaults('es', { ...good.es, line: 'Eso se pasó de la raya.' })).toEqual([]);
  });

  it('lets a caller be called usted, in what is said aloud', () => {
    expect(copyFaults('es', { ...good.es, line: '«¿Cómo está usted?» Y sigues.' })).toEqual([]);
  });

  it('reads the steps of a session too', () => {
    expect(copyFaults('en', { ...good.en, steps: ['Feet flat.', 'Just calm down.'] })).toHaveLength(1);
    expect(copyFaults('en', { ...good.en, steps: [`${'a'.repeat(90)}.`] })).toHaveLength(1);
  });
});
