import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/core/hearing';
import { changesFor, hearingWays, wayNow } from '../../src/core/hearing';
import type { Settings } from '../../src/core/settings/settings';
import { defaultSettings } from '../../src/core/settings/settings';

const found = (phones: readonly string[], microphone = true): Found => ({ phones, microphone });
const ids = (what: Found): readonly string[] => hearingWays(what).map(({ id }) => id);
const now = (what: Found, change: Partial<Settings> = {}) =>
  wayNow(hearingWays(what), { ...defaultSettings, ...change })?.id;
const changes = (what: Found, id: string) => {
  const way = hearingWays(what).find((each) => each.id === id);
  return way && changesFor(way, what);
};

describe('what can be chosen', () => {
  test.each<[string, Found, readonly string[]]>([
    [
      'phones that tell come first',
      found(['microsip', 'teams']),
      ['microsip', 'teams', 'microphone', 'keys'],
    ],
    [
      'a phone that only the microphone shows is no way of its own',
      found(['jabber']),
      ['microphone', 'keys'],
    ],
    ['one in the browser neither', found(['five9']), ['microphone', 'keys']],
    ['without a microphone there is the key', found([], false), ['keys']],
    ['what the catalogue does not know is left out', found(['nobody'], false), ['keys']],
  ])('%s', (_, what, ways) => {
    expect(ids(what)).toEqual(ways);
  });

  test('the microphone names the phone that it stands for', () => {
    const [microphone] = hearingWays(found(['zoom-phone']));
    expect(microphone).toMatchObject({ by: 'microphone', phone: { name: 'Zoom Phone' } });
    expect(hearingWays(found(['microsip']))[1]).toMatchObject({ by: 'microphone', phone: null });
  });
});

describe('what is chosen at first', () => {
  test('the best that was found', () => {
    expect(now(found(['bria']))).toBe('bria');
    expect(now(found([]))).toBe('microphone');
    expect(now(found([], false))).toBe('keys');
  });

  test('what holds already', () => {
    expect(now(found(['microsip', 'teams']), { 'phone.connector': 'teams' })).toBe('teams');
    expect(now(found([]), { 'sources.microphone': false })).toBe('keys');
  });
});

describe('what a choice changes', () => {
  test('a phone that Lull asks is asked', () => {
    expect(changes(found(['bria']), 'bria')).toEqual([{ key: 'phone.connector', value: 'bria' }]);
  });

  test('one that needs lines is left to its own page', () => {
    expect(changes(found(['microsip']), 'microsip')).toEqual([]);
  });

  test('the microphone is listened for, and no more once the key was chosen instead', () => {
    expect(changes(found([]), 'microphone')).toEqual([{ key: 'sources.microphone', value: true }]);
    expect(changes(found([]), 'keys')).toEqual([{ key: 'sources.microphone', value: false }]);
  });

  test('the key where there is no microphone changes nothing, so that one is found once it is there', () => {
    expect(changes(found([], false), 'keys')).toEqual([]);
  });
});
