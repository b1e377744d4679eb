import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TrayItem } from '../../../../electron/main/tray/menu';
import { quietUntilTomorrow } from '../../../../src/core/pacing/quiet';
import { trayIcon, trayMenu, trayTooltip } from '../../../../electron/main/tray/menu';
import type { FileSetAside, Snapshot } from '../../../../src/core/contract';
import { createI18n } from '../../../../src/core/i18n/i18n';
import { getSnapshot } from '../../../../src/core/app/view-models';
import { languages } from '../../../../src/core/i18n/languages';
import type { StateName } from '../../../../src/core/vocabulary';
import { pacingReasons, stateNames, stateReasons } from '../../../../src/core/vocabulary';
import type { Day } from '../../../fakes/day';
import { startDay } from '../../../fakes/day';
import { around } from '../../../fakes/running';

const { t } = createI18n('en');
const time = () => 'half past';

function afterACall(): Day {
  const day = startDay();
  day.pass(10);
  day.call(60);
  day.pass(12);
  return day;
}
const look = (day: Day): Snapshot => getSnapshot(day.session(), around);
type Action = TrayItem & { readonly type: 'action' };
const isAction = (item: TrayItem): item is Action => item.type === 'action';
const actions = (snapshot: Snapshot) => trayMenu(snapshot, t, time).filter(isAction);
const lastCallMenu = (snapshot: Snapshot, words = t) => {
  const found = trayMenu(snapshot, words, time).find(
    (item) => item.type === 'submenu' && item.label === words('tray:rateLastCall'),
  );
  if (found?.type !== 'submenu') throw new Error('no submenu');
  return found;
};
/** Every label of the menu and of what opens from it. */
const labelsOf = (items: readonly TrayItem[]): readonly string[] =>
  items.flatMap((item) => {
    if (item.type === 'line') return ['-'];
    return item.type === 'submenu' ? [item.label, ...labelsOf(item.items)] : [item.label];
  });
const enabled = (snapshot: Snapshot) =>
  actions(snapshot)
    .filter((item) => item.enabled)
    .map((item) => item.action);
const find = (snapshot: Snapshot, name: string) => actions(snapshot).find((item) => item.action === name);

describe('a file that could not be read is what the tray says first', () => {
  const aside = (...what: readonly FileSetAside['what'][]): Snapshot => ({
    ...look(afterACall()),
    notices: what.map((each) => ({ type: 'file-set-aside', what: each, file: '/data/secret.unreadable-1' })),
  });

  test.each(languages)(
    'in the menu and in the tooltip, and a click opens the window that says more: %s',
    (language) => {
      const words = createI18n(language).t;
      for (const what of ['settings', 'hooks', 'other'] as const) {
        const sentence = words(`tray:setAside.${what}`);
        const snapshot = aside('other', what);
        expect(trayMenu(snapshot, words, time)[0]).toMatchObject({
          label: sentence,
          action: 'open',
          enabled: true,
        });
        expect(trayTooltip(snapshot, words, time).split('\n')[1]).toBe(sentence);
        expect(trayTooltip(snapshot, words, time).length).toBeLessThan(128);
        expect(labelsOf(trayMenu(snapshot, words, time)).join()).not.toContain('secret');
      }
    },
  );
});

const iconOf = (state: StateName) => trayIcon({ state, shift: null });

test('eight states, six icons, and each is there for light and dark bars', () => {
  expect(Object.fromEntries(stateNames.map((name) => [name, iconOf(name)]))).toEqual({
    ringing: 'on-call',
    'on-call': 'on-call',
    'wrap-up': 'wrap-up',
    gap: 'gap',
    break: 'break',
    away: 'break',
    unknown: 'unknown',
    'off-shift': 'off-shift',
  });
  for (const name of new Set(stateNames.map(iconOf))) {
    for (const file of [
      `${name}-dark.png`,
      `${name}-light.png`,
      `${name}-dark@2x.png`,
      `${name}-light@2x.png`,
      `${name}-outlined.png`,
    ]) {
      expect(existsSync(new URL(`../../../../resources/tray/${file}`, import.meta.url)), file).toBe(true);
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
        'help-now',
        'hard-call',
        verb === 'ringing' ? 'call-on' : 'call-over',
        'open',
        'settings',
        'close-shift',
        'quit',
      ]);
      expect(trayMenu(look(day), t, time)[0]).toMatchObject({ action: 'help-now' });
    },
  );

  test('quiet for an hour or until tomorrow, and over by the entry that says until when', () => {
    const quiet = (snapshot: Snapshot) => trayMenu(snapshot, t, time).filter((item) => item.type !== 'line');
    const asks = quiet(look(afterACall())).find(({ label }) => label === 'Quiet');
    if (asks?.type !== 'submenu') throw new Error('quiet is not offered');
    expect(asks.items.filter(isAction).map(({ action }) => action)).toEqual([
      'quiet-hour',
      'quiet-until-tomorrow',
    ]);
    const day = afterACall();
    const asked = getSnapshot(day.session(), { ...around, quietUntil: day.at() + 1000 });
    expect(find(asked, 'quiet-over')).toMatchObject({ label: 'Quiet until half past', checked: true });
    day.pass(130);
    expect(
      getSnapshot(day.session(), { ...around, quietUntil: asked.quietUntil ?? 0 }).quietUntil,
    ).toBeNull();
  });

  test('until tomorrow is the next morning, also where tonight is already tomorrow', () => {
    const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
    expect(quietUntilTomorrow(at(21, 14))).toBe(at(22, 5));
    expect(quietUntilTomorrow(at(22, 1))).toBe(at(23, 5));
    expect(quietUntilTomorrow(at(30, 23))).toBe(new Date(2026, 11, 1, 5).getTime());
  });

  test('off shift a shift can be started, on shift it can be closed', () => {
    expect(actions(look(startDay())).map(({ action }) => action)).toContain('start-shift');
    expect(actions(look(afterACall())).map(({ action }) => action)).not.toContain('start-shift');
    expect(find(look(startDay()), 'close-shift')).toBeUndefined();
  });

  test('a call can be said to be on or over, and a break shows whether it is on', () => {
    const day = startDay();
    day.send({ type: 'call-toggle' });
    expect(find(look(day), 'call-over')?.label).toBe('Call over');
    day.send({ type: 'call-toggle' });
    day.send({ type: 'agent-break', on: true });
    expect(find(look(day), 'call-on')?.label).toBe('On a call');
    expect(find(look(day), 'break')?.checked).toBe(true);
  });

  test('a call that the phone tells of, and one that was said to be over, can be corrected', () => {
    const day = startDay();
    day.phone('started');
    day.pass(10);
    expect(find(look(day), 'call-over')?.label).toBe('Correct it: no call');
    day.send({ type: 'call-toggle' });
    expect(find(look(day), 'call-on')?.label).toBe('Correct it: still on');
    day.phone('ended');
    expect(find(look(day), 'call-on')?.label).toBe('On a call');
  });
});

test('before the first call it says what is awaited and who will tell, and is not unknown', () => {
  const day = startDay();
  day.send({ type: 'start-shift' });
  day.send({ type: 'card', action: { do: 'skip' } });
  const says = (snapshot: Snapshot) =>
    labelsOf(trayMenu(snapshot, t, time))
      .slice(0, 2)
      .concat(trayTooltip(snapshot, t, time).split('\n'));
  const waiting = 'Waiting for your first call';
  for (const seconds of [0, 10]) {
    day.pass(seconds);
    const [state, why, ...tooltip] = says(look(day));
    expect([state, why]).toEqual([waiting, expect.stringMatching(/^Press “On a call” when it starts/)]);
    expect(tooltip).toEqual([`Lull: ${waiting}`, why]);
    expect(trayIcon(look(day))).toBe('gap');
  }
  day.sound([]);
  day.pass(10);
  expect(says(look(day))[1]).toBe('The microphone in use will tell Lull.');
  day.phone('available');
  expect(says(look(day)).slice(0, 2)).toEqual([waiting, 'Your phone will tell Lull.']);
  day.call(60);
  expect(says(look(day))[0]).toBe('Wrap-up since half past');
});

test('a call marked hard while it is on says that this was heard', () => {
  const day = afterACall();
  day.phone('started');
  day.send({ type: 'hard-call' });
  expect(trayTooltip(look(day), t, time)).toContain('You marked this call hard.');
  day.phone('ended');
  expect(trayTooltip(look(day), t, time)).not.toContain('You marked this call hard.');
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
            pacing: { allowed: false, reason: because, notBefore: 1 },
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

test.each(languages)('what opens from the last call is words alone, in %s', (language) => {
  const labels = labelsOf(lastCallMenu(look(afterACall()), createI18n(language).t).items);
  expect(labels).toHaveLength(5 + 5 + 5 + 1 + 3);
  for (const label of labels) expect(label).not.toMatch(/^$|\d|\{\{|undefined|words:|tray:/);
});

describe('the last call', () => {
  test('its rating, its end, what was given and a win, one click each, in words', () => {
    const menu = lastCallMenu(look(afterACall()));
    expect(menu.enabled).toBe(true);
    expect(labelsOf(menu.items).join(' ')).toBe(
      'much worse a bit worse the same a bit better much better - ' +
        'resolved passed on unresolved turned around ended (abuse) - ' +
        'patience apology explanation follow-up warmth - a win',
    );
    const day = afterACall();
    for (const label of ['a bit worse', 'passed on', 'warmth', 'a win']) {
      const said = lastCallMenu(look(day))
        .items.filter(isAction)
        .find((item) => item.label === label);
      if (typeof said?.action !== 'object') throw new Error(`nothing is said by "${label}"`);
      day.say(said.action);
    }
    const { calls, wins } = day.session().shift ?? {};
    expect(calls?.[0]).toMatchObject({ rating: 2, outcome: 'passed-on', deposits: ['warmth'] });
    expect(wins).toMatchObject([{ callId: 'c1', text: '' }]);
  });

  test('is about the one that ended last, and only outside a call', () => {
    const day = afterACall();
    day.phone('ringing');
    expect(lastCallMenu(look(day)).enabled).toBe(false);
    day.phone('started');
    expect(lastCallMenu(look(day)).enabled).toBe(false);
    day.pass(60);
    day.phone('ended', 'available');
    const [first] = lastCallMenu(look(day)).items.filter(isAction);
    expect(first?.action).toMatchObject({ callId: 'c2', rating: 1 });
  });

  test('without a call there is none', () => {
    expect(lastCallMenu(look(startDay()))).toMatchObject({ enabled: false, items: [] });
  });
});

test('a call, a rating and a win leave no trace in the tray', () => {
  const day = afterACall();
  const before = JSON.stringify([trayTooltip(look(day), t, time), trayMenu(look(day), t, time)]);
  day.say({ type: 'win-added', text: 'canary', because: 'canary', callId: 'c1' });
  day.say({ type: 'taking-home', moment: 'before', value: 5 });
  day.say({ type: 'parked', parked: { what: 'canary', when: 'canary' } });
  day.say({ type: 'outcome-given', callId: 'c1', outcome: 'turned-around' });
  day.say({ type: 'deposit-made', callId: 'c1', deposit: 'patience' });
  expect(JSON.stringify([trayTooltip(look(day), t, time), trayMenu(look(day), t, time)])).toBe(before);
});

test('a port that is not free is said in the tray, by menu and tooltip', () => {
  const notices = [{ type: 'hooks-failed', reason: 'port-taken', port: 47_600 }] as const;
  const snapshot = getSnapshot(afterACall().session(), { ...around, notices });
  const sentence = 'Your phone cannot reach Lull at port 47600. Lull keeps trying; open it to see.';
  expect(labelsOf(trayMenu(snapshot, t, time))).toContain(sentence);
  expect(trayTooltip(snapshot, t, time)).toContain(sentence);
  expect(labelsOf(trayMenu(look(afterACall()), t, time))).not.toContain(sentence);
});

test('pages that keep failing are said first, since no window can', () => {
  const notices = [
    { type: 'hooks-failed', reason: 'port-taken', port: 47_600 },
    { type: 'pages-fail' },
  ] as const;
  const snapshot = getSnapshot(afterACall().session(), { ...around, notices });
  const sentence = 'Lull’s windows keep failing. Quit Lull and start it again.';
  expect(labelsOf(trayMenu(snapshot, t, time))[0]).toBe(sentence);
  expect(trayTooltip(snapshot, t, time)).toContain(sentence);
});
