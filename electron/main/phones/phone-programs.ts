import { phoneOfProgram } from '../../../src/core/phones/catalogue';
import { orLate } from '../system/or-late';

/** Which phones of the catalogue run, by the names of their processes. A poll costs tens of milliseconds, so polls are rare. */

export interface PhonesSeen {
  /** Catalogue ids, each once. */
  readonly ids: readonly string[];
  /** Names of their programs as the catalogue has them. */
  readonly programs: readonly string[];
}

type NamesOfProcesses = () => Promise<readonly string[]>;

const withinMs = 5000;
const lastsMs = 60_000;

async function namesOfProcesses(): Promise<readonly string[]> {
  const { processes } = await import('systeminformation');
  return (await processes()).list.map(({ name }) => name);
}

function seenAmong(names: readonly string[]): PhonesSeen {
  const programs = [...new Set(names.map((name) => name.toLowerCase().replace(/\.exe$/, '')))];
  const known = programs.filter((program) => phoneOfProgram(program) !== null);
  return { ids: [...new Set(known.map((program) => phoneOfProgram(program)?.id ?? ''))], programs: known };
}

export interface PhonePrograms {
  /**
   * What was seen at most `maxAgeMs` ago, polling if need be; null where the system does not tell within 5 s. There is
   * never a second poll while one is on its way, not even while one hangs.
   */
  poll(maxAgeMs?: number): Promise<PhonesSeen | null>;
}

export function watchPhonePrograms(names: NamesOfProcesses = namesOfProcesses): PhonePrograms {
  let last: { readonly at: number; readonly seen: PhonesSeen } | null = null;
  let underway: Promise<PhonesSeen | null> | null = null;

  const pollNow = async (): Promise<PhonesSeen | null> => {
    try {
      const seen = seenAmong(await names());
      last = { at: performance.now(), seen };
      return seen;
    } catch {
      // This system does not list its processes, or too slowly.
      return null;
    } finally {
      underway = null;
    }
  };

  return {
    poll(maxAgeMs = lastsMs) {
      if (last && performance.now() - last.at < maxAgeMs) return Promise.resolve(last.seen);
      underway ??= pollNow();
      return orLate(underway, withinMs, null);
    },
  };
}
