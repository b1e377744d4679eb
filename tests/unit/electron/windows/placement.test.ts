import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cardHeight,
  cardWidth,
  placeAgain,
  placeBeside,
  placeCard,
  roundedRows,
} from '../../../../electron/main/windows/placement';
import { corners } from '../../../../src/core/settings/settings';

const workArea = fc.record({
  x: fc.integer({ min: -20_000, max: 20_000 }),
  y: fc.integer({ min: -20_000, max: 20_000 }),
  width: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 500, max: 8000 })),
  height: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 5000 })),
});

test('on a usual display: bottom right, a margin away', () => {
  const card = placeCard({ x: 0, y: 0, width: 1920, height: 1040 }, cardHeight);
  expect(card).toEqual({ x: 1920 - 360 - 24, y: 1040 - 200 - 24, width: cardWidth, height: cardHeight });
});

test('beside the work: at the right edge, as tall as the display but for a margin', () => {
  const beside = placeBeside({ x: 100, y: 30, width: 1280, height: 770 });
  expect(beside).toEqual({ x: 100 + 1280 - 420 - 24, y: 54, width: 420, height: 722 });
});

test('it grows upwards and keeps its foot', () => {
  const area = { x: -1280, y: 100, width: 1280, height: 900 };
  const low = placeCard(area, 200);
  const tall = placeCard(area, 600);
  expect(tall.y + tall.height).toBe(low.y + low.height);
  expect(tall.x).toBe(low.x);
});

test.each([
  ['top-left', 24, 24],
  ['top-right', 1920 - 360 - 24, 24],
  ['bottom-left', 24, 1040 - 200 - 24],
] as const)('%s, a margin away', (corner, x, y) => {
  const card = placeCard({ x: 0, y: 0, width: 1920, height: 1040 }, cardHeight, cardWidth, corner);
  expect(card).toEqual({ x, y, width: cardWidth, height: cardHeight });
});

test('at the top it grows downwards and keeps its head', () => {
  const area = { x: -1280, y: 100, width: 1280, height: 900 };
  const tall = placeCard(area, 600, cardWidth, 'top-right');
  expect(tall.y).toBe(placeCard(area, 200, cardWidth, 'top-right').y);
});

test('in whatever layout, it is whole, inside the work area and on whole pixels', () => {
  const corner = fc.constantFrom(...corners);
  fc.assert(
    fc.property(workArea, fc.integer({ min: 120, max: 900 }), corner, (area, height, where) => {
      const card = placeCard(area, height, cardWidth, where);
      expect(card.x).toBeGreaterThanOrEqual(area.x);
      expect(card.y).toBeGreaterThanOrEqual(area.y);
      expect(card.x + card.width).toBeLessThanOrEqual(area.x + area.width);
      expect(card.y + card.height).toBeLessThanOrEqual(area.y + area.height);
      expect(card.width).toBe(Math.min(cardWidth, area.width));
      expect(card.height).toBe(Math.min(height, area.height));
      expect(Object.values(card).every(Number.isInteger)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

describe('a window where it was', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const beside = { x: 1920, y: 200, width: 1280, height: 700 };
  const was = { x: 2000, y: 250, width: 960, height: 600 };

  test('is there again, to the pixel', () => {
    expect(placeAgain(was, [screen, beside])).toEqual(was);
  });

  test('is on the display that it was most of, whole', () => {
    const across = { x: 1500, y: 100, width: 960, height: 680 };
    expect(placeAgain(across, [screen, beside])).toEqual({ ...across, x: 1920, y: 200 });
    expect(placeAgain({ ...across, x: 1200 }, [screen, beside])).toEqual({ ...across, x: 960 });
  });

  test('is nowhere where its display is gone', () => {
    expect(placeAgain(was, [screen])).toBeNull();
    expect(placeAgain(was, [])).toBeNull();
  });

  test('on displays of any kind it is whole, inside one of them, and never larger than it was', () => {
    fc.assert(
      fc.property(fc.array(workArea, { maxLength: 4 }), workArea, (areas, place) => {
        const again = placeAgain(place, areas);
        if (!again) return;
        const inside = areas.some(
          (area) =>
            again.x >= area.x &&
            again.y >= area.y &&
            again.x + again.width <= area.x + area.width &&
            again.y + again.height <= area.y + area.height,
        );
        expect(inside).toBe(true);
        expect(again.width).toBeLessThanOrEqual(place.width);
        expect(again.height).toBeLessThanOrEqual(place.height);
      }),
    );
  });
});

describe('round corners', () => {
  const size = fc.record({
    width: fc.integer({ min: 36, max: 400 }),
    height: fc.integer({ min: 36, max: 900 }),
    radius: fc.integer({ min: 0, max: 18 }),
  });

  test('rows cover the height once, each inside the width', () => {
    fc.assert(
      fc.property(size, ({ width, height, radius }) => {
        const rows = roundedRows(width, height, radius).filter((row) => row.height > 0);
        const covered = rows.flatMap((row) =>
          Array.from({ length: row.height }, (_, index) => row.y + index),
        );
        expect(covered.sort((a, b) => a - b)).toEqual(Array.from({ length: height }, (_, y) => y));
        for (const row of rows) {
          expect(row.x).toBeGreaterThanOrEqual(0);
          expect(row.width).toBeGreaterThan(0);
          expect(row.x * 2 + row.width).toBe(width);
        }
      }),
    );
  });

  test('above and below are mirror images, and the outermost row is the shortest', () => {
    const rows = [...roundedRows(360, 200, 18)].sort((a, b) => a.y - b.y);
    const insets = rows.filter((row) => row.height === 1).map((row) => row.x);
    expect(insets).toEqual(insets.toReversed());
    expect(insets[0]).toBe(Math.max(...insets));
  });
});
