import { describe, expect, it } from 'vitest';
import { cardById, deck } from '../../../src/core/deck/deck';
import { cardsCarrying, features, practices } from './practices';

const ids = Array.from({ length: 53 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);
const rows = Object.entries(practices);

describe('the practices', () => {
  it('are the 53, each said once and briefly', () => {
    expect(Object.keys(practices)).toEqual(ids);
    const said = rows.map(([, practice]) => practice.says);
    expect(new Set(said).size).toBe(53);
    for (const says of said) expect(says.length).toBeLessThanOrEqual(90);
  });

  it.each(rows)('%s lives in a card of each family that it names, or in a feature', (id, practice) => {
    const carriers = cardsCarrying(id).map((cardId) => cardById.get(cardId)?.family);
    expect(carriers).toEqual(expect.arrayContaining([...practice.families]));
    expect(practice.families.length + practice.features.length).toBeGreaterThan(0);
    for (const feature of practice.features) expect(features).toContain(feature);
  });

  it('are known to every card that names one', () => {
    for (const card of deck) expect(ids).toEqual(expect.arrayContaining([...card.practices]));
  });

  it('use every feature somewhere', () => {
    const used = new Set(rows.flatMap(([, practice]) => practice.features));
    expect([...used].sort()).toEqual([...features].sort());
  });

  it('know nothing of an id that is none', () => {
    expect(cardsCarrying('P54')).toEqual([]);
  });
});
