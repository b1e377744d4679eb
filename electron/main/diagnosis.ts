import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { ConnectorView, HooksView, ShortcutName, Snapshot } from '../../src/core/contract';
import type { Diagnosis, SoundServer, TraySays } from '../../src/core/diagnosis';
import { countPrograms } from '../../src/core/diagnosis';

/** Puts the diagnosis together when somebody asks for it: each field by itself, so that nothing else comes along. */

export interface DiagnosisDeps {
  readonly computer: () => Pick<Diagnosis, 'versions' | 'system' | 'displays'>;
  readonly soundServer: () => Promise<SoundServer>;
  /** Looks now. */
  readonly tray: () => Promise<TraySays>;
  readonly idle: () => Diagnosis['idle'];
  readonly lock: () => Diagnosis['lock'];
  readonly heard: () => Pick<Snapshot, 'sources' | 'programs'>;
  readonly takenShortcuts: () => readonly ShortcutName[];
  readonly hooks: () => HooksView;
  readonly connector: () => ConnectorView;
  readonly dataFolder: string;
  /** What could not be written and is held: entries of the shift, and documents. */
  readonly waiting: () => number;
  /** How many files could not be read and were set aside in this run. */
  readonly setAside: () => number;
}

const isWritable = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

export async function diagnose(deps: DiagnosisDeps): Promise<Diagnosis> {
  const [audio, tray, writable] = await Promise.all([
    deps.soundServer(),
    deps.tray(),
    isWritable(deps.dataFolder),
  ]);
  const { sources, programs } = deps.heard();
  const { enabled, port, failed } = deps.hooks();
  const connector = deps.connector();
  const taken = deps.takenShortcuts();
  const shortcut = (name: ShortcutName) => (taken.includes(name) ? 'taken' : 'held');
  return {
    ...deps.computer(),
    audio,
    tray,
    idle: deps.idle(),
    lock: deps.lock(),
    sources: sources.map(({ id, health, says, since, trouble }) => ({ id, health, says, since, trouble })),
    programs: countPrograms(programs),
    shortcuts: {
      hardCall: shortcut('hardCall'),
      callToggle: shortcut('callToggle'),
      quickHide: shortcut('quickHide'),
    },
    hooks: { enabled, port, failed },
    connector: {
      name: connector.name,
      port: connector.port,
      health: connector.health,
      because: connector.because,
    },
    store: { writable, waiting: deps.waiting(), setAside: deps.setAside() },
  };
}
