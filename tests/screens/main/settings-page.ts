import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What a test reads and sets on the page of settings. */

export const hash = '#settings';
/** It is chosen once the host has said so, which may be after the click. */
export async function pick(page: Page, group: string, name: string): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
  await choice.click();
  await expect(choice).toBeChecked();
}
export const number = (page: Page, name: RegExp): Locator => page.getByRole('spinbutton', { name });
