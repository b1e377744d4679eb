import { beforeEach, expect, test } from 'vitest';
import { holdShortcuts, releaseShortcuts } from '../../../../electron/main/system/shortcuts';
import { shortcuts } from '../../../fakes/electron';

const keys = { hardCall: 'Ctrl+F9', callToggle: 'Ctrl+F10', rate: 'Ctrl+F8', quickHide: 'Ctrl+F11' };
const nothing = { hardCall() {}, callToggle() {}, rate() {}, quickHide() {} };

beforeEach(() => {
  shortcuts.held.clear();
  shortcuts.taken.clear();
  shortcuts.unknown.clear();
});

test('all four are held and do what they say', () => {
  const pressed: string[] = [];
  const note = (name: string) => () => void pressed.push(name);
  expect(
    holdShortcuts(keys, {
      hardCall: note('hard'),
      callToggle: note('toggle'),
      rate: note('rate'),
      quickHide: note('hide'),
    }),
  ).toEqual([]);
  for (const press of shortcuts.held.values()) press();
  expect(pressed).toEqual(['hard', 'toggle', 'rate', 'hide']);
});

test('one that another program holds, and one that is no key, are named; the rest are held', () => {
  shortcuts.taken.add('Ctrl+F9');
  shortcuts.unknown.add('Ctrl+F11');
  expect(holdShortcuts(keys, nothing)).toEqual(['hardCall', 'quickHide']);
  expect([...shortcuts.held.keys()]).toEqual(['Ctrl+F10', 'Ctrl+F8']);
});

test('the same keys for two things: the second is named', () => {
  expect(holdShortcuts({ ...keys, callToggle: keys.hardCall }, nothing)).toEqual(['callToggle']);
});

test('new keys take the place of old ones, and all are given back', () => {
  holdShortcuts(keys, nothing);
  expect(holdShortcuts({ ...keys, hardCall: 'Alt+H' }, nothing)).toEqual([]);
  expect([...shortcuts.held.keys()]).toEqual(['Alt+H', 'Ctrl+F10', 'Ctrl+F8', 'Ctrl+F11']);
  releaseShortcuts();
  expect(shortcuts.held.size).toBe(0);
});
