import {
  createDocuments as createBrowserDocuments,
  createMemoryDocuments,
} from '../../src/web/adapters/documents';
import { wasSetAside } from '../../src/web/adapters/set-aside';
import { fakeDocuments } from '../fakes/documents';
import { mapStorage } from '../web/map-storage';
import { documentsContract } from './documents.contract';

const errorNames = {
  'disk-full': 'QuotaExceededError',
  'no-access': 'SecurityError',
  unknown: 'DataError',
} as const;

documentsContract(
  'the fake of the tests',
  () => {
    const documents = fakeDocuments();
    return {
      documents,
      reopen: () => documents,
      put: (name, text) => {
        documents.put(name, JSON.parse(text));
      },
      setAside: () => null,
      refuse: (because) => {
        documents.writesEnd({ ok: false, because });
      },
      allow: () => {
        documents.writesEnd({ ok: true });
      },
      cleanUp: () => {},
    };
  },
  { keepsText: false },
);

documentsContract('browser storage', () => {
  const kept = mapStorage();
  let refusal: string | null = null;
  const storage: Storage = {
    get length() {
      return kept.length;
    },
    key: (at) => kept.key(at),
    getItem: (key) => kept.getItem(key),
    removeItem: (key) => {
      kept.removeItem(key);
    },
    clear: () => {
      kept.clear();
    },
    setItem(key, value) {
      if (refusal) throw new DOMException('no', refusal);
      kept.setItem(key, value);
    },
  };
  let now = 0;
  const open = () =>
    createBrowserDocuments({ place: () => storage, now: () => (now += 1), onSetAside: () => {} });
  const keys = () => Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? '');
  return {
    documents: open(),
    reopen: open,
    put: (name, text) => {
      kept.setItem(`lull.${name}`, text);
    },
    setAside: () =>
      keys()
        .filter(wasSetAside)
        .map((key) => kept.getItem(key) ?? ''),
    refuse: (because) => {
      refusal = errorNames[because];
    },
    allow: () => {
      refusal = null;
    },
    cleanUp: () => {
      kept.clear();
    },
  };
});

documentsContract(
  'memory of the demo',
  () => {
    const documents = createMemoryDocuments();
    return {
      documents,
      reopen: () => documents,
      put: (name, text) => void documents.write(name, JSON.parse(text) as never),
      setAside: () => null,
      refuse: () => {},
      allow: () => {},
      cleanUp: () => {},
    };
  },
  { keepsText: false, refusals: [] },
);
