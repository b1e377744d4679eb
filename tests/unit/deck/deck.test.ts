import { describe, expect, it } from 'vitest';
import { breathPatternIds, cycleMs } from '../../../src/core/breathing/patterns';
import type { CardText, DeckCard } from '../../../src/core/deck/card';
import { cardById, deck } from '../../../src/core/deck/deck';
import { cards as en } from '../../../src/core/i18n/en/cards';
import { cards as es } from '../../../src/core/i18n/es/cards';
import type { Language } from '../../../src/core/words';
import { languages, ordinaryKinds } from '../../../src/core/words';

const catalogues: Readonly<Record<Language, Readonly<Record<string, CardText>>>> = { en, es };

/** The sources that the copy may lean on, by short name. */
const knownSources = [
  'Webb 2012',
  'Song 2018',
  'Shao 2024',
  'Balban 2023',
  'Fincham 2023',
  'Bentley 2023',
  'Kim 2018',
  'Kross, Ayduk 2017',
  'Bono 2013',
  'Smit 2015',
  'Wang 2013',
];

/** Whole words only; `\b` does not know accented letters. */
const words = (alternatives: string): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

const banned: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /!/,
    words('fak(?:e|es|ed|ing)|pretend\\w*'),
    words('hid(?:e|es|ing|den)|bottle (?:it )?up'),
    words('(?:just )?calm down|cheer up|get over it'),
    words('you (?:should|must|ought|have to|need to)|never forget'),
    words(
      'health\\w*|heal(?:s|ing)?|cur(?:e|es|ing)|medic\\w*|anxiety|depress\\w*|blood|heart rate|immune\\w*',
    ),
    words('liv(?:e|es|ing) longer|life-?span|years? (?:of|to) (?:your )?life'),
    words('performance|productiv\\w*|faster|handle time|AHT|targets?|scores?|metrics?|KPIs?'),
    words('your (?:own )?fault|you failed|blame|grade'),
    words('journey|embrace|shine|attitude|believe in yourself|best version|positiv\\w*|smile'),
  ],
  es: [
    /[!¡]/,
    words('fing\\p{L}*|finj\\p{L}*|disimul\\p{L}*|aparent\\p{L}*'),
    words('escond\\p{L}*|ocult\\p{L}*'),
    words('cálmate|calma ya|tranquil[ií]\\p{L}*|anímate'),
    words('deber[ií]as?|debes|tienes que|hay que|nunca olvides'),
    words(
      'salud\\p{L}{0,2}able\\p{L}*|salud|sana(?:r|s)?|cura(?:r|s|n)?|médic\\p{L}*|ansiedad|depres\\p{L}*|sangre',
    ),
    words('viv(?:e|es|ir|irás) más|años de vida|esperanza de vida'),
    words('rendimiento|productiv\\p{L}*|más rápid\\p{L}*|desempeño|tiempo de gestión|métricas?|objetivos?'),
    words('culpa\\p{L}*|fallaste|fracas\\p{L}*|grado'),
    words('brilla\\p{L}*|abraza\\p{L}*|actitud|cree en ti|mejor versión|positiv\\p{L}*|sonr[ií]\\p{L}*'),
    words('usted|ustedes|vosotr[oa]s|os|vuestr\\p{L}*'),
  ],
};

const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

/** What is wrong with the text of a card, in words; empty where nothing is. */
function copyFaults(language: Language, text: CardText): string[] {
  const lines = text.secondLine === undefined ? [text.line] : [text.line, text.secondLine];
  const all = [...lines, text.why];
  return [
    ...lines.filter((line) => line.length > 90).map((line) => `over 90 characters: ${line}`),
    ...(wordCount(text.why) > 25 ? [`over 25 words: ${text.why}`] : []),
    ...all.filter((part) => part.trim() !== part || part === '').map((part) => `blank at an edge: "${part}"`),
    ...all.filter((part) => !/[.?]$/u.test(part)).map((part) => `no full sentence: ${part}`),
    ...all.flatMap((part) =>
      banned[language].filter((ban) => ban.test(part)).map((ban) => `${ban.source}: ${part}`),
    ),
  ];
}

/** What is wrong with a card itself, in words; empty where nothing is. */
function cardFaults(card: DeckCard): string[] {
  const faults: string[] = [];
  if (!/^[a-z]+(-[a-z]+)+$/.test(card.id)) faults.push('id is not kebab-case');
  if (!card.id.startsWith(`${card.family}-`)) faults.push('id does not begin with the family');
  if (card.moments.length === 0) faults.push('no moment');
  if (card.practices.length === 0) faults.push('no practice');
  if (!card.practices.every((id) => /^P(0[1-9]|[1-4]\d|5[0-3])$/.test(id))) faults.push('unknown practice');
  if ((card.evidence === 'C') !== (card.source === null)) faults.push('grade and source disagree');
  if (card.family === 'learn' && card.moments.includes('after-hard'))
    faults.push('learn card after a hard call');
  if (card.breath !== null && card.tier * 1000 < cycleMs(card.breath)) faults.push('no room for one breath');
  if ((card.breath !== null) !== (card.mechanism === 'breathe')) faults.push('breath and mechanism disagree');
  if (card.kinds.length > 0 && card.family !== 'reframe') faults.push('only a reframe answers a kind');
  return faults;
}

const cardOf = (id: string): DeckCard => {
  const card = cardById.get(id);
  if (card === undefined) throw new Error(`no card ${id}`);
  return card;
};
const inMoment = (moment: DeckCard['moments'][number]): readonly DeckCard[] =>
  deck.filter((card) => card.moments.includes(moment));

describe('the deck', () => {
  it('has 20 cards, each with an id of its own', () => {
    expect(deck).toHaveLength(20);
    expect(new Set(deck.map((card) => card.id)).size).toBe(20);
    expect([...cardById.values()]).toEqual(deck);
  });

  it.each(deck.map((card) => [card.id, card] as const))('%s keeps the rules of a card', (_id, card) => {
    expect(cardFaults(card)).toEqual([]);
  });

  it('leans only on the known sources, and keeps breath cards below grade A', () => {
    const cited = deck.flatMap((card) => card.source?.split('; ') ?? []);
    expect(cited.filter((source) => !knownSources.includes(source))).toEqual([]);
    expect(deck.filter((card) => card.breath !== null && card.evidence === 'A')).toEqual([]);
  });

  it.each(ordinaryKinds)('answers the kind %s with a reframe, even when gaps are short', (kind) => {
    const answers = inMoment('after-hard').filter(
      (card) => card.family === 'reframe' && card.kinds.includes(kind),
    );
    expect(answers.some((card) => card.tier === 10)).toBe(true);
  });

  it('lets every reframe come in a gap and after a hard call', () => {
    const reframes = deck.filter((card) => card.family === 'reframe');
    expect(reframes).toHaveLength(8);
    for (const card of reframes) {
      expect(card.moments).toEqual(expect.arrayContaining(['gap', 'after-hard']));
      expect(card.kinds).not.toEqual([]);
    }
  });

  it('has enough cards for a gap that none comes back within 15, even when gaps are short', () => {
    expect(inMoment('gap').filter((card) => card.tier === 10).length).toBeGreaterThanOrEqual(16);
  });

  it('has breaths after a hard call, one that fits 10 s, every pattern, and a way not to', () => {
    const breathe = deck.filter((card) => card.family === 'breathe');
    expect(inMoment('after-hard').filter((card) => card.breath !== null).length).toBeGreaterThanOrEqual(2);
    expect(breathe.some((card) => card.tier === 10 && card.breath !== null)).toBe(true);
    expect(breathe.flatMap((card) => card.breath ?? []).sort()).toEqual([...breathPatternIds].sort());
    expect(breathe.filter((card) => card.breath === null)).toHaveLength(1);
  });

  it('has a card for the start of a shift, for its end and after a good call', () => {
    expect(inMoment('shift-start').map((card) => card.family)).toEqual(['arrive', 'arrive']);
    expect(inMoment('shift-end').map((card) => card.family)).toEqual(['leave-it', 'leave-it']);
    expect(inMoment('after-good').some((card) => card.family === 'win')).toBe(true);
    expect(inMoment('gap').some((card) => card.family === 'arrive')).toBe(false);
  });
});

describe('the check of a card', () => {
  it.each<[string, Partial<DeckCard>]>([
    ['unknown practice', { practices: ['P54'] }],
    ['unknown practice', { practices: ['P00'] }],
    ['no practice', { practices: [] }],
    ['grade and source disagree', { source: null }],
    ['grade and source disagree', { evidence: 'C' }],
    ['no room for one breath', { breath: 'box', tier: 10 }],
    ['learn card after a hard call', { id: 'learn-even', family: 'learn' }],
    ['id does not begin with the family', { family: 'ready' }],
    ['only a reframe answers a kind', { kinds: ['angry'] }],
  ])('refuses: %s', (fault, change) => {
    expect(cardFaults({ ...cardOf('breathe-even'), ...change })).toEqual([fault]);
  });
});

describe.each(languages)('the words of the cards in %s', (language) => {
  const catalogue = catalogues[language];

  it('are there for exactly the cards of the deck', () => {
    expect(Object.keys(catalogue).sort()).toEqual(deck.map((card) => card.id).sort());
  });

  it.each(Object.entries(catalogue))('%s keeps the copy rules', (_id, text) => {
    expect(copyFaults(language, text)).toEqual([]);
  });

  it('have a second line where the English card has one', () => {
    const two = (texts: Readonly<Record<string, CardText>>): string[] =>
      Object.keys(texts).filter((id) => texts[id]?.secondLine !== undefined);
    expect(two(catalogue).sort()).toEqual(two(en).sort());
  });

  it('never say the same line twice', () => {
    const lines = Object.values(catalogue).flatMap((text) => [text.line, text.secondLine ?? []].flat());
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('say openly where a card rests on no study', () => {
    const says = { en: /not from a study/, es: /no de un estudio/ }[language];
    const open = Object.entries(catalogue).filter(([, text]) => says.test(text.why));
    const graded = deck.filter((card) => card.evidence === 'C').map((card) => card.id);
    expect(open.map(([id]) => id).sort()).toEqual(graded.sort());
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
    ['en', 'Slow breathing is good for your health.'],
    ['en', 'People who do this live longer.'],
    ['en', 'Your performance will thank you.'],
    ['en', 'That one was your fault.'],
    ['en', 'Believe in yourself.'],
    ['en', 'No full stop'],
    ['es', '¡Muy bien! Sigue.'],
    ['es', 'Finge un rato.'],
    ['es', 'Esconde lo que sientes.'],
    ['es', 'Cálmate un poco.'],
    ['es', 'Deberías olvidarlo.'],
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
