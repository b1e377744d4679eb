import { defaultSettings, rangeOf } from './settings';

/** Percent, with each press. */
export const textSizeStep = 10;

/** The size of the text after a key that is held with Ctrl or Cmd, percent; null for a key that changes none. */
export function textSizeAfter(key: string, size: number): number | null {
  const range = rangeOf('look.textSize') ?? { min: size, max: size };
  if (key === '0') return defaultSettings['look.textSize'];
  const by = key === '+' || key === '=' ? textSizeStep : key === '-' || key === '_' ? -textSizeStep : 0;
  return by === 0 ? null : Math.min(range.max, Math.max(range.min, size + by));
}
