import type { Answer } from '../answer';
import { done, ok, refuse } from '../answer';
import type { CardPush, SettingsView, Snapshot } from '../contract';
import { deck } from '../deck/deck';
import type { Diagnosis } from '../diagnosis';
import type { CardWindow, SaveFailure, Stop } from '../ports';
import type { Shift } from '../shift/shift';
import { allShifts, findShift } from './all-shifts';
import type { PageFailure } from './page-failure';

import type { Drafts } from './drafts';
import { createDrafts } from './drafts';
import type { Exports } from './exports';
import { createExports } from './exports';
import { createGlobalKeys } from './global-keys';
import type { Guard } from './guard';
import { createGuard } from './guard';
import type { History } from './history';
import { createHistory } from './history';
import type { AppPorts, CardSurface, Desk, LoginItem, Phones, Stored, Told, WindowRole } from './ports';
import type { Retention } from './retention';
import { createRetention } from './retention';
import type { Import } from './imports';
import { importAll } from './imports';
import { largestExport } from '../import/read-export';
import type { SessionRunner } from './session-runner';
import { createSessionRunner } from './session-runner';
import type { SettingsService } from './settings-service';
import type { UserContent } from './user-content';
import { createUserContent } from './user-content';
import { listenToPhones } from './listen-to-phones';
import { openStorage } from './storage';
import type { Status } from './view-models';
import { createViews } from './views';

/** Lull without its host: everything that the desktop and the browser have in common, over ports. */
export interface App {
  readonly runner: SessionRunner;
  readonly settings: SettingsService;
  readonly userContent: UserContent;
  readonly history: History;
  readonly exports: Exports;
  readonly retention: Retention;
  readonly desk: Desk;
  readonly stored: Stored;
  readonly loginItem: LoginItem | null;
  /** Lets the agent pick an export, and takes in what of it fits beside what is here. */
  importAll(): Promise<Answer<Import>>;
  readonly phones: Phones;
  readonly cardSurface: CardSurface;
  readonly drafts: Drafts;
  snapshot(): Snapshot;
  cardPush(): CardPush;
  status(): Status;
  settingsView(): SettingsView;
  changeSetting(key: string, value: unknown): Promise<Answer<SettingsView>>;
  tell(what: Told): void;
  /** Gives the global keys back, or holds them again. */
  pauseShortcuts(on: boolean): void;
  diagnosis(): Promise<Answer<Diagnosis>>;
  /** With what is not on disk yet; null where there is none. */
  findShift(id: string): Promise<Shift | null>;
  /** What was taken and is not on disk: entries and documents, and why the first of them is not; null where all is. */
  held(): { readonly count: number; readonly reason: SaveFailure } | null;
  saveAgain(): Promise<Answer<null>>;
  /** A page of this window could not be drawn; logged. */
  pageFailed(window: WindowRole, failure: PageFailure): void;
  /** Something that is shown is another now; once for all that happened in one go. */
  onChange(changed: () => void): Stop;
  /** To be called by the host where its own notices are others. */
  changed(): void;
  /** Reads what is kept, goes on with an open shift, and follows the settings. Call once. */
  start(): Promise<void>;
  /** Stops everything that was started; what could not be saved is tried once more. */
  dispose(): Promise<void>;
}

/** Once for all that happened in one go. */
function createWatchers(guard: Guard): { readonly add: App['onChange']; readonly notify: () => void } {
  const watchers = new Set<() => void>();
  let waits = false;
  function tell(): void {
    waits = false;
    for (const watcher of watchers) guard.run('what is shown could not follow', watcher);
  }
  return {
    add(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    notify() {
      if (waits) return;
      waits = true;
      void Promise.resolve().then(tell);
    },
  };
}

/** The card on the surface, with what the card's page needs beside it. */
function createCardWindow(card: CardSurface, content: () => CardPush): CardWindow & { refresh(): void } {
  let shown = '';
  const aroundCard = ({ appearance, notSaved }: CardPush): string => JSON.stringify({ appearance, notSaved });
  return {
    show() {
      const push = content();
      shown = aroundCard(push);
      card.show(push);
    },
    hide: card.hide,
    refresh() {
      const push = content();
      if (aroundCard(push) === shown) return;
      shown = aroundCard(push);
      card.refresh(push);
    },
  };
}

/** What is built, and nothing started. */
async function buildParts(ports: AppPorts) {
  const { clock, random, log, card, desk } = ports;
  const guard = createGuard(log);
  const watchers = createWatchers(guard);
  const storage = await openStorage(ports, watchers.notify);
  const { settings, store, documents } = storage;
  const cardWindow = createCardWindow(card, () => views.cardPush());
  const runner = createSessionRunner({ ...ports, store, documents, cardWindow }, deck, settings.settings());
  const userContent = createUserContent({
    documents,
    builtIn: deck,
    clock,
    random,
    log,
    changed() {
      runner.useDeck(userContent.deckInUse());
      watchers.notify();
    },
  });
  const globalKeys = createGlobalKeys({ ports, settings, runner });
  const views = createViews({
    ports,
    runner,
    settings,
    userContent,
    takenShortcuts: globalKeys.taken,
    storage,
  });
  watchers.add(cardWindow.refresh);
  runner.onChange(watchers.notify);
  const exports = createExports({
    desk,
    log,
    settings,
    now: runner.now,
    userContent,
    allShifts: () => allShifts(runner, store),
  });
  const history = createHistory(store, documents, clock, log);
  const around = { runner, store, documents, history, guard };
  const retention = createRetention({ ...ports, ...around, settings: settings.settings });
  const kept = { storage, settings, store, userContent, history, retention };
  return { ports, guard, watchers, runner, globalKeys, views, exports, ...kept };
}
type Parts = Awaited<ReturnType<typeof buildParts>>;

function followSettings(parts: Parts): void {
  const { ports, settings, runner } = parts;
  void ports.phones.follow(settings.settings());
  runner.useSettings(settings.settings());
}

async function changeSetting(parts: Parts, key: string, value: unknown): Promise<Answer<SettingsView>> {
  const { settings, views } = parts;
  const changed = await settings.change(key, value);
  if (!changed.ok) return refuse(changed.error === 'not-understood' ? 'not-understood' : 'not-saved');
  if (changed.value.startsWith('shortcuts.')) parts.globalKeys.hold();
  if (changed.value === 'privacy.forgetAtClose') await parts.retention.forgetChanged();
  followSettings(parts);
  return ok(views.settings());
}

async function pickAndImport(parts: Parts): Promise<Answer<Import>> {
  const picked = await parts.ports.desk.pickFile(largestExport);
  if (!picked.ok) return picked;
  const change = (key: string, value: unknown) => changeSetting(parts, key, value);
  return ok(await importAll({ ...parts, clock: parts.ports.clock, changeSetting: change }, picked.value));
}

/** Settings and documents that could not be read before may be readable now. */
async function readAgain(parts: Parts): Promise<void> {
  const { settings, userContent } = parts;
  if (settings.unavailable() && (await settings.reread())) {
    parts.globalKeys.hold();
    followSettings(parts);
  }
  await userContent.tryAgain();
}

/** What a shift has written is put into one file once it is over. */
function compactAfterEachShift({ runner, store }: Parts): void {
  const current = (): string | null => runner.session().shift?.id ?? null;
  let open = current();
  runner.onChange(() => {
    if (open !== null && current() !== open) void store.compact();
    open = current();
  });
}

async function start(parts: Parts): Promise<void> {
  const { ports, guard, settings, storage, store, runner, userContent } = parts;
  storage.onAvailable(
    () => void guard.ask('what can be read again could not be used', () => readAgain(parts)),
  );
  ports.card.onLost(() => void runner.send({ type: 'quick-hide' }));
  parts.globalKeys.hold();
  await userContent.load();
  await runner.resume();
  listenToPhones(parts);
  await ports.phones.follow(settings.settings());
  compactAfterEachShift(parts);
  const phoneFile = storage
    .setAside()
    .map(({ what }) => what)
    .find((what) => what === 'settings' || what === 'hooks');
  if (phoneFile) await runner.send({ type: 'set-aside', what: phoneFile });
  await store.compact();
  parts.retention.follow();
}

function heldIn({ runner, userContent }: Parts): ReturnType<App['held']> {
  const entries = runner.notSaved();
  const documents = userContent.notSaved();
  const reason = entries?.reason ?? documents[0];
  return reason === undefined ? null : { count: (entries?.entries ?? 0) + documents.length, reason };
}

async function dispose(parts: Parts): Promise<void> {
  const { ports, runner, store, userContent, retention } = parts;
  ports.phones.dispose();
  retention.stop();
  await runner.send({ type: 'quit' });
  await userContent.tryAgain();
  await runner.saveAgain();
  await retention.forgetNow();
  runner.stop();
  const held = heldIn(parts);
  if (held) ports.log.warn('ended with entries that are not on disk', { ...held });
  await store.compact();
}

export async function createApp(ports: AppPorts): Promise<App> {
  const parts = await buildParts(ports);
  const { watchers, settings, store, runner, userContent, views, exports, history, retention } = parts;
  return {
    runner,
    settings,
    userContent,
    history,
    exports,
    retention,
    desk: ports.desk,
    stored: ports.stored,
    loginItem: ports.loginItem,
    importAll: () => pickAndImport(parts),
    phones: ports.phones,
    cardSurface: ports.card,
    drafts: createDrafts(),
    snapshot: views.snapshot,
    cardPush: views.cardPush,
    status: views.status,
    settingsView: views.settings,
    changeSetting: (key, value) => changeSetting(parts, key, value),
    tell: (what) => ports.tell(what),
    pauseShortcuts(on) {
      parts.globalKeys.pause(on);
      parts.watchers.notify();
    },
    async diagnosis() {
      return ports.diagnose ? ok(await ports.diagnose(views.known())) : refuse('not-here');
    },
    findShift: (id) => findShift(id, runner.session, store),
    held: () => heldIn(parts),
    async saveAgain() {
      await userContent.tryAgain();
      const saved = await runner.saveAgain();
      return saved.ok ? done : refuse('not-saved');
    },
    pageFailed(window, { error, at }) {
      ports.log.warn('a page could not be drawn', { window, error, at: at.join(' < ') || 'elsewhere' });
    },
    onChange: watchers.add,
    changed: watchers.notify,
    start: () => start(parts),
    dispose: () => dispose(parts),
  };
}
