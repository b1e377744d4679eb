/** What macOS tells of sound, put into names. Pure. */

/** Opens the microphone during plain playback (dictation's listener), so it says nothing of a call. */
const neverACall: readonly string[] = ['com.apple.corespeech', 'corespeechd'];

/** Where the system says that the microphone is used and not by whom. */
const unnamed = 'unknown';
/** No name that is kept may be longer. */
const longestName = 200;

/** One process that CoreAudio knows. */
export interface MacAudioProcess {
  readonly pid: number;
  /** Empty where the program has no bundle, as a command line tool. */
  readonly bundleId: string;
  readonly input: boolean;
  readonly output: boolean;
}

/** `com.google.Chrome.helper.Renderer` works for "com.google.chrome". */
export const bundleName = (bundleId: string): string =>
  bundleId.toLowerCase().replace(/\.helper(\..*)?$/, '');

/**
 * The name of a program by its command (`ps -o comm=`, a full path on macOS): the outermost app it lives in, so that a
 * browser's helper is the browser, else the file.
 */
export function commandName(command: string): string {
  const path = command.trim().toLowerCase();
  const outermost = /(?:^|\/)([^/]+)\.app\//.exec(path);
  return outermost?.[1] ?? path.slice(path.lastIndexOf('/') + 1);
}

/** Each name once, in order, without those that say nothing of a call; what has no name is "unknown". */
export const namesOfPrograms = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => name.slice(0, longestName) || unnamed))]
    .filter((name) => !neverACall.includes(name))
    .sort();

const assertion = /^\s*pid \d+\((.+?)\): /;
const resources = /^\s*Resources:(.*)$/;
const createdFor = /^\s*Created for PID: (\d+)/;

/**
 * Ids of the processes that record, from `pmset -g assertions`: the assertions that coreaudiod holds with the resource
 * audio-in; 0 where it does not say for whom. `null` where the text is not that list at all. Playback (audio-out alone)
 * is no use of the microphone, nor is a "mic" in a device's name: headsets are both.
 */
export function recordingPids(text: string): readonly number[] | null {
  if (!text.includes('Assertion status system-wide')) return null;
  const pids = new Set<number>();
  let byCoreAudio = false;
  let pid = 0;
  for (const line of text.split('\n')) {
    const holder = assertion.exec(line)?.[1];
    if (holder !== undefined) {
      byCoreAudio = holder === 'coreaudiod';
      pid = 0;
    }
    pid = Number(createdFor.exec(line)?.[1] ?? pid);
    const uses = resources.exec(line)?.[1]?.split(/\s+/);
    if (byCoreAudio && uses?.includes('audio-in')) pids.add(pid);
  }
  return [...pids].sort((a, b) => a - b);
}
