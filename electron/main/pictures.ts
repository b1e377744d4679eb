import type {
  FileSetAside,
  HostAbilities,
  Notice,
  SettingsView,
  ShortcutName,
  Snapshot,
} from '../../src/core/contract';
import { cardById } from '../../src/core/deck/deck';
import type { Diagnosis } from '../../src/core/diagnosis';
import type { OwnThings } from '../../src/core/services/own-things';
import type { SessionRunner } from '../../src/core/services/session-runner';
import type { Status, Surroundings } from '../../src/core/services/views';
import { snapshotOf, statusOf } from '../../src/core/services/views';
import type { Shift } from '../../src/core/shift/shift';
import { summaryMarkdown } from '../../src/core/summary/markdown';
import { summarize } from '../../src/core/summary/summary';
import { computer } from './adapters/computer';
import { idleSays } from './adapters/idle';
import { lockSays } from './adapters/power';
import { soundServer } from './adapters/sound/sound-server';
import type { TrayHost } from './adapters/tray-host';
import { diagnose } from './diagnosis';
import type { Hooks } from './hooks';
import type { PhoneLink } from './phone-link';
import type { Preferences } from './preferences';

/** What is shown of Lull, in its windows, to commands and to support: put together from all who know a part of it. */

export interface PicturesDeps {
  readonly runner: SessionRunner;
  readonly own: OwnThings;
  readonly preferences: Preferences;
  readonly hooks: Hooks;
  readonly phone: PhoneLink;
  readonly trayHost: TrayHost;
  readonly takenShortcuts: () => readonly ShortcutName[];
  /** Files that could not be read and were set aside in this run. */
  readonly setAside: readonly FileSetAside[];
  readonly dataFolder: string;
  readonly callCommand: string;
}

export interface Pictures {
  around(): Surroundings;
  snapshot(): Snapshot;
  status(): Status;
  settings(): SettingsView;
  diagnosis(): Promise<Diagnosis>;
  /** The page that is kept of a shift. */
  markdown(shift: Shift): string;
}

const abilities: HostAbilities = { edition: 'desktop', globalShortcuts: true, hooks: true };

export function createPictures(deps: PicturesDeps): Pictures {
  const { runner, own, preferences, hooks, phone, trayHost, takenShortcuts, setAside, dataFolder } = deps;

  function notices(): readonly Notice[] {
    const failure = hooks.failure();
    const keys = preferences.shortcutKeys();
    const port = preferences.settings()['hooks.port'];
    return [
      ...takenShortcuts().map((name): Notice => ({ type: 'shortcut-taken', name, keys: keys[name] })),
      ...(failure ? [{ type: 'hooks-failed', because: failure, port } as const] : []),
      ...own.notices(),
      ...(trayHost.says() === 'not-seen' ? [{ type: 'no-tray' } as const] : []),
      ...setAside,
      ...preferences.problems().map((problem): Notice => ({ type: 'settings-problem', problem })),
    ];
  }

  const around = (): Surroundings => ({
    look: preferences.look(),
    host: abilities,
    notices: notices(),
    notSaved: runner.notSaved(),
    shortcuts: preferences.shortcutKeys(),
  });
  const snapshot = (): Snapshot => snapshotOf(runner.session(), around());

  return {
    around,
    snapshot,
    status: () => statusOf(runner.session(), runner.now(), (cardId) => cardById.get(cardId)?.family ?? ''),
    settings: () => ({
      settings: preferences.settings(),
      problems: preferences.problems(),
      hooks: hooks.view(),
      phone: phone.view(),
      dataFolder,
      callCommand: deps.callCommand,
    }),
    diagnosis: () =>
      diagnose({
        computer,
        soundServer,
        tray: trayHost.look,
        idle: idleSays,
        lock: lockSays,
        heard: snapshot,
        takenShortcuts,
        hooks: hooks.view,
        connector: () => phone.view().connector,
        dataFolder,
        waiting: () => (runner.notSaved()?.entries ?? 0) + own.notices().length,
        setAside: () => setAside.length,
      }),
    markdown: (shift) =>
      summaryMarkdown(
        shift,
        summarize(shift, runner.now()),
        preferences.i18n().getFixedT(null, ['summary', 'words'] as const),
        preferences.formatsIn(shift.zone),
      ),
  };
}
