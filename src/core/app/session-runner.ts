import type { Answer } from '../contract';
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
import type { Session, SessionInput, Stamp } from '../session/session-types';
import type { Settings } from '../settings/settings';
import type { LoggedShiftEvent } from '../shift/shift-event';
import type { Effects } from './effects';
import { createEffects } from './effects';
import { createGuard } from './guard';
import type { Guard } from './guard';
import type { Desk } from './ports';
import type { SoundWatch, FindPhonePrograms } from './sound-watch';
import { createSoundWatch } from './sound-watch';
import { resumeSession } from './resume';
import type { SessionClock } from './session-clock';
import { createSessionClock } from './session-clock';
import type { NotSaved, ShiftRecorder } from './shift-recorder';
import { createShiftRecorder } from './shift-recorder';

/** The loop around the pure step: events in, effects performed, one timer for the next moment. Nothing stops it but `stop`. */

export interface RunnerPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly idle: Idle;
  readonly store: Store;
  readonly documents: Documents;
  readonly sound: Sound;
  readonly findPhonePrograms: FindPhonePrograms;
  readonly cardWindow: CardWindow;
  readonly desk: Pick<Desk, 'openHelp'>;
  readonly log: Logger;
}

export interface SessionRunner {
  /**
   * One event now. Resolves when what it recorded is kept; refused events change nothing. Never rejects: where Lull itself
   * fails the answer is `not-now`, and the card is gone.
   */
  send(event: SessionInput): Promise<Answer<null>>;
  session(): Session;
  /** Epoch ms, by the system's clock and the time that passed since it was last set. */
  now(): number;
  settings(): Settings;
  useSettings(settings: Settings): void;
  /** The deck that the next card is chosen from. */
  useDeck(deck: readonly DeckCard[]): void;
  notSaved(): NotSaved | null;
  /** Entries of a shift that are not kept yet. */
  unsaved(shiftId: string): readonly LoggedShiftEvent[];
  saveAgain(): Promise<SaveResult>;
  /**
   * Does `work` on what is kept of a shift that is over; after it the session knows of the shift only what is kept. With
   * `whole` that is nothing, and what of it is not saved is dropped; without, it is saved first or `work` is not done.
   */
  letGo(shiftId: string, whole: boolean, work: () => Promise<SaveResult>): Promise<SaveResult>;
  onChange(changed: () => void): Stop;
  /** Goes on with a shift that was open when Lull last ran. Call once, before the first signal. */
  resume(): Promise<void>;
  stop(): void;
}

/** What could not be saved is tried again at least this often. */
const retryMs = 30_000;
/** After a step that failed, the next one by time comes no sooner: the same moment would fail again, at once and for ever. */
const restMs = 1000;

interface Loop {
  readonly ports: RunnerPorts;
  readonly guard: Guard;
  readonly time: SessionClock;
  /** When this run began, epoch ms. */
  readonly run: number;
  readonly recorder: ShiftRecorder;
  readonly effects: Effects;
  readonly listening: SoundWatch;
  readonly watchers: Set<() => void>;
  settings: Settings;
  deck: readonly DeckCard[];
  session: Session;
  stopTimer: Stop | null;
  /** Moments before this one wait; epoch ms, 0 where none has failed. */
  restUntil: number;
  listens: boolean;
  stopped: boolean;
}

function changed({ guard, watchers }: Loop): void {
  for (const watcher of watchers) guard.run('what is shown could not follow', watcher);
}

function onWake(loop: Loop, late: () => number): void {
  const { guard, ports, recorder } = loop;
  let lateMs = 0;
  let idleSeconds: number | null = null;
  guard.run('the time could not be read', () => {
    lateMs = late();
    idleSeconds = ports.idle.seconds();
  });
  void send(loop, { type: 'wake', lateMs, idleSeconds });
  if (recorder.notSaved()) void recorder.saveAgain();
}

function scheduleWake(loop: Loop): void {
  const { guard, time, recorder, session, settings } = loop;
  const setTimer = (): void => {
    loop.stopTimer?.();
    loop.stopTimer = null;
    if (loop.stopped) return;
    const retry = recorder.notSaved() ? session.at + retryMs : null;
    const moments = [nextMoment(session, settings), retry].filter((moment) => moment !== null);
    if (moments.length === 0) return;
    // The clock may have been set back since.
    const rest = Math.min(loop.restUntil, session.at + restMs);
    const at = Math.max(Math.min(...moments), rest);
    loop.stopTimer = time.wakeAt(at, (late) => onWake(loop, late));
  };
  const failed = 'the next wake-up could not be planned';
  if (!guard.run(failed, setTimer)) guard.run(failed, setTimer);
}

function stampNow({ ports, run }: Loop, at: number): Stamp {
  const { name: zone, offsetMinutes } = ports.clock.zone(at);
  const passed = { run, elapsedMs: Math.round(ports.clock.elapsed()) };
  return { at, random: ports.random.next(), zone, offsetMinutes, passed };
}

type Step = ReturnType<typeof stepSession>;

/** A clock that was set is followed first, and only together with the event. */
function takeStep(loop: Loop, event: SessionInput): Step | null {
  const { ports, guard, time, session, settings, deck } = loop;
  let step: Step | null = null;
  guard.run('an event could not be taken', () => {
    const setByMs = time.setBy();
    const stamp = stampNow(loop, time.now() + setByMs);
    const take = (before: Session, input: SessionInput): Step =>
      stepSession(before, input, stamp, settings, deck);
    const set = setByMs === 0 ? null : take(session, { type: 'clock-set', byMs: setByMs });
    const next = take(set?.session ?? session, event);
    step = { ...next, effects: [...(set?.effects ?? []), ...next.effects] };
    time.follow(setByMs);
    if (setByMs !== 0) ports.log.info('the clock was set', { byMs: setByMs });
    loop.session = next.session;
  });
  return step;
}

/** The input that failed may have been a call, so the card is hidden. */
function giveUpCard(loop: Loop): void {
  loop.restUntil = loop.session.at + restMs;
  if (!loop.session.card) return;
  loop.session = { ...loop.session, card: null };
  loop.effects.hideCard('hidden');
}

async function send(loop: Loop, event: SessionInput): Promise<Answer<null>> {
  const step = takeStep(loop, event);
  if (!step) giveUpCard(loop);
  const saves = step ? loop.effects.perform(loop.session, step.effects) : [];
  scheduleWake(loop);
  changed(loop);
  if (loop.listens) followSources(loop);
  if (!step) return { ok: false, error: 'not-now' };
  if (step.refused) return { ok: false, error: step.refused };
  const results = await Promise.all(saves);
  return results.every((result) => result.ok) ? { ok: true, value: null } : { ok: false, error: 'not-saved' };
}

function followSources({ guard, listening, session, settings }: Loop): void {
  guard.run('the sound system could not be listened to', () =>
    listening.follow(session, settings, session.at),
  );
}

async function resume(loop: Loop): Promise<void> {
  const { ports, guard } = loop;
  await resumeSession({
    ...ports,
    guard,
    send: (event) => send(loop, event),
    session: () => loop.session,
    closed(shiftId) {
      loop.session = { ...loop.session, closedShiftId: shiftId };
    },
  });
  loop.listens = !loop.stopped;
  followSources(loop);
  scheduleWake(loop);
  changed(loop);
}

async function letGo(
  loop: Loop,
  shiftId: string,
  whole: boolean,
  work: () => Promise<SaveResult>,
): Promise<SaveResult> {
  if (loop.session.shift?.id === shiftId) return { ok: false, error: 'unknown' };
  const saved = whole ? null : await loop.recorder.saveAgain();
  if (saved?.ok === false) return saved;
  const result = await loop.recorder.release(shiftId, work);
  if (result.ok) await send(loop, { type: 'let-go', shiftIds: [shiftId], whole });
  return result;
}

function stop(loop: Loop): void {
  loop.stopped = true;
  loop.listens = false;
  loop.listening.stop();
  loop.stopTimer?.();
  loop.stopTimer = null;
  loop.watchers.clear();
}

function createLoop(ports: RunnerPorts, deck: readonly DeckCard[], settings: Settings): Loop {
  const { clock, store, log } = ports;
  const guard = createGuard(log);
  const run = clock.now();
  const recorder = createShiftRecorder(store, log, () => {
    scheduleWake(loop);
    changed(loop);
  });
  const loop: Loop = {
    ports,
    guard,
    time: createSessionClock(clock, run),
    run,
    recorder,
    effects: createEffects({
      ...ports,
      guard,
      recorder,
      cardNotShown: () => void send(loop, { type: 'quick-hide' }),
    }),
    listening: createSoundWatch(
      ports.sound,
      ports.findPhonePrograms,
      guard,
      (event) => void send(loop, event),
    ),
    watchers: new Set(),
    settings,
    deck,
    session: initialSession(run),
    stopTimer: null,
    restUntil: 0,
    listens: false,
    stopped: false,
  };
  return loop;
}

export function createSessionRunner(
  ports: RunnerPorts,
  deck: readonly DeckCard[],
  settings: Settings,
): SessionRunner {
  const loop = createLoop(ports, deck, settings);
  const { recorder } = loop;
  return {
    send: (event) => send(loop, event),
    session: () => loop.session,
    now: () => loop.time.now() + loop.time.setBy(),
    settings: () => loop.settings,
    useSettings(next) {
      loop.settings = next;
      void send(loop, { type: 'settings-changed' });
    },
    useDeck(next) {
      loop.deck = next;
    },
    notSaved: recorder.notSaved,
    unsaved: recorder.unsaved,
    saveAgain: recorder.saveAgain,
    letGo: (shiftId, whole, work) => letGo(loop, shiftId, whole, work),
    onChange(watcher) {
      loop.watchers.add(watcher);
      return () => loop.watchers.delete(watcher);
    },
    resume: () => resume(loop),
    stop: () => stop(loop),
  };
}
