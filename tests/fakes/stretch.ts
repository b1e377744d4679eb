import type { TrueStretch } from '../../tools/simulate/center';

/** A stretch of a pretended day, in seconds from its beginning. */
export const stretch = (name: TrueStretch['name'], from: number, to: number): TrueStretch => ({
  name,
  from: from * 1000,
  to: to * 1000,
  hard: false,
});
