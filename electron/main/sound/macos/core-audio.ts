import koffi from 'koffi';
import type { MacAudioProcess } from './holders';

/**
 * CoreAudio's list of processes (macOS 14.2 and later), which needs no permission: a process has an id, a bundle, and says
 * whether it records and plays. Names of properties are those of AudioHardware.h.
 */

const systemObject = 1; // kAudioObjectSystemObject
const utf8 = 0x08000100; // kCFStringEncodingUTF8
const longestBundleId = 512;

/** Four letters as CoreAudio's number, first letter highest. */
const code = (letters: string): number => Buffer.from(letters, 'latin1').readUInt32BE();

const processList = code('prs#');
const processId = code('ppid');
const processBundle = code('pbid');
const runsInput = code('piri');
const runsOutput = code('piro');
const globalScope = code('glob');
const mainElement = 0;

type Pointer = bigint | null;

export interface MacCoreAudio {
  /** Processes that record or play; null where this macOS does not tell. */
  processes(): readonly MacAudioProcess[] | null;
}

export interface MacLibraries {
  readonly coreAudio: string;
  readonly coreFoundation: string;
}
const frameworks = '/System/Library/Frameworks';
export const macLibraries: MacLibraries = {
  coreAudio: `${frameworks}/CoreAudio.framework/CoreAudio`,
  coreFoundation: `${frameworks}/CoreFoundation.framework/CoreFoundation`,
};

/** Throws where there is no CoreAudio. */
export function openMacCoreAudio(libraries: MacLibraries): MacCoreAudio {
  const audio = koffi.load(libraries.coreAudio);
  const foundation = koffi.load(libraries.coreFoundation);
  // The address of a property is three numbers in a row; so is this array.
  const sizeOf = audio.func(
    'int32_t AudioObjectGetPropertyDataSize(uint32_t object, uint32_t *address, uint32_t none, void *nothing, _Out_ uint32_t *size)',
  ) as (object: number, address: Uint32Array, none: 0, nothing: null, size: [number]) => number;
  const dataOf = audio.func(
    'int32_t AudioObjectGetPropertyData(uint32_t object, uint32_t *address, uint32_t none, void *nothing, _Inout_ uint32_t *size, void *data)',
  ) as (object: number, address: Uint32Array, none: 0, nothing: null, size: [number], data: Buffer) => number;
  const textOf = foundation.func(
    'bool CFStringGetCString(void *text, uint8_t *buffer, intptr_t size, uint32_t encoding)',
  ) as (text: Pointer, buffer: Buffer, size: number, encoding: number) => boolean;
  const release = foundation.func('void CFRelease(void *object)') as (object: Pointer) => void;

  const addressOf = (property: number): Uint32Array => Uint32Array.of(property, globalScope, mainElement);

  /** The property's bytes, or null where the object does not have it (it may have gone meanwhile). */
  function data(object: number, property: number, length: number): Buffer | null {
    const bytes = Buffer.alloc(length);
    const size: [number] = [length];
    const status = dataOf(object, addressOf(property), 0, null, size, bytes);
    return status === 0 ? bytes.subarray(0, size[0]) : null;
  }
  const number = (object: number, property: number): number => data(object, property, 4)?.readUInt32LE() ?? 0;

  function bundleOf(object: number): string {
    const reference = data(object, processBundle, 8)?.readBigUInt64LE() ?? 0n;
    if (reference === 0n) return '';
    const buffer = Buffer.alloc(longestBundleId);
    const known = textOf(reference, buffer, buffer.length, utf8);
    release(reference);
    return known ? buffer.toString('utf8', 0, buffer.indexOf(0)) : '';
  }

  return {
    processes() {
      const size: [number] = [0];
      if (sizeOf(systemObject, addressOf(processList), 0, null, size) !== 0) return null;
      // The list may shrink until it is read; if it grew, the new one is in the next reading.
      const list = data(systemObject, processList, size[0]);
      if (!list) return null;
      return Array.from({ length: list.length / 4 }, (_, index) => list.readUInt32LE(index * 4))
        .map((object) => ({
          object,
          input: number(object, runsInput) !== 0,
          output: number(object, runsOutput) !== 0,
        }))
        .filter(({ input, output }) => input || output)
        .map(({ object, input, output }) => ({
          pid: number(object, processId),
          bundleId: bundleOf(object),
          input,
          output,
        }));
    },
  };
}
