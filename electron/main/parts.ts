import { app } from 'electron';
import { join } from 'node:path';
import type { FileSetAside, ShortcutName } from '../../src/core/contract';
import { deck } from '../../src/core/deck/deck';
import type { Documents, Logger, Store } from '../../src/core/ports';
import type { OwnThings } from '../../src/core/services/own-things';
import { createOwnThings } from '../../src/core/services/own-things';
import type { RequestDeps } from '../../src/core/services/requests';
import type { SessionRunner } from '../../src/core/services/session-runner';
import { createSessionRunner } from '../../src/core/services/session-runner';
import { cardPushOf } from '../../src/core/services/views';
import { visibleState } from '../../src/core/session/session';
import type { CallVerb } from '../../src/core/words';
import { callCommand } from './adapters/call-command';
import { systemClock } from './adapters/clock';
import { unreadableHooksFile } from './adapters/hooks-file';
import { systemIdle } from './adapters/idle';
import { createFileLog } from './adapters/log';
import { microsipHere } from './adapters/microsip-here';
import { phonePrograms } from './adapters/phone-programs';
import { createSound } from './adapters/sound/sound';
import { createDocuments } from './adapters/store/documents';
import { createShiftStore } from './adapters/store/shift-store';
import type { TrayHost } from './adapters/tray-host';
import { watchTrayHost } from './adapters/tray-host';
import type { Hooks } from './hooks';
import { createHooks } from './hooks';
import type { Ipc } from './ipc';
import { serveIpc } from './ipc';
import type { PhoneLink } from './phone-link';
import { createPhoneLink } from './phone-link';
import type { Pictures } from './pictures';
import { createPictures } from './pictures';
import type { Preferences } from './preferences';
import { openPreferences } from './preferences';
import type { CardWindows } from './windows/card';
import { createCardWindows } from './windows/card';
import type { MainWindow } from './windows/main-window';
import { createMainWindow } from './windows/main-window';

/** What Lull is made of on this platform: every adapter picked and every service built, and nothing started. */

export interface Parts {
  readonly log: Logger;
  readonly preferences: Preferences;
  readonly store: Store;
  readonly documents: Documents;
  readonly ipc: Ipc;
  /** From then on requests are answered. */
  readonly answerRequests: (deps: RequestDeps) => void;
  readonly cardWindows: CardWindows;
  readonly mainWindow: MainWindow;
  readonly runner: SessionRunner;
  readonly own: OwnThings;
  readonly hooks: Hooks;
  readonly phone: PhoneLink;
  readonly trayHost: TrayHost;
  readonly pictures: Pictures;
  /** Files that could not be read in this run. */
  readonly setAside: readonly FileSetAside[];
}

export interface PartsDeps {
  readonly userDataDir: string | null;
  readonly takenShortcuts: () => readonly ShortcutName[];
  /** What is shown has changed. */
  readonly changed: () => void;
  /** The bar that shows tray icons came later than Lull. */
  readonly barCame: () => void;
}

const random = { next: Math.random };

export function createParts({ userDataDir, takenShortcuts, changed, barCame }: PartsDeps): Parts {
  const userData = app.getPath('userData');
  const log = createFileLog(userData);
  const preferences = openPreferences(userData);
  const setAside: FileSetAside[] = [];
  const wasSetAside =
    (what: FileSetAside['what']) =>
    (file: string | null): void => {
      if (file !== null) setAside.push({ type: 'file-set-aside', what, file });
    };
  wasSetAside('settings')(preferences.setAside);
  wasSetAside(preferences.settings()['hooks.enabled'] ? 'hooks' : 'other')(unreadableHooksFile(userData));
  const trayHost = watchTrayHost(changed, barCame);
  const store = createShiftStore(userData, log, wasSetAside('other'));
  const documents = createDocuments(userData, log, wasSetAside('other'));
  // The card window needs the runner's pictures and the runner needs the card window: the runner comes second.
  const requestDeps = {} as { -readonly [K in keyof RequestDeps]: RequestDeps[K] };
  const ipc = serveIpc(requestDeps, log);
  const cardWindows = createCardWindows(
    ipc,
    (card) => ({ ...cardPushOf(runner.session(), pictures.around()), card }),
    () => void runner.send({ type: 'quick-hide' }),
  );
  const mainWindow = createMainWindow(ipc, join(app.getAppPath(), 'resources/app-icon.png'));
  const runner = createSessionRunner(
    {
      clock: systemClock,
      random,
      idle: systemIdle,
      store,
      documents,
      sound: createSound(log),
      lookForPhones: async () => (await phonePrograms.look())?.programs ?? null,
      cardWindow: cardWindows,
      log,
    },
    deck,
    preferences.settings(),
  );

  const phoneSays = (verb: CallVerb, line: 'hooks' | 'connector'): Promise<unknown> => {
    phone.heard(verb);
    return runner.send({ type: 'call-signal', source: 'phone', verb, line });
  };
  function phoneHealth(): void {
    const health = hooks.failure() || phone.failed() ? 'failed' : 'ok';
    void runner.send({ type: 'source-health', source: 'phone', health });
  }
  const hooks = createHooks(
    userData,
    {
      signal(verb) {
        const kept = phoneSays(verb, 'hooks');
        const { name } = visibleState(runner.session());
        return kept.then(
          () => name,
          (error: unknown) => {
            log.warn('an event of the phone could not be taken');
            throw error;
          },
        );
      },
      status: () => pictures.status(),
      words() {
        const { t, language } = preferences.i18n();
        return { language, told: t('phones:opened.told'), mayClose: t('phones:opened.mayClose') };
      },
    },
    phoneHealth,
  );
  const command = callCommand(userDataDir);
  const phone = createPhoneLink({
    folder: userData,
    now: systemClock.now,
    verb: (verb) => void phoneSays(verb, 'connector'),
    changed: phoneHealth,
    microsip: microsipHere(command),
  });

  const own = createOwnThings({
    documents,
    builtIn: deck,
    clock: systemClock,
    random,
    changed() {
      runner.useDeck(own.deckInUse());
      changed();
    },
  });

  const pictures = createPictures({
    runner,
    own,
    preferences,
    hooks,
    phone,
    trayHost,
    takenShortcuts,
    setAside,
    dataFolder: userData,
    callCommand: command,
  });

  return {
    log,
    preferences,
    store,
    documents,
    ipc,
    answerRequests: (deps) => Object.assign(requestDeps, deps),
    cardWindows,
    mainWindow,
    runner,
    own,
    hooks,
    phone,
    trayHost,
    pictures,
    setAside,
  };
}
