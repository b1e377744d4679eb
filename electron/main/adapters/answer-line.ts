import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * How a second start hears what became of its command: it listens on a private address (a socket in a 0700 folder, a
 * named pipe on Windows), hands the address over with the command, and the running Lull answers there once.
 */

export interface CommandAnswer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface AnswerLine {
  readonly address: string;
  /** The answer, or null when none came within `ms`. Closes the line. */
  answer(ms: number): Promise<CommandAnswer | null>;
  close(): void;
}

function readAnswer(text: string): CommandAnswer | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { code, out, error } = value as Partial<CommandAnswer>;
    return typeof code === 'number' && typeof out === 'string' && typeof error === 'string'
      ? { code, out, error }
      : null;
  } catch {
    return null;
  }
}

export function openAnswerLine(): Promise<AnswerLine> {
  const folder = process.platform === 'win32' ? null : mkdtempSync(join(tmpdir(), 'lull-'));
  const address = folder === null ? `\\\\.\\pipe\\lull-${randomUUID()}` : join(folder, 'answer');
  let heard: (answer: CommandAnswer | null) => void = () => undefined;
  const answered = new Promise<CommandAnswer | null>((resolve) => {
    heard = resolve;
  });
  const server: Server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      heard(readAnswer(text));
    });
  });
  const close = (): void => {
    server.close();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      resolve({
        address,
        close,
        async answer(ms) {
          const timer = setTimeout(heard, ms, null);
          const answer = await answered;
          clearTimeout(timer);
          close();
          return answer;
        },
      });
    });
  });
}

/** The running Lull's side. A caller that has gone away is nobody's concern. */
export function sendAnswer(address: string, answer: CommandAnswer): void {
  const socket = connect(address);
  socket.on('error', () => undefined);
  socket.end(JSON.stringify(answer));
}
