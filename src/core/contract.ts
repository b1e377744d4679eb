import { z } from 'zod';
import type { CardOnScreen, PacingDecision } from './session/session-types';
import type { Settings, SettingsProblem } from './settings/settings';
import type { Shift } from './shift/shift';
import type { Summary } from './summary/summary';
import type { Language, SourceHealth, SourceId, SourceSays, StateName, StateReason } from './words';
import { careKinds, deposits, ordinaryKinds, outcomes } from './words';

/**
 * THE contract between screens and host. Each request has a schema for its payload, the windows that may send it, and a
 * type for its answer; each push has a type. The desktop host serves it over IPC, the browser edition in the page.
 */

const text = z.string().max(10_000);
const rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const kind = z.enum([...ordinaryKinds, ...careKinds]);
const callId = z.string().regex(/^[\w:-]{1,64}$/);
const shiftId = z.string().regex(/^[\w-]{1,64}$/);
const nothing = z.null();

const cardAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('more') }),
  z.strictObject({ do: z.literal('done') }),
  z.strictObject({ do: z.literal('not-now') }),
  z.strictObject({ do: z.literal('take-keyboard') }),
  z.strictObject({ do: z.literal('next') }),
  z.strictObject({ do: z.literal('skip') }),
  z.strictObject({ do: z.literal('kind'), kind }),
  z.strictObject({ do: z.literal('rate'), rating }),
  z.strictObject({ do: z.literal('outcome'), outcome: z.enum(outcomes) }),
  z.strictObject({ do: z.literal('deposit'), deposit: z.enum(deposits) }),
  z.strictObject({ do: z.literal('win') }),
]);

export type WindowRole = 'main' | 'card';
const main: readonly WindowRole[] = ['main'];
const card: readonly WindowRole[] = ['card'];
const both: readonly WindowRole[] = ['main', 'card'];

export const requests = {
  /** The whole picture as it is now; afterwards `snapshot` is pushed at every change. */
  look: { from: main, payload: nothing },
  'look-card': { from: card, payload: nothing },
  'ask-card': { from: main, payload: nothing },
  'ask-rating': { from: main, payload: nothing },
  'hard-call': { from: main, payload: nothing },
  'call-toggle': { from: main, payload: nothing },
  'agent-break': { from: main, payload: z.strictObject({ on: z.boolean() }) },
  'start-shift': { from: main, payload: nothing },
  card: { from: card, payload: cardAction },
  /** The card's content is this tall, in CSS pixels; the window follows, growing upwards. */
  'card-height': { from: card, payload: z.strictObject({ height: z.int().min(120).max(900) }) },
  /** The card with this number is painted and may be shown. */
  'card-ready': { from: card, payload: z.strictObject({ number: z.int().min(0) }) },
  rate: { from: main, payload: z.strictObject({ callId, rating }) },
  outcome: { from: main, payload: z.strictObject({ callId, outcome: z.enum(outcomes) }) },
  deposit: { from: main, payload: z.strictObject({ callId, deposit: z.enum(deposits) }) },
  win: { from: main, payload: z.strictObject({ text, because: text, callId: callId.nullable() }) },
  'taking-home': {
    from: main,
    payload: z.strictObject({ moment: z.enum(['before', 'after']), value: rating }),
  },
  unfinished: {
    from: main,
    payload: z.strictObject({
      items: z.array(z.strictObject({ what: text, when: text, where: text })).max(3),
    }),
  },
  'close-shift': { from: main, payload: nothing },
  /** One shift by id, for its summary page; null where there is none. */
  shift: { from: main, payload: z.strictObject({ id: shiftId }) },
  'save-summary': { from: main, payload: z.strictObject({ id: shiftId }) },
  'copy-text': { from: both, payload: z.strictObject({ text }) },
  'save-again': { from: both, payload: nothing },
  settings: { from: main, payload: nothing },
  /** Sets one setting; null puts its default back. The value is checked against the setting's own rule. */
  'change-setting': { from: main, payload: z.strictObject({ key: z.string().max(64), value: z.json() }) },
  /** Phone programs seen running, by catalogue id, to offer the right hook line first. */
  'phone-programs': { from: main, payload: nothing },
} as const satisfies Record<string, { readonly from: readonly WindowRole[]; readonly payload: z.ZodType }>;

export type RequestName = keyof typeof requests;
export type RequestPayload<N extends RequestName> = z.infer<(typeof requests)[N]['payload']>;

/** Why a request was not carried out; screens turn it into a sentence. */
export type Refusal =
  | 'not-understood'
  | 'not-allowed'
  | 'not-now'
  | 'not-found'
  | 'no-shift'
  | 'not-saved'
  | 'cancelled'
  | 'not-here';
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: Refusal };

export interface HooksView {
  readonly enabled: boolean;
  readonly port: number | null;
  readonly token: string | null;
  /** Why the server does not listen although it is enabled. */
  readonly failed: 'port-taken' | 'cannot-listen' | null;
  /** Epoch ms of the last event that a phone sent, for the tick on the settings page. */
  readonly lastHeardAt: number | null;
}

export interface SettingsView {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  readonly hooks: HooksView;
  readonly dataFolder: string;
  /** How to start Lull with a verb, for phones that run a command, for example `lull --call`. */
  readonly callCommand: string;
}

interface Answers {
  look: Snapshot;
  'look-card': CardPush;
  shift: Shift;
  settings: SettingsView;
  'change-setting': SettingsView;
  'save-summary': { readonly file: string };
  'phone-programs': readonly string[];
}
export type RequestAnswer<N extends RequestName> = N extends keyof Answers ? Answers[N] : null;

export interface SourceView {
  readonly id: SourceId;
  readonly health: SourceHealth;
  readonly says: SourceSays;
  readonly since: number;
}

export type ShortcutName = 'hardCall' | 'callToggle' | 'quickHide';

/** Something the agent should know of, said once per cause and gone when it is solved. */
export type Notice =
  | {
      readonly type: 'not-saved';
      readonly entries: number;
      readonly because: 'disk-full' | 'no-access' | 'unknown';
    }
  | { readonly type: 'shortcut-taken'; readonly name: ShortcutName; readonly keys: string }
  | { readonly type: 'hooks-failed'; readonly because: 'port-taken' | 'cannot-listen'; readonly port: number }
  | { readonly type: 'file-set-aside'; readonly file: string }
  | { readonly type: 'settings-problem'; readonly problem: SettingsProblem }
  | { readonly type: 'no-tray' };

export interface Look {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly reducedMotion: 'system' | 'on' | 'off';
}

/** What the host of the screens can do: screens leave out what it cannot. */
export interface HostAbilities {
  readonly edition: 'desktop' | 'browser';
  readonly globalShortcuts: boolean;
  readonly hooks: boolean;
}

export interface Snapshot {
  readonly at: number;
  readonly look: Look;
  readonly host: HostAbilities;
  readonly state: StateName;
  readonly since: number;
  readonly reason: StateReason;
  readonly sources: readonly SourceView[];
  readonly pacing: PacingDecision;
  readonly shift: Shift | null;
  readonly summary: Summary | null;
  readonly closedShiftId: string | null;
  readonly onBreak: boolean;
  readonly manualCall: boolean;
  readonly cardOnScreen: boolean;
  readonly notices: readonly Notice[];
  readonly shortcuts: Readonly<Record<ShortcutName, string>>;
}

export interface CardPush {
  readonly look: Look;
  readonly card: CardOnScreen | null;
  readonly notSaved: (Notice & { type: 'not-saved' }) | null;
}

export interface Pushes {
  snapshot: Snapshot;
  card: CardPush;
}
export type PushName = keyof Pushes;

/** What a screen sees of its host: `window.lull` on the desktop, an object in the page in the browser. */
export interface Host {
  request<N extends RequestName>(name: N, payload: RequestPayload<N>): Promise<Answer<RequestAnswer<N>>>;
  /** Returns what ends the subscription. */
  on<N extends PushName>(name: N, take: (value: Pushes[N]) => void): () => void;
}
