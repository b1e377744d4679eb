import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './child';

/** Which system calls of a program, of everything it starts and of every later start of it could reach a network. */

export interface NetworkTrace {
  /** Starts the program under strace; it keeps its own pid, and takes the program's arguments. */
  readonly program: string;
  /** Each call as strace wrote it; complete once what was started has ended. */
  readonly calls: () => Promise<readonly string[]>;
}

/** What sends or begins to. All that writes to a connected socket needs a `connect` before it. */
const traced = ['connect', 'sendto', 'sendmsg', 'sendmmsg'];
/** Only calls that are traced stop, so that the program keeps its pace. `-D`: strace is the child, not the parent. */
const options = ['-D', '-f', '-qq', '--seccomp-bpf', '-yy', '-s', '64', '-e', `trace=${traced.join()}`];

async function mustTrace(): Promise<void> {
  const { code, stderr } = await run('strace', ['-f', '-qq', '--seccomp-bpf', '-e', 'trace=connect', 'true']);
  if (code !== 0)
    throw new Error(
      `strace may trace nothing here, so it cannot be shown that no packet leaves: ${stderr.trim()}\n` +
        'Allow it: in a container by --cap-add=SYS_PTRACE, elsewhere by sysctl kernel.yama.ptrace_scope=1.',
    );
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** `folder` is one of its own, which is there while the program runs. Throws where nothing can be traced. */
export async function traceNetwork(folder: string, program: string): Promise<NetworkTrace> {
  await mustTrace();
  const traces = path.join(folder, 'traces');
  await mkdir(traces);
  const script = path.join(folder, 'traced');
  const line = `exec strace ${options.join(' ')} -o ${quoted(traces)}/"$$" ${quoted(program)} "$@"`;
  await writeFile(script, `#!/bin/sh\n${line}\n`);
  await chmod(script, 0o700);
  return {
    program: script,
    async calls() {
      const names = await readdir(traces);
      const texts = await Promise.all(names.map((name) => readFile(path.join(traces, name), 'utf8')));
      return texts.flatMap((text) => text.split('\n')).filter((call) => /\b(connect|send\w+)\(/.test(call));
    },
  };
}

/** Sockets between programs of this computer, questions to the kernel, and what is tried on no socket at all. */
const stays = /^\d+ +\w+\(\d+<(?:UNIX|NETLINK|pipe:|anon_inode:|\/)/;

/**
 * Never made: strace stops a program before its call, and where it could read neither the name of the socket nor the buffer,
 * the program was killed there, so it had no descriptors and no memory any more.
 */
const ofTheKilled = /^\d+ +\w+\(\d+, 0x[\da-f]+, .*<unfinished \.\.\.>$/;

/** The calls that go anywhere else, loopback too. */
export const leaving = (calls: readonly string[]): readonly string[] =>
  calls.filter(
    (call) => !ofTheKilled.test(call) && (!stays.test(call) || call.includes('sa_family=AF_INET')),
  );

/** Only asks the kernel for the way to an address: UDP has no connection, and nothing is sent. */
export const looksUpRoute = (call: string): boolean => /^\d+ +connect\(\d+<UDP/.test(call);

/** Goes over a line of TCP, which somebody else opened where no call connects. */
export const isOverLine = (call: string): boolean =>
  /^\d+ +send\w+\(\d+<TCP/.test(call) && !call.includes('sa_family');
