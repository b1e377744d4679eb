import type { Logger, Sound } from '../../../../src/core/ports';
import { soundThroughHelper } from '../helper-process';
import { startSoundHelper } from '../helper-utility';

/** Who uses sound on Windows: Core Audio's sessions, and the registry where they are not told. */
export const createWindowsSound = (log: Logger): Sound => soundThroughHelper(startSoundHelper, log);
