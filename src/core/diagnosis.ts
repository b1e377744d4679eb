import type { ConnectorHealth, ConnectorName, HooksFailure } from './phones/phone-now';
import type { Result } from './result';
import type { SoundTrouble } from './sound-types';
import type { ProgramClass, SourceHealth, SourceId, SourceStatus } from './vocabulary';
import { programClasses } from './vocabulary';

/**
 * How Lull stands on a computer, for support: figures, versions and words of Lull's own. No field can hold a name, a
 * path, a key or a text; what comes from outside is cut down to figures or to a word of a list before it gets here.
 */

export const systemNames = ['linux', 'windows', 'macos', 'other'] as const;
export const sessionTypes = ['x11', 'wayland', 'windows', 'macos', 'unknown'] as const;
export const soundServers = ['pulseaudio', 'pipewire', 'of-the-system', 'unknown'] as const;
export const trayStatuses = ['seen', 'not-seen', 'not-told'] as const;
export type SystemName = (typeof systemNames)[number];
export type SessionType = (typeof sessionTypes)[number];
/** Is there a place in this desktop where the icon can be seen? */
export type TrayStatus = (typeof trayStatuses)[number];
type ReadStatus = 'ok' | 'not-told';

export type SoundServer = Result<
  { readonly name: (typeof soundServers)[number]; readonly version: string },
  SoundTrouble
>;

export interface Diagnosis {
  readonly versions: Readonly<Record<'lull' | 'electron' | 'chrome' | 'node', string>>;
  readonly system: { readonly name: SystemName; readonly version: string; readonly session: SessionType };
  /** Size in pixels as programs count them; `scale` is how many of the screen's own are in one. */
  readonly displays: readonly { readonly width: number; readonly height: number; readonly scale: number }[];
  readonly audio: SoundServer;
  readonly tray: TrayStatus;
  readonly idle: ReadStatus;
  readonly lock: ReadStatus;
  readonly sources: readonly {
    readonly id: SourceId;
    readonly health: SourceHealth;
    readonly says: SourceStatus;
    /** Epoch ms. */
    readonly since: number;
    readonly trouble: SoundTrouble | null;
  }[];
  /** How many programs of each class are known, and have the microphone open now. Never which. */
  readonly programs: readonly {
    readonly class: ProgramClass;
    readonly known: number;
    readonly holding: number;
  }[];
  readonly shortcuts: Readonly<Record<'hardCall' | 'callToggle' | 'rate' | 'quickHide', 'held' | 'taken'>>;
  readonly hooks: {
    readonly enabled: boolean;
    readonly port: number | null;
    readonly failed: HooksFailure | null;
  };
  readonly connector: {
    readonly name: ConnectorName | 'none';
    readonly port: number | null;
    readonly health: ConnectorHealth['is'];
    readonly reason: ConnectorHealth['reason'];
  };
  readonly store: {
    readonly writable: boolean;
    /** Other users of the computer see which files there are; each file is the agent's alone. */
    readonly listable: boolean;
    readonly waiting: number;
    readonly setAside: number;
  };
}

/** The figures of a version, such as "6.1.0"; whatever else stands there may name somebody. */
export const versionOnly = (text: string): string => /\d+(\.\d+)*/.exec(text)?.[0].slice(0, 40) ?? '';

/** What `pactl info` calls the server: "pulseaudio", or "PulseAudio (on PipeWire 1.0.5)". */
export function soundServerOf(name: string, version: string): SoundServer {
  const pipewire = /^PulseAudio \(on PipeWire ([\d.]+)\)$/.exec(name)?.[1];
  if (pipewire !== undefined)
    return { ok: true, value: { name: 'pipewire', version: versionOnly(pipewire) } };
  const known = name === 'pulseaudio' ? 'pulseaudio' : 'unknown';
  return { ok: true, value: { name: known, version: versionOnly(version) } };
}

/** Programs as counts by class, in the order of `programClasses`; classes without a program are left out. */
function countPrograms(
  programs: readonly { readonly class: ProgramClass; readonly holding: boolean }[],
): Diagnosis['programs'] {
  return programClasses
    .map((name) => {
      const those = programs.filter((program) => program.class === name);
      return { class: name, known: those.length, holding: those.filter(({ holding }) => holding).length };
    })
    .filter(({ known }) => known > 0);
}

/** What a diagnosis takes from the app; the rest is the host's to find out. */
export type KnownToApp = Pick<Diagnosis, 'sources' | 'programs' | 'shortcuts' | 'hooks' | 'connector'> & {
  readonly store: Pick<Diagnosis['store'], 'waiting' | 'setAside'>;
};

export interface AppState extends Pick<Diagnosis, 'sources' | 'hooks' | 'connector'> {
  readonly programs: readonly { readonly class: ProgramClass; readonly holding: boolean }[];
  readonly takenShortcuts: readonly (keyof Diagnosis['shortcuts'])[];
  /** What could not be written and is held: entries of the shift, and documents. */
  readonly waiting: number;
  /** How many files could not be read and were set aside in this run. */
  readonly setAside: number;
}

/** Each field by itself, so that nothing else comes along. */
export function knownToApp(state: AppState): KnownToApp {
  const { takenShortcuts, waiting, setAside } = state;
  const { enabled, port, failed } = state.hooks;
  const { connector } = state;
  const shortcut = (name: keyof Diagnosis['shortcuts']) => (takenShortcuts.includes(name) ? 'taken' : 'held');
  return {
    sources: state.sources.map(({ id, health, says, since, trouble }) => ({
      id,
      health,
      says,
      since,
      trouble,
    })),
    programs: countPrograms(state.programs),
    shortcuts: {
      hardCall: shortcut('hardCall'),
      callToggle: shortcut('callToggle'),
      rate: shortcut('rate'),
      quickHide: shortcut('quickHide'),
    },
    hooks: { enabled, port, failed },
    connector: {
      name: connector.name,
      port: connector.port,
      health: connector.health,
      reason: connector.reason,
    },
    store: { waiting, setAside },
  };
}
