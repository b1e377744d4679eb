import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clockSetMs } from '../../../src/core/app/session-clock';
import { awaySeconds, callOutlivesMs, sleptMs, unseenMs } from '../../../src/core/call-state/call-state';
import { letGoAfterMs, restAtMostMs } from '../../../src/core/call-state/follow-call';
import { disagreeAfterMs, disagreeTimes } from '../../../src/core/call-state/sound-sources';
import {
  callExpiresMs,
  doubtKeptMs,
  lateStartMs,
  outlivedAtMost,
  repeatMs,
  ringExpiresMs,
  sameStartMs,
} from '../../../src/core/call-state/lines';
import {
  askWhileHeldMs,
  callLikeMs,
  constantGaps,
  dictationBursts,
  dictationUnderMs,
  phoneHolds,
} from '../../../src/core/call-state/programs';
import {
  callEndMs,
  confirmMs,
  provingGapMs,
  ringAtMostMs,
  ringClearMs,
  soundSettleMs,
} from '../../../src/core/call-state/sound';
import { settleMs } from '../../../src/core/call-state/state';
import { letsGoOnHoldMs, ownHoldMs, silenceMs } from '../../../src/core/call-state/verbs';
import { screens } from '../../../src/core/card/screens';
import { familyPerHour, noRepeatWithin } from '../../../src/core/deck/choose';
import { enoughCases } from '../../../src/core/deck/helpful';
import { fewestGaps, gapsRemembered, longEnoughMs, shortMs } from '../../../src/core/pacing/gaps';
import { shareThatFits, shareToLinger } from '../../../src/core/pacing/length';
import { closingMs, fatigueMs, typingSeconds } from '../../../src/core/pacing/pacing';
import { sameMomentMs } from '../../../src/core/session/signals';
import { questionsAtMost } from '../../../src/core/session/quiet-cards';
import { shiftsRemembered } from '../../../src/core/pacing/remembered';
import { defaultSettings } from '../../../src/core/settings/settings';
import { leftOpenAfterMs } from '../../../src/core/shift/shift';
import { pacingReasons } from '../../../src/core/vocabulary';

/** The tables of docs/behaviour.md and docs/calls.md, row by row, against the code. */

const ofBehaviour = {
  ...{
    gapsRemembered,
    fewestGaps,
    shortMs,
    longEnoughMs,
    shareThatFits,
    shareToLinger,
    fatigueMs,
    typingSeconds,
  },
  ...{ closingMs, noRepeatWithin, familyPerHour, enoughCases, shiftsRemembered, questionsAtMost },
  ...{ leftOpenAfterMs, clockSetMs, awaySeconds, settleMs },
};
const ofCalls = {
  ...{ confirmMs, callEndMs, ringClearMs, ringAtMostMs, ringExpiresMs, soundSettleMs, provingGapMs, sleptMs },
  ...{ callOutlivesMs, unseenMs, repeatMs, sameStartMs, lateStartMs, callExpiresMs, doubtKeptMs },
  ...{ outlivedAtMost, silenceMs, ownHoldMs, letsGoOnHoldMs, letGoAfterMs, restAtMostMs, sameMomentMs },
  ...{ disagreeAfterMs, disagreeTimes, callLikeMs, askWhileHeldMs, dictationUnderMs, dictationBursts },
  ...{ constantGaps, phoneHolds },
};

function duration(ms: number): string {
  if (ms >= 2 * 3_600_000) return `${String(ms / 3_600_000)} h`;
  if (ms >= 60_000) return `${String(ms / 60_000)} min`;
  return ms >= 1000 ? `${String(ms / 1000)} s` : `${String(ms)} ms`;
}

/** How a table writes a value: with its unit, which the end of its name says. */
function written(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(duration).join(' to ');
  if (typeof value !== 'number') return typeof value === 'string' && value !== '' ? value : 'none';
  if (name.startsWith('share')) return `${String(value * 100)} %`;
  if (name.endsWith('Ms')) return duration(value);
  if (/Seconds/.test(name)) return `${String(value)} s`;
  return /Minutes/.test(name) ? `${String(value)} min` : String(value);
}

const sectionOf = (file: string, heading: string): string =>
  readFileSync(file, 'utf8').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

/** Of a row: the name in back-ticks, and the last cell. */
const lastCells = /^\| `([^`]+)`.*\| ([^|]+?) +\|$/gm;

/** The rows of the tables under a heading: the name in back-ticks, and the next cell. */
function rowsUnder(file: string, heading: string): readonly (readonly [string, string])[] {
  return [...sectionOf(file, heading).matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\|/gm)].map(
    ([, name = '', value = '']) => [name, value],
  );
}

type ScreenName = keyof typeof screens;

/** How the table says how long a screen stays; its card of the deck or the agent say it where there is no length. */
function stays(name: ScreenName): string {
  const { staysMs } = screens[name];
  if (staysMs === null) return name === 'care' ? 'never' : 'its length';
  const { quiet, keyboard } = staysMs;
  const next = name === 'hard-call-breath' ? ', to `kinds`' : '';
  return duration(quiet) + (keyboard === quiet ? next : `, with keys ${duration(keyboard)}`);
}

const table = (values: object): readonly (readonly [string, string])[] =>
  Object.entries(values).map(([name, value]) => [name, written(name, value)]);

describe('docs/behaviour.md', () => {
  it('has every setting and constant with the default of the code, and no other', () => {
    const rows = rowsUnder('docs/behaviour.md', 'Defaults');
    const code = table({ ...defaultSettings, ...ofBehaviour });
    expect(new Map(rows)).toEqual(new Map(code));
    expect(rows).toHaveLength(code.length);
  });

  it('has every screen of the card and how long it stays', () => {
    const rows = [...sectionOf('docs/behaviour.md', 'Screens of the card').matchAll(lastCells)];
    const code = (Object.keys(screens) as ScreenName[]).map((name) => [name, stays(name)]);
    expect(rows.map(([, name, after]) => [name, after])).toEqual(code);
  });

  it('names every reason of pacing that keeps a card away', () => {
    const rows = rowsUnder('docs/behaviour.md', 'When a card may come').map(([name]) => name);
    const allows = ['due', 'hard-call-waits'];
    expect(rows.toSorted()).toEqual(pacingReasons.filter((reason) => !allows.includes(reason)).toSorted());
  });
});

describe('docs/calls.md', () => {
  it('has every constant with the figure of the code, and no other', () => {
    const rows = rowsUnder('docs/calls.md', 'What was measured');
    expect(new Map(rows)).toEqual(new Map(table(ofCalls)));
    expect(rows).toHaveLength(Object.keys(ofCalls).length);
  });
});
