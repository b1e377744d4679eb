import { z } from 'zod';
import type { Answer } from './answer';
import type { Contact } from './contacts';
import { contactSchema, mostContacts } from './contacts';
import type { CardsProblem } from './deck/cards-file';
import type { OwnCard } from './deck/own-card';
import { deckChangeSchema } from './deck/own-cards';
import type { Diagnosis } from './diagnosis';
import { exportFormats } from './export/export';
import { saidFact } from './session/said';
import type { MicrosipKeyName } from './phones/hook-lines';
import type { ConnectorHealth, ConnectorName } from './phones/phone-now';
import type { CardOnScreen, PacingDecision, PhoneFile } from './session/session-types';
import type { SoundTrouble } from './sound-heard';
import { longestProgram } from './sound-heard';
import type { Settings, SettingsProblem } from './settings/settings';
import type { PackedDigest } from './look-back/digest';
import type { Shift } from './shift/shift';
import { intentionWords } from './shift/fact';
import type { Summary } from './summary/summary';
import type {
  CallVerb,
  Language,
  ProgramClass,
  SourceHealth,
  SourceId,
  SourceSays,
  StateName,
  StateReason,
} from './words';
import { careKinds, deposits, ordinaryKinds, outcomes, programAnswers, programClasses } from './words';

/**
 * THE contract between screens and host. Each request has a schema for its payload, the windows that may send it, and a
 * type for its answer; each push has a type. The desktop host serves it over IPC, the browser edition in the page.
 */

const text = z.string().max(10_000);
const rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const kind = z.enum([...ordinaryKinds, ...careKinds]);
const shiftId = z.string().regex(/^[\w-]{1,64}$/);
const program = z.string().min(1).max(longestProgram);
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
  z.strictObject({
    do: z.literal('intend'),
    intention: z.strictObject({ word: z.enum(intentionWords), text }),
  }),
  z.strictObject({ do: z.literal('own-words') }),
  z.strictObject({ do: z.literal('draft'), draft: z.strictObject({ what: text, when: text }) }),
  z.strictObject({ do: z.literal('park'), parked: z.strictObject({ what: text, when: text }) }),
]);

export const summaryFormats = ['markdown', 'pdf', 'png'] as const;
export type SummaryFormat = (typeof summaryFormats)[number];

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
  /** Arrive by hand, with the keyboard; refused once it was gone through or skipped. */
  'ask-arrive': { from: main, payload: nothing },
  card: { from: card, payload: cardAction },
  /** The card's content is this tall, in CSS pixels; the window follows, growing upwards. */
  'card-height': { from: card, payload: z.strictObject({ height: z.int().min(120).max(1200) }) },
  /** The card with this number is painted and may be shown. */
  'card-ready': { from: card, payload: z.strictObject({ number: z.int().min(0) }) },
  /** What the agent says of a shift by id, null for the open one. */
  say: { from: main, payload: z.strictObject({ of: shiftId.nullable(), said: saidFact }) },
  /** Closes a shift that was left open, by id, or the open one for null. */
  'close-shift': { from: main, payload: z.strictObject({ of: shiftId.nullable() }) },
  /** One shift by id, for its summary page; null where there is none. */
  shift: { from: main, payload: z.strictObject({ id: shiftId }) },
  /** All shifts in little, oldest first, the open one too. */
  'look-back': { from: main, payload: nothing },
  /** The page that is kept of a shift, as a file where the agent wants it. */
  'save-summary': { from: main, payload: z.strictObject({ id: shiftId, as: z.enum(summaryFormats) }) },
  'copy-summary': { from: main, payload: z.strictObject({ id: shiftId }) },
  /** All shifts in one file where the agent wants it. */
  'export-all': { from: main, payload: z.strictObject({ as: z.enum(exportFormats) }) },
  'copy-text': { from: both, payload: z.strictObject({ text }) },
  'save-again': { from: both, payload: nothing },
  settings: { from: main, payload: nothing },
  /** Sets one setting; null puts its default back. The value is checked against the setting's own rule. */
  'change-setting': { from: main, payload: z.strictObject({ key: z.string().max(64), value: z.json() }) },
  /** How Lull stands on this computer, for support; looked for anew each time. */
  diagnosis: { from: main, payload: nothing },
  /** Phone programs seen running, by catalogue id, to offer the right hook line first. */
  'phone-programs': { from: main, payload: nothing },
  /** MicroSIP's own file: look at it, choose another, write the hooks into it, put the kept copy back. */
  microsip: {
    from: main,
    payload: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('look') }),
      z.strictObject({ do: z.literal('choose') }),
      z.strictObject({
        do: z.literal('write'),
        seen: z.string().regex(/^[0-9a-f]{0,64}$/),
        /** Also where a command of the agent's own stands. */
        replaceOwn: z.boolean(),
      }),
      z.strictObject({ do: z.literal('put-back') }),
    ]),
  },
  /** What a program that uses the microphone is; `not-known-yet` lets Lull learn it again. */
  'set-program': { from: main, payload: z.strictObject({ program, class: z.enum(programClasses) }) },
  /** The answer to the open question (`Snapshot.question`). */
  'answer-program': { from: main, payload: z.strictObject({ program, answer: z.enum(programAnswers) }) },
  /** The agent's own cards and switches. */
  deck: { from: main, payload: nothing },
  'change-deck': { from: main, payload: deckChangeSchema },
  /** Lets the agent pick a file of cards, and takes all of it or nothing. */
  'import-cards': { from: main, payload: nothing },
  'export-cards': { from: main, payload: nothing },
  /** Switches off the card that is on the screen, and it goes. */
  'not-again': { from: card, payload: nothing },
  /** Opens Help now in the main window, from the card. */
  'open-help': { from: card, payload: nothing },
  contacts: { from: both, payload: nothing },
  /** The whole list of people, as it is to be from now on. */
  'change-contacts': {
    from: main,
    payload: z.strictObject({ contacts: z.array(contactSchema).max(mostContacts) }),
  },
} as const satisfies Record<string, { readonly from: readonly WindowRole[]; readonly payload: z.ZodType }>;

export type RequestName = keyof typeof requests;
export type RequestPayload<N extends RequestName> = z.infer<(typeof requests)[N]['payload']>;

export type { Answer, Refusal } from './answer';

export interface HooksView {
  readonly enabled: boolean;
  readonly port: number | null;
  readonly token: string | null;
  /** Why the server does not listen although it is enabled. */
  readonly failed: 'port-taken' | 'cannot-listen' | null;
}

/** The phone whose own interface Lull asks (`phone.connector`), and how that goes. */
export interface ConnectorView {
  readonly name: ConnectorName | 'none';
  readonly port: number | null;
  readonly health: ConnectorHealth['is'];
  readonly because: ConnectorHealth['because'];
}

export interface PhoneView {
  /** What the phone has said in this run, each verb once with its last moment (epoch ms), the latest first. */
  readonly heard: readonly { readonly verb: CallVerb; readonly at: number }[];
  readonly connector: ConnectorView;
}

/** Why MicroSIP's file was left alone; screens turn it into a sentence. */
export type MicrosipRefusal =
  | 'no-file'
  | 'running'
  | 'cannot-tell'
  | 'changed'
  | 'not-understood'
  | 'too-long'
  | 'no-copy'
  | 'not-written';

/** MicroSIP's own file and what Lull would put into it. Of the file nothing but the keys of the hooks is shown. */
export interface MicrosipView {
  readonly file: string | null;
  /** Names the content that was looked at, so that only what was seen is replaced. */
  readonly seen: string;
  /** `from` is what stands there now: an older line of Lull's, or null where nothing does. */
  readonly changes: readonly {
    readonly key: MicrosipKeyName;
    readonly from: string | null;
    readonly to: string;
  }[];
  /** Commands that are not Lull's, and stay unless the agent has them replaced. */
  readonly own: readonly { readonly key: MicrosipKeyName; readonly from: string; readonly to: string }[];
  /** The copy that was kept, by name; null where there is none to put back. */
  readonly copy: string | null;
  readonly did: 'looked' | 'written' | 'put-back';
  readonly refused: MicrosipRefusal | null;
}

export interface SettingsView {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  readonly hooks: HooksView;
  readonly phone: PhoneView;
  readonly dataFolder: string;
  /** How to start Lull with a verb, for phones that run a command, for example `lull --call`. */
  readonly callCommand: string;
}

type NotSavedBecause = 'disk-full' | 'no-access' | 'unknown';

/** What the agent has made of the deck. Ids in `off` and `favourites` may be of own and of built-in cards. */
export interface DeckView {
  readonly cards: readonly OwnCard[];
  readonly off: readonly string[];
  readonly favourites: readonly string[];
  /** Why the last change is only held in memory. */
  readonly notSaved: NotSavedBecause | null;
  readonly canUndo: boolean;
}

export type CardsTaken =
  | { readonly taken: true; readonly added: number; readonly replaced: number; readonly deck: DeckView }
  | { readonly taken: false; readonly problems: readonly CardsProblem[] };

export interface ContactsView {
  readonly contacts: readonly Contact[];
  readonly notSaved: NotSavedBecause | null;
}

interface Answers {
  deck: DeckView;
  'change-deck': DeckView;
  'import-cards': CardsTaken;
  'export-cards': { readonly file: string };
  contacts: ContactsView;
  'change-contacts': ContactsView;
  look: Snapshot;
  'look-card': CardPush;
  shift: Shift;
  settings: SettingsView;
  'change-setting': SettingsView;
  'look-back': readonly PackedDigest[];
  'save-summary': { readonly file: string };
  'export-all': { readonly file: string };
  'phone-programs': readonly string[];
  diagnosis: Diagnosis;
  microsip: MicrosipView;
}
export type RequestAnswer<N extends RequestName> = N extends keyof Answers ? Answers[N] : null;

export interface SourceView {
  readonly id: SourceId;
  readonly health: SourceHealth;
  readonly says: SourceSays;
  readonly since: number;
  /** Why it cannot tell anything, where the sound system said so. */
  readonly trouble: SoundTrouble | null;
}

/** A program that has used the microphone on this machine. */
export interface ProgramView {
  readonly program: string;
  /** The phone's own name where it is a known phone, else the program's. */
  readonly name: string;
  readonly class: ProgramClass;
  readonly setBy: 'you' | 'learned';
  readonly holding: boolean;
  /** Epoch ms since when it holds the microphone; null while it does not. */
  readonly since: number | null;
  readonly lastHeldAt: number | null;
  /** How many of its holds are remembered. */
  readonly holds: number;
}

/** "Chrome used the microphone for 6 minutes. Was that a call?" */
export interface ProgramQuestion {
  readonly program: string;
  readonly name: string;
  readonly heldMs: number;
  /** The call that the microphone alone took it for, which can be removed; null where there is none. */
  readonly callId: string | null;
}

export type ShortcutName = 'hardCall' | 'callToggle' | 'quickHide';

/** A file that could not be read; `other` ones leave the phone as it was. */
export interface FileSetAside {
  readonly type: 'file-set-aside';
  readonly what: PhoneFile | 'other';
  /** What it is called now. */
  readonly file: string;
}

/** Something the agent should know of, said once per cause and gone when it is solved. */
export type Notice =
  | {
      readonly type: 'not-saved';
      readonly entries: number;
      readonly because: 'disk-full' | 'no-access' | 'unknown';
    }
  | { readonly type: 'shortcut-taken'; readonly name: ShortcutName; readonly keys: string }
  | { readonly type: 'hooks-failed'; readonly because: 'port-taken' | 'cannot-listen'; readonly port: number }
  | FileSetAside
  | { readonly type: 'settings-problem'; readonly problem: SettingsProblem }
  /** The microphone and the phone kept disagreeing, so the microphone is left out for this shift. */
  | { readonly type: 'source-disagrees' }
  /** Changes of the deck or of the people for Help now that are held in memory only. */
  | {
      readonly type: 'document-not-saved';
      readonly document: 'deck' | 'contacts';
      readonly because: NotSavedBecause;
    }
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
  /** Programs that have used the microphone, the latest first. */
  readonly programs: readonly ProgramView[];
  /** The one open question; in a call only the one about what is taken for it. */
  readonly question: ProgramQuestion | null;
  /** Epoch ms since when a known phone program runs; null where none does or nobody has looked. */
  readonly phoneProgramSince: number | null;
  readonly pacing: PacingDecision;
  readonly shift: Shift | null;
  readonly summary: Summary | null;
  readonly closedShiftId: string | null;
  /** The last shift, where it was left open and can still be closed. */
  readonly leftOpen: Shift | null;
  readonly onBreak: boolean;
  /** A call is on as far as anybody knows, so that the key says that it is over. */
  readonly callOpen: boolean;
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
