import type { SettingsView } from '../../core/contract';
import type { CallVerb } from '../../core/words';
import { callVerbs } from '../../core/words';

/** What to put into a phone so that it tells Lull of its calls. */

export const ways = ['microsip', 'command', 'url', 'curl'] as const;
export type Way = (typeof ways)[number];

export interface HookLine {
  /** The moment it is for; null where the line says so itself. */
  readonly verb: CallVerb | null;
  readonly line: string;
}

const microsip: readonly (readonly [string, CallVerb])[] = [
  ['cmdCallRing', 'ringing'],
  ['cmdCallAnswer', 'started'],
  ['cmdCallStart', 'started'],
  ['cmdCallEnd', 'ended'],
  ['cmdCallBusy', 'ended'],
];

/** The lines for one way, or none while there is no port or token yet. */
export function hookLines(way: Way, { callCommand, hooks }: SettingsView): readonly HookLine[] {
  if (way === 'microsip') {
    return microsip.map(([key, verb]) => ({ verb: null, line: `${key}=${callCommand} ${verb}` }));
  }
  if (way === 'command') return callVerbs.map((verb) => ({ verb, line: `${callCommand} ${verb}` }));
  const { port, token } = hooks;
  if (port === null || token === null) return [];
  const base = `http://127.0.0.1:${String(port)}/v1`;
  return callVerbs.map((verb) => ({
    verb,
    line:
      way === 'url'
        ? `${base}/hook/${token}/call/${verb}`
        : `curl -s -m 2 -X POST -H "Authorization: Bearer ${token}" ${base}/call/${verb}`,
  }));
}

/** Phone programs by their catalogue id: what they are called, and the way to try first. */
const phones: Readonly<Record<string, { readonly name: string; readonly way: Way }>> = {
  microsip: { name: 'MicroSIP', way: 'microsip' },
  '3cx': { name: '3CX', way: 'url' },
  bria: { name: 'Bria', way: 'command' },
  zoiper: { name: 'Zoiper', way: 'command' },
  linphone: { name: 'Linphone', way: 'command' },
  baresip: { name: 'baresip', way: 'command' },
  teams: { name: 'Microsoft Teams', way: 'command' },
};

export const phoneNames = (ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => phones[id]?.name ?? []);

/** The way to offer first: that of the first phone seen running, and otherwise a command, which most can run. */
export const firstWay = (ids: readonly string[]): Way =>
  ids.map((id) => phones[id]?.way).find((way) => way !== undefined) ?? 'command';
