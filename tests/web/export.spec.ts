import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Shift } from '../../src/core/shift/shift';
import { test } from './web-page';

test('everything goes into one file, in each format', async ({ open }) => {
  const { page, pass } = await open();
  await page.getByRole('button', { name: 'Skip the welcome' }).click();
  await page.getByRole('button', { name: 'Start a shift' }).click();
  await page.getByRole('button', { name: /^On a call/ }).click();
  await pass(60);
  await page.getByRole('button', { name: /^Call over/ }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  const exported = async (way: string): Promise<string> => {
    const handed = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save a copy: ${way}` }).click();
    return readFile(await (await handed).path(), 'utf8');
  };
  const { shifts } = JSON.parse(await exported('to bring back')) as { readonly shifts: readonly Shift[] };
  expect(shifts.map(({ calls }) => calls.length)).toEqual([1]);
  expect((await exported('as a table')).split('\r\n')).toHaveLength(3);
  expect(await exported('to read')).toMatch(/^# .+\n\n.*1 call/s);
});
