import koffi from 'koffi';
import type { ConsentEntry } from './holders';

/** Where Windows notes which program used the microphone last, read without a program of its own and without polling. */

const consentKey =
  'Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone';
const desktopPrograms = 'NonPackaged';

const currentUser = -0x7fffffff; // HKEY_CURRENT_USER, sign-extended
const read = 0x20019; // KEY_READ
const qwordOrBinary = 0x48; // RRF_RT_REG_QWORD | RRF_RT_REG_BINARY
const nameOrValue = 0x1 | 0x4; // REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_CHANGE_LAST_SET
const longestKeyName = 256;

type Handle = number | bigint;
type Out<T> = [T];

export interface ConsentStore {
  /** Null where this Windows has no such key (yet). */
  entries(): readonly ConsentEntry[] | null;
  /** From now on the next change sets the event. To be called again after each; false while there is no key to watch. */
  arm(event: Handle): boolean;
  close(): void;
}

/** A FILETIME (100 ns since 1601) as epoch ms; 0 stays 0. */
export const fromFileTime = (time: bigint): number =>
  time === 0n ? 0 : Number(time / 10_000n) - 11_644_473_600_000;

function registry() {
  const lib = koffi.load('advapi32.dll');
  return {
    open: lib.func(
      'int32_t __stdcall RegOpenKeyExW(intptr_t key, str16 name, uint32_t options, uint32_t access, _Out_ intptr_t *out)',
    ) as (key: Handle, name: string, options: number, access: number, out: Out<Handle>) => number,
    close: lib.func('int32_t __stdcall RegCloseKey(intptr_t key)') as (key: Handle) => number,
    enumerate: lib.func(
      'int32_t __stdcall RegEnumKeyExW(intptr_t key, uint32_t index, uint16_t *name, _Inout_ uint32_t *length, void *reserved, void *class, void *classLength, void *written)',
    ) as (key: Handle, index: number, name: Uint16Array, length: Out<number>, ...rest: null[]) => number,
    value: lib.func(
      'int32_t __stdcall RegGetValueW(intptr_t key, str16 sub, str16 value, uint32_t types, void *type, _Out_ uint64_t *data, _Inout_ uint32_t *size)',
    ) as (
      key: Handle,
      sub: string,
      value: string,
      types: number,
      type: null,
      data: Out<number | bigint>,
      size: Out<number>,
    ) => number,
    notify: lib.func(
      'int32_t __stdcall RegNotifyChangeKeyValue(intptr_t key, bool subtree, uint32_t filter, intptr_t event, bool async)',
    ) as (key: Handle, subtree: boolean, filter: number, event: Handle, async: boolean) => number,
  };
}

export function openConsentStore(): ConsentStore {
  const api = registry();
  let watched: Handle | null = null;

  function open(key: Handle, name: string): Handle | null {
    const out: Out<Handle> = [0];
    return api.open(key, name, 0, read, out) === 0 ? out[0] : null;
  }
  function subKeys(key: Handle): readonly string[] {
    const names: string[] = [];
    for (let index = 0; ; index += 1) {
      const name = new Uint16Array(longestKeyName);
      const length: Out<number> = [longestKeyName];
      if (api.enumerate(key, index, name, length, null, null, null, null) !== 0) return names;
      names.push(String.fromCharCode(...name.subarray(0, length[0])));
    }
  }
  function time(key: Handle, sub: string, value: string): number | null {
    const data: Out<number | bigint> = [0n];
    const size: Out<number> = [8];
    const failed = api.value(key, sub, value, qwordOrBinary, null, data, size);
    return failed ? null : fromFileTime(BigInt(data[0]));
  }
  function entriesOf(key: Handle, packaged: boolean): readonly ConsentEntry[] {
    return subKeys(key).flatMap((sub) => {
      const startedAt = time(key, sub, 'LastUsedTimeStart');
      const stoppedAt = time(key, sub, 'LastUsedTimeStop');
      return startedAt === null || stoppedAt === null ? [] : [{ key: sub, packaged, startedAt, stoppedAt }];
    });
  }
  function closeWatched(): void {
    if (watched !== null) api.close(watched);
    watched = null;
  }

  return {
    entries() {
      const key = open(currentUser, consentKey);
      if (key === null) return null;
      const desktop = open(key, desktopPrograms);
      const found = [...entriesOf(key, true), ...(desktop === null ? [] : entriesOf(desktop, false))];
      if (desktop !== null) api.close(desktop);
      api.close(key);
      return found;
    },
    arm(event) {
      watched ??= open(currentUser, consentKey);
      if (watched === null) return false;
      if (api.notify(watched, true, nameOrValue, event, true) === 0) return true;
      closeWatched();
      return false;
    },
    close: closeWatched,
  };
}
