import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../src/styles/tokens.css';
import '../../../src/styles/base.css';
import type {
  Answer,
  MicrosipView,
  Refusal,
  SettingsView,
  Snapshot,
  StoredView,
} from '../../../src/core/contract';
import type { Host, RequestName, RequestPayload } from '../../../src/core/app/api/api';
import { requests } from '../../../src/core/app/api/api';
import type { Import } from '../../../src/core/app/imports';
import type { Diagnosis } from '../../../src/core/diagnosis';
import type { PackedDigest } from '../../../src/core/look-back/digest';
import { catalogues } from '../../../src/core/i18n/languages';
import { acceptsSetting, isSettingKey } from '../../../src/core/settings/settings';
import type { Shift } from '../../../src/core/shift/shift';
import type { ShiftEvent } from '../../../src/core/shift/shift-event';
import { applyEntry } from '../../../src/core/shift/replay';
import { MainWindow } from '../../../src/screens/main-window/main-window';
import { PageProvider } from '../../../src/ui/page-provider';
import '../controls';
import '../misfits';
import { makePseudo } from '../pseudo';
import type { OwnStart } from './own-host';
import { createOwnHost } from './own-host';

/** The main window on a host that a test drives. What a screen sends becomes part of the shift, as in the real one. */

export interface Start {
  readonly snapshot: Snapshot;
  readonly settings: SettingsView;
  readonly shifts: readonly Shift[];
  readonly phones: readonly string[];
  readonly microsip: MicrosipView;
  readonly diagnosis: Diagnosis;
  readonly stored: StoredView;
  readonly imported: Import;
  /** Every text in the pseudo-locale instead of English or Spanish. */
  readonly longWords: boolean;
  readonly own: OwnStart;
  readonly digests: readonly PackedDigest[];
}

interface Sent {
  readonly name: RequestName;
  readonly payload: unknown;
}

declare global {
  interface Window {
    __start: (start: Start) => void;
    __push: (snapshot: Snapshot) => void;
    /** Changes what the host answers for `settings`, as a phone that speaks does. */
    __settings: (change: (view: SettingsView) => SettingsView) => void;
    __sent: Sent[];
    /** Requests to refuse, and why. */
    __refuse: Partial<Record<RequestName, Refusal>>;
  }
}

type Payload<N extends RequestName> = RequestPayload<N>;

function factOf(name: RequestName, payload: unknown, count: number): ShiftEvent | null {
  if (name === 'close-shift') return { type: 'shift-closed' };
  if (name !== 'say') return null;
  const { said } = payload as Payload<'say'>;
  if (said.type === 'win-added') return { ...said, winId: `added-${String(count)}` };
  if (said.type === 'call-added') return { ...said, callId: `added-${String(count)}` };
  if (said.type === 'marked-hard') return said.callId === null ? null : { ...said, callId: said.callId };
  return said;
}

/** A real answer is a message of its own, after that of the state it led to. */
const asMessage = <T>(value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(value));
  });

function createHost(start: Start): Host {
  let { snapshot, settings } = start;
  let loginItem = { on: false };
  const shifts = new Map(start.shifts.map((shift) => [shift.id, shift]));
  const answerOwn = createOwnHost(start.own);
  const takers = new Set<(snapshot: Snapshot) => void>();
  const push = (next: Snapshot): void => {
    snapshot = next;
    for (const take of takers) take(next);
  };
  window.__push = push;
  window.__settings = (change) => {
    settings = change(settings);
  };

  const record = (fact: ShiftEvent, of: string | null): void => {
    const earlier = snapshot.leftOpen;
    if (earlier && earlier.id === of) {
      const shift = applyEntry(earlier, { ...fact, seq: earlier.lastSeq + 1, at: snapshot.at });
      if (!shift) return;
      shifts.set(shift.id, shift);
      push({ ...snapshot, leftOpen: shift.closed ? null : shift });
      return;
    }
    const before = snapshot.shift;
    if (!before) return;
    const shift = applyEntry(before, { ...fact, seq: before.lastSeq + 1, at: snapshot.at });
    if (!shift) return;
    shifts.set(shift.id, shift);
    push(shift.closed ? { ...snapshot, shift: null, closedShiftId: shift.id } : { ...snapshot, shift });
  };
  const changeSetting = ({ key, value }: Payload<'change-setting'>): Answer<SettingsView> => {
    if (!isSettingKey(key) || !acceptsSetting(key, value)) return { ok: false, error: 'not-understood' };
    settings = { ...settings, settings: { ...settings.settings, [key]: value } };
    return { ok: true, value: settings };
  };
  const answer = (name: RequestName, payload: unknown): Answer<unknown> => {
    switch (name) {
      case 'get-snapshot':
        return { ok: true, value: snapshot };
      case 'settings':
        return { ok: true, value: settings };
      case 'change-setting':
        return changeSetting(payload as Payload<'change-setting'>);
      case 'phone-programs':
        return { ok: true, value: start.phones };
      case 'diagnosis':
        return { ok: true, value: start.diagnosis };
      case 'import-all':
        return { ok: true, value: start.imported };
      case 'stored':
        return { ok: true, value: start.stored };
      case 'login-item':
        if (snapshot.host.edition === 'browser') return { ok: false, error: 'not-here' };
        return { ok: true, value: loginItem };
      case 'set-login-item':
        loginItem = payload as Payload<'set-login-item'>;
        return { ok: true, value: loginItem };
      case 'microsip':
        return { ok: true, value: start.microsip };
      case 'look-back':
        return { ok: true, value: start.digests };
      case 'save-summary':
        return { ok: true, value: { file: 'Lull 2026-11-19' } };
      case 'export-all':
        return { ok: true, value: { file: 'lull export' } };
      case 'shift': {
        const found = shifts.get((payload as Payload<'shift'>).id);
        return found ? { ok: true, value: found } : { ok: false, error: 'not-found' };
      }
      default: {
        const fact = factOf(name, payload, window.__sent.length);
        if (fact) record(fact, (payload as Payload<'say'>).of);
        return { ok: true, value: null };
      }
    }
  };
  return {
    request: (name, payload) => {
      if (!requests[name].payload.safeParse(payload).success && name !== 'change-setting') {
        throw new Error(`not in the contract: ${name}`);
      }
      // What is being written is kept beside all else, and no test of a page is about that.
      if (name === 'drafts') return Promise.resolve({ ok: true, value: {} }) as never;
      if (name === 'keep-draft') return Promise.resolve({ ok: true, value: null }) as never;
      window.__sent.push({ name, payload });
      const reason = window.__refuse[name];
      if (reason) return Promise.resolve({ ok: false, error: reason });
      return (answerOwn(name, payload) ?? asMessage(answer(name, payload))) as never;
    },
    on: (name, handler) => {
      if (name !== 'snapshot') return () => undefined;
      const taker = handler as (snapshot: Snapshot) => void;
      takers.add(taker);
      return () => {
        takers.delete(taker);
      };
    },
  };
}

window.__sent = [];
window.__refuse = {};
window.__start = (start) => {
  if (start.longWords) makePseudo(catalogues);
  const place = document.getElementById('root');
  if (place)
    createRoot(place).render(
      createElement(PageProvider, { host: createHost(start), children: createElement(MainWindow) }),
    );
};
