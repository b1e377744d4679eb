import type { Tree } from '../file-content';
import type { Files, SaveFailure } from '../ports';
import type { Result } from '../result';
import type { Settings, SettingsProblem } from '../settings/settings';
import {
  acceptsSetting,
  defaultSettings,
  isSettingKey,
  putSetting,
  readSettings,
} from '../settings/settings';
import { objectIn, readObject } from './object-file';
import { openStored } from './open-stored';

/** The settings, in a file that people edit by hand. One that cannot be read is set aside, never wiped. */

export interface SettingsContent {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** Where an unreadable file was set aside, now or at an earlier start after which nothing was set. */
  readonly setAside: string | null;
  /** Whether the copy from before is in its place. */
  readonly restored: boolean;
}

export interface SettingsFile {
  /** What is there now, since people edit it while Lull runs. Fails, with nothing touched, where it cannot be read for now. */
  read(): Promise<Result<SettingsContent, SaveFailure>>;
  /** Sets one setting, or its default for null. */
  change(key: string, value: unknown): Promise<Result<null, SaveFailure | 'not-understood'>>;
}

const key = 'settings';
/** There were no settings before this start: whoever sees Lull for the first time is welcomed. */
const ofFirstStart: Tree = { welcome: { due: true } };
const textOf = (settings: Tree): string => JSON.stringify(settings, null, '\t');

type Opened = Omit<SettingsContent, 'settings' | 'problems'>;

const lastSetAside = async (files: Files): Promise<string | null> =>
  (await files.listSetAside())?.findLast((aside) => aside.key === key)?.file ?? null;

async function open(files: Files): Promise<Result<Opened, SaveFailure>> {
  const stored = await openStored(files, key, (file) => {
    const found = objectIn(file);
    return found.is === 'object' ? found.value : null;
  });
  if (!stored.ok) return stored;
  const { value } = stored.value;
  const setAside = stored.value.setAside ?? (value ? null : await lastSetAside(files));
  if (value === null && setAside === null) await files.write(key, textOf(ofFirstStart));
  return { ok: true, value: { setAside, restored: setAside !== null && value !== null } };
}

export function createSettingsFile(files: Files): SettingsFile {
  let opened: Opened | null = null;

  async function current(): Promise<Result<Opened & { readonly tree: Tree }, SaveFailure>> {
    const first = opened ? { ok: true as const, value: opened } : await open(files);
    if (!first.ok) return first;
    opened = first.value;
    const now = await readObject(files, key);
    if (now.is === 'object') return { ok: true, value: { ...opened, tree: now.value } };
    if (now.is === 'absent') return { ok: true, value: { ...opened, tree: {} } };
    return { ok: false, error: now.is === 'unavailable' ? now.error : 'unknown' };
  }

  return {
    async read() {
      const now = await current();
      if (!now.ok) return now;
      const { tree, ...more } = now.value;
      return { ok: true, value: { ...more, ...readSettings(tree) } };
    },
    async change(name, value) {
      if (!isSettingKey(name) || (value !== null && !acceptsSetting(name, value)))
        return { ok: false, error: 'not-understood' };
      const now = await current();
      if (!now.ok) return now;
      return files.write(key, textOf(putSetting(now.value.tree, name, value ?? defaultSettings[name])));
    },
  };
}
