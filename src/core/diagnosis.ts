import type { TFunction } from 'i18next';
import type { ConnectorHealth, ConnectorName } from './phones/phone-now';
import type { SoundTrouble } from './sound-heard';
import type { ProgramClass, SourceHealth, SourceId, SourceSays } from './words';
import { programClasses } from './words';

/**
 * How Lull stands on a computer, for support: figures, versions and words of Lull's own. No field can hold a name, a
 * path, a key or a text; what comes from outside is cut down to figures or to a word of a list before it gets here.
 */

export const systemNames = ['linux', 'windows', 'macos', 'other'] as const;
export const sessionTypes = ['x11', 'wayland', 'windows', 'macos', 'unknown'] as const;
export const soundServers = ['pulseaudio', 'pipewire', 'of-the-system', 'unknown'] as const;
export const traySays = ['seen', 'not-seen', 'not-told'] as const;
export type SystemName = (typeof systemNames)[number];
export type SessionType = (typeof sessionTypes)[number];
/** Is there a place in this desktop where the icon can be seen? */
export type TraySays = (typeof traySays)[number];
type Told = 'ok' | 'not-told';

export type SoundServer =
  | { readonly ok: true; readonly name: (typeof soundServers)[number]; readonly version: string }
  | { readonly ok: false; readonly because: SoundTrouble };

export interface Diagnosis {
  readonly versions: Readonly<Record<'lull' | 'electron' | 'chrome' | 'node', string>>;
  readonly system: { readonly name: SystemName; readonly version: string; readonly session: SessionType };
  /** Size in pixels as programs count them; `scale` is how many of the screen's own are in one. */
  readonly displays: readonly { readonly width: number; readonly height: number; readonly scale: number }[];
  readonly audio: SoundServer;
  readonly tray: TraySays;
  readonly idle: Told;
  readonly lock: Told;
  readonly sources: readonly {
    readonly id: SourceId;
    readonly health: SourceHealth;
    readonly says: SourceSays;
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
  readonly shortcuts: Readonly<Record<'hardCall' | 'callToggle' | 'quickHide', 'held' | 'taken'>>;
  readonly hooks: {
    readonly enabled: boolean;
    readonly port: number | null;
    readonly failed: 'port-taken' | 'cannot-listen' | null;
  };
  readonly connector: {
    readonly name: ConnectorName | 'none';
    readonly port: number | null;
    readonly health: ConnectorHealth['is'];
    readonly because: ConnectorHealth['because'];
  };
  readonly store: { readonly writable: boolean; readonly waiting: number; readonly setAside: number };
}

/** The figures of a version, such as "6.1.0"; whatever else stands there may name somebody. */
export const versionOnly = (text: string): string => /\d+(\.\d+)*/.exec(text)?.[0].slice(0, 40) ?? '';

/** What `pactl info` calls the server: "pulseaudio", or "PulseAudio (on PipeWire 1.0.5)". */
export function soundServerOf(name: string, version: string): SoundServer {
  const pipewire = /^PulseAudio \(on PipeWire ([\d.]+)\)$/.exec(name)?.[1];
  if (pipewire !== undefined) return { ok: true, name: 'pipewire', version: versionOnly(pipewire) };
  return {
    ok: true,
    name: name === 'pulseaudio' ? 'pulseaudio' : 'unknown',
    version: versionOnly(version),
  };
}

/** Programs as counts by class, in the order of `programClasses`; classes without a program are left out. */
export function countPrograms(
  programs: readonly { readonly class: ProgramClass; readonly holding: boolean }[],
): Diagnosis['programs'] {
  return programClasses
    .map((name) => {
      const those = programs.filter((program) => program.class === name);
      return { class: name, known: those.length, holding: those.filter(({ holding }) => holding).length };
    })
    .filter(({ known }) => known > 0);
}

export type DiagnosisT = TFunction<readonly ['sources', 'words', 'screens', 'phones']>;
type Row = readonly [name: string, value: string];
export interface DiagnosisPart {
  readonly title: string;
  readonly rows: readonly Row[];
}

interface Formats {
  time(at: number): string;
  number(value: number): string;
}

function computerRows(
  { system, displays, audio, ...rest }: Diagnosis,
  t: DiagnosisT,
  formats: Formats,
): Row[] {
  const screens = displays.map(({ width, height, scale }) =>
    t('sources:diagnosis.display', { width, height, scale: formats.number(scale) }),
  );
  const list = screens.join('; ');
  return [
    [
      t('sources:diagnosis.name.system'),
      `${t(`sources:diagnosis.system.${system.name}`)} ${system.version}`.trim(),
    ],
    [t('sources:diagnosis.name.session'), t(`sources:diagnosis.session.${system.session}`)],
    [t('sources:diagnosis.name.displays'), list || formats.number(0)],
    [
      t('sources:diagnosis.name.audio'),
      audio.ok
        ? t(`sources:diagnosis.audio.${audio.name}`, { version: audio.version }).trim()
        : t(`words:trouble.${audio.because}`),
    ],
    [t('sources:diagnosis.name.tray'), t(`sources:diagnosis.tray.${rest.tray}`)],
    [t('sources:diagnosis.name.idle'), t(`sources:diagnosis.says.${rest.idle}`)],
    [t('sources:diagnosis.name.lock'), t(`sources:diagnosis.says.${rest.lock}`)],
  ];
}

function sourceRow(source: Diagnosis['sources'][number], t: DiagnosisT, formats: Formats): Row {
  const name = t(`words:source.${source.id}`);
  const since = formats.time(source.since);
  if (source.health === 'off') return [name, t('words:health.off')];
  if (source.health === 'failed') {
    const trouble = source.trouble ? [t(`words:trouble.${source.trouble}`)] : [];
    return [name, [t('sources:failedSince', { time: since }), ...trouble].join('. ')];
  }
  if (source.says === 'nothing') return [name, t('words:says.nothing')];
  return [name, t('sources:saysSince', { says: t(`words:says.${source.says}`), time: since })];
}

function hooksText({ enabled, port, failed }: Diagnosis['hooks'], t: DiagnosisT): string {
  if (!enabled) return t('sources:diagnosis.hooks.off');
  if (failed) return t(`sources:diagnosis.hooks.${failed}`);
  return port === null
    ? t('sources:diagnosis.hooks.starting')
    : t('sources:diagnosis.hooks.on', { port: String(port) });
}

function connectorText({ name, port, health, because }: Diagnosis['connector'], t: DiagnosisT): string {
  if (name === 'none') return t('sources:diagnosis.connector.none');
  const word =
    health === 'connecting' ? t('sources:diagnosis.connector.connecting') : t(`words:health.${health}`);
  // The code of the cause is for support, who can look it up.
  const full = because ? `${word} (${because})` : word;
  return t('sources:diagnosis.connector.one', { name, port: String(port ?? ''), health: full });
}

function lullRows(diagnosis: Diagnosis, t: DiagnosisT, formats: Formats): Row[] {
  const { store } = diagnosis;
  return [
    [t('sources:diagnosis.name.hooks'), hooksText(diagnosis.hooks, t)],
    [t('sources:diagnosis.name.connector'), connectorText(diagnosis.connector, t)],
    [t('sources:diagnosis.name.files'), t(`sources:diagnosis.writable.${store.writable ? 'yes' : 'no'}`)],
    [t('sources:diagnosis.name.waiting'), formats.number(store.waiting)],
    [t('sources:diagnosis.name.setAside'), formats.number(store.setAside)],
  ];
}

function shortcutRows({ shortcuts }: Diagnosis, t: DiagnosisT): Row[] {
  const names = ['hardCall', 'callToggle', 'quickHide'] as const;
  return names.map((name) => [
    t(`screens:settings.shortcuts.${name}`),
    t(`sources:diagnosis.held.${shortcuts[name]}`),
  ]);
}

/** The diagnosis as a person reads it, part by part. */
export function diagnosisParts(
  diagnosis: Diagnosis,
  t: DiagnosisT,
  formats: Formats,
): readonly DiagnosisPart[] {
  const { versions, sources, programs } = diagnosis;
  const counts = programs.map(({ class: name, known, holding }): Row => [
    t(`words:programClass.${name}`),
    t('sources:diagnosis.counts', { known: formats.number(known), holding: formats.number(holding) }),
  ]);
  const parts: readonly DiagnosisPart[] = [
    {
      title: t('sources:diagnosis.part.versions'),
      rows: [
        ['Lull', versions.lull],
        ['Electron', versions.electron],
        ['Chromium', versions.chrome],
        ['Node', versions.node],
      ],
    },
    { title: t('sources:diagnosis.part.computer'), rows: computerRows(diagnosis, t, formats) },
    {
      title: t('sources:diagnosis.part.sources'),
      rows: sources.map((source) => sourceRow(source, t, formats)),
    },
    { title: t('sources:diagnosis.part.programs'), rows: counts },
    { title: t('sources:diagnosis.part.shortcuts'), rows: shortcutRows(diagnosis, t) },
    { title: t('sources:diagnosis.part.lull'), rows: lullRows(diagnosis, t, formats) },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

/** The same as plain text to send, ending in a line break. */
export function diagnosisText(parts: readonly DiagnosisPart[], t: DiagnosisT): string {
  const blocks = parts.map(({ title, rows }) =>
    [title, ...rows.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${[t('sources:diagnosis.heading'), ...blocks].join('\n\n')}\n`;
}
