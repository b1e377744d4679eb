import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustedIdle } from '../../../../electron/main/system/trusted-idle';

/** A counter and a clock in the test's hands. */
function world(readAt: (ms: number) => number | null) {
  let ms = 1000;
  const idle = trustedIdle(
    () => readAt(ms),
    () => ms,
  );
  return {
    idle,
    /** Reads every so many seconds, for so many seconds; all that was said. */
    read(everySeconds: number, forSeconds: number): readonly (number | null)[] {
      return Array.from({ length: Math.floor(forSeconds / everySeconds) }, () => {
        ms += everySeconds * 1000;
        return idle.seconds();
      });
    },
  };
}

/** What a good counter shows when there was input at these moments (ms). */
const healthy =
  (inputs: readonly number[]) =>
  (ms: number): number =>
    Math.floor((ms - Math.max(0, ...inputs.filter((at) => at <= ms))) / 1000);

describe('an idle counter', () => {
  it('is believed while it rises, however long nobody types', () => {
    const { idle, read } = world(healthy([]));
    expect(read(30, 8 * 3600)).not.toContain(null);
    expect(read(0.25, 60)).not.toContain(null);
    expect(idle.status()).toBe('ok');
  });

  it('is believed whatever is typed, however it is read', () => {
    const gaps = fc.array(fc.integer({ min: 100, max: 120_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 40 }), (between, every) => {
        let at = 0;
        const inputs = between.map((gap) => (at += gap));
        // From the last input on it rises, which is the other test.
        expect(world(healthy(inputs)).read(every, at / 1000)).not.toContain(null);
      }),
    );
  });

  it('that is always 0 is unknown after five minutes and thirty readings, not before', () => {
    const said = world(() => 0).read(10, 600);
    expect(said.indexOf(null)).toBe(30);
    expect(new Set(said.slice(30))).toEqual(new Set([null]));
    expect(world(() => 0).read(1, 299)).not.toContain(null);
  });

  it('needs more than a few readings far apart, and more than many at once', () => {
    expect(world(() => 0).read(60, 29 * 60)).not.toContain(null);
    expect(world(() => 0).read(0.1, 200)).not.toContain(null);
  });

  it('that stands still at any other number is unknown sooner, as no input explains it', () => {
    const { idle, read } = world(() => 3600);
    expect(read(10, 100).indexOf(null)).toBe(3);
    expect(idle.status()).toBe('not-told');
  });

  it('that stands still at a small number is unknown like 0', () => {
    const said = world(() => 4).read(10, 600);
    expect(said.indexOf(null)).toBe(30);
  });

  it('is believed again when it moves', () => {
    const { idle, read } = world((ms) => (ms < 601_000 ? 0 : healthy([601_000])(ms)));
    expect(read(10, 600).at(-1)).toBeNull();
    expect(read(10, 60)).toEqual([10, 20, 30, 40, 50, 60]);
    expect(idle.status()).toBe('ok');
  });

  it('is not doubted for one sleep of the computer', () => {
    const { read } = world((ms) => (ms < 100_000 ? 50 : healthy([50_000])(ms)));
    expect(read(60, 600)).not.toContain(null);
  });

  it('that cannot be read is unknown', () => {
    const { idle, read } = world(() => null);
    expect(read(10, 30)).toEqual([null, null, null]);
    expect(idle.status()).toBe('not-told');
  });
});
