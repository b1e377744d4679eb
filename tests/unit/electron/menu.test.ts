import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TrayItem } from '../../../electron/main/tray/menu';
import { trayIcon, trayMenu, trayTooltip } from '../../../electron/main/tray/menu';
import type { Snapshot } from '../../../src/core/contract';
import { createI18n } from '../../../src/core/i18n/i18n';
import { snapshotOf } from '../../../src/core/services/views';
import { languages, pacingReasons, stateNames, stateReasons } from '../../../src/core/words';
import type { Day } from '../../fakes/day';
import { startDay } from '../../fakes/day';
import { around } from '../../fakes/running';

const { t } = createI18n('en');
const time = () => 'half past';

function afterACall(): Day {
  const day = startDay();
  day.pass(10);
  day.call(60);
  day.pass(12);
  return day;
}
const look = (day: Day): Snapshot => snapshotOf(day.session(), around);
const actions = (snapshot: Snapshot) =>
  trayMenu(snapshot, t, time).filter((item): item is TrayItem & { type: 'action' } => item.type === 'action');
const enabled = (snapshot: Snapshot) =>
  actions(snapshot)
    .filter((item) => item.enabled)
    .map((item) => item.action);
const find = (snapshot: Snapshot, name: string) => actions(snapshot).find((item) => item.action === name);

test('eight states, six icons, and each is there for light and dark bars', () => {
  expect(Object.fromEntries(stateNames.map((name) => [name, trayIcon(name)]))).toEqual({
    ringing: 'on-call',
    'on-call': 'on-call',
    'wrap-up': 'wrap-up',
    gap: 'gap',
    break: 'break',
    away: 'break',
    unknown: 'unknown',
    'off-shift': 'off-shift',
  });
  for (const name of new Set(stateNames.map(trayIcon))) {
    for (const file of [
      `${name}-dark.png`,
      `${name}-light.png`,
      `${name}-dark@2x.png`,
      `${name}-light@2x.png`,
    ]) {
      expect(existsSync(new URL(`../../../resources/tray/${file}`, import.meta.url)), file).toBe(true);
    }
  }
});

describe('what can be done', () => {
  test('in a gap, everything', () => {
    const snapshot = look(afterACall());
    expect(enabled(snapshot)).toEqual(actions(snapshot).map(({ action }) => action));
  });

  test.each(['ringing', 'started'] as const)(
    'while a call is on or coming (%s), no card, no break, no rating',
    (verb) => {
      const day = afterACall();
      day.phone(verb);
      expect(enabled(look(day))).toEqual([
        'hard-call',
        'call-toggle',
        'open',
        'close-shift',
        'help-now',
        'quit',
      ]);
    },
  );

  test('rating only where a call is unrated', () => {
    const day = afterACall();
    expect(find(look(day), 'ask-rating')?.enabled).toBe(true);
    day.say({ type: 'rated', callId: 'c1', rating: 5 });
    expect(find(look(day), 'ask-rating')?.enabled).toBe(false);
  });

  test('off shift a shift can be started, on shift it can be closed', () => {
    expect(actions(look(startDay())).map(({ action }) => action)).toContain('start-shift');
    expect(actions(look(afterACall())).map(({ action }) => action)).not.toContain('start-shift');
    expect(find(look(startDay()), 'close-shift')).toBeUndefined();
  });

  test('call and break show whether they are on', () => {
    const day = startDay();
    day.send({ type: 'call-toggle' });
    expect(find(look(day), 'call-toggle')?.checked).toBe(true);
    day.send({ type: 'call-toggle' });
    day.send({ type: 'agent-break', on: true });
    expect(find(look(day), 'call-toggle')?.checked).toBe(false);
    expect(find(look(day), 'break')?.checked).toBe(true);
  });
});

describe.each(languages)('in %s', (language) => {
  const words = createI18n(language).t;
  test('every state, reason and decision is a sentence without figures, names or gaps', () => {
    const base = look(afterACall());
    for (const state of stateNames) {
      for (const reason of stateReasons) {
        for (const because of pacingReasons) {
          const snapshot: Snapshot = {
            ...base,
            state,
            reason,
            pacing: { allowed: false, because, notBefore: 1 },
          };
          const labels = trayMenu(snapshot, words, time).map((item) =>
            item.type === 'line' ? '-' : item.label,
          );
          for (const text of [trayTooltip(snapshot, words, time), ...labels]) {
            expect(text).not.toBe('');
            expect(text).not.toMatch(/\d|\{\{|undefined|null|words:|tray:|pacing\.|reason\./);
          }
        }
      }
    }
  });
});

test('a call, a rating and a win leave no trace in the tray', () => {
  const day = afterACall();
  const before = JSON.stringify([trayTooltip(look(day), t, time), trayMenu(look(day), t, time)]);
  day.say({ type: 'win-added', text: 'canary', because: 'canary', callId: 'c1' });
  day.say({ type: 'taking-home', moment: 'before', value: 5 });
  expect(JSON.stringify([trayTooltip(look(day), t, time), trayMenu(look(day), t, time)])).toBe(before);
});
