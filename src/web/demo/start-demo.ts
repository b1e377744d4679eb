import { createI18n, pickLanguage } from '../../core/i18n/i18n';
import { acceptsSetting } from '../../core/settings/settings';
import type { Stored } from '../../core/app/ports';
import type { Settings } from '../../core/settings/settings';
import { memoryFiles } from '../../core/storage/memory-files';
import { browserZone } from '../adapters/clock';
import { createPageIdle } from '../adapters/idle';
import type { Lull } from '../compose';
import { composeLull } from '../compose';
import { seeded } from './chance';
import { createDemoClock } from './demo-clock';
import type { DemoPlayer } from './player';
import { createDemoPlayer } from './player';
import { demoScript } from './script';

/** What the address asks of the demo, as in `?demo&speed=60&language=es`. */
export interface DemoWishes {
  readonly speed: number;
  readonly seed: number;
  readonly settings: Partial<Settings>;
}

const usualSpeed = 60;
/** Two cards come by themselves, the second gives way to a call, and between them is the whole path of a hard call. */
const usualSeed = 4;
const everyMs = 50;
/** A page that was held up must not make up for it in one leap. */
const longestTickMs = 250;

function numberIn(text: string | null, least: number, most: number, otherwise: number): number {
  const value = Number(text);
  return text !== null && Number.isFinite(value) && value >= least && value <= most ? value : otherwise;
}

export function demoWishes(search: URLSearchParams): DemoWishes {
  const language = search.get('language');
  return {
    speed: numberIn(search.get('speed'), 1, 3600, usualSpeed),
    seed: numberIn(search.get('seed'), 0, 2 ** 32 - 1, usualSeed),
    settings: acceptsSetting('language', language) ? { language: language as Settings['language'] } : {},
  };
}

/** This morning at 9:40, so that the day has two rows before it is over. */
function morning(): number {
  const date = new Date();
  date.setHours(9, 40, 0, 0);
  return date.getTime();
}

/** The pretended agent has arrived already; the person watching can still ask for it. */
export const demoSettings = { 'shift.arrive': false } as const satisfies Partial<Settings>;

/** A demonstration is in memory alone, and a page that begins anew has forgotten it. */
const nothingStored: Stored = {
  list: () => Promise.resolve([]),
  openFolder: null,
  eraseAll() {
    window.location.reload();
    return Promise.resolve(true);
  },
};

/** A synthetic shift through the real runner, in memory only. */
export async function startDemo(
  wishes: DemoWishes,
): Promise<{ readonly lull: Lull; readonly player: DemoPlayer }> {
  const clock = createDemoClock(morning(), browserZone);
  const files = memoryFiles({ settings: JSON.stringify({ ...wishes.settings, ...demoSettings }) });
  const page = createPageIdle(() => clock.now());
  // The pretended agent works in another program; what the person watching does in this page is not their typing.
  const idle = { ...page, seconds: () => 60 };
  const lull = await composeLull({
    clock,
    random: { next: seeded(wishes.seed + 1) },
    idle,
    files,
    stored: nothingStored,
  });
  const player = createDemoPlayer({
    clock,
    runner: lull.runner,
    script: demoScript(wishes.seed),
    speed: wishes.speed,
    winText(win) {
      const { t } = createI18n(pickLanguage(lull.runner.settings().language, navigator.language));
      return { text: t(`web:demo.wins.${win}.text`), because: t(`web:demo.wins.${win}.because`) };
    },
    openClose() {
      window.location.hash = '#close';
    },
  });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const gone = Math.min(longestTickMs, now - last);
    last = now;
    if (!document.hidden) player.tick(gone);
  }, everyMs);
  return { lull, player };
}
