import type { Card, PhoneFile } from './card/card';
import type { Contact } from './contacts';
import type { CardsProblem } from './deck/cards-file';
import type { OwnCard } from './deck/own-card';
import type { Language } from './i18n/languages';
import type { MicrosipKeyName } from './phones/hook-lines';
import type { ConnectorHealth, ConnectorName, HooksFailure } from './phones/phone-now';
import type { PacingDecision } from './pacing/pacing';
import type { SaveFailure } from './ports';
import type { SoundTrouble } from './sound-types';
import type { Settings, SettingsProblem } from './settings/settings';
import type { Shift } from './shift/shift';
import type { Summary } from './summary/summary';
import type {
  CallOffer,
  HookVerb,
  ProgramClass,
  SourceHealth,
  SourceId,
  SourceStatus,
  StateName,
  StateReason,
} from './vocabulary';

/** What screens see of Lull: what `api` answers with, and what is pushed to them. */

export const summaryFormats = ['markdown', 'pdf', 'png'] as const;
export type SummaryFormat = (typeof summaryFormats)[number];

export type { Answer, Refusal } from './answer';

export interface HooksView {
  readonly enabled: boolean;
  readonly port: number | null;
  readonly token: string | null;
  /** Why a phone may not get through although the server is enabled. */
  readonly failed: HooksFailure | null;
}

/** The phone whose own interface Lull asks (`phone.connector`), and how that goes. */
export interface ConnectorView {
  readonly name: ConnectorName | 'none';
  readonly port: number | null;
  readonly health: ConnectorHealth['is'];
  readonly reason: ConnectorHealth['reason'];
}

export interface PhoneView {
  /** What the phone has said in this run, each verb once with its last moment (epoch ms), the latest first. */
  readonly events: readonly { readonly verb: HookVerb; readonly at: number }[];
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
  /** '' where there is none to tell. */
  readonly version: string;
  /** How many the card can be on; 0 where it has no display of its own. */
  readonly displays: number;
  /** How to start Lull with a verb, for phones that run a command, for example `lull --call`. */
  readonly callCommand: string;
}

/** What the agent has made of the deck. Ids in `off` and `favourites` may be of own and of built-in cards. */
export interface DeckView {
  readonly cards: readonly OwnCard[];
  readonly off: readonly string[];
  readonly favourites: readonly string[];
  /** Why the last change is only held in memory. */
  readonly notSaved: SaveFailure | null;
  readonly canUndo: boolean;
}

export type CardsImport =
  | { readonly taken: true; readonly added: number; readonly replaced: number; readonly deck: DeckView }
  | { readonly taken: false; readonly problems: readonly CardsProblem[] };

export interface ContactsView {
  readonly contacts: readonly Contact[];
  readonly notSaved: SaveFailure | null;
}

/** The kinds of files that Lull keeps, in the order in which they are shown. `other` is what somebody else put there. */
export const storedKinds = [
  'shifts',
  'cards',
  'people',
  'settings',
  'phones',
  'programs',
  'look-back',
  'copies',
  'set-aside',
  'logs',
  'browser',
  'other',
] as const;
export type StoredKindName = (typeof storedKinds)[number];

export interface StoredKind {
  readonly kind: StoredKindName;
  readonly files: number;
  readonly bytes: number;
  /** Epoch ms of the last change of any of them; null where nobody can tell. */
  readonly changedAt: number | null;
}

export interface StoredView {
  /** Only kinds of which there is something. */
  readonly kinds: readonly StoredKind[];
  /** '' where there is no such place. */
  readonly folder: string;
  /** Can the folder be shown? */
  readonly opens: boolean;
}

export interface SourceView {
  readonly id: SourceId;
  readonly health: SourceHealth;
  readonly says: SourceStatus;
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

export const shortcutNames = ['hardCall', 'callToggle', 'rate', 'quickHide'] as const;
export type ShortcutName = (typeof shortcutNames)[number];

/** A file that could not be read; `other` ones leave the phone as it was, a `restored` one has its last copy in its place. */
export interface FileSetAside {
  readonly type: 'file-set-aside';
  readonly what: PhoneFile | 'other' | 'restored';
  /** What it is called now. */
  readonly file: string;
}

/** Something the agent should know of, said once per cause and gone when it is solved. */
export type Notice =
  | {
      readonly type: 'not-saved';
      readonly entries: number;
      readonly reason: SaveFailure;
    }
  | { readonly type: 'shortcut-taken'; readonly name: ShortcutName; readonly keys: string }
  | { readonly type: 'hooks-failed'; readonly reason: HooksFailure; readonly port: number }
  | FileSetAside
  | { readonly type: 'settings-problem'; readonly problem: SettingsProblem }
  /** The microphone and the phone kept disagreeing, so the microphone is left out for this shift. */
  | { readonly type: 'source-disagrees' }
  /** Changes of the deck or of the people for Help now that are held in memory only. */
  | {
      readonly type: 'document-not-saved';
      readonly document: 'deck' | 'contacts';
      readonly reason: SaveFailure;
    }
  /** Files of Lull that cannot be read for now; they are left alone and looked at again. */
  | { readonly type: 'files-unavailable'; readonly count: number; readonly reason: SaveFailure }
  /** The pages keep crashing: windows and cards come late, or not at all. */
  | { readonly type: 'pages-fail' }
  | { readonly type: 'no-tray' };

export interface Appearance {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly reducedMotion: 'system' | 'on' | 'off';
}

/** What the host of the screens can do: screens leave out what it cannot. */
export interface HostAbilities {
  readonly edition: 'desktop' | 'browser';
}

export interface Snapshot {
  readonly at: number;
  readonly appearance: Appearance;
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
  /** The shift that was closed last is forgotten once its page is left. */
  readonly forgetsAtClose: boolean;
  /** AHT, occupancy and wrap-up stand on the page that is kept, and go along with its copies. */
  readonly moreNumbersInCopies: boolean;
  /** The last shift, where it was left open and can still be closed. */
  readonly leftOpen: Shift | null;
  readonly onBreak: boolean;
  /** The welcome is still to be gone through, and stands in the place of Today. */
  readonly welcomeDue: boolean;
  /** What the button, the tray and the key say of the call. */
  readonly callOffer: CallOffer;
  /** Epoch ms until which no card comes by itself, as the agent asked; null where that is over. */
  readonly quietUntil: number | null;
  readonly cardOnScreen: boolean;
  readonly notices: readonly Notice[];
  readonly shortcuts: Readonly<Record<ShortcutName, string>>;
  /** Another number whenever what `settings` answers with is another. */
  readonly settingsRevision: number;
}

export interface CardPush {
  readonly appearance: Appearance;
  readonly card: Card | null;
  readonly notSaved: (Notice & { type: 'not-saved' }) | null;
}

/** At the end of the main window's address: the sheet with all keys lies over its page. */
export const keysMark = '!keys';

export interface Pushes {
  snapshot: Snapshot;
  card: CardPush;
}
export type PushName = keyof Pushes;
