import { z } from 'zod';
import type { Answer } from '../answer';
import type {
  CardPush,
  HooksView,
  HostAbilities,
  MicrosipView,
  Notice,
  PhoneView,
  StoredKind,
  ShortcutName,
} from '../contract';
import type { Diagnosis, KnownToApp } from '../diagnosis';
import type { PickedFile } from '../file-content';
import type { Clock, Files, Idle, Logger, Random, Sound } from '../ports';
import type { Settings } from '../settings/settings';
import type { HookVerb, CardLeft, StateName } from '../vocabulary';
import type { FindPhonePrograms } from './sound-watch';

/** What the app needs of its host, beside the ports of the core: surfaces, dialogs, phones and keys. */

/** Where the one card is. It shows and hides what it is given; a card by itself comes without activation. */
export interface CardSurface {
  show(content: CardPush): void;
  /** `cut-by-call` and `hidden` mean at once, without a fade. */
  hide(how: CardLeft): void;
  /** What changed besides the card itself: language, theme, what could not be saved. */
  refresh(content: CardPush): void;
  /** The page has this card painted. */
  ready(number: number): void;
  /** In CSS pixels. */
  resize(height: number): void;
  /** Calls back where the card is gone by no doing of the app's. */
  onLost(lost: () => void): void;
}

export type FileKind = 'md' | 'csv' | 'json' | 'pdf' | 'png';
export type FileContent = string | Uint8Array | AsyncIterable<string>;
export type SavedFile = Answer<{ readonly file: string }>;

/** What the agent takes along or brings, through the host's own dialogs. What a person does is no error. */
export interface Desk {
  /** `name` has no extension; the content is made once the agent has said where to. */
  saveFile(name: string, kind: FileKind, make: () => FileContent | Promise<FileContent>): Promise<SavedFile>;
  /** A JSON file; one of more than `largest` bytes is not read. */
  pickFile(largest: number): Promise<Answer<PickedFile>>;
  copyText(text: string): Promise<Answer<null>>;
  /** The page of a shift on paper or as a picture; null where the host cannot draw one. */
  readonly drawSummary: ((shiftId: string, as: 'pdf' | 'png') => Promise<Uint8Array>) | null;
  /** Opens Help now; without the keyboard it comes beside the work and takes it only once it is clicked. */
  openHelp(keyboard: boolean): void;
}

/** All that Lull keeps on this host, whoever wrote it. */
export interface Stored {
  /** As it is now; null where nobody can tell. */
  list(): Promise<readonly StoredKind[] | null>;
  /** Shows the folder in the system's own way; null where there is none. */
  readonly openFolder: (() => Promise<boolean>) | null;
  /** Erases all but `other`, and Lull begins anew as on its first day. False where that could not be begun. */
  eraseAll(): Promise<boolean>;
}

export const microsipAsk = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['read', 'choose', 'put-back']) }),
  z.strictObject({
    do: z.literal('write'),
    seen: z.string().regex(/^[0-9a-f]{0,64}$/),
    /** Also where a command of the agent's own stands. */
    replaceOwn: z.boolean(),
  }),
]);
export type MicrosipAsk = z.infer<typeof microsipAsk>;

/** A window of Lull's, by what it may ask. */
export type WindowRole = 'main' | 'card';

export interface TakenSignal {
  /** After it. */
  readonly state: StateName;
  /** Whether what it changed is on disk. Where it is not Lull holds it, says so on screen and tries again. */
  readonly kept: boolean;
}

/** What phones tell, and what they may ask. */
export interface PhoneListener {
  /** Takes it at once, and resolves when what it changed is kept, or is not for now; rejects where it could not be taken. */
  signal(verb: HookVerb, line: 'hooks' | 'connector'): Promise<TakenSignal>;
  /** Whether phones can be heard, or what is shown of them, is another now. */
  changed(): void;
  /** The status object of docs/behaviour.md. */
  status(): unknown;
  /** For a browser that a phone sent here. */
  texts(): { readonly language: string; readonly received: string; readonly mayClose: string };
}

/** The ways by which phones tell Lull of calls. */
export interface Phones {
  listen(listener: PhoneListener): void;
  /** In line with the settings; resolves when it is so, or has failed. */
  follow(settings: Settings): Promise<void>;
  /** A phone said this by another way, such as a command. */
  recordVerb(verb: HookVerb): void;
  /** `off` where no phone can tell anything here. */
  health(): 'ok' | 'failed' | 'off';
  hooks(): HooksView;
  /** Where a `hooks.json` that could not be read was set aside in this run, and whether its copy is in its place. */
  setAside(): { readonly file: string; readonly restored: boolean } | null;
  view(): PhoneView;
  /** How to start Lull with a verb, for phones that run a command. */
  readonly callCommand: string;
  /** Phone programs that run now, by catalogue id. */
  running(): Promise<readonly string[]>;
  microsip(ask: MicrosipAsk): Promise<Answer<MicrosipView>>;
  dispose(): void;
}

export type ShortcutKeys = Readonly<Record<ShortcutName, string>>;

/**
 * Whether the system starts Lull, without a window, when the agent signs in. That is the system's to know, which others change
 * too: it is asked each time.
 */
export interface LoginItem {
  isOn(): Promise<boolean>;
  /** False where the system did not take it. */
  set(on: boolean): Promise<boolean>;
}

/** What the host says in the system's own small way, outside Lull's windows. */
export type Told = 'nothing-to-rate' | 'in-the-tray';

export interface Shortcuts {
  /** Gives all back until they are held again. */
  release(): void;
  /** Holds these and gives back those before; answers with the names of those that another program has. */
  hold(keys: ShortcutKeys, pressed: Readonly<Record<ShortcutName, () => void>>): readonly ShortcutName[];
}

export interface AppPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly idle: Idle;
  readonly sound: Sound;
  readonly findPhonePrograms: FindPhonePrograms;
  readonly files: Files;
  readonly log: Logger;
  readonly card: CardSurface;
  readonly desk: Desk;
  readonly stored: Stored;
  /** Null where there is no signing in that could start Lull. */
  readonly loginItem: LoginItem | null;
  readonly phones: Phones;
  readonly shortcuts: Shortcuts;
  tell(what: Told): void;
  readonly host: HostAbilities;
  /** The languages that the system is set to, as BCP 47 tags, the first one first. */
  readonly locale: { system(): string; preferred(): readonly string[] };
  /** Where the files are, for the agent to find; '' where there is no such place. */
  readonly dataFolder: string;
  /** Of Lull, as its maker numbers it; '' where the page is always the latest. */
  readonly version: string;
  /** How many there are to choose from for the card; 0 where it has no display of its own. */
  displays(): number;
  /** What else the host has to say. */
  notices(): readonly Notice[];
  /** Null where there is nothing to diagnose. */
  readonly diagnose: ((known: KnownToApp) => Promise<Diagnosis>) | null;
}
