import type { Answer } from '../contract';
import type { DeckCard } from '../deck/card';
import type { CardWindow, Clock, Idle, Logger, Random, SaveResult, Stop, Store } from '../ports';
import { initialSession, nextMoment, stepSession } from '../session/session';
import type { Session, SessionEvent } from '../session/session-types';
import type { Settings } from '../settings/settings';
import { leftOpenAfterMs } from '../shift/shift';
import type { NotSaved } from './shift-recorder';
import { createShiftRecorder } from './shift-recorder';

/** The loop around the pure step: events in, effects performed, one timer for the next moment. */

export interface RunnerPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly idle: Idle;
  readonly store: Store;
  readonly cardWindow: CardWindow;
  readonly log: Logger;
}

export interface SessionRunner {
  /** One event now. Resolves when what it recorded is kept; refused events change nothing. */
  send(event: SessionEvent): Promise<Answer<null>>;
  session(): Session;
  /** Epoch ms on the session's clock, which never runs backwards. */
  now(): number;
  settings(): Settings;
  useSettings(settings: Settings): void;
  notSaved(): NotSaved | null;
  saveAgain(): Promise<SaveResult>;
  onChange(changed: () => void): Stop;
  /** Goes on with a shift that was open when Lull last ran. Call once, before the first signal. */
  resume(): Promise<void>;
  stop(): void;
}

/** What could not be saved is tried again at least this often. */
const retryMs = 30_000;

export function createSessionRunner(
  ports: RunnerPorts,
  deck: readonly DeckCard[],
  firstSettings: Settings,
): SessionRunner {
  const { clock, random, idle, store, cardWindow, log } = ports;
  let settings = firstSettings;
  let session = initialSession(clock.now());
  let stopTimer: Stop | null = null;
  /** Session time minus clock time: not 0 once the clock was set back, so that session time never runs backwards. */
  let skewMs = 0;
  let stopped = false;
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  const recorder = createShiftRecorder(store, log, () => {
    scheduleWake();
    changed();
  });

  function scheduleWake(): void {
    stopTimer?.();
    stopTimer = null;
    if (stopped) return;
    const retry = recorder.notSaved() ? session.at + retryMs : null;
    const moments = [nextMoment(session, settings), retry].filter((moment) => moment !== null);
    if (moments.length === 0) return;
    const due = Math.max(Math.min(...moments) - skewMs, clock.now());
    stopTimer = clock.wakeAt(due, () => {
      void send({ type: 'wake', lateMs: clock.now() - due, idleSeconds: idle.seconds() });
      if (recorder.notSaved()) void recorder.saveAgain();
    });
  }

  async function send(event: SessionEvent): Promise<Answer<null>> {
    const now = clock.now();
    if (now + skewMs < session.at) skewMs = session.at - now;
    const at = now + skewMs;
    const zone = clock.zone(at);
    const stamp = { at, random: random.next(), zone: zone.name, offsetMinutes: zone.offsetMinutes };
    const step = stepSession(session, event, stamp, settings, deck);
    session = step.session;
    const saves: Promise<SaveResult>[] = [];
    for (const effect of step.effects) {
      if (effect.type === 'hide-card') cardWindow.hide(effect.how);
      else if (effect.type === 'record') saves.push(recorder.record(effect.shiftId, effect.entries));
      else if (session.card) cardWindow.show(session.card);
    }
    scheduleWake();
    changed();
    if (step.refused) return { ok: false, because: step.refused };
    const results = await Promise.all(saves);
    return results.every((result) => result.ok)
      ? { ok: true, value: null }
      : { ok: false, because: 'not-saved' };
  }

  return {
    send,
    session: () => session,
    now: () => clock.now() + skewMs,
    settings: () => settings,
    useSettings(next) {
      settings = next;
      void send({ type: 'settings-changed' });
    },
    notSaved: recorder.notSaved,
    saveAgain: recorder.saveAgain,
    onChange(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    async resume() {
      const latest = (await store.list()).at(-1);
      const shift = latest === undefined ? null : await store.load(latest);
      // The clock may have been set back while Lull was not running; the log still runs forwards. By more than a shift
      // may lie open, the shift is of another time and stays as it is.
      const aheadMs = shift ? shift.lastAt - clock.now() : 0;
      const open = shift !== null && shift.endedAt === null && aheadMs <= leftOpenAfterMs;
      if (open) skewMs = Math.max(0, aheadMs);
      if (open) await send({ type: 'resume-shift', shift });
      else if (shift?.closed && clock.now() - (shift.endedAt ?? 0) < leftOpenAfterMs) {
        session = { ...session, closedShiftId: shift.id };
      }
      scheduleWake();
      changed();
    },
    stop() {
      stopped = true;
      stopTimer?.();
      stopTimer = null;
      watchers.clear();
    },
  };
}
