import type { Host } from '../core/app/api/api';
import { createApp } from '../core/app/app';
import type { AppPorts, ShortcutKeys, Stored } from '../core/app/ports';
import type { SessionRunner } from '../core/app/session-runner';
import type { ShortcutName } from '../core/contract';
import type { Clock, Files, Random, Sound, Stop } from '../core/ports';
import type { CardFrame } from './adapters/card-frame';
import { createCardFrame } from './adapters/card-frame';
import { consoleLog } from './adapters/console-log';
import { browserDesk } from './adapters/desk';
import type { PageIdle } from './adapters/idle';
import { noPhones } from './adapters/no-phones';
import { listenForShortcuts } from './adapters/shortcuts';
import { createPageHost } from './host';

/** Lull in a page: the app over the browser's adapters, for the page itself and the demo alike. */

export interface BrowserPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly idle: PageIdle;
  readonly files: Files;
  readonly stored: Stored;
}

export interface Lull {
  readonly host: Host;
  readonly cardHost: Host;
  readonly cardFrame: CardFrame;
  readonly runner: SessionRunner;
  /** Input and shortcuts of this window count too, such as those of the card's frame. */
  watch(target: Window): Stop;
}

/** A page is not told which programs use the microphone. */
const noSound: Sound = {
  watch(heard) {
    heard({ ok: false, error: 'not-supported' });
    return () => undefined;
  },
};

const calmBySystem = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Shortcuts work while the page has the keyboard, in whichever of its windows. */
function createShortcuts(): AppPorts['shortcuts'] & { listenIn(target: Window): Stop } {
  const none: ShortcutKeys = { hardCall: '', callToggle: '', rate: '', quickHide: '' };
  let keys = none;
  let press = (_name: ShortcutName): void => undefined;
  return {
    hold(next, pressed) {
      keys = next;
      press = (name) => pressed[name]();
      return [];
    },
    release() {
      keys = none;
    },
    listenIn: (target) =>
      listenForShortcuts(
        target,
        () => keys,
        (name) => press(name),
      ),
  };
}

export async function composeLull(ports: BrowserPorts): Promise<Lull> {
  const shortcuts = createShortcuts();
  const cardFrame = createCardFrame({
    push: (content) => cardHost.push('card', content),
    isCalm() {
      const wanted = app.settings.settings()['look.reducedMotion'];
      return wanted === 'system' ? calmBySystem() : wanted === 'on';
    },
  });
  const app = await createApp({
    ...ports,
    sound: noSound,
    findPhonePrograms: () => Promise.resolve(null),
    log: consoleLog,
    card: cardFrame,
    desk: browserDesk,
    loginItem: null,
    phones: noPhones,
    shortcuts,
    tell: () => undefined,
    host: { edition: 'browser' },
    locale: { system: () => navigator.language, preferred: () => navigator.languages },
    dataFolder: '',
    version: '',
    displays: () => 0,
    notices: () => [],
    diagnose: null,
  });
  const host = createPageHost('main', app);
  const cardHost = createPageHost('card', app);
  const place = (): void => cardFrame.place(app.settings.settings()['card.corner']);
  app.onChange(() => {
    place();
    host.push('snapshot', app.snapshot());
  });
  await app.start();
  place();
  return {
    host,
    cardHost,
    cardFrame,
    runner: app.runner,
    watch(target) {
      const stops = [ports.idle.watch(target), shortcuts.listenIn(target)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
