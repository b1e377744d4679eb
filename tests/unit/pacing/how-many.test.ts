import { describe, expect, test } from 'vitest';
import type { Amount } from '../../../src/core/pacing/how-many';
import { amountOf, amounts, changesTo, paceNumbers } from '../../../src/core/pacing/how-many';
import type { Settings } from '../../../src/core/settings/settings';
import { acceptsSetting, defaultSettings } from '../../../src/core/settings/settings';

const after = (amount: Amount, settings: Settings): Settings => ({
  ...settings,
  ...(Object.fromEntries(changesTo(amount, settings)) as Partial<Settings>),
});

test('the defaults are now and then', () => {
  expect(amountOf(defaultSettings)).toBe('now-and-then');
  expect(changesTo('now-and-then', defaultSettings)).toEqual([]);
});

test('a few a day: an hour apart, one an hour', () => {
  expect(changesTo('few', defaultSettings)).toEqual([
    ['pacing.spacingMinutes', 60],
    ['pacing.maxPerHour', 1],
  ]);
});

test('only when asked leaves the numbers for later', () => {
  const own = { ...defaultSettings, 'pacing.spacingMinutes': 20 };
  expect(changesTo('asked', own)).toEqual([['pacing.automatic', false]]);
  expect(amountOf(after('asked', own))).toBe('asked');
});

describe.each(amounts)('%s', (amount) => {
  test('is what it says once it is chosen, whatever was set before', () => {
    const own = { ...defaultSettings, 'pacing.automatic': false, 'pacing.cardSeconds': 40 };
    expect(amountOf(after(amount, own))).toBe(amount);
    for (const [key, value] of changesTo(amount, own)) expect(acceptsSetting(key, value), key).toBe(true);
  });
});

test.each(paceNumbers)('%s set by hand is a number of the agent’s own', (key) => {
  expect(amountOf({ ...defaultSettings, [key]: defaultSettings[key] + 1 })).toBeNull();
});
