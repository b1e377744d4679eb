import type { SoundTrouble } from '../../../../src/core/ports';
import type { Env } from './pactl';
import { list } from './pactl';
import { holderOf } from './processes';
import { isOfMicrophone, isOfProgram, parseMonitors, parseStreams } from './streams';
import type { Stream } from './streams';
import type { Result } from '../../../../src/core/result';

/** Streams that record, streams that play, by pactl's names. */
export type StreamKind = 'source-outputs' | 'sink-inputs';
export type Programs = Result<readonly string[], SoundTrouble>;

const namesOf = (streams: readonly Stream[]): readonly string[] =>
  [...new Set(streams.map(holderOf).filter((name) => name !== null))].sort();

/** Lists the programs that record or play; knows from one listing to the next which sources are monitors. */
export function createProgramList(env: Env, signal: AbortSignal): (kind: StreamKind) => Promise<Programs> {
  let monitors: ReadonlyMap<number, boolean> = new Map();
  const ask = async <T>(kind: string, parse: (text: string) => T | null) => {
    const listing = await list(kind, env, signal);
    if (!listing.ok) return listing;
    const value = parse(listing.value);
    return value === null ? ({ ok: false, error: 'not-supported' } as const) : ({ ok: true, value } as const);
  };
  return async (kind) => {
    const found = await ask(kind, parseStreams);
    if (!found.ok) return found;
    const streams = found.value.filter(isOfProgram);
    if (kind === 'sink-inputs') return { ok: true, value: namesOf(streams) };
    if (streams.some(({ source }) => source != null && !monitors.has(source))) {
      const sources = await ask('sources', parseMonitors);
      if (!sources.ok) return sources;
      monitors = sources.value;
    }
    return { ok: true, value: namesOf(streams.filter((stream) => isOfMicrophone(stream, monitors))) };
  };
}
