import { describe, expect, test } from 'vitest';
import type { DeckCard } from '../../../src/core/deck/card';
import { deck } from '../../../src/core/deck/deck';
import type { CardWhy, OrdinaryKind, Rating } from '../../../src/core/vocabulary';
import type { Day, DayOptions } from '../../fakes/day';
import { startDay } from '../../fakes/day';
import { someCard } from '../../fakes/logged';

const shown = (day: Day, cardId: string) =>
  day.log().flatMap((entry) => (entry.type === 'card-shown' && entry.cardId === cardId ? [entry] : []));
const minute = 60_000;

/** A shift of calls with gaps of ten minutes; `rate` gives each call its rating. */
function work(day: Day, calls: number, rate: (call: number) => Rating | null = () => null): void {
  for (let call = 0; call < calls; call += 1) {
    day.call(60);
    const rating = rate(call);
    const last = day.session().shift?.calls.at(-1);
    if (rating && last) day.say({ type: 'rated', callId: last.id, rating });
    day.pass(600);
  }
}

describe('the intention in the middle of the shift', () => {
  const withIntention = (options: DayOptions = {}): Day => {
    const day = startDay(options);
    day.pass(10);
    day.call(30);
    day.say({ type: 'intention-set', intention: { word: 'thorough', text: '' } });
    return day;
  };

  test('comes back once, in a gap, counted as a card like any other', () => {
    const day = withIntention({
      onStep: ({ card, calls }) => {
        if (card) expect(calls.name).toBe('gap');
      },
    });
    work(day, 40);
    const cards = shown(day, 'intention');
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ why: 'pacing' satisfies CardWhy, family: 'arrive' });
    const startedAt = day.session().shift?.startedAt ?? 0;
    expect(cards[0]?.at).toBeGreaterThanOrEqual(startedAt + 210 * minute);
    expect(cards[0]?.at).toBeLessThan(startedAt + 260 * minute);
  });

  test('half-way through the hours where these are known', () => {
    const day = withIntention({
      settings: { 'shift.from': '09:00', 'shift.to': '12:00', 'shift.days': [6] },
    });
    work(day, 12);
    expect(shown(day, 'intention')).toHaveLength(1);
  });

  test('without one nothing comes back', () => {
    const day = startDay();
    day.pass(10);
    work(day, 40);
    expect(shown(day, 'intention')).toHaveLength(0);
  });
});

describe('a rough run', () => {
  const rough = (ratings: readonly Rating[], options: DayOptions = {}): Day => {
    const day = startDay(options);
    day.pass(10);
    work(day, ratings.length, (call) => ratings[call] ?? null);
    work(day, 6);
    return day;
  };

  test('three of the last five at 1: people are offered, once, without the keyboard', () => {
    const day = rough([1, 3, 1, 2, 1]);
    expect(shown(day, 'rough-run')).toHaveLength(1);
    expect(day.session().shift?.asked).toEqual(['rough-run']);
    work(day, 8, () => 1);
    expect(shown(day, 'rough-run')).toHaveLength(1);
  });

  test('not after two, not where the bad ones are long past, not when switched off', () => {
    expect(shown(rough([1, 1, 3, 3, 3]), 'rough-run')).toHaveLength(0);
    expect(shown(rough([1, 3, 1, 3, 3, 3, 1]), 'rough-run')).toHaveLength(0);
    const off = rough([1, 1, 1], { settings: { 'care.roughRun': false } });
    expect(shown(off, 'rough-run')).toHaveLength(0);
  });
});

describe('a file that could not be read', () => {
  const steps: string[] = [];
  const silent = (): Day => {
    steps.length = 0;
    const day = startDay({
      onStep: ({ card, calls }) => {
        if (card?.screen !== 'set-aside') return;
        expect(calls.name).toBe('gap');
        expect(card).toMatchObject({ file: 'hooks', keyboard: false });
        steps.push(card.screen);
      },
    });
    day.send({ type: 'set-aside', what: 'hooks' });
    return day;
  };

  test('is told by the first card of a gap, once, and that gap has no other', () => {
    const day = silent();
    expect(day.session().card).toBeNull();
    day.pass(10);
    work(day, 10);
    expect(shown(day, 'set-aside')).toHaveLength(1);
    const cards = day.session().shift?.cards ?? [];
    expect(cards[0]).toMatchObject({ cardId: 'set-aside', how: 'finished' });
    expect((cards[1]?.shownAt ?? 0) - (cards[0]?.shownAt ?? 0)).toBeGreaterThan(10 * minute);
  });

  test('comes back where a call cut it off', () => {
    const day = silent();
    day.pass(10);
    day.call(60);
    day.pass(25);
    expect(day.session().card?.screen).toBe('set-aside');
    work(day, 4);
    expect(shown(day, 'set-aside')).toHaveLength(2);
    expect(day.session().setAsideNotice).toBeNull();
  });

  test('waits where nothing tells of calls: a card over one would be worse', () => {
    const day = silent();
    day.send({ type: 'start-shift' });
    day.pass(8 * 3600);
    expect(steps).toEqual([]);
  });
});

describe('"was that a call?" counts among the questions of a shift', () => {
  const holds = (day: Day, program: string): void => {
    day.sound([program]);
    day.pass(60);
    day.sound([]);
    day.pass(600);
  };
  test('it is noted once in a shift, and another program waits for another day', () => {
    const day = startDay();
    day.sound([]);
    day.send({ type: 'start-shift' });
    day.pass(10);
    holds(day, 'first.exe');
    expect(day.session().calls.sound.question?.program).toBe('first.exe');
    expect(day.session().shift?.asked).toEqual(['was-that-a-call']);
    day.send({ type: 'answer-program', program: 'first.exe', answer: 'call' });
    holds(day, 'second.exe');
    expect(day.session().calls.sound.question).toBeNull();
    expect(day.session().shift?.asked).toEqual(['was-that-a-call']);
    expect(day.session().calls.sound.programs.find(({ program }) => program === 'second.exe')?.asked).toBe(
      false,
    );
  });
});

describe('a card that comes after a hard call', () => {
  /** Everything that came by itself after a hard call of this kind, over many random numbers. */
  function drawn(kind: 'angry' | 'abusive' | null, more: DayOptions = {}): readonly string[] {
    return Array.from({ length: 40 }, (_, step) => {
      const day = startDay({ random: () => step / 40, ...more });
      day.pass(10);
      // The first card of a shift is a breath, whatever the call was.
      day.send({ type: 'start-shift' });
      day.send({ type: 'ask-card' });
      day.send({ type: 'card', action: { do: 'done' } });
      day.call(60);
      day.say({ type: 'marked-hard', callId: 'c1', kind });
      day.pass(120);
      return day.session().shift?.cards.filter(({ why }) => why === 'pacing') ?? [];
    }).flatMap((cards) => cards.map(({ cardId }) => cardId));
  }
  const known = new Map(deck.map((card) => [card.id, card]));

  /** The kind, where the card is for it; undefined where it is for any hard call. */
  const isFor = (id: string, kind: OrdinaryKind) => {
    const kinds = known.get(id)?.kinds ?? [];
    return kinds.includes(kind) ? kind : kinds[0];
  };

  test('is for the kind of that call, or for any hard one', () => {
    const ids = drawn('angry');
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) expect(known.get(id)?.moments, id).toContain('after-hard');
    const kinds = ids.flatMap((id) => known.get(id)?.kinds ?? []);
    expect(kinds).toContain('angry');
    for (const id of ids) expect(['angry', undefined], id).toContain(isFor(id, 'angry'));
  });

  const isForAfter = ({ family, moments }: DeckCard): boolean =>
    family === 'care-first' && moments.includes('after-hard');
  const forAfter = deck.filter(isForAfter).map(({ id }) => id);

  test('after one that went too far it is a way to minutes off or to a person, once, and then a breath', () => {
    expect(forAfter).toContain('care-first-minutes-off');
    expect([...new Set(drawn('abusive'))].sort()).toEqual([...forAfter].sort());
    const without = deck.filter((card) => !isForAfter(card));
    const ids = drawn('abusive', { deck: without });
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) expect(known.get(id), id).toMatchObject({ family: 'breathe' });
    for (const id of ids) expect(known.get(id)?.breath, id).not.toBeNull();
    const onlyLooks = [someCard('reframe-x', { family: 'reframe', moments: ['after-hard', 'gap'] })];
    expect(drawn('abusive', { deck: onlyLooks })).toEqual([]);
  });

  test('for the rest of the shift it stays quiet after one that went too far', () => {
    const day = startDay();
    day.pass(10);
    day.call(60);
    day.say({ type: 'marked-hard', callId: 'c1', kind: 'crisis' });
    for (let calls = 0; calls < 12; calls += 1) {
      day.call(600);
      day.pass(300);
    }
    const cards = day.session().shift?.cards.filter(({ why }) => why === 'pacing') ?? [];
    expect(cards.filter(({ family }) => family === 'care-first')).toHaveLength(1);
    expect(forAfter).toContain(cards[0]?.cardId);
    const rest = cards.slice(1);
    expect(rest.length).toBeGreaterThan(3);
    for (const { family, breath } of rest)
      expect({ family, breath }).toEqual({ family: 'breathe', breath: true });
  });

  test('without a kind none is for a kind', () => {
    const ids = drawn(null);
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) {
      const card = known.get(id);
      expect(card?.kinds, id).toEqual([]);
    }
    const only = [
      someCard('reframe-lying', { family: 'reframe', kinds: ['lying'], moments: ['after-hard'] }),
    ];
    expect(drawn(null, { deck: only })).toEqual([]);
    expect(drawn('angry', { deck: only })).toEqual([]);
  });

  test('who works at home gets no card that needs people around, and the others none for home', () => {
    const cards = [
      someCard('among', { moments: ['after-hard'], where: 'site' }),
      someCard('alone', { moments: ['after-hard'], where: 'home' }),
    ];
    expect(new Set(drawn(null, { deck: cards }))).toEqual(new Set(['among']));
    const home = drawn(null, { deck: cards, settings: { 'work.atHome': true } });
    expect(new Set(home)).toEqual(new Set(['alone']));
  });
});
