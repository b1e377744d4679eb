import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../desktop/child';
import type { Visit } from './every-screen';
import { endMovements, everyCard, everyScreen, test } from './every-screen';

/** Takes the pictures of docs/pictures, in both languages and themes. Run by `npm run pictures`. */

/** The picture's name, and the screen or form of the card that is on it. */
const wanted: Readonly<Record<string, string>> = {
  welcome: 'welcome',
  'welcome-hears': 'welcome, step 2',
  'welcome-keys': 'welcome, step 3',
  today: 'today',
  'today-waiting': 'today, waiting for the first call',
  'today-call': 'today, on a call',
  'today-break': 'today, on a break',
  'today-unknown': 'today, unknown',
  'today-length': 'today, a length asked',
  'today-off-shift': 'today, off shift',
  close: 'close',
  'close-parked': 'close, step 4',
  'close-breath': 'close, step 7',
  closed: 'closed',
  summary: 'summary',
  'look-back-week': 'look back, week',
  'look-back-month': 'look back, month',
  'look-back-year': 'look back, year',
  'look-back-helps': 'look back, what helps',
  'look-back-gaps': 'look back, gaps',
  'look-back-first': 'look back, one page',
  keys: 'keys',
  deck: 'deck, with own cards',
  'deck-write': 'own card form',
  'talk-sheet': 'talk sheet',
  'help-now': 'help now, with people',
  settings: 'settings',
  phone: 'phone',
  'phone-microsip': 'phone, MicroSIP',
  diagnosis: 'diagnosis',
  'card-arrive': 'card: arrive with the keyboard',
  'card-breath': 'card: breath card',
  'card-reframe': 'card: expanded reframe',
  'card-kinds': 'card: kinds',
  'card-rating': 'card: rating',
  'card-outcome': 'card: outcome',
  'card-care': 'card: care first',
};

/** Few enough colours that all pictures together stay small. */
const colours = 64;
/** In the middle of a breath in. */
const breathMs = 3200;

const folder = path.resolve(process.env['LULL_PICTURES'] ?? 'docs/pictures');

async function take({ name, page }: Visit, look: string): Promise<void> {
  const picture = Object.entries(wanted).find(([, screen]) => screen === name)?.[0];
  if (picture === undefined) return;
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  await endMovements(page);
  await page.evaluate((ms) => {
    for (const one of document.getAnimations()) {
      one.pause();
      if (one.effect?.getComputedTiming().endTime === Infinity) one.currentTime = ms;
    }
  }, breathMs);
  const file = path.join(folder, `${picture}-${look}.png`);
  await page.screenshot({ path: file, omitBackground: true });
  // Dots between two colours would be most of the file.
  const args = [
    '-strip',
    '+dither',
    '-colors',
    String(colours),
    '-define',
    'png:compression-level=9',
    `PNG8:${file}`,
  ];
  const { code, stderr } = await run('convert', [file, ...args]);
  if (code !== 0) throw new Error(`${file} is not made smaller: ${stderr}`);
}

for (const language of ['en', 'es'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`pictures, ${language}, ${theme}`, async ({ openMain, openCard }) => {
      test.setTimeout(240_000);
      await mkdir(folder, { recursive: true });
      const walk = { appearance: { language, theme }, folded: true };
      await everyScreen({ openMain }, walk, (visit) => take(visit, `${language}-${theme}`));
      await everyCard({ openCard }, walk, (visit) => take(visit, `${language}-${theme}`));
    });
  }
}
