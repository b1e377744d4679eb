import type { Answer } from '../contract';
import type { Program } from '../call-state/programs';
import type { DeckCard } from '../deck/card';
import type {
  CardWindow,
  Clock,
  Documents,
  Idle,
  Logger,
  Random,
  SaveResult,
  Sound,
  Stop,
  Store,
} from '../ports';
import { initialSession, nextMoment, stepSession } from '../session/session';
import { shiftsRemembered } from '../session/remembered';
import type { Session, SessionEvent } from '../session/session-types';
import type { Settings } from '../settings/settings';
import type { Shift } from '../shift/shift';
import { leftOpenAfterMs } from '../shift/shift';
import type { LookForPhones } from './listening';
import { createListening } from './listening';
import type { NotSaved } from './shift-recorder';
import { createShiftRecorder } from './shift-recorder';

/** The loop around the pure step: events in, effects performed, one timer for the next moment. */

export interface RunnerPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly idle: Idle;
  readonly store: Store;
  readonly documents: Documents;
  readonly sound: Sound;
  readonly lookForPhones: LookForPhones;
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
  /** The deck that the next card is chosen from. */
  useDeck(deck: readonly DeckCard[]): void;
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
  firstDeck: readonly DeckCard[],
  firstSettings: Settings,
): SessionRunner {
  const { clock, random, idle, store, documents, cardWindow, log } = ports;
  let settings = firstSettings;
  let deck = firstDeck;
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

  const listening = createListening(ports.sound, ports.lookForPhones, (event) => void send(event));
  let listens = false;
  let keeping: Promise<unknown> = Promise.resolve();

  /** One write after the other, so that the last word on a program is the one that stays. */
  function keepPrograms(programs: readonly Program[]): void {
    keeping = keeping.then(async () => {
      const kept = await documents.write('programs', { v: 1, programs: [...programs] });
      if (!kept.ok) log.warn('what was learned of programs could not be kept', { because: kept.because });
    });
  }

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
      else if (effect.type === 'keep-programs') keepPrograms(effect.programs);
      else if (effect.type === 'record') saves.push(recorder.record(effect.shiftId, effect.entries));
      else if (session.card) cardWindow.show(session.card);
    }
    scheduleWake();
    changed();
    if (listens) listening.follow(session, settings, at);
    if (step.refused) return { ok: false, because: step.refused };
    const results = await Promise.all(saves);
    return results.every((result) => result.ok)
      ? { ok: true, value: null }
      : { ok: false, because: 'not-saved' };
  }

  /** One shift after the other, so that a start with many shifts asks no more of the disk than one with few. */
  async function rememberShifts(ids: readonly string[]): Promise<void> {
    const over: Shift[] = [];
    for (const id of ids.slice(-shiftsRemembered - 1)) {
      const shift = id === session.shift?.id ? null : await store.load(id);
      if (shift && shift.id !== session.shift?.id) over.push(shift);
    }
    if (over.length > 0) await send({ type: 'remember-shifts', shifts: over });
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
    useDeck(next) {
      deck = next;
    },
    notSaved: recorder.notSaved,
    saveAgain: recorder.saveAgain,
    onChange(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    async resume() {
      const learned = await documents.read('programs');
      if (learned) await send({ type: 'programs-known', programs: learned.programs });
      const ids = await store.list();
      const latest = ids.at(-1);
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
      await rememberShifts(ids);
      await send({ type: 'started' });
      listens = !stopped;
      listening.follow(session, settings, session.at);
      scheduleWake();
      changed();
    },
    stop() {
      stopped = true;
      listens = false;
      listening.stop();
      stopTimer?.();
      stopTimer = null;
      watchers.clear();
    },
  };
}
