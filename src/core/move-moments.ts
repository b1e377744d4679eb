/** Moments (epoch ms) stand under names that say so; `tests/property/clock-jumps.property.test.ts` holds every state to it. */
const momentName = /^(?:at|since|until|from|notBefore)$|(?:At|Since)$/;

/** Counts by name of a program, whatever it is called. */
const countsByName: ReadonlySet<string> = new Set(['inCalls', 'times']);

/**
 * Plain data with every moment in it moved: so much later, in ms, or earlier where it is negative. What lies between two
 * moments stays as long as it was.
 */
export function moveMoments<T>(value: T, byMs: number): T {
  const moved = (each: unknown, name: string): unknown => {
    if (typeof each === 'number') return momentName.test(name) ? each + byMs : each;
    if (Array.isArray(each)) return each.map((item: unknown) => moved(item, ''));
    if (typeof each !== 'object' || each === null || countsByName.has(name)) return each;
    return Object.fromEntries(Object.entries(each).map(([key, item]) => [key, moved(item, key)]));
  };
  return moved(value, '') as T;
}
