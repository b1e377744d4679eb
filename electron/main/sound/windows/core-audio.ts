import type { TypeObject } from 'koffi';
import koffi from 'koffi';
import type { Result } from '../../../../src/core/result';

/**
 * The sessions of Core Audio by COM, with neither an addon of our own nor a right to hear anything: a session has a state
 * and a process. Positions in the interface tables are those of mmdeviceapi.h and audiopolicy.h. Streams are looked for at
 * each reading, so a headset that comes or goes needs no notification.
 */

type Pointer = bigint | null;
type Out<T> = [T];

export type Flow = 'capture' | 'render';
const flows: Readonly<Record<Flow, number>> = { render: 0, capture: 1 };

export interface CoreAudio {
  /** Process ids with an active session on any active device of that kind, or why it cannot be told (an HRESULT). */
  active(flow: Flow): Result<readonly number[], number>;
  close(): void;
}

/** A GUID as Windows lays it out: the first three parts little-endian. */
function guid(text: string): Buffer {
  const [a = '', b = '', c = '', d = '', e = ''] = text.split('-');
  const reversed = [a, b, c].map((part) => Buffer.from(part, 'hex').reverse());
  return Buffer.concat([...reversed, Buffer.from(d + e, 'hex')]);
}

const deviceEnumeratorClass = guid('bcde0395-e52f-467c-8e3d-c4579291692e');
const deviceEnumerator = guid('a95664d2-9614-4f35-a746-de8db63617e6');
const sessionManager2 = guid('77aa99a0-1bd6-484f-8bc7-2c654c9a9b6f');
const sessionControl2 = guid('bfb7ff88-7239-4fc9-8fa2-07c950be9c6d');

const anyServer = 23; // CLSCTX_ALL
const activeDevices = 1; // DEVICE_STATE_ACTIVE
const activeSession = 1; // AudioSessionStateActive
/** The device went while it was asked: AUDCLNT_E_DEVICE_INVALIDATED, E_NOTFOUND. Then nobody uses it. */
const deviceGone: readonly number[] = [0x88890004, 0x80070490];

class Failed extends Error {
  readonly hresult: number;
  constructor(hresult: number) {
    super('a call of Core Audio failed');
    this.hresult = hresult >>> 0;
  }
}

/** S_OK and its like are not negative. */
function must(hresult: number): void {
  if (hresult < 0) throw new Failed(hresult);
}

function methods() {
  const method = (name: string, rest: string) =>
    koffi.proto(`int32_t __stdcall Lull_${name}(void *self${rest})`);
  return {
    release: method('Release', ''),
    queryInterface: method('QueryInterface', ', uint8_t *iid, _Out_ void **out'),
    endpoints: method('EnumAudioEndpoints', ', int flow, uint32_t states, _Out_ void **out'),
    item: method('Item', ', uint32_t index, _Out_ void **out'),
    activate: method('Activate', ', uint8_t *iid, uint32_t where, void *params, _Out_ void **out'),
    object: method('GetObject', ', _Out_ void **out'),
    number: method('GetNumber', ', _Out_ uint32_t *out'),
  };
}

/** Calls the method at a position of the object's table. */
function invoke(self: Pointer, position: number, type: TypeObject, ...args: unknown[]): number {
  const table = koffi.decode(self, 'void *') as Pointer;
  const method = koffi.decode(table, position * koffi.sizeof('void *'), 'void *') as Pointer;
  return koffi.call(method, type, self, ...args) as number;
}

/** Loads COM for this thread and tells how an object is made. Throws where the system has none. */
function loadCom() {
  const ole = koffi.load('ole32.dll');
  const initialize = ole.func('int32_t __stdcall CoInitializeEx(void *reserved, uint32_t model)') as (
    reserved: null,
    model: number,
  ) => number;
  const create = ole.func(
    'int32_t __stdcall CoCreateInstance(uint8_t *clsid, void *outer, uint32_t where, uint8_t *iid, _Out_ void **out)',
  ) as (clsid: Buffer, outer: null, where: number, iid: Buffer, out: Out<Pointer>) => number;
  initialize(null, 0);
  return create;
}

/** What is asked of any object, given back whatever happens. */
function createCalls() {
  const type = methods();
  const release = (object: Pointer): void => {
    invoke(object, 2, type.release);
  };
  /** Runs `use` with the object that `get` hands out, and gives it back whatever happens. */
  function holding<T>(get: (out: Out<Pointer>) => number, use: (object: Pointer) => T): T {
    const out: Out<Pointer> = [null];
    must(get(out));
    try {
      return use(out[0]);
    } finally {
      release(out[0]);
    }
  }
  function numberOf(object: Pointer, position: number): number {
    const out: Out<number> = [0];
    must(invoke(object, position, type.number, out));
    return out[0];
  }
  return { type, release, holding, numberOf };
}

/** The process ids with an active session on the devices of a collection. */
function createReader({ type, holding, numberOf }: ReturnType<typeof createCalls>) {
  /** The process of one session if it is active; 0 is the system itself, with its notification sounds. */
  function activePid(session: Pointer): number | null {
    if (numberOf(session, 3) !== activeSession) return null;
    return holding(
      (out) => invoke(session, 0, type.queryInterface, sessionControl2, out),
      (control) => numberOf(control, 14),
    );
  }
  const sessionPids = (sessions: Pointer): readonly number[] =>
    Array.from({ length: numberOf(sessions, 3) }, (_, index) =>
      holding((out) => invoke(sessions, 4, type.item, index, out), activePid),
    ).filter((pid) => pid !== null && pid !== 0) as number[];
  const devicePids = (device: Pointer): readonly number[] => {
    try {
      return holding(
        (out) => invoke(device, 3, type.activate, sessionManager2, anyServer, null, out),
        (manager) => holding((out) => invoke(manager, 5, type.object, out), sessionPids),
      );
    } catch (error) {
      if (error instanceof Failed && deviceGone.includes(error.hresult)) return [];
      throw error;
    }
  };
  return (devices: Pointer): readonly number[] =>
    Array.from({ length: numberOf(devices, 3) }, (_, index) =>
      holding((out) => invoke(devices, 4, type.item, index, out), devicePids),
    ).flat();
}

/** Throws where the system has no COM. */
export function openCoreAudio(): CoreAudio {
  const create = loadCom();
  const calls = createCalls();
  const collectionPids = createReader(calls);
  /** Costs half a reading to make, so it is kept until something fails: after that the audio service may be a new one. */
  let enumerator: Pointer = null;
  function keptEnumerator(): Pointer {
    if (enumerator !== null) return enumerator;
    const out: Out<Pointer> = [null];
    must(create(deviceEnumeratorClass, null, anyServer, deviceEnumerator, out));
    enumerator = out[0];
    return enumerator;
  }
  function dropEnumerator(): void {
    if (enumerator !== null) calls.release(enumerator);
    enumerator = null;
  }

  return {
    active(flow) {
      try {
        const kept = keptEnumerator();
        const pids = calls.holding(
          (out) => invoke(kept, 3, calls.type.endpoints, flows[flow], activeDevices, out),
          collectionPids,
        );
        return { ok: true, value: [...new Set(pids)] };
      } catch (error) {
        dropEnumerator();
        if (error instanceof Failed) return { ok: false, error: error.hresult };
        throw error;
      }
    },
    close: dropEnumerator,
  };
}
