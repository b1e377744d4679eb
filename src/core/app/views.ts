import type { CardPush, Notice, SettingsView, ShortcutName, Snapshot } from '../contract';
import type { KnownToApp } from '../diagnosis';
import { knownToApp } from '../diagnosis';
import type { AppPorts } from './ports';
import type { SessionRunner } from './session-runner';
import type { SettingsService } from './settings-service';
import type { Storage } from './storage';
import type { UserContent } from './user-content';
import type { Status, Surroundings } from './view-models';
import { getCardPush, countRevisions, getSnapshot, getStatus } from './view-models';

/** What is shown of Lull, in its windows, to programs and to support: put together from all who know a part of it. */
export interface Views {
  snapshot(): Snapshot;
  cardPush(): CardPush;
  status(): Status;
  settings(): SettingsView;
  known(): KnownToApp;
}

export interface ViewsDeps {
  readonly ports: AppPorts;
  readonly runner: SessionRunner;
  readonly settings: SettingsService;
  readonly userContent: UserContent;
  readonly takenShortcuts: () => readonly ShortcutName[];
  readonly storage: Pick<Storage, 'setAside' | 'unavailable'>;
}

function noticesOf({ ports, settings, userContent, ...deps }: ViewsDeps): readonly Notice[] {
  const keys = settings.shortcutKeys();
  const { failed } = ports.phones.hooks();
  const port = settings.settings()['hooks.port'];
  const unavailable = deps.storage.unavailable();
  return [
    ...deps.takenShortcuts().map((name): Notice => ({ type: 'shortcut-taken', name, keys: keys[name] })),
    ...(failed ? [{ type: 'hooks-failed', reason: failed, port } as const] : []),
    ...userContent.notices(),
    ...ports.notices(),
    ...(unavailable ? [{ type: 'files-unavailable', ...unavailable } as const] : []),
    ...deps.storage.setAside(),
    ...settings.problems().map((problem): Notice => ({ type: 'settings-problem', problem })),
  ];
}

export function createViews(deps: ViewsDeps): Views {
  const { ports, runner, settings } = deps;
  const settingsView = (): SettingsView => ({
    settings: settings.settings(),
    problems: settings.problems(),
    hooks: ports.phones.hooks(),
    phone: ports.phones.view(),
    dataFolder: ports.dataFolder,
    version: ports.version,
    displays: ports.displays(),
    callCommand: ports.phones.callCommand,
  });
  const settingsRevision = countRevisions(settingsView);
  const around = (): Surroundings => ({
    appearance: settings.appearance(),
    host: ports.host,
    notices: noticesOf(deps),
    notSaved: runner.notSaved(),
    shortcuts: settings.shortcutKeys(),
    settingsRevision: settingsRevision(),
    forgetsAtClose: settings.settings()['privacy.forgetAtClose'],
    moreNumbersInCopies: settings.settings()['summary.moreNumbers'],
    quietUntil: settings.settings()['pacing.quietUntil'],
    welcomeDue: settings.settings()['welcome.due'],
  });
  const snapshot = (): Snapshot => getSnapshot(runner.session(), around());
  return {
    snapshot,
    cardPush: () =>
      getCardPush(runner.session(), { appearance: settings.appearance(), notSaved: runner.notSaved() }),
    status: () => getStatus(runner.session(), runner.now()),
    settings: settingsView,
    known: () =>
      knownToApp({
        ...snapshot(),
        takenShortcuts: deps.takenShortcuts(),
        hooks: ports.phones.hooks(),
        connector: ports.phones.view().connector,
        waiting: (runner.notSaved()?.entries ?? 0) + deps.userContent.notSaved().length,
        setAside: deps.storage.setAside().length,
      }),
  };
}
