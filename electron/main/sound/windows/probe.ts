import type { KoffiFunc } from 'koffi';
import koffi from 'koffi';
import { uptime } from 'node:os';
import type { SoundProbe } from '../probe';
import type { CoreAudio, Flow } from './core-audio';
import { openCoreAudio } from './core-audio';
import type { CoreAudioReading } from './holders';
import { consentHolders, isInUse, windowsReading } from './holders';
import { openProcesses } from './processes';
import { openConsentStore } from './registry';

/**
 * Windows, asked every 0.75 s and at once when the registry notes that a program began or ended its use. Core Audio can
 * notify too, but only by calling into this process from threads of its own, and that could not be tried; where the
 * registry notes nothing (seen on some builds) a card is gone within the second that docs/behaviour.md allows.
 */
const restMs = 750;
/** The registry may be written a moment before Core Audio knows: after a change the next readings follow faster. */
const soonMs = 250;
const soonReadings = 4;
/** However often the registry changes, no more than 25 readings a second. */
const leastMs = 40;
/** While the registry stands in for Core Audio: how long a program that was found running is taken to run on. */
const processesMs = 5000;

const timedOut = 0x102; // WAIT_TIMEOUT
const changed = 1;

type Handle = number | bigint;

function events() {
  const lib = koffi.load('kernel32.dll');
  return {
    create: lib.func(
      'intptr_t __stdcall CreateEventW(void *security, bool manual, bool set, void *name)',
    ) as (security: null, manual: boolean, set: boolean, name: null) => Handle,
    set: lib.func('bool __stdcall SetEvent(intptr_t event)') as (event: Handle) => boolean,
    close: lib.func('bool __stdcall CloseHandle(intptr_t handle)') as (handle: Handle) => boolean,
    wait: lib.func(
      'uint32_t __stdcall WaitForMultipleObjects(uint32_t count, intptr_t *events, bool all, uint32_t ms)',
    ) as KoffiFunc<(count: number, events: readonly Handle[], all: boolean, ms: number) => number>,
  };
}

/** The registry's word, with the programs looked up no more than every few seconds. */
function consentReader() {
  const store = openConsentStore();
  const processes = openProcesses();
  let asked = '';
  let askedAt = 0;
  let holders: readonly string[] = [];
  return {
    store,
    pathOf: processes.pathOf,
    holders(): readonly string[] | null {
      const entries = store.entries();
      if (!entries) return null;
      const inUse = entries.filter(isInUse);
      const now = Date.now();
      const text = JSON.stringify(inUse);
      if (text !== asked || now - askedAt > processesMs) {
        asked = text;
        askedAt = now;
        const running = inUse.length > 0 ? processes.all() : [];
        holders = consentHolders(inUse, running, now - uptime() * 1000);
      }
      return holders;
    },
  };
}

/** Throws where Windows lacks one of the functions. */
export function openWindowsProbe(): SoundProbe {
  const api = events();
  const consent = consentReader();
  const coreAudio: CoreAudio = openCoreAudio();
  const stopped = api.create(null, true, false, null);
  const registryChanged = api.create(null, false, false, null);
  let armed = false;
  let soon = 0;
  let readAt = 0;

  function reading(flow: Flow): CoreAudioReading {
    const told = coreAudio.active(flow);
    return told.ok ? { ok: true, value: told.value.map(consent.pathOf) } : told;
  }
  const waitFor = (handles: readonly Handle[], ms: number): Promise<number> =>
    new Promise((resolve, reject) => {
      api.wait.async(handles.length, handles, false, ms, (error: unknown, result) => {
        if (error) reject(new Error('a wait failed', { cause: error }));
        else resolve(result);
      });
    });

  return {
    read() {
      readAt = Date.now();
      armed ||= consent.store.arm(registryChanged);
      const capture = reading('capture');
      return windowsReading(
        capture,
        reading('render'),
        capture.ok ? null : consent.holders(),
        process.execPath,
      );
    },
    async wait() {
      const ms = soon > 0 ? soonMs : restMs;
      const woken = await waitFor([stopped, registryChanged], ms);
      if (woken === timedOut) {
        soon = Math.max(0, soon - 1);
        return 'again';
      }
      if (woken !== changed) return 'stop';
      armed = false;
      soon = soonReadings;
      const early = leastMs - (Date.now() - readAt);
      return early > 0 && (await waitFor([stopped], early)) !== timedOut ? 'stop' : 'again';
    },
    stop() {
      api.set(stopped);
    },
    close() {
      coreAudio.close();
      consent.store.close();
      api.close(registryChanged);
      api.close(stopped);
    },
  };
}
