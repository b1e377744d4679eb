import type { OwnProgram } from '../system/own-program';

const quoted = (word: string): string => (word.startsWith('--') ? word : `"${word}"`);

/** How a phone's hook starts Lull with a verb. */
export const callCommand = ({ path, args }: OwnProgram): string =>
  [...[path, ...args].map(quoted), '--call'].join(' ');
