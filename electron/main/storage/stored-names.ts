import type { StoredKindName } from '../../../src/core/contract';

/**
 * What lies in the user data folder, by name: Lull's own files, Chromium's, and whatever somebody else put there. A file of
 * Lull's that has no row here is not shown, and stays when everything is erased.
 */

/** Stands for: everything but these is to go, before anything else is done. */
export const eraseMark = 'erase-everything';

const documents: Readonly<Record<string, StoredKindName>> = {
  settings: 'settings',
  forget: 'settings',
  hooks: 'phones',
  teams: 'phones',
  deck: 'cards',
  contacts: 'people',
  programs: 'programs',
  'look-back': 'look-back',
};

/** What Electron's Chromium makes in a profile. It holds nothing of Lull's, whose pages keep nothing. */
const chromium =
  /^(?:(?:Code |Media )?Cache|\w*(?:GPU|Dawn|Shader|Persistent|WebGPU|Graphite)\w*Cache|blob_storage|Local Storage|Session Storage|IndexedDB|databases|File System|Service Worker|WebStorage|SharedStorage.*|Shared Dictionary|shared_proto_db|VideoDecodeStats|Network|Network Persistent State|Cookies.*|Trust Tokens.*|TransportSecurity|Preferences|Secure Preferences|Local State|Dictionaries|Crashpad|Crash Reports|DIPS.*|Partitions|Visited Links|QuotaManager.*|DevToolsActivePort|\.org\.chromium\..*)$/;

/** What holds this folder for the Lull that runs; it says nothing of the agent. */
const locks = /^(?:Singleton(?:Lock|Cookie|Socket)|lockfile|folder\.lock|running)$/;

const asideMark = '.unreadable-';

function kindOfOwn(name: string): StoredKindName | null {
  const [, stem = '', draft = '', rest = ''] = /^([\w-]+)(\.draft)?\.json(.*)$/.exec(name) ?? [];
  const kind = Object.hasOwn(documents, stem) ? documents[stem] : undefined;
  if (!kind) return null;
  if (rest.startsWith(asideMark)) return 'set-aside';
  return draft === '' && rest === '' ? kind : 'copies';
}

/** Of a path in the folder, by its names from the outermost in; null for what is no file of anybody's. */
export function storedKindOf(names: readonly string[]): StoredKindName | null {
  const [outer = ''] = names;
  const last = names.at(-1) ?? '';
  if (locks.test(outer) || outer === eraseMark) return null;
  if (outer === 'logs') return 'logs';
  if (outer === 'shifts') {
    if (last.includes(asideMark)) return 'set-aside';
    return /^shift-[\w-]+\.(?:json|journal)$/.test(last) ? 'shifts' : 'copies';
  }
  if (names.length === 1) {
    const own = kindOfOwn(outer);
    if (own) return own;
  }
  return chromium.test(outer) ? 'browser' : 'other';
}
