import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { SettingsView } from '../../../src/core/contract';
import { settingsView } from './fixtures';

/** What a test reads on the page that connects a phone. */

export const hash = '#phone';
export const step = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
export const ticked = (page: Page, title: string): Promise<void> =>
  expect(step(page, title).getByRole('img', { name: 'Done' })).toBeVisible();
export const goTo = (page: Page, id: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = `#phone/${to}`;
  }, id);
export const silent = (): SettingsView => ({
  ...settingsView(),
  phone: { ...settingsView().phone, events: [] },
});
export const withConnector = (change: Partial<SettingsView['phone']['connector']>): SettingsView => {
  const view = silent();
  const connector = { name: 'baresip', port: 4444, health: 'ok', reason: null, ...change } as const;
  const settings = { ...view.settings, 'phone.connector': connector.name };
  return { ...view, settings, phone: { ...view.phone, connector } };
};
