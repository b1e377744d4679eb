import type { Snapshot } from '../contract';
import type { StateName, StateReason } from '../vocabulary';

/** From the start of a shift to its first call nothing is lost, so that "unknown" says too much: something is awaited. */

const waiting: readonly StateName[] = ['unknown', 'gap'];

export const awaitsFirstCall = ({ state, shift }: Pick<Snapshot, 'state' | 'shift'>): boolean =>
  shift?.calls.length === 0 && waiting.includes(state);

/** Reasons that something can be done about where the sources are. */
export const mendableReasons: readonly StateReason[] = [
  'source-failed-no-tool',
  'source-failed-no-server',
  'source-failed-no-answer',
  'source-failed-too-much',
  'source-disagrees',
  'microphone-always-open',
];

/** The words on who will tell of the first call: a phone, what is heard, or the agent's key; or why nothing is heard. */
export function firstCallWords({
  sources,
  reason,
}: Pick<Snapshot, 'sources' | 'reason'>):
  `waiting.${'phone' | 'microphone' | 'key'}` | `reason.${StateReason}` {
  const works = (id: 'phone' | 'microphone'): boolean =>
    sources.some((source) => source.id === id && source.health === 'ok');
  if (works('phone')) return 'waiting.phone';
  if (mendableReasons.includes(reason)) return `reason.${reason}`;
  return works('microphone') ? 'waiting.microphone' : 'waiting.key';
}
