import type { Shift } from '../shift/shift';
import type { Unfinished } from '../shift/shift-event';

/** What the page that is kept says of the end of a shift. Nothing here that the agent did not say or Lull did not see. */

/** What is unfinished, and the parked line unless it was let go or planned (then it is among the unfinished). */
export function unfinishedItems({ unfinished, parked, parkedAnswer }: Shift): readonly Unfinished[] {
  const kept = parkedAnswer === null || parkedAnswer === 'keep';
  return parked && kept ? [...unfinished, { ...parked, where: '' }] : unfinished;
}

/** What waits in one line, with when and where as far as they were said: "Ring back: Friday 9:15, own desk". */
export function unfinishedLine(
  { what, when, where }: Unfinished,
  written = (text: string): string => text,
): string {
  const place = [when, where].map((part) => written(part.trim())).filter(Boolean);
  const named = place.length > 0 ? what.trim().replace(/[.:;,]$/, '') : what.trim();
  return [written(named), place.join(', ')].filter(Boolean).join(': ');
}
