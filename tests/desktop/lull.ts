import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Child, Env, Ran } from './child';
import { run, startChild } from './child';
import { waitFor } from './wait-for';

export interface LullOptions {
  readonly desktopEnv: Env;
  readonly electronPath: string;
  /** The folder with the package.json of the app. */
  readonly appPath: string;
  readonly userDataDir: string;
  readonly env?: Env;
  readonly args?: readonly string[];
  /** In a process group of its own, with everything that it starts. */
  readonly ownGroup?: boolean;
  /** With a graphics card, as far as Chromium finds one; without by default. */
  readonly gpu?: boolean;
}

export interface Hooks {
  readonly port: number;
  readonly token: string;
}

export interface Posted {
  readonly status: number;
  readonly body: string;
}

/** The app under test, or anything else that runs on Electron. */
export interface Lull extends Child {
  readonly userDataDir: string;
  /** The command that hands something to the running app; `lull --call ended` is this and its two words. */
  readonly command: readonly [string, ...string[]];
  /** A second start with these arguments. */
  readonly runCli: (args: readonly string[]) => Promise<Ran>;
  /** What `--status` prints. */
  readonly status: () => Promise<Record<string, unknown>>;
  /** Port and token from hooks.json, waited for. */
  readonly hooks: () => Promise<Hooks>;
  /** POST /v1/call/VERB as a phone does. */
  readonly post: (verb: string) => Promise<Posted>;
}

const asRoot = process.getuid?.() === 0;
/** After the app path: Chromium flags in front of it shift the arguments of an unpackaged app. */
const testFlags = (gpu: boolean): readonly string[] => [
  ...(asRoot ? ['--no-sandbox'] : []),
  ...(gpu ? [] : ['--disable-gpu']),
];

async function readHooks(userDataDir: string): Promise<Hooks | null> {
  try {
    const found = JSON.parse(await readFile(path.join(userDataDir, 'hooks.json'), 'utf8')) as Partial<Hooks>;
    return found.port && found.token ? { port: found.port, token: found.token } : null;
  } catch {
    return null;
  }
}

/** Tells a hooks server what the phone does; resolves with its answer. */
export async function postCall({ port, token }: Hooks, verb: string): Promise<Posted> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/v1/call/${verb}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, body: await answer.text() };
}

/** Starts the app; it runs until its `end`, its own quit, or the end of the desktop. */
export async function launchLull(options: LullOptions): Promise<Lull> {
  const {
    desktopEnv,
    electronPath,
    appPath,
    userDataDir,
    args = [],
    ownGroup = false,
    gpu = false,
  } = options;
  const env = { ...desktopEnv, ...options.env };
  const words = [appPath, ...testFlags(gpu), '--user-data-dir', userDataDir];
  const child = await startChild(electronPath, [...words, ...args], { env, graceMs: 5000, ownGroup });
  const runCli = (more: readonly string[]): Promise<Ran> => run(electronPath, [...words, ...more], { env });
  const hooks = (): Promise<Hooks> =>
    waitFor(() => readHooks(userDataDir), { what: 'hooks.json', context: child.stderr });
  return {
    ...child,
    userDataDir,
    command: [electronPath, ...words],
    runCli,
    status: async () => {
      const { code, stdout, stderr } = await runCli(['--status']);
      if (code !== 0) throw new Error(`--status ended with ${String(code)}: ${stderr}`);
      return JSON.parse(stdout) as Record<string, unknown>;
    },
    hooks,
    post: async (verb) => postCall(await hooks(), verb),
  };
}
