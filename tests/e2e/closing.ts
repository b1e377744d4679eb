import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Desktop } from '../desktop/desktop';

export interface Closed {
  /** Keys pressed from the first question to the page that is kept. */
  readonly keys: number;
  readonly steps: number;
}

/** Goes through the close by keyboard alone: quite a bit before, a little after, and Enter on all between. Ends on the page that is kept. */
export async function closeByKeyboard({ desk }: Desktop, page: Page): Promise<Closed> {
  const main = page.locator('main');
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    await desk.press(key);
    keys += 1;
  };
  const where = async (): Promise<readonly [number, number]> => {
    const [, step, steps] = /(\d) of (\d)/.exec(await main.innerText()) ?? [];
    return [Number(step), Number(steps)];
  };
  await expect(main).toContainText('1 of');
  const [, steps] = await where();
  for (let step = 1; step <= steps; step += 1) {
    await expect(main).toContainText(`${String(step)} of ${String(steps)}`);
    // The first answer goes on by itself.
    if (step === 1) await press('4');
    if (step === steps) {
      await press('2');
      await expect(main.locator('[aria-pressed="true"]')).toHaveCount(1);
    }
    if (step > 1) await press('Return');
  }
  await expect(main).toHaveAttribute('data-page', 'summary');
  return { keys, steps };
}
