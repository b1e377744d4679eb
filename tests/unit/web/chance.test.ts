import { expect, test } from 'vitest';
import { lognormalOf, seedFor, seeded, waitFor } from '../../../src/web/demo/chance';

const meanOf = (draw: (chance: () => number) => number): number => {
  const chance = seeded(7);
  return Array.from({ length: 20_000 }, () => draw(chance)).reduce((sum, each) => sum + each, 0) / 20_000;
};

test('lognormal lengths and waits have the mean that they are asked for', () => {
  expect(Math.abs(meanOf((chance) => lognormalOf(chance, 300, 0.9)) - 300)).toBeLessThan(9);
  expect(Math.abs(meanOf((chance) => waitFor(chance, 60)) - 60)).toBeLessThan(1.5);
});

test('each part of a whole has a seed of its own, always the same', () => {
  const seeds = [1, 2, 3].flatMap((seed) =>
    [0, 1, 2].flatMap((day) => [0, 1].map((row) => seedFor(seed, day, row))),
  );
  expect(new Set(seeds).size).toBe(seeds.length);
  expect(seedFor(1, 0, 1)).toBe(seeds[1]);
  for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
});
