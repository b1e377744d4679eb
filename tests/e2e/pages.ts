import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { Lull } from '../desktop/lull';
import { waitFor } from '../desktop/wait-for';

/** Looking into Lull's windows, for what cannot be seen from outside. Lull must run with `inspected`. */

export const inspected: readonly string[] = ['--remote-debugging-port=0'];

export interface Pages {
  readonly main: () => Promise<Page>;
  readonly cards: () => readonly Page[];
  readonly all: () => readonly Page[];
  readonly close: () => Promise<void>;
}

const isMain = (page: Page): boolean => page.url().includes('/main-window/');
const isCard = (page: Page): boolean => page.url().includes('/card/');

/** Connects to Lull's pages; closing the connection leaves them as they are. */
export async function lookInto(lull: Lull): Promise<Pages> {
  const address = await waitFor(() => /DevTools listening on (ws:\S+)/.exec(lull.stderr())?.[1], {
    what: 'the address for looking into windows',
    context: lull.stderr,
  });
  // Connecting hangs now and then while a page is still loading; the next attempt finds it loaded.
  const connect = (): Promise<Browser | null> =>
    chromium.connectOverCDP(address, { timeout: 8000 }).catch(() => null);
  const browser = await waitFor(connect, { what: 'a look into the windows', timeoutMs: 30_000 });
  const all = (): readonly Page[] => browser.contexts().flatMap((context) => context.pages());
  return {
    all,
    cards: () => all().filter(isCard),
    main: () => waitFor(() => all().find(isMain), { what: 'the page of the main window' }),
    close: () => browser.close(),
  };
}
