import { minuteMs } from '../durations';
import type { Clock, Documents, Files, Logger, SaveResult, SetAside, Store } from '../ports';
import { dueAsides, dueShifts, forgottenAsides, forgottenShifts } from '../retention/due';
import { withoutWrittenLines } from '../retention/written-lines';
import { sequencer } from '../sequencer';
import type { Settings } from '../settings/settings';
import { idIn } from '../storage/stored-shift';
import type { Guard } from './guard';
import type { History } from './history';
import type { SessionRunner } from './session-runner';

/**
 * Lets go of what Lull is not to keep any longer: written lines and whole shifts by their age, and, where shifts are
 * forgotten at their close, each that is over. In the background, one shift after the other. What cannot be removed is tried
 * again.
 */
export interface Retention {
  /** After the start: what is due is removed, and from now on after each shift. */
  follow(): void;
  /** The agent has switched forgetting on or off; the shifts that are kept when it is switched on stay. */
  forgetChanged(): Promise<void>;
  /** Where shifts are forgotten, all that are over go now, also the one whose page is still shown. */
  forgetNow(): Promise<void>;
  /** These shifts stay although others are forgotten at their close; false where that could not be written down. */
  spare(shiftIds: readonly string[]): Promise<boolean>;
  stop(): void;
}

export interface RetentionDeps {
  readonly runner: SessionRunner;
  readonly store: Store;
  readonly documents: Documents;
  readonly files: Files;
  readonly history: History;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly log: Logger;
  readonly guard: Guard;
}

/** A start has other things to do first. */
const afterStartMs = 5000;
/** So long the page of a shift that was closed can be kept before the shift is forgotten. */
export const pageStaysMs = 10 * minuteMs;
const tryAgainMs = 10 * minuteMs;

/**
 * The shifts that stay although others are forgotten; what is kept now, where nobody has written it down yet. Null where
 * nobody can tell for now.
 */
async function keptBefore({ documents, files, runner }: RetentionDeps): Promise<readonly string[] | null> {
  const document = await documents.read('forget');
  if (!document.ok) return null;
  if (document.value) return document.value.kept;
  const keys = await files.list('');
  const asides = await files.listSetAside();
  if (!keys || !asides) return null;
  const open = runner.session().shift?.id;
  const ids = new Set([...keys, ...asides.map(({ key }) => key)].flatMap((key) => idIn(key) ?? []));
  const kept = [...ids].filter((id) => id !== open);
  await documents.write('forget', { v: 1, kept });
  return kept;
}

/** False where one of them is still there. */
async function removeShifts({ runner, store }: RetentionDeps, ids: readonly string[]): Promise<boolean> {
  let all = true;
  for (const id of ids) {
    const removed = await runner.letGo(id, true, () => store.remove(id));
    all &&= removed.ok;
  }
  return all;
}

/** As `due` chooses among what was set aside. False where one of them is still there, or nobody can tell. */
async function removeAsides(
  { files }: RetentionDeps,
  due: (asides: readonly SetAside[]) => readonly SetAside[],
): Promise<boolean> {
  const asides = await files.listSetAside();
  if (!asides) return false;
  let all = true;
  for (const { file } of due(asides)) {
    const removed = await files.removeSetAside(file);
    all &&= removed.ok;
  }
  return all;
}

const removeLines = ({ runner, store }: RetentionDeps, id: string): Promise<SaveResult> =>
  runner.letGo(id, false, () => store.rewrite(id, withoutWrittenLines));

async function forget(deps: RetentionDeps): Promise<boolean> {
  if (!deps.settings()['privacy.forgetAtClose']) return true;
  const kept = await keptBefore(deps);
  if (!kept) return false;
  const open = deps.runner.session().shift?.id ?? null;
  const ids = forgottenShifts(await deps.store.list(), open, kept);
  const all = await removeShifts(deps, ids);
  if (ids.length > 0) await deps.history.keepNow(deps.runner.now());
  return (await removeAsides(deps, (asides) => forgottenAsides(asides, open, kept))) && all;
}

async function removeByAge(deps: RetentionDeps, clean: Set<string>): Promise<boolean> {
  const { runner, history, clock, settings } = deps;
  const now = clock.now();
  const open = runner.session().shift?.id ?? null;
  const shifts = await history.digests(runner.now());
  const { lines, whole } = dueShifts(shifts, open, now, settings());
  let all = await removeAsides(deps, (asides) => dueAsides(asides, shifts, open, now, settings()));
  all = (await removeShifts(deps, whole)) && all;
  for (const id of lines.filter((each) => !clean.has(each))) {
    const removed = await removeLines(deps, id);
    if (removed.ok) clean.add(id);
    all &&= removed.ok;
  }
  if (whole.length > 0) await history.keepNow(runner.now());
  return all;
}

export function createRetention(deps: RetentionDeps): Retention {
  const { runner, clock, log, guard, files } = deps;
  /** Shifts of which no written line is left; what is said of one later goes at the next start. */
  const clean = new Set<string>();
  const inTurn = sequencer();
  let openId: string | null = null;
  let stopTimer = (): void => undefined;
  let stopWatching = (): void => undefined;

  function runAt(at: number): void {
    stopTimer();
    stopTimer = clock.wakeAt(at, () => void run());
  }
  async function run(): Promise<void> {
    const done = await inTurn(() =>
      guard.ask('what is due could not be removed', async () => {
        const forgotten = await forget(deps);
        return (await removeByAge(deps, clean)) && forgotten;
      }),
    );
    if (done) return;
    log.warn('what is due could not be removed; it is tried again');
    runAt(clock.now() + tryAgainMs);
  }
  function onChange(): void {
    const { shift, closedShiftId } = runner.session();
    const before = openId;
    openId = shift?.id ?? null;
    if (before === openId || before === null) return;
    runAt(clock.now() + (closedShiftId === before ? pageStaysMs : 0));
  }

  return {
    follow() {
      openId = runner.session().shift?.id ?? null;
      stopWatching = runner.onChange(onChange);
      runAt(clock.now() + afterStartMs);
    },
    async forgetChanged() {
      await inTurn(() => files.remove('forget'));
      if (deps.settings()['privacy.forgetAtClose']) await inTurn(() => keptBefore(deps));
    },
    async forgetNow() {
      await inTurn(() => guard.ask('a shift could not be forgotten', () => forget(deps)));
    },
    spare: (shiftIds) =>
      inTurn(async () => {
        if (!deps.settings()['privacy.forgetAtClose']) return true;
        const before = await keptBefore(deps);
        if (!before) return false;
        const kept = [...new Set([...before, ...shiftIds])];
        return (await deps.documents.write('forget', { v: 1, kept })).ok;
      }),
    stop() {
      stopTimer();
      stopWatching();
    },
  };
}
