import { describe, expect, it } from 'vitest';
import type { CardText } from '../../../src/core/deck/card';
import { families } from '../../../src/core/deck/card';
import { deck } from '../../../src/core/deck/deck';
import { cards as en } from '../../../src/core/i18n/en/cards';
import { talk as enTalk } from '../../../src/core/i18n/en/talk';
import { cards as es } from '../../../src/core/i18n/es/cards';
import { talk as esTalk } from '../../../src/core/i18n/es/talk';
import type { Language } from '../../../src/core/words';
import { languages } from '../../../src/core/words';
import { schoolYears, spanishEase, spanishSyllables } from './reading-level';

const catalogues: Readonly<Record<Language, Readonly<Record<string, CardText>>>> = { en, es };
const talkSheets = { en: enTalk, es: esTalk };

/** Whole words only; `\b` does not know accented letters. */
const words = (alternatives: string): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

const banned: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /!/,
    words('fak(?:e|es|ed|ing)|pretend\\w*'),
    words('hid(?:e|es|ing|den)|bottle (?:it )?up'),
    words('(?:just )?calm down|cheer up|get over it|relax'),
    words("you (?:should|must|ought|have to|need to)|never forget|remember that|it[’']s (?:ok|okay|fine) to"),
    words(
      'health\\w*|heal(?:s|ing)?|cur(?:e|es|ing)|medic\\w*|anxiety|depress\\w*|blood|heart rate|immune\\w*|therap\\w*',
    ),
    words('liv(?:e|es|ing) longer|life-?span|years? (?:of|to) (?:your )?life'),
    words('performance|productiv\\w*|faster|handle time|AHT|targets?|scor(?:e|es|ing)|metrics?|KPIs?|goals?'),
    words('your (?:own )?fault|you failed|blame|grade'),
    words(
      'journey|embrace|shine|attitude|believe in yourself|best version|positiv\\w*|mindful\\w*|gratitude',
    ),
    words(
      "(?:put on a|keep|keep on) smil(?:e|ing)|smile more|superpower|you(?:’|')ve got this|amazing|awesome",
    ),
  ],
  es: [
    /[!¡]/,
    words('fing\\p{L}*|finj\\p{L}*|disimul\\p{L}*|aparent\\p{L}*'),
    words('escond\\p{L}*|ocult\\p{L}*'),
    words('cálmate|calma ya|tranquil[ií]\\p{L}*|anímate|relájate|supéralo'),
    words('deber[ií]as?|debes|tienes que|hay que|nunca olvides|recuerda que|está bien \\p{L}+[aei]r'),
    words(
      'salud\\p{L}{0,2}able\\p{L}*|salud|sana(?:r|s)?|cura(?:r|s|n)?|médic\\p{L}*|ansiedad|depres\\p{L}*|sangre|terapi\\p{L}*',
    ),
    words('viv(?:e|es|ir|irás) más|años de vida|esperanza de vida'),
    words(
      'rendimiento|productiv\\p{L}*|más rápid\\p{L}*|desempeño|tiempo de gestión|métricas?|objetivos?|metas?',
    ),
    words('culpa\\p{L}*|fallaste|fracas\\p{L}*|grado'),
    words(
      'brilla\\p{L}*|abraza\\p{L}*|actitud|cree en ti|mejor versión|positiv\\p{L}*|gratitud|plen\\p{L}* conscien\\p{L}*',
    ),
    words('sonríe|sonríele|tú puedes|increíble|superpoder'),
    words(
      'usted|ustedes|vosotr[oa]s|os|vuestr\\p{L}*|vos|tenés|podés|cog(?:e|er|es|ido)|ordenador|celular|móvil',
    ),
  ],
};

const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
const banFaults = (language: Language, part: string): readonly string[] =>
  banned[language].filter((ban) => ban.test(part)).map((ban) => `${ban.source}: ${part}`);
const linesOf = (text: CardText): readonly string[] =>
  text.secondLine === undefined ? [text.line] : [text.line, text.secondLine];

/** What is wrong with the text of a card, in words; empty where nothing is. */
function copyFaults(language: Language, text: CardText): string[] {
  const lines = linesOf(text);
  const all = [...lines, text.why];
  return [
    ...lines.filter((line) => line.length > 90).map((line) => `over 90 characters: ${line}`),
    ...(wordCount(text.why) > 25 ? [`over 25 words: ${text.why}`] : []),
    ...all.filter((part) => part.trim() !== part || part === '').map((part) => `blank at an edge: "${part}"`),
    ...all.filter((part) => !/[.?][”»]?$/u.test(part)).map((part) => `no full sentence: ${part}`),
    ...all.flatMap((part) => banFaults(language, part)),
  ];
}

const familyText = (language: Language, family: string, pick: (text: CardText) => string): string =>
  Object.entries(catalogues[language])
    .filter(([id]) => id.startsWith(`${family}-`))
    .map(([, text]) => pick(text))
    .join(' ');
const spoken = (text: CardText): string => linesOf(text).join(' ');
const whole = (text: CardText): string => `${spoken(text)} ${text.why}`;

describe.each(languages)('the words of the cards in %s', (language) => {
  const catalogue = catalogues[language];
  const texts = Object.values(catalogue);

  it('are there for exactly the cards of the deck', () => {
    expect(Object.keys(catalogue).sort()).toEqual(deck.map((card) => card.id).sort());
  });

  it.each(Object.entries(catalogue))('%s keeps the copy rules', (_id, text) => {
    expect(copyFaults(language, text)).toEqual([]);
  });

  it('have a second line where the English card has one', () => {
    const two = (all: Readonly<Record<string, CardText>>): string[] =>
      Object.keys(all).filter((id) => all[id]?.secondLine !== undefined);
    expect(two(catalogue).sort()).toEqual(two(en).sort());
  });

  it('never say the same line twice, and no two cards give the same reason', () => {
    const lines = texts.flatMap(linesOf);
    expect(new Set(lines).size).toBe(lines.length);
    expect(new Set(texts.map((text) => text.why)).size).toBe(texts.length);
  });

  it('open in many ways: no two words begin more than five cards', () => {
    const openings = texts.map((text) => text.line.split(' ').slice(0, 2).join(' '));
    const most = Math.max(...openings.map((opening) => openings.filter((other) => other === opening).length));
    expect(most).toBeLessThanOrEqual(5);
  });

  it('never look at abuse, a threat, a slur or a crisis in another light', () => {
    const excuses = {
      en: /bad day|hard day|not about you|their side|worst/i,
      es: /mal día|día difícil|su lado|contra ti/i,
    };
    for (const id of ['abusive', 'threat', 'slur-or-sexual', 'crisis']) {
      const text = catalogue[`care-first-${id}`];
      expect(text).toBeDefined();
      if (text) expect(whole(text)).not.toMatch(excuses[language]);
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

  it.each(Object.entries(catalogues.en))('%s by year 6', (_id, text) => {
    expect(schoolYears(whole(text))).toBeLessThanOrEqual(6);
  });
});

// In Fernández Huerta's scale 70 to 80 is "fairly easy" and 80 to 90 "easy", the last years of primary school.
describe('the Spanish cards are read with ease', () => {
  it.each(families)('in the family %s: easy', (family) => {
    expect(spanishEase(familyText('es', family, spoken))).toBeGreaterThanOrEqual(80);
    expect(spanishEase(familyText('es', family, whole))).toBeGreaterThanOrEqual(80);
  });

  it.each(Object.entries(catalogues.es))('%s at least fairly easy', (_id, text) => {
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
    expect(schoolYears(whole(en['breathe-even']))).toBeLessThan(6);
    expect(spanishEase(whole(es['breathe-even']))).toBeGreaterThan(70);
  });
});

describe.each(languages)('the Talk sheet in %s', (language) => {
  const sheet = talkSheets[language];
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
  const good: Readonly<Record<Language, CardText>> = { en: en['breathe-even'], es: es['breathe-even'] };

  it.each<[Language, string]>([
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
  });
});
