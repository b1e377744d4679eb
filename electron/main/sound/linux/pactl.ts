import type { ExecFileException } from 'node:child_process';
import { execFile } from 'node:child_process';
import type { SoundTrouble, Stop } from '../../../../src/core/ports';
import { startSupervised } from '../../system/supervised-child';
import type { Result } from '../../../../src/core/result';

/** Runs pactl, the one tool that speaks to PulseAudio and to PipeWire's pipewire-pulse alike. */

export type Env = Readonly<Record<string, string | undefined>>;
export type Listing = Result<string, SoundTrouble>;

/** A listing takes 10 to 40 ms; with what led to it and what follows, one that hangs is told within 2 s. */
const listingMs = 1500;
/** Some 2 KB a stream: hundreds of them. */
const listingBytes = 1024 * 1024;

/** Words and decimal points are those of no language. */
const plain = (env: Env): NodeJS.ProcessEnv => ({ ...env, LC_ALL: 'C' });

function troubleOf({ code, killed }: ExecFileException, said: string): SoundTrouble {
  if (code === 'ENOENT') return 'no-tool';
  if (String(code) === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'too-much';
  if (killed) return 'no-answer';
  // pactl before 16 knows no JSON.
  if (/invalid option|unrecognized option/.test(said)) return 'not-supported';
  return typeof code === 'number' ? 'no-server' : 'no-answer';
}

function ask(args: readonly string[], env: Env, signal: AbortSignal): Promise<Listing> {
  const options = {
    env: plain(env),
    timeout: listingMs,
    killSignal: 'SIGKILL',
    maxBuffer: listingBytes,
  } as const;
  return new Promise((resolve) => {
    // By hand: a signal given to `execFile` sends SIGTERM, and a pactl that takes it while it connects spins for ever.
    const end = (): void => void child.kill('SIGKILL');
    const child = execFile('pactl', args, options, (problem, text, said) => {
      signal.removeEventListener('abort', end);
      resolve(problem ? { ok: false, error: troubleOf(problem, said) } : { ok: true, value: text });
    });
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

/** What `pactl list KIND` says, or why it says nothing, within 1.5 s. */
export const list = (kind: string, env: Env, signal: AbortSignal): Promise<Listing> =>
  ask(['-f', 'json', 'list', kind], env, signal);

/** What `pactl info` says of the server, in the same time; as text, which a pactl without JSON has too. */
export const info = (env: Env, signal: AbortSignal): Promise<Listing> => ask(['info'], env, signal);

/** What pactl tells of: `line` is "Event 'new' on source-output #7"; `ended` comes once, and not after a stop. */
export interface Told {
  readonly line: (line: string) => void;
  readonly ended: (reason: SoundTrouble) => void;
}

/** No line of pactl's is half as long. */
const lineBytes = 4096;
/** A ring tone that fails to play makes some 900 lines in this time; ten times as many cost Lull some milliseconds. */
const flood = { lines: 10_000, ms: 2000 };

/** Cuts what comes into lines; answers 'too-much' where it is a flood, or no line of pactl's. */
export function lineReader(line: Told['line'], now: () => number): (piece: string) => 'too-much' | null {
  let rest = '';
  let since = now();
  let count = 0;
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (now() - since > flood.ms) {
      since = now();
      count = 0;
    }
    count += lines.length;
    if (count > flood.lines || rest.length > lineBytes) return 'too-much';
    lines.forEach(line);
    return null;
  };
}

/** A pactl that is stopped must not pass for a sound server where nothing changes. */
const stoppedEveryMs = 15_000;

/** `pactl subscribe`: asleep until the sound server changes something, and ended when that goes. */
export function subscribe(env: Env, { line, ended }: Told): Stop {
  let isOver = false;
  const over = (reason: SoundTrouble): void => {
    if (!isOver) ended(reason);
    isOver = true;
  };
  const child = startSupervised(['pactl', 'subscribe'], plain(env), (wasThere) => {
    over(wasThere ? 'no-server' : 'no-tool');
  });
  const end = (): void => {
    clearInterval(watch);
    child.end();
  };
  const watch = setInterval(() => {
    if (!child.isStopped()) return;
    over('no-answer');
    end();
  }, stoppedEveryMs);
  const read = lineReader(line, () => performance.now());
  child.output.once('close', () => clearInterval(watch));
  child.output.setEncoding('utf8').on('data', (piece: string) => {
    const trouble = read(piece);
    if (!trouble) return;
    over(trouble);
    end();
  });
  return () => {
    isOver = true;
    end();
  };
}
