/** How long a page that crashed stays away before it is loaded again: hardly at all, unless it keeps crashing. */

const againMs = 250;
/** A page that lived as long as that was well: what happened before it is forgotten. */
export const wellAfterMs = 10_000;
/** So many crashes in a row are bad luck, or somebody's doing; after them the page itself must be what crashes it. */
const badLuck = 5;
const longestAgainMs = 60_000;

/** Did the page have to wait so long because it keeps crashing? */
export const keepsCrashing = (waitMs: number): boolean => waitMs > againMs;

/** Takes how long the page had lived, in ms; answers with how long to wait, in ms. */
export function countCrashes(): (livedMs: number) => number {
  let crashes = 0;
  return (livedMs) => {
    crashes = livedMs >= wellAfterMs ? 1 : crashes + 1;
    if (crashes <= badLuck) return againMs;
    return Math.min(1000 * 2 ** (crashes - badLuck), longestAgainMs);
  };
}
