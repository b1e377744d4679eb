import { z } from 'zod';

/** Reads what `pactl -f json` lists, of PulseAudio and of PipeWire's pipewire-pulse alike. Pure. */

const text = z.string().optional().catch(undefined);

/** Beyond these nothing is read: no title, no file name, no caller. */
const streamShape = z.object({
  index: z.number(),
  client: z.union([z.string(), z.number()]).nullish(),
  source: z.number().nullish(),
  corked: z.boolean(),
  resample_method: text,
  properties: z
    .object({
      'application.name': text,
      'application.process.binary': text,
      'application.process.id': text,
      'application.process.host': text,
      'media.role': text,
      'node.link-group': text,
      'resample.peaks': text,
      'stream.capture.sink': text,
      'stream.monitor': text,
    })
    .default({}),
});
export type Stream = z.infer<typeof streamShape>;

const sourceShape = z.object({ index: z.number(), monitor_source: z.string().nullish() });

function parse<T>(shape: z.ZodType<T>, listing: string): readonly T[] | null {
  try {
    return z.array(shape).parse(JSON.parse(listing));
  } catch {
    // Not such a list: an old pactl, or cut short. The caller says that there is no answer.
    return null;
  }
}

/** Streams of `list source-outputs` or `list sink-inputs`; null where it is no such list. */
export const parseStreams = (listing: string): readonly Stream[] | null => parse(streamShape, listing);

/** For each source of `list sources`, whether it is the monitor of an output; null where it is no such list. */
export function parseMonitors(listing: string): ReadonlyMap<number, boolean> | null {
  const sources = parse(sourceShape, listing);
  return sources && new Map(sources.map(({ index, monitor_source: of }) => [index, Boolean(of)]));
}

/**
 * A stream of a program that runs. The sound server's own (filters, remapped and looped devices) have no client, the role
 * "filter" or a link group; a corked one is a stream that waits.
 */
export const isOfProgram = ({ client, corked, properties }: Stream): boolean =>
  !corked && client != null && properties['media.role'] !== 'filter' && !properties['node.link-group'];

/**
 * Hears the microphone: not what an output plays, and no level meter of a mixer. Whether its source is a monitor stands in
 * `monitors`; a source that is not there is taken for a microphone.
 */
export const isOfMicrophone = (
  { source, resample_method: method, properties }: Stream,
  monitors: ReadonlyMap<number, boolean>,
): boolean =>
  method !== 'peaks' &&
  properties['resample.peaks'] !== 'true' &&
  properties['stream.monitor'] !== 'true' &&
  properties['stream.capture.sink'] !== 'true' &&
  !(source != null && monitors.get(source));

/** Programs that run others: their own name says nothing about who is on the phone. */
const runsOthers = /^(wine(64)?(-preloader)?|java|python[\d.]*|node|electron\d*)$/;
/** Parts of a browser, or of a program that shows pages, that may hold its streams. */
const partOfBrowser =
  /^(webkitwebproces\w*|qtwebengineproc\w*|web ?content|isolated web co\w*|plugin-container|(rdd|utility|socket) process)$/;

export const isPartOfBrowser = (name: string): boolean => partOfBrowser.test(name);

/** "/opt/Foo/Foo-bin" and "MicroSIP.exe" are "foo" and "microsip". What pactl cannot write is "(null)" to it. */
export function plainName(name: string | undefined): string | null {
  const plain = (name ?? '')
    .replace(/^.*[/\\]/, '')
    .trim()
    .toLowerCase()
    .replace(/(\.exe|-bin)$/, '');
  return plain && plain !== '(null)' ? plain : null;
}

/** The ALSA plug-in puts itself before the program, "ALSA plug-in [linphone]". */
const plugIn = /^ALSA plug-in \[(.*)\]$/;

/** Who has this stream, by the stream's own word: its binary, or its name where the binary only runs others. */
export function programOf({ properties }: Stream): string | null {
  const binary = plainName(properties['application.process.binary']);
  const name = plainName(properties['application.name']?.replace(plugIn, '$1'));
  return binary && !runsOthers.test(binary) ? binary : (name ?? binary);
}
