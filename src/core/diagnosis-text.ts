import type { TFunction } from 'i18next';
import type { Diagnosis } from './diagnosis';

/** A diagnosis in words: as rows for the screen, and as plain text to send. */

export type DiagnosisT = TFunction<readonly ['sources', 'words', 'settings', 'phones']>;
type DiagnosisRow = readonly [name: string, value: string];
export interface DiagnosisPart {
  readonly title: string;
  readonly rows: readonly DiagnosisRow[];
}

interface Formats {
  time(at: number): string;
  number(value: number): string;
}

function computerRows(
  { system, displays, audio, ...rest }: Diagnosis,
  t: DiagnosisT,
  formats: Formats,
): DiagnosisRow[] {
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
        ? t(`sources:diagnosis.audio.${audio.value.name}`, { version: audio.value.version }).trim()
        : t(`words:trouble.${audio.error}`),
    ],
    [t('sources:diagnosis.name.tray'), t(`sources:diagnosis.tray.${rest.tray}`)],
    [t('sources:diagnosis.name.idle'), t(`sources:diagnosis.says.${rest.idle}`)],
    [t('sources:diagnosis.name.lock'), t(`sources:diagnosis.says.${rest.lock}`)],
  ];
}

function sourceRow(source: Diagnosis['sources'][number], t: DiagnosisT, formats: Formats): DiagnosisRow {
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

function connectorText({ name, port, health, reason }: Diagnosis['connector'], t: DiagnosisT): string {
  if (name === 'none') return t('sources:diagnosis.connector.none');
  const word =
    health === 'connecting' ? t('sources:diagnosis.connector.connecting') : t(`words:health.${health}`);
  // The code of the cause is for support, who can look it up.
  const full = reason ? `${word} (${reason})` : word;
  return t('sources:diagnosis.connector.one', { name, port: String(port ?? ''), health: full });
}

function folderWord({ writable, listable }: Diagnosis['store']): 'yes' | 'no' | 'listable' {
  if (!writable) return 'no';
  return listable ? 'listable' : 'yes';
}

function lullRows(diagnosis: Diagnosis, t: DiagnosisT, formats: Formats): DiagnosisRow[] {
  const { store } = diagnosis;
  return [
    [t('sources:diagnosis.name.hooks'), hooksText(diagnosis.hooks, t)],
    [t('sources:diagnosis.name.connector'), connectorText(diagnosis.connector, t)],
    [t('sources:diagnosis.name.files'), t(`sources:diagnosis.writable.${folderWord(store)}`)],
    [t('sources:diagnosis.name.waiting'), formats.number(store.waiting)],
    [t('sources:diagnosis.name.setAside'), formats.number(store.setAside)],
  ];
}

function shortcutRows({ shortcuts }: Diagnosis, t: DiagnosisT): DiagnosisRow[] {
  const names = ['hardCall', 'callToggle', 'rate', 'quickHide'] as const;
  return names.map((name) => [t(`settings:keys.${name}`), t(`sources:diagnosis.held.${shortcuts[name]}`)]);
}

/** The diagnosis as a person reads it, part by part. A part without rows is left out. */
export function diagnosisParts(
  diagnosis: Diagnosis,
  t: DiagnosisT,
  formats: Formats,
): readonly DiagnosisPart[] {
  const { versions, sources, programs } = diagnosis;
  const counts = programs.map(({ class: name, known, holding }): DiagnosisRow => [
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
