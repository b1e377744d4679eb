import { describe, expect, test } from 'vitest';
import {
  knownToApp,
  sessionTypes,
  soundServerOf,
  soundServers,
  systemNames,
  trayStatuses,
  versionOnly,
} from '../../src/core/diagnosis';
import { diagnosisParts, diagnosisText } from '../../src/core/diagnosis-text';
import { createI18n } from '../../src/core/i18n/i18n';
import { createFormats } from '../../src/core/i18n/formats';
import type { Language } from '../../src/core/i18n/languages';
import { languages } from '../../src/core/i18n/languages';
import { diagnosisView } from '../fakes/diagnosis';

const namespaces = ['sources', 'words', 'settings', 'phones'] as const;
const textIn = (language: Language, change = {}): string => {
  const t = createI18n(language).getFixedT(null, namespaces);
  const formats = createFormats({ locale: language === 'en' ? 'en-GB' : language }, 'Europe/Madrid');
  return diagnosisText(diagnosisParts(diagnosisView(change), t, formats), t);
};

test('the whole of it in English', () => {
  expect(textIn('en')).toBe(`Lull, diagnosis

Versions
  Lull: 0.1.0
  Electron: 33.4.11
  Chromium: 130.0.6723.191
  Node: 20.18.3

Computer
  System: Linux 6.1.0
  Session: X11
  Screens: 1920 × 1080, scale 1; 2560 × 1440, scale 1.5
  Sound server: PipeWire 0.3.65
  Tray: there
  Typing and clicking: told by the system
  Locked screen: not told by the system

Sources
  Your own word: nothing yet
  Your phone: no call, since 14:16
  The microphone in use: not working, since 14:02. The sound system is not running. Lull looks again by itself.
  The sound of ringing: off

Programs with the microphone
  a phone: known: 2, open now: 1
  always on: shows no calls: known: 1, open now: 1

Shortcuts
  That call was hard: registered
  On a call, and off again: taken by another program
  Rate the last call: registered
  Clear the screen of Lull at once: registered

Lull
  Phone hooks: on, port 47600
  Phone connector: baresip, port 4444: not working (not-running)
  Data folder: can be written
  Not on disk yet: 0
  Files set aside: 1
`);
});

describe.each(languages)('in %s', (language) => {
  test('whatever the computer says has its words', () => {
    const variants = [
      ...systemNames.map((name) => ({ system: { name, version: '', session: 'unknown' } })),
      ...sessionTypes.map((session) => ({ system: { name: 'linux', version: '1', session } })),
      ...soundServers.map((name) => ({ audio: { ok: true, value: { name, version: '9.9' } } })),
      ...trayStatuses.map((tray) => ({ tray })),
      { hooks: { enabled: false, port: null, failed: null } },
      { hooks: { enabled: true, port: null, failed: null } },
      { hooks: { enabled: true, port: null, failed: 'port-taken' } },
      { connector: { name: 'teams', port: 8124, health: 'connecting', reason: null } },
      { programs: [], displays: [] },
      { store: { writable: false, listable: true, waiting: 3, setAside: 0 } },
      { store: { writable: true, listable: true, waiting: 0, setAside: 1 } },
      { hooks: { enabled: true, port: 47_600, failed: 'crowded' } },
    ];
    const all = variants.map((change) => textIn(language, change));
    for (const text of all) expect(text).not.toMatch(/diagnosis\.|words:|undefined|null|\{\{|: *$/m);
    expect(new Set(all).size).toBeGreaterThan(variants.length - 4);
  });
});

const nothingKnown = {
  sources: [],
  takenShortcuts: [],
  hooks: { enabled: false, port: null, failed: null },
  connector: { name: 'none', port: null, health: 'off', reason: null },
  waiting: 0,
  setAside: 0,
} as const;

test('a class without a program is not in the count, and no name is', () => {
  const programs = [
    { class: 'phone', holding: true, name: 'canary' },
    { class: 'phone', holding: false, name: 'canary' },
    { class: 'ignored', holding: false, name: 'canary' },
  ] as const;
  expect(knownToApp({ ...nothingKnown, programs }).programs).toEqual([
    { class: 'phone', known: 2, holding: 1 },
    { class: 'ignored', known: 1, holding: 0 },
  ]);
});

test.each([
  ['6.1.0-sams-laptop', '6.1.0'],
  ['10.0.22631', '10.0.22631'],
  ['v20', '20'],
  ['sam', ''],
])('of the version %s the figures stay: "%s"', (text, figures) => {
  expect(versionOnly(text)).toBe(figures);
});

test.each([
  ['pulseaudio', '16.1', 'pulseaudio', '16.1'],
  ['PulseAudio (on PipeWire 1.0.5)', '15.0.0', 'pipewire', '1.0.5'],
  ['sam’s own server', '3 of sam', 'unknown', '3'],
])('the sound server %s', (name, version, is, figures) => {
  expect(soundServerOf(name, version)).toEqual({ ok: true, value: { name: is, version: figures } });
});
