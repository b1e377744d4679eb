import koffi from 'koffi';
import type { WindowsProcess } from './holders';
import { fromFileTime } from './registry';

/** Processes by their ids, as far as this user may ask: path, package and start, nothing of their windows or memory. */

const queryLimited = 0x1000; // PROCESS_QUERY_LIMITED_INFORMATION
const longestPath = 32_768;
const mostProcesses = 4096;

type Handle = number | bigint;
type Out<T> = [T];

export interface WindowsProcesses {
  /** Full path of the program; null where the process is gone or may not be asked. */
  pathOf(pid: number): string | null;
  all(): readonly WindowsProcess[];
}

function kernel() {
  const lib = koffi.load('kernel32.dll');
  const family =
    'int32_t __stdcall GetPackageFamilyName(intptr_t process, _Inout_ uint32_t *length, uint16_t *name)';
  return {
    list: lib.func(
      'bool __stdcall K32EnumProcesses(uint32_t *pids, uint32_t size, _Out_ uint32_t *used)',
    ) as (pids: Uint32Array, size: number, used: Out<number>) => boolean,
    open: lib.func('intptr_t __stdcall OpenProcess(uint32_t access, bool inherit, uint32_t pid)') as (
      access: number,
      inherit: boolean,
      pid: number,
    ) => Handle,
    close: lib.func('bool __stdcall CloseHandle(intptr_t handle)') as (handle: Handle) => boolean,
    path: lib.func(
      'bool __stdcall QueryFullProcessImageNameW(intptr_t process, uint32_t flags, uint16_t *path, _Inout_ uint32_t *length)',
    ) as (process: Handle, flags: number, path: Uint16Array, length: Out<number>) => boolean,
    times: lib.func(
      'bool __stdcall GetProcessTimes(intptr_t process, _Out_ uint64_t *created, _Out_ uint64_t *exited, _Out_ uint64_t *inKernel, _Out_ uint64_t *inUser)',
    ) as (process: Handle, ...times: Out<number | bigint>[]) => boolean,
    family: lib.func(family) as (process: Handle, length: Out<number>, name: Uint16Array) => number,
  };
}

export function openProcesses(): WindowsProcesses {
  const api = kernel();
  const path = new Uint16Array(longestPath);
  const familyName = new Uint16Array(256);
  const text = (chars: Uint16Array, length: number): string =>
    String.fromCharCode(...chars.subarray(0, length));

  function asking<T>(pid: number, ask: (process: Handle) => T | null): T | null {
    const process = api.open(queryLimited, false, pid);
    if (!process) return null;
    const answer = ask(process);
    api.close(process);
    return answer;
  }
  function path16(process: Handle): string | null {
    const length: Out<number> = [longestPath];
    return api.path(process, 0, path, length) ? text(path, length[0]) : null;
  }
  function family(process: Handle): string | null {
    const length: Out<number> = [familyName.length];
    // The length counts the closing zero.
    return api.family(process, length, familyName) === 0 ? text(familyName, length[0] - 1) : null;
  }
  function startedAt(process: Handle): number | null {
    const created: Out<number | bigint> = [0n];
    return api.times(process, created, [0n], [0n], [0n]) ? fromFileTime(BigInt(created[0])) : null;
  }

  return {
    pathOf: (pid) => asking(pid, path16),
    all() {
      const pids = new Uint32Array(mostProcesses);
      const used: Out<number> = [0];
      if (!api.list(pids, pids.byteLength, used)) return [];
      return Array.from(pids.subarray(0, used[0] / pids.BYTES_PER_ELEMENT), (pid) =>
        asking(pid, (process): WindowsProcess | null => {
          const of = path16(process);
          const at = startedAt(process);
          return of === null || at === null ? null : { path: of, family: family(process), startedAt: at };
        }),
      ).filter((each) => each !== null);
    },
  };
}
