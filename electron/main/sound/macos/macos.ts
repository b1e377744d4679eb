import type { Logger, Sound } from '../../../../src/core/ports';
import { soundThroughHelper } from '../helper-process';
import { startSoundHelper } from '../helper-utility';

/** Who uses sound on macOS: CoreAudio's processes (14.2 and later), and the power assertions where they are not told. */
export const createMacSound = (log: Logger): Sound => soundThroughHelper(startSoundHelper, log);
