import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { isPartOfBrowser, plainName, programOf } from './streams';
import type { Stream } from './streams';

/** Who a stream belongs to, with what /proc tells of its process. */

/** Name and parent of a process; null where it has ended, or is none of this machine's. */
function readProcess(pid: number): { readonly name: string; readonly parent: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const nameEnds = stat.lastIndexOf(')');
    const name = stat.slice(stat.indexOf('(') + 1, nameEnds);
    return { name, parent: Number(stat.slice(nameEnds + 2).split(' ')[1]) };
  } catch {
    // It has ended, or is none of this machine's.
    return null;
  }
}

const generations = 8;

/** The process and those above it, nearest first. */
function lineOf(pid: number): readonly { readonly pid: number; readonly name: string }[] {
  const line: { pid: number; name: string }[] = [];
  for (let at = pid; at > 1 && line.length < generations;) {
    const found = readProcess(at);
    if (!found) break;
    line.push({ pid: at, name: found.name });
    at = found.parent;
  }
  return line;
}

/** A stream's process number, where it is one of this machine. */
function pidOf({ properties }: Stream): number | null {
  const host = properties['application.process.host'];
  const pid = Number(properties['application.process.id']);
  return Number.isInteger(pid) && pid > 1 && (host === undefined || host === hostname()) ? pid : null;
}

const ownProgram = plainName(basename(process.execPath));

/** Lull's own. A sandbox counts its processes anew, so a number alone proves nothing: the program must be ours too. */
function isOwn(stream: Stream, pid: number | null): boolean {
  const said = plainName(stream.properties['application.process.binary']);
  if (pid === null || said !== ownProgram) return false;
  return lineOf(pid).some((each) => each.pid === process.pid);
}

/** Still a program at work, though nobody says which. */
const unnamed = 'unnamed';

/** The program that has this stream, a part of a browser counting as the browser; null for Lull's own. */
export function holderOf(stream: Stream): string | null {
  const pid = pidOf(stream);
  if (isOwn(stream, pid)) return null;
  const said = programOf(stream);
  if (said !== null && !isPartOfBrowser(said)) return said;
  const names = (pid === null ? [] : lineOf(pid)).map(({ name }) => plainName(name));
  return names.find((name) => name !== null && !isPartOfBrowser(name)) ?? said ?? unnamed;
}
