import type { HookVerb } from '../vocabulary';
import { hookVerbs } from '../vocabulary';

/** What to put into a phone so that it tells Lull of its calls. */

export interface HookLine {
  /** The moment it is for; null where the line says so itself. */
  readonly verb: HookVerb | null;
  readonly line: string;
}

export type MicrosipKeyName =
  'cmdOutgoingCall' | 'cmdCallRing' | 'cmdCallAnswer' | 'cmdCallStart' | 'cmdCallEnd' | 'cmdCallBusy';

export interface MicrosipKey {
  readonly key: MicrosipKeyName;
  readonly verb: HookVerb;
}

/**
 * MicroSIP's own hooks, in [Settings] of its file, from its public source. `cmdCallStart` comes for both directions;
 * a call that was busy or declined brings `cmdCallBusy` in place of `cmdCallEnd`, so both are needed.
 */
export const microsipKeys: readonly MicrosipKey[] = [
  { key: 'cmdOutgoingCall', verb: 'ringing' },
  { key: 'cmdCallRing', verb: 'ringing' },
  { key: 'cmdCallAnswer', verb: 'started' },
  { key: 'cmdCallStart', verb: 'started' },
  { key: 'cmdCallEnd', verb: 'ended' },
  { key: 'cmdCallBusy', verb: 'ended' },
];

/** `callCommand` is how Lull is started, up to and with `--call`. */
const commandFor = (callCommand: string, verb: HookVerb): string => `${callCommand} ${verb}`;

/**
 * The value of one of MicroSIP's keys. MicroSIP appends the caller's number, which a caller can choose: after `--` it is
 * nothing but a word to Lull and to Chromium, whatever it looks like, and Lull ignores it.
 */
export const microsipValue = (callCommand: string, { verb }: MicrosipKey): string =>
  `${commandFor(callCommand, verb)} --`;

/** Does a value start Lull, perhaps from where it was before? Any other is a command of the agent's or of their company's. */
export const startsLull = (value: string): boolean =>
  hookVerbs.some((verb) => /(^|\s)--call /.test(value) && value.replace(/ --$/, '').endsWith(` ${verb}`));

export const microsipLines = (callCommand: string): readonly HookLine[] =>
  microsipKeys.map((key) => ({ verb: null, line: `${key.key}=${microsipValue(callCommand, key)}` }));

export const commandLines = (callCommand: string): readonly HookLine[] =>
  hookVerbs.map((verb) => ({ verb, line: commandFor(callCommand, verb) }));

export interface SoundWatch {
  readonly port: number;
  readonly token: string;
}

const base = ({ port }: SoundWatch): string => `http://127.0.0.1:${String(port)}/v1`;

/** For phones that can open an address and no more. */
export const getLines = (at: SoundWatch): readonly HookLine[] =>
  hookVerbs.map((verb) => ({ verb, line: `${base(at)}/hook/${at.token}/call/${verb}` }));

/** For scripts, and phones that can send a request of their own. */
export const postLines = (at: SoundWatch): readonly HookLine[] =>
  hookVerbs.map((verb) => ({
    verb,
    line: `curl -s -m 2 -X POST -H "Authorization: Bearer ${at.token}" ${base(at)}/call/${verb}`,
  }));
