import type { Diagnosis } from '../../src/core/diagnosis';

/** A desk in Madrid: two screens, PipeWire, a phone program beside a browser. */
export const diagnosisView = (change: Partial<Diagnosis> = {}): Diagnosis => ({
  versions: { lull: '0.1.0', electron: '33.4.11', chrome: '130.0.6723.191', node: '20.18.3' },
  system: { name: 'linux', version: '6.1.0', session: 'x11' },
  displays: [
    { width: 1920, height: 1080, scale: 1 },
    { width: 2560, height: 1440, scale: 1.5 },
  ],
  audio: { ok: true, value: { name: 'pipewire', version: '0.3.65' } },
  tray: 'seen',
  idle: 'ok',
  lock: 'not-told',
  sources: [
    { id: 'manual', health: 'ok', says: 'nothing', since: Date.UTC(2026, 10, 19, 7, 58), trouble: null },
    { id: 'phone', health: 'ok', says: 'clear', since: Date.UTC(2026, 10, 19, 13, 16), trouble: null },
    {
      id: 'microphone',
      health: 'failed',
      says: 'nothing',
      since: Date.UTC(2026, 10, 19, 13, 2),
      trouble: 'no-server',
    },
    { id: 'ringing-sound', health: 'off', says: 'nothing', since: 0, trouble: 'no-server' },
  ],
  programs: [
    { class: 'phone', known: 2, holding: 1 },
    { class: 'constant', known: 1, holding: 1 },
  ],
  shortcuts: { hardCall: 'held', callToggle: 'taken', rate: 'held', quickHide: 'held' },
  hooks: { enabled: true, port: 47_600, failed: null },
  connector: { name: 'baresip', port: 4444, health: 'failed', reason: 'not-running' },
  store: { writable: true, listable: false, waiting: 0, setAside: 1 },
  ...change,
});
