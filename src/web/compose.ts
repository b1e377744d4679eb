import type {
  Answer,
  FileSetAside,
  Host,
  HostAbilities,
  Look,
  Notice,
  SettingsView,
  ShortcutName,
  SummaryFormat,
} from '../core/contract';
import { deck } from '../core/deck/deck';
import type { ExportFormat } from '../core/export/export';
import { exportPieces } from '../core/export/export';
import { createI18n, pickLanguage } from '../core/i18n/i18n';
import type { Clock, Documents, Logger, Random, Sound, Stop, Store } from '../core/ports';
import { allShifts } from '../core/services/all-shifts';
import { createOwnThings } from '../core/services/own-things';
import { createLookBack } from '../core/services/look-back';
import type { RequestDeps } from '../core/services/requests';
import type { SessionRunner } from '../core/services/session-runner';
import { createSessionRunner } from '../core/services/session-runner';
import type { Surroundings } from '../core/services/views';
import { cardPushOf, snapshotOf } from '../core/services/views';
import { chooseLocale, formatsByZone, summaryMarkdown } from '../core/summary/markdown';
import type { Shift } from '../core/shift/shift';
import { summarize } from '../core/summary/summary';
import { pickCards, saveCards } from './adapters/cards-file';
import type { CardFrame } from './adapters/card-frame';
import { createCardFrame } from './adapters/card-frame';
import { download } from './adapters/download';
import type { PageIdle } from './adapters/idle';
import type { SettingsStore } from './adapters/settings-store';
import { listenForShortcuts } from './adapters/shortcuts';
import { createPageHost } from './host';

/** The one place that wires the browser edition; what it runs on is given to it, for the page and the demo alike. */

export interface Ground {
  readonly clock: Clock;
  readonly random: Random;
  readonly idle: PageIdle;
  readonly store: Store;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  /** What could not be read, by the keys under which it was set aside. */
  readonly setAside: readonly FileSetAside[];
}

export interface Lull {
  readonly host: Host;
  readonly cardHost: Host;
  readonly cardFrame: CardFrame;
  readonly runner: SessionRunner;
  /** Input and shortcuts of this window count too, such as those of the card's frame. */
  watch(target: Window): Stop;
}

const abilities: HostAbilities = { edition: 'browser', globalShortcuts: false, hooks: false };
/** A browser has no log of its own that an agent would send to anyone. */
const noLog: Logger = { info: () => undefined, warn: () => undefined };

/** A page is not told which programs use the microphone. */
const noSound: Sound = {
  watch(heard) {
    heard({ ok: false, because: 'not-supported' });
    return () => undefined;
  },
};

const exportTypes = { json: 'application/json', csv: 'text/csv', md: 'text/markdown' } as const;

const calmBySystem = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export async function composeLull(ground: Ground): Promise<Lull> {
  const { clock, idle, store } = ground;
  let { settings, problems } = ground.settings.read();

  const language = () => pickLanguage(settings.language, navigator.language);
  const look = (): Look => ({
    language: language(),
    theme: settings['look.theme'],
    reducedMotion: settings['look.reducedMotion'],
  });
  const isCalm = (): boolean => {
    const wanted = settings['look.reducedMotion'];
    return wanted === 'system' ? calmBySystem() : wanted === 'on';
  };
  const shortcuts = (): Readonly<Record<ShortcutName, string>> => ({
    hardCall: settings['shortcuts.hardCall'],
    callToggle: settings['shortcuts.callToggle'],
    quickHide: settings['shortcuts.quickHide'],
  });

  const host = createPageHost('main', () => requestDeps);
  const cardHost = createPageHost('card', () => requestDeps);
  const cardFrame = createCardFrame({
    push(card) {
      cardHost.push('card', { ...cardPushOf(runner.session(), around()), card });
    },
    isCalm,
  });
  const runner = createSessionRunner(
    {
      clock,
      random: ground.random,
      idle,
      store,
      documents: ground.documents,
      sound: noSound,
      lookForPhones: () => Promise.resolve(null),
      cardWindow: cardFrame,
      log: noLog,
    },
    deck,
    settings,
  );

  const own = createOwnThings({
    documents: ground.documents,
    builtIn: deck,
    clock,
    random: ground.random,
    changed() {
      runner.useDeck(own.deckInUse());
      host.push('snapshot', snapshotOf(runner.session(), around()));
    },
  });

  const notices = (): readonly Notice[] => [
    ...own.notices(),
    ...ground.setAside,
    ...problems.map((problem): Notice => ({ type: 'settings-problem', problem })),
  ];
  const around = (): Surroundings => ({
    look: look(),
    host: abilities,
    notices: notices(),
    notSaved: runner.notSaved(),
    shortcuts: shortcuts(),
  });

  const settingsView = (): SettingsView => ({
    settings,
    problems,
    hooks: { enabled: false, port: null, token: null, failed: null },
    phone: { heard: [], connector: { name: 'none', port: null, health: 'off', because: null } },
    dataFolder: '',
    callCommand: '',
  });

  function changeSetting(key: string, value: unknown): Answer<SettingsView> {
    if (!ground.settings.change(key, value)) return { ok: false, because: 'not-understood' };
    ({ settings, problems } = ground.settings.read());
    runner.useSettings(settings);
    return { ok: true, value: settingsView() };
  }

  /** Writes the pages of shifts; one writer for all of them. */
  function pageWriter(): (shift: Shift) => string {
    const formatsIn = formatsByZone(chooseLocale(language(), navigator.languages));
    const t = createI18n(language()).getFixedT(null, ['summary', 'words'] as const);
    return (shift) => summaryMarkdown(shift, summarize(shift, runner.now()), t, formatsIn(shift.zone));
  }
  const summaryText = (shift: Shift): string => pageWriter()(shift);

  /** A page can hand over text; PDF is the browser's own print, and a true picture of itself it cannot take. */
  function saveSummary(shift: Shift, as: SummaryFormat): Promise<Answer<{ readonly file: string }>> {
    if (as !== 'markdown') return Promise.resolve({ ok: false, because: 'not-here' });
    const file = `lull-${shift.id.slice(0, 10)}.md`;
    download(file, [summaryText(shift)]);
    return Promise.resolve({ ok: true, value: { file } });
  }

  async function exportAll(as: ExportFormat): Promise<Answer<{ readonly file: string }>> {
    const file = `lull.${as}`;
    // Each piece is the browser's at once, so that the page never holds the whole of it.
    const pieces: Blob[] = [];
    for await (const piece of exportPieces(as, allShifts(runner.session, store), pageWriter()))
      pieces.push(new Blob([piece]));
    download(file, pieces, exportTypes[as]);
    return { ok: true, value: { file } };
  }

  const requestDeps: RequestDeps = {
    runner,
    store,
    lookBack: createLookBack(store, ground.documents, clock, noLog),
    own,
    around,
    platform: {
      settings: settingsView,
      changeSetting,
      saveSummary,
      summaryText,
      exportAll,
      async copyText(text) {
        try {
          await navigator.clipboard.writeText(text);
          return { ok: true, value: null };
        } catch {
          return { ok: false, because: 'not-here' };
        }
      },
      phonePrograms: () => Promise.resolve([]),
      diagnosis: () => Promise.resolve({ ok: false, because: 'not-here' }),
      microsip: () => Promise.resolve({ ok: false, because: 'not-here' }),
      pickCards,
      saveCards,
      openHelp() {
        location.hash = '#help-now';
      },
      cardHeight: cardFrame.resize,
      cardReady: cardFrame.ready,
    },
  };

  function press(name: ShortcutName): void {
    const events = { hardCall: 'hard-call', callToggle: 'call-toggle', quickHide: 'quick-hide' } as const;
    void runner.send({ type: events[name] });
  }

  runner.onChange(() => {
    host.push('snapshot', snapshotOf(runner.session(), around()));
    cardFrame.refresh();
  });
  await own.load();
  await runner.resume();

  return {
    host,
    cardHost,
    cardFrame,
    runner,
    watch(target) {
      const stops = [idle.watch(target), listenForShortcuts(target, shortcuts, press)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
