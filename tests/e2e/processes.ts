import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** What Linux tells about the processes of an app: who they are, and which sockets they hold. */

function orNothing<T>(read: () => T, nothing: T): T {
  try {
    return read();
  } catch {
    return nothing;
  }
}

/** The process and everything under it; what has ended meanwhile is left out. */
export function processTree(root: number): readonly number[] {
  const tasks = `/proc/${String(root)}/task`;
  const threads = orNothing(() => readdirSync(tasks), []);
  const children = threads.flatMap((thread) =>
    orNothing(() => readFileSync(`${tasks}/${thread}/children`, 'utf8'), '')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  return [root, ...children.flatMap(processTree)];
}

/** The name of a process; empty where it has ended. */
export const nameOf = (pid: number): string =>
  orNothing(() => readFileSync(`/proc/${String(pid)}/comm`, 'utf8'), '').trim();

/** The words it was started with; empty where it has ended. */
export const commandOf = (pid: number): string =>
  orNothing(() => readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8'), '').replaceAll('\0', ' ');

/** The sockets that a process holds, by the kernel's numbers. */
export function socketInodes(pid: number): readonly string[] {
  const folder = `/proc/${String(pid)}/fd`;
  const open = orNothing(() => readdirSync(folder), []);
  return open.flatMap((fd) => {
    const target = orNothing(() => readlinkSync(`${folder}/${fd}`), '');
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
    return inode ? [inode] : [];
  });
}

export interface NetSocket {
  readonly kind: 'tcp' | 'tcp6' | 'udp' | 'udp6';
  /** Address and port in hexadecimal, as the kernel writes them: `0100007F:BA10` is port 47632 of 127.0.0.1. */
  readonly local: string;
  readonly remote: string;
  readonly inode: string;
}

function readSockets(kind: NetSocket['kind']): readonly NetSocket[] {
  const lines = readFileSync(`/proc/net/${kind}`, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [, local = '', remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/);
    return { kind, local, remote, inode };
  });
}

/** Every TCP and UDP socket that the process or anything under it holds. */
export function netSockets(root: number): readonly NetSocket[] {
  const held = new Set(processTree(root).flatMap(socketInodes));
  const kinds = ['tcp', 'tcp6', 'udp', 'udp6'] as const;
  return kinds.flatMap(readSockets).filter(({ inode }) => held.has(inode));
}

/** The kernel's way of writing a port of 127.0.0.1. */
export const loopback = (port: number): string =>
  `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
