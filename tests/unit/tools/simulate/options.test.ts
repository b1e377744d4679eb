import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/core/settings/settings';
import { readOptions, readPolicy, usualOccupancies } from '../../../../tools/simulate/options';

describe('options', () => {
  test('that are not given are the usual ones', () => {
    expect(readOptions({})).toEqual({
      ok: true,
      value: { seed: 1, days: 10, agents: 20, occupancies: usualOccupancies, sources: 'full' },
    });
  });

  test('are taken as they are given', () => {
    const given = { seed: '0', days: '3', agents: '4', occupancy: '0.8', sources: 'manual', json: 'x' };
    expect(readOptions(given)).toEqual({
      ok: true,
      value: { seed: 0, days: 3, agents: 4, occupancies: [0.8], sources: 'manual' },
    });
  });

  test.each([
    [{ days: '0' }, '--days takes a whole number from 1 to 1000, not "0".'],
    [{ agents: '1.5' }, '--agents takes a whole number from 1 to 500, not "1.5".'],
    [{ seed: '-1' }, '--seed takes a whole number from 0 to 4294967295, not "-1".'],
    [{ seed: '' }, '--seed takes a whole number from 0 to 4294967295, not "".'],
    [{ occupancy: 'high' }, '--occupancy takes a number from 0.3 to 0.95, not "high".'],
    [{ occupancy: '1' }, '--occupancy takes a number from 0.3 to 0.95, not "1".'],
    [{ sources: 'ears' }, '--sources takes full, microphone, manual, untidy, not "ears".'],
  ])('%j is refused in a sentence', (given, problem) => {
    expect(readOptions(given)).toEqual({ ok: false, error: problem });
  });
});

describe('a policy', () => {
  test('is a settings file over the defaults', () => {
    const read = readPolicy('calm.json', '{"pacing": {"maxPerHour": 2}}');
    expect(read).toEqual({
      ok: true,
      value: { name: 'calm.json', settings: { ...defaultSettings, 'pacing.maxPerHour': 2 } },
    });
  });

  test.each([
    ['{', 'calm.json is not JSON.'],
    ['[]', 'calm.json holds no settings: it must be an object, for example {"pacing": {"maxPerHour": 2}}.'],
    ['{"pacing": {"maxPerHuor": 2}}', 'calm.json: there is no setting "pacing.maxPerHuor".'],
    ['{"pacing": {"maxPerHour": "two"}}', 'calm.json: "pacing.maxPerHour" does not take that value.'],
  ])('%j is refused in a sentence', (text, problem) => {
    expect(readPolicy('calm.json', text)).toEqual({ ok: false, error: problem });
  });
});
