import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { Diagnosis, KnownToApp, SoundServer, TrayStatus } from '../../../src/core/diagnosis';
import { orLate } from './or-late';

/** Each looker has a shorter limit of its own; a folder over a network has none. */
const withinMs = 3000;

/** Puts the diagnosis together when somebody asks for it. */

export interface DiagnosisDeps {
  readonly computer: () => Pick<Diagnosis, 'versions' | 'system' | 'displays'>;
  readonly soundServer: () => Promise<SoundServer>;
  /** Looks now. */
  readonly tray: () => Promise<TrayStatus>;
  readonly idle: () => Diagnosis['idle'];
  readonly lock: () => Diagnosis['lock'];
  readonly dataFolder: string;
}

const isWritable = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

/** By its mode; Windows has none, and a folder that cannot be looked at is nobody's. */
const isListable = (folder: string): Promise<boolean> =>
  stat(folder).then(
    ({ mode }) => process.platform !== 'win32' && (mode & 0o077) !== 0,
    () => false,
  );

export async function diagnose(deps: DiagnosisDeps, known: KnownToApp): Promise<Diagnosis> {
  const [audio, tray, writable, listable] = await Promise.all([
    orLate<SoundServer, SoundServer>(deps.soundServer(), withinMs, { ok: false, error: 'no-answer' }),
    orLate<TrayStatus, TrayStatus>(deps.tray(), withinMs, 'not-told'),
    orLate(isWritable(deps.dataFolder), withinMs, false),
    orLate(isListable(deps.dataFolder), withinMs, false),
  ]);
  return {
    ...known,
    ...deps.computer(),
    audio,
    tray,
    idle: deps.idle(),
    lock: deps.lock(),
    store: { ...known.store, writable, listable },
  };
}
