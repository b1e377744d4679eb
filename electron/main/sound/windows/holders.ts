import type { SoundReading } from '../../../../src/core/ports';
import type { Result } from '../../../../src/core/result';

/** What Windows tells of sound, put together. Pure: what was read comes in, with the moment of the last start of Windows. */

/**
 * One of the two kinds of devices as Core Audio tells it: paths of programs with an active stream, null where unnamed; or an
 * HRESULT.
 */
export type CoreAudioReading = Result<readonly (string | null)[], number>;

/** One program's last use of the microphone, from the registry's ConsentStore. Epoch ms. */
export interface ConsentEntry {
  /** A path with `#` for `\`, or a package family name. */
  readonly key: string;
  readonly packaged: boolean;
  readonly startedAt: number;
  /** 0 while it is in use. */
  readonly stoppedAt: number;
}

export interface WindowsProcess {
  readonly path: string;
  /** Package family name; null where it belongs to no package. */
  readonly family: string | null;
  /** Epoch ms. */
  readonly startedAt: number;
}

/** A program nobody can name still holds the microphone, and hiding must not wait for its name. */
const unnamed = 'unknown';

/** No name that is kept may be longer. */
const longestName = 200;

/** `C:\Program Files\Zoom\bin\Zoom.exe` is "zoom". Never empty. */
export function programName(path: string): string {
  const file = path.slice(path.lastIndexOf('\\') + 1).toLowerCase();
  return file.replace(/\.exe$/, '').slice(0, longestName) || unnamed;
}

const asKey = (path: string): string => path.replaceAll('\\', '#').toLowerCase();

/** Registry times and the process's own are written by different parts of Windows. */
const processSlackMs = 2000;
/** The start of Windows is reckoned from its uptime and a clock that may have been set since. */
const bootSlackMs = 60_000;

function processOf(entry: ConsentEntry, processes: readonly WindowsProcess[]): WindowsProcess | null {
  const key = entry.key.toLowerCase();
  const own = processes.filter((each) =>
    entry.packaged ? each.family?.toLowerCase() === key : asKey(each.path) === key,
  );
  // A program that was started after the use began cannot be the one that began it: the entry was left by a crash.
  return own.find((each) => each.startedAt <= entry.startedAt + processSlackMs) ?? null;
}

/** Does the registry say of this entry that it is in use? It may be wrong: entries of crashed programs stay so for months. */
export const isInUse = (entry: ConsentEntry): boolean => entry.startedAt > 0 && entry.stoppedAt === 0;

/** Programs whose entry says "in use", began after the last start of Windows, and belongs to a process that still runs. */
export function consentHolders(
  entries: readonly ConsentEntry[],
  processes: readonly WindowsProcess[],
  bootAt: number,
): readonly string[] {
  return entries
    .filter((entry) => isInUse(entry) && entry.startedAt >= bootAt - bootSlackMs)
    .map((entry) => processOf(entry, processes))
    .filter((each) => each !== null)
    .map((each) => programName(each.path));
}

const each = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

function named(programs: readonly (string | null)[], ownPath: string): readonly string[] {
  const others = programs.filter((path) => path?.toLowerCase() !== ownPath.toLowerCase());
  return each(others.map((path) => (path === null ? unnamed : programName(path))));
}

/** The Windows Audio service is not there: RPC_S_SERVER_UNAVAILABLE, AUDCLNT_E_SERVICE_NOT_RUNNING. */
const serviceGone: readonly number[] = [0x800706ba, 0x88890010];

/**
 * Core Audio where it answers, because ConsentStore is not dependable by itself; the registry where it does not. `consent`
 * is null where the registry has no such key.
 */
export function windowsReading(
  capture: CoreAudioReading,
  render: CoreAudioReading,
  consent: readonly string[] | null,
  ownPath: string,
): SoundReading {
  const playing = render.ok ? named(render.value, ownPath) : null;
  if (capture.ok) return { ok: true, value: { microphone: named(capture.value, ownPath), playing } };
  if (consent) {
    const own = programName(ownPath);
    return { ok: true, value: { microphone: each(consent.filter((name) => name !== own)), playing } };
  }
  return { ok: false, error: serviceGone.includes(capture.error) ? 'no-server' : 'not-supported' };
}
