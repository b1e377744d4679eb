import type { Random } from '../../core/ports';

export const browserRandom: Random = { next: () => Math.random() };
