import { describe, expect, it } from 'vitest';
import { breathPatternIds, cycleMs } from '../../../src/core/breathing/patterns';
import type { DeckCard, Family, Mechanism, Moment } from '../../../src/core/deck/card';
import { careCardId, families, moments, tiers } from '../../../src/core/deck/card';
import { cardById, deck } from '../../../src/core/deck/deck';
import type { OrdinaryKind } from '../../../src/core/vocabulary';
import { careKinds, ordinaryKinds } from '../../../src/core/vocabulary';

/** The sources that the copy may lean on, by short name. */
const knownSources = [
  'Albulescu 2022',
  'Balban 2023',
  'Bentley 2023',
  'Bono 2013',
  'Fincham 2023',
  'Grandey 2004',
  'Kim 2018',
  'Kross, Ayduk 2017',
  'Many Smiles 2022',
  'Masicampo, Baumeister 2011',
  'Shao 2024',
  'Smit 2015',
  'Song 2018',
  'Torre, Lieberman 2018',
  'Wang 2013',
  'Webb 2012',
];

/** The four ways of looking again: their side, right or done, not about me, what is in it for me. */
const looks: readonly Mechanism[] = ['perspective', 'situation', 'distance', 'benefit-to-me'];

const careIds: readonly string[] = careKinds.map(careCardId);

/** What is wrong with a card itself, in words; empty where nothing is. */
function cardFaults(card: DeckCard): string[] {
  const faults: string[] = [];
  const isCareCard = careIds.includes(card.id);
  if (!/^[a-z]+(-[a-z]+)+$/.test(card.id)) faults.push('id is not kebab-case');
  if (!card.id.startsWith(`${card.family}-`)) faults.push('id does not begin with the family');
  if (!families.includes(card.family)) faults.push('unknown family');
  if (!tiers.includes(card.tier)) faults.push('unknown tier');
  if (!card.moments.every((moment) => moments.includes(moment))) faults.push('unknown moment');
  if (new Set(card.moments).size !== card.moments.length) faults.push('a moment twice');
  if (isCareCard !== (card.moments.length === 0)) faults.push('moments are for all but the care kinds');
  if (card.practices.length === 0 && card.family !== 'care-first') faults.push('no practice');
  if (!card.practices.every((id) => /^P(0[1-9]|[1-4]\d|5[0-3])$/.test(id))) faults.push('unknown practice');
  if ((card.evidence === 'C') !== (card.source === null)) faults.push('grade and source disagree');
  if (card.family === 'learn' && card.moments.includes('after-hard'))
    faults.push('learn card after a hard call');
  if (card.breath !== null && card.tier * 1000 < cycleMs(card.breath)) faults.push('no room for one breath');
  if ((card.breath !== null) !== (card.mechanism === 'breathe')) faults.push('breath and mechanism disagree');
  if (card.kinds.length > 0 && card.family !== 'reframe') faults.push('only a reframe answers a kind');
  if (card.tier === 300 && card.moments.some((moment) => moment !== 'break'))
    faults.push('five minutes are for a break');
  return faults;
}

const cardOf = (id: string): DeckCard => {
  const card = cardById.get(id);
  if (card === undefined) throw new Error(`no card ${id}`);
  return card;
};
const inMoment = (moment: Moment): readonly DeckCard[] =>
  deck.filter((card) => card.moments.includes(moment));
const ofFamily = (family: Family): readonly DeckCard[] => deck.filter((card) => card.family === family);
const inAGap = (seconds: number): readonly DeckCard[] =>
  inMoment('gap').filter((card) => card.tier <= seconds);

describe('the deck', () => {
  it('has at least 96 cards, each with an id of its own', () => {
    expect(deck.length).toBeGreaterThanOrEqual(96);
    expect(new Set(deck.map((card) => card.id)).size).toBe(deck.length);
    expect([...cardById.values()]).toEqual(deck);
  });

  it.each(families)('has at least six cards in the family %s', (family) => {
    expect(ofFamily(family).length).toBeGreaterThanOrEqual(6);
  });

  it.each(deck.map((card) => [card.id, card] as const))('%s keeps the rules of a card', (_id, card) => {
    expect(cardFaults(card)).toEqual([]);
  });

  it('leans only on the known sources, and on each of them somewhere', () => {
    const cited = deck.flatMap((card) => card.source?.split('; ') ?? []);
    expect([...new Set(cited)].sort()).toEqual(knownSources);
  });

  it('claims no grade A for a breath', () => {
    expect(deck.filter((card) => card.breath !== null && card.evidence === 'A')).toEqual([]);
  });

  it.each(moments)('has cards for the moment %s', (moment) => {
    expect(inMoment(moment).length).toBeGreaterThanOrEqual(4);
  });
});

describe('reframes', () => {
  const reframes = ofFamily('reframe');

  it.each(ordinaryKinds.flatMap((kind) => looks.map((look) => [kind, look] as const)))(
    '%s has one of its own by %s, even when gaps are short',
    (kind, look) => {
      const own = reframes.filter((card) => card.kinds[0] === kind && card.mechanism === look);
      expect(own.some((card) => card.tier === 10)).toBe(true);
    },
  );

  it.each<[OrdinaryKind, number]>([
    ['angry', 15],
    ['upset-with-company', 15],
    ['again-the-same', 15],
    ['mean', 15],
    ['wrong', 9],
    ['lying', 9],
    ['bad-day', 9],
    ['draining', 9],
    ['origin', 8],
  ])('are many enough not to wear out: %s has at least %i', (kind, least) => {
    expect(reframes.filter((card) => card.kinds.includes(kind)).length).toBeGreaterThanOrEqual(least);
  });

  it('for objections to an accent, a name or an origin are written for that alone', () => {
    const shared = reframes.filter((card) => card.kinds.includes('origin') && card.kinds.length > 1);
    expect(shared.map((card) => card.id)).toEqual([]);
  });

  it('come after a hard call, but for the one that asks for your own words', () => {
    const others = reframes.filter((card) => !card.moments.includes('after-hard'));
    expect(others.map((card) => card.id)).toEqual(['reframe-your-own-line']);
  });

  it('fit any hard call where no kind was given: some for all kinds', () => {
    const general = reframes.filter((card) => card.kinds.length === 0 && card.moments.includes('after-hard'));
    expect(general.length).toBeGreaterThanOrEqual(8);
  });
});

describe('gaps', () => {
  it('never starve: enough short cards in enough families', () => {
    expect(inAGap(20).length).toBeGreaterThanOrEqual(40);
    expect(inAGap(10).length).toBeGreaterThanOrEqual(20);
    for (const seconds of [10, 20]) {
      const perFamily = families.map((family) => inAGap(seconds).filter((card) => card.family === family));
      expect(perFamily.filter((cards) => cards.length > 0).length).toBeGreaterThanOrEqual(6);
    }
  });

  it('leave a card even when the last 15 were all short ones, and two families have had their two', () => {
    const largest = families
      .map((family) => inAGap(10).filter((card) => card.family === family).length)
      .sort((a, b) => b - a);
    const [first = 0, second = 0] = largest;
    expect(inAGap(10).length - first - second).toBeGreaterThan(15);
  });

  it('bring no card that only makes sense at the start or the end', () => {
    expect(inMoment('gap').some((card) => card.family === 'arrive')).toBe(false);
    expect(inMoment('gap').some((card) => card.family === 'care-first')).toBe(false);
  });
});

describe('Arrive', () => {
  it('has enough cards to end with another one on each day of two weeks', () => {
    const ends = inMoment('shift-start').filter((card) => card.family === 'arrive');
    expect(ends.length).toBeGreaterThanOrEqual(14);
  });
});

describe('breaths', () => {
  const breathe = ofFamily('breathe');

  it('open the hard-call path in many ways, each with one breath of 10 s', () => {
    const openings = inMoment('hard-call');
    expect(openings.length).toBeGreaterThanOrEqual(26);
    for (const { family, tier, breath } of openings) {
      expect({ family, tier }).toEqual({ family: 'breathe', tier: 10 });
      expect(breath).not.toBeNull();
    }
  });

  it('come after a hard call, fit 10 s and use every pattern', () => {
    const hard = inMoment('after-hard').filter((card) => card.family === 'breathe' && card.tier === 10);
    expect(hard.filter((card) => card.breath !== null).length).toBeGreaterThanOrEqual(2);
    expect(new Set(breathe.flatMap((card) => card.breath ?? []))).toEqual(new Set(breathPatternIds));
  });

  it('leave a way not to: in a gap, after a hard call, on a break', () => {
    const ways = breathe.filter((card) => card.breath === null);
    for (const moment of ['gap', 'after-hard', 'break'] as const)
      expect(ways.some((card) => card.moments.includes(moment))).toBe(true);
  });

  it('have five-minute sessions for a break, with a breath and without', () => {
    const guided = deck.filter((card) => card.tier === 300);
    expect(guided.filter((card) => card.breath !== null).length).toBeGreaterThanOrEqual(2);
    expect(guided.filter((card) => card.breath === null).length).toBeGreaterThanOrEqual(1);
  });
});

describe('Care first', () => {
  it('has a card for each care kind, which no moment brings', () => {
    for (const kind of careKinds) expect(cardOf(careCardId(kind)).moments).toEqual([]);
  });
});

describe('the check of a card', () => {
  it.each<[string, Partial<DeckCard>]>([
    ['unknown practice', { practices: ['P54'] }],
    ['unknown practice', { practices: ['P00'] }],
    ['no practice', { practices: [] }],
    ['a moment twice', { moments: ['gap', 'gap'] }],
    ['moments are for all but the care kinds', { moments: [] }],
    ['grade and source disagree', { source: null }],
    ['grade and source disagree', { evidence: 'C' }],
    ['no room for one breath', { breath: 'box', tier: 10 }],
    ['five minutes are for a break', { tier: 300 }],
    ['breath and mechanism disagree', { breath: null }],
    ['learn card after a hard call', { id: 'learn-even', family: 'learn' }],
    ['id does not begin with the family', { family: 'ready' }],
    ['only a reframe answers a kind', { kinds: ['angry'] }],
  ])('refuses: %s', (fault, change) => {
    expect(cardFaults({ ...cardOf('breathe-even'), ...change })).toEqual([fault]);
  });
});
