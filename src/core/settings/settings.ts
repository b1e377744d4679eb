import { z } from 'zod';
import type { Tree } from '../file-content';
import { isTree } from '../file-content';
import { connectorNames } from '../phones/phone-now';
import { languages } from '../i18n/languages';
import { shortcut } from './shortcut';

/**
 * Every setting by its lasting key, with its rule and default (docs/behaviour.md). `settings.json` holds them
 * nested (`{"pacing": {"maxPerHour": 3}}`); a wrong value falls back to its default and is named, an unknown key is kept.
 */
const seconds = (max: number) => z.number().min(0).max(max);
const timeOfDay = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]);
/** As many characters as one line of the site has. */
export const longestSiteLine = 500;
const siteLine = z.string().max(longestSiteLine);

export const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof corners)[number];

/** Where a window is, in the system's own device-independent pixels: as it is when it does not fill the display. */
const windowPlace = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlace>;

const rules = {
  language: [z.enum(['system', ...languages]), 'system'],
  'look.theme': [z.enum(['system', 'light', 'dark']), 'system'],
  'look.reducedMotion': [z.enum(['system', 'on', 'off']), 'system'],
  /** Percent; of the window and the card together. */
  'look.textSize': [z.int().min(80).max(200), 100],
  'card.corner': [z.enum(corners), 'bottom-right'],
  /** The one in use, or its place from left to right; where that is not there, the one in use. */
  'card.display': [z.union([z.literal('in-use'), z.int().min(1).max(9)]), 'in-use'],
  'hooks.enabled': [z.boolean(), false],
  /** 0 lets the system choose a free port at each start; it is then found in hooks.json. */
  'hooks.port': [z.union([z.literal(0), z.int().min(1024).max(65_535)]), 47_600],
  /** A phone whose own interface Lull asks, and its port; 0 is the usual one of that phone. */
  'phone.connector': [z.enum(['none', ...connectorNames]), 'none'],
  'phone.connectorPort': [z.union([z.literal(0), z.int().min(1).max(65_535)]), 0],
  'shortcuts.hardCall': [shortcut, 'CommandOrControl+Shift+F9'],
  'shortcuts.callToggle': [shortcut, 'CommandOrControl+Shift+F10'],
  'shortcuts.rate': [shortcut, 'CommandOrControl+Shift+F8'],
  'shortcuts.quickHide': [shortcut, 'CommandOrControl+Shift+F11'],
  /** A first start owes the welcome, until the agent has gone through it or skipped it. */
  'welcome.due': [z.boolean(), false],
  /** Lull has said that it goes on in the tray once its window is closed. */
  'tray.told': [z.boolean(), false],
  /** Where the main window was last; null until it was somewhere. */
  'window.place': [windowPlace.nullable(), null],
  'sources.microphone': [z.boolean(), true],
  /** The phone's ringing sound, and whether its program runs. */
  'sources.programs': [z.boolean(), true],
  'pacing.automatic': [z.boolean(), true],
  /** No card comes by itself until then, epoch ms: quiet for an hour, or until tomorrow. */
  'pacing.quietUntil': [z.number().min(0), 0],
  'pacing.firstCardSeconds': [seconds(600), 10],
  'pacing.firstCardSecondsMicrophone': [seconds(600), 15],
  'pacing.firstCardSecondsAfterHard': [seconds(600), 4],
  'pacing.wrapUpSeconds': [seconds(3600), 10],
  'pacing.quietSeconds': [seconds(600), 6],
  'pacing.spacingMinutes': [z.number().min(0).max(480), 15],
  'pacing.spacingMinutesAfterHard': [z.number().min(0).max(480), 5],
  'pacing.maxPerHour': [z.int().min(0).max(60), 3],
  'pacing.cardSeconds': [z.number().min(10).max(300), 20],
  /** The agent's hours, "08:00" to "16:30", empty for none; the days are 1 Monday to 7 Sunday, by when the hours begin. */
  'shift.from': [timeOfDay, ''],
  'shift.to': [timeOfDay, ''],
  'shift.days': [z.array(z.int().min(1).max(7)).max(7), [1, 2, 3, 4, 5]],
  /** Arrive by itself; it can always be asked for. */
  'shift.arrive': [z.boolean(), true],
  /** No card that needs people around, and those for who works alone. */
  'work.atHome': [z.boolean(), false],
  /** After several calls that left the agent much worse, the way to people is offered once in a shift. */
  'care.roughRun': [z.boolean(), true],
  /** AHT, occupancy and wrap-up also on pages that are copied, printed or saved; they are the employer's numbers. */
  'summary.moreNumbers': [z.boolean(), false],
  /** Lines of the site for calls that go too far, '' where none is written down. */
  'site.abuseRule': [siteLine, ''],
  'site.endingSentence': [siteLine, ''],
  'site.emergencyNumber': [siteLine, ''],
  'site.callerLine': [siteLine, ''],
  /** No window of Lull's is in a shared or recorded screen, where the system can leave one out. */
  'privacy.hiddenOnSharedScreen': [z.boolean(), true],
  /** So many days what was written stays, and the numbers of a shift; 0 until the agent erases it. */
  'privacy.retentionDays': [z.int().min(0).max(3650), 30],
  'privacy.retentionDaysNumbers': [z.int().min(0).max(3650), 400],
  /** For a desk that several share: nothing of a shift is left once it is over. */
  'privacy.forgetAtClose': [z.boolean(), false],
} as const satisfies Record<string, readonly [z.ZodType, unknown]>;

export type SettingKey = keyof typeof rules;
export type SettingValue<K extends SettingKey> = z.infer<(typeof rules)[K][0]>;
export type Settings = { readonly [K in SettingKey]: SettingValue<K> };

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(rules, key);

export const defaultSettings: Settings = Object.fromEntries(
  Object.entries(rules).map(([key, [, value]]) => [key, value]),
) as unknown as Settings;

export type SettingsProblem =
  | { readonly type: 'wrong-value'; readonly key: SettingKey }
  | { readonly type: 'unknown-key'; readonly key: string }
  | { readonly type: 'unreadable-file' };

/** Those that are not as by default, by key. */
export const changedSettings = (settings: Settings): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([key, value]) => isSettingKey(key) && JSON.stringify(value) !== JSON.stringify(defaultSettings[key]),
    ),
  );

/** Is this a value that `key` takes? */
export function acceptsSetting(key: SettingKey, value: unknown): boolean {
  return rules[key][0].safeParse(value).success;
}

/** The smallest and the largest that a setting takes, for one that is a number and no more. */
export function rangeOf(key: SettingKey): { readonly min: number; readonly max: number } | null {
  const [rule] = rules[key];
  if (!(rule instanceof z.ZodNumber) || rule.minValue === null || rule.maxValue === null) return null;
  return { min: rule.minValue, max: rule.maxValue };
}

/** Settings lie two levels deep; of what nobody knows, no more is named than helps to find it. */
const mostNamed = { levels: 8, letters: 200, keys: 10 } as const;

/** `{"look": {"theme": "dark"}}` and `{"look.theme": "dark"}` are the same setting. */
function flatten(tree: Tree, prefix = '', level = 1): readonly (readonly [string, unknown])[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = prefix + name;
    const goesOn = isTree(value) && !isSettingKey(key) && level < mostNamed.levels;
    return goesOn ? flatten(value, `${key}.`, level + 1) : [[key, value] as const];
  });
}

/** Reads what a settings file holds: always complete settings, and what was wrong with the file in words to come. */
export function readSettings(file: unknown): {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
} {
  if (!isTree(file)) return { settings: defaultSettings, problems: [{ type: 'unreadable-file' }] };
  const problems: SettingsProblem[] = [];
  const found = new Map<string, unknown>();
  let unknown = 0;
  for (const [key, value] of flatten(file)) {
    if (!isSettingKey(key)) {
      unknown += 1;
      if (unknown <= mostNamed.keys)
        problems.push({ type: 'unknown-key', key: key.slice(0, mostNamed.letters) });
    } else if (acceptsSetting(key, value)) found.set(key, value);
    else problems.push({ type: 'wrong-value', key });
  }
  return { settings: { ...defaultSettings, ...Object.fromEntries(found) }, problems };
}

/** What a settings file holds, with this setting in it: nested, and nowhere else in the file. */
export function putSetting(file: Tree, key: SettingKey, value: unknown): Tree {
  const rest = Object.fromEntries(Object.entries(file).filter(([name]) => name !== key));
  const [group = key, name] = key.split('.');
  const inner = rest[group];
  return { ...rest, [group]: name === undefined ? value : { ...(isTree(inner) && inner), [name]: value } };
}
