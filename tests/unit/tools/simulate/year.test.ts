import { describe, expect, test } from 'vitest';
import { isWeekly } from '../../../../src/core/deck/choose';
import { deck } from '../../../../src/core/deck/deck';
import { defaultSettings } from '../../../../src/core/settings/settings';
import { careKinds } from '../../../../src/core/vocabulary';
import { careCardId } from '../../../../src/core/deck/card';
import type { Figures } from '../../../../tools/simulate/figures';
import { figuresOf } from '../../../../tools/simulate/figures';
import { simulate } from '../../../../tools/simulate/simulate';
import { cardsCarrying, practices } from '../../deck/practices';

/** What agents see in a year of 220 shifts, by the real choosing code: at the site, and at home. */

const center = { seed: 7, hours: 8, days: 220, occupancy: 0.79, sources: 'full' } as const;

function yearOf(agents: number, settings = defaultSettings): Figures {
  const [tally] = simulate({ ...center, agents }, [{ name: 'year', settings }], deck) ?? [];
  if (!tally) throw new Error('no number of callers gives that occupancy');
  return figuresOf(tally);
}
const site = yearOf(3);
const home = deck.some(({ where }) => where === 'home')
  ? yearOf(3, { ...defaultSettings, 'work.atHome': true })
  : site;

/** How often those see it whom it is for. */
const showsOf = (id: string): number =>
  (deck.find((card) => card.id === id)?.where === 'home' ? home : site).cardShows[id] ?? 0;

/** A session is asked for and picked; a card of a care kind comes as often as calls are of that kind. */
const isFree = (id: string): boolean => {
  const careIds: readonly string[] = careKinds.map(careCardId);
  return careIds.includes(id) || deck.find((card) => card.id === id)?.tier === 300;
};

describe('in a year', () => {
  test('every card comes, and none too often', () => {
    const shows = deck.map(({ id }) => [id, showsOf(id)] as const);
    expect(shows.filter(([, count]) => count < 6)).toEqual([]);
    expect(shows.filter(([id, count]) => count > 60 && !isFree(id))).toEqual([]);
  });

  test('no line comes twice in a shift, and none again within fifty cards', () => {
    for (const { linesTwiceInAShift, repeatsWithin50 } of [site, home])
      expect({ linesTwiceInAShift, repeatsWithin50 }).toEqual({ linesTwiceInAShift: 0, repeatsWithin50: 0 });
  });

  test('a weekly card comes about weekly, or as often as one a shift leaves room for', () => {
    const weekly = deck.filter(isWeekly);
    const weeks = center.days / 7;
    const most = Math.min(weeks, center.days / weekly.length);
    for (const { id } of weekly) {
      expect(showsOf(id), id).toBeGreaterThan(0.7 * most);
      expect(showsOf(id), id).toBeLessThan(1.2 * weeks);
    }
  });

  test.each(Object.entries(practices))('%s is carried by cards that come', (id, { families }) => {
    const carriers = cardsCarrying(id);
    for (const family of families) {
      const ofFamily = carriers.filter((cardId) =>
        deck.some((card) => card.id === cardId && card.family === family),
      );
      const shows = ofFamily.reduce((sum, cardId) => sum + showsOf(cardId), 0);
      expect(shows, family).toBeGreaterThanOrEqual(12);
    }
  });
});
