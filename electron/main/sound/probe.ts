import type { SoundReading } from '../../../src/core/ports';

/** One system's way of asking who uses sound, for the loop in `helper.ts`. */
export interface SoundProbe {
  /** What is so now. May hang or crash: that is what the helper process is for. */
  read(): SoundReading | Promise<SoundReading>;
  /** Resolves when it is worth reading again, or when `stop` was called. */
  wait(): Promise<'again' | 'stop'>;
  /** Ends the present wait and every later one. */
  stop(): void;
  /** After the last wait: gives back what is held. */
  close(): void;
}
