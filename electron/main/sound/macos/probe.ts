import { execFile } from 'node:child_process';
import type { SoundReading } from '../../../../src/core/ports';
import type { MacCoreAudio } from './core-audio';
import { macLibraries, openMacCoreAudio } from './core-audio';
import type { MacAudioProcess } from './holders';
import { bundleName, commandName, namesOfPrograms, recordingPids } from './holders';
import type { SoundProbe } from '../probe';

/**
 * macOS, asked calmly. CoreAudio's own notifications come on threads of its own and miss changes of single processes, so
 * its list is read every 0.75 s; `pmset`, which is a program to start, every 2 s.
 */
const restMs = { coreAudio: 750, assertions: 2000 } as const;
/** A program that takes longer is ended, and nothing is known until the next. */
const programMs = 1500;

type Run = (file: string, args: readonly string[]) => Promise<string | null>;

/** What a program prints; null when it fails or takes too long. */
const runProgram: Run = (file, args) =>
  new Promise((resolve) => {
    const limits = { timeout: programMs, killSignal: 'SIGKILL', maxBuffer: 4 * 1024 * 1024 } as const;
    execFile(file, args, limits, (error, stdout) => resolve(error ? null : stdout));
  });

function openOrNull(): MacCoreAudio | null {
  try {
    return openMacCoreAudio(macLibraries);
  } catch {
    // A macOS before 14.2 does not list processes: pmset is asked instead.
    return null;
  }
}

/** `coreAudio` is null where there is none; `run` starts a program. Both are given in tests. */
export function openMacProbe(coreAudio = openOrNull(), run = runProgram): SoundProbe {
  /** Names by process id, of those that use sound now: a name is asked for once. */
  let known = new Map<number, string>();
  let stopped = false;
  let wake: (() => void) | null = null;
  let byCoreAudio = true;

  async function askName(pid: number): Promise<string> {
    const command = pid > 0 ? await run('/bin/ps', ['-p', String(pid), '-o', 'comm=']) : null;
    return commandName(command ?? '');
  }
  async function namesOf(pids: readonly number[]): Promise<readonly string[]> {
    const names = new Map<number, string>();
    for (const pid of pids) names.set(pid, known.get(pid) ?? (await askName(pid)));
    known = names;
    return [...names.values()];
  }

  async function fromCoreAudio(processes: readonly MacAudioProcess[]): Promise<SoundReading> {
    const own = new Set([process.pid, process.ppid]);
    const others = processes.filter(({ pid }) => !own.has(pid));
    const nameless = others.filter(({ bundleId }) => bundleId === '').map(({ pid }) => pid);
    await namesOf(nameless);
    const name = ({ pid, bundleId }: MacAudioProcess): string =>
      bundleName(bundleId) || (known.get(pid) ?? '');
    return {
      ok: true,
      value: {
        microphone: namesOfPrograms(others.filter(({ input }) => input).map(name)),
        playing: namesOfPrograms(others.filter(({ output }) => output).map(name)),
      },
    };
  }

  /** A ringing sound is over before its assertion is, if it has one at all: of playing nothing is said. */
  async function fromAssertions(): Promise<SoundReading> {
    const text = await run('/usr/bin/pmset', ['-g', 'assertions']);
    if (text === null) return { ok: false, error: 'no-answer' };
    const pids = recordingPids(text);
    if (!pids) return { ok: false, error: 'not-supported' };
    return { ok: true, value: { microphone: namesOfPrograms(await namesOf(pids)), playing: null } };
  }

  return {
    async read() {
      const processes = coreAudio?.processes() ?? null;
      byCoreAudio = processes !== null;
      return processes ? fromCoreAudio(processes) : fromAssertions();
    },
    wait: () =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          resolve(stopped ? 'stop' : 'again');
        };
        const timer = setTimeout(done, byCoreAudio ? restMs.coreAudio : restMs.assertions);
        wake = done;
        if (stopped) done();
      }),
    stop() {
      stopped = true;
      wake?.();
    },
    close() {},
  };
}
