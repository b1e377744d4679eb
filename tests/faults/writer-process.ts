import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Ledger } from './day';
import { lineOf } from './day';
import type { Look } from './look';

/** A `writer.ts` that is running, and what it has said. */
export interface Writer {
  readonly pid: number;
  /** Ms from its begin until it had read everything. */
  readonly ready: Promise<number>;
  /** Resolves at the next line that begins with this word, with its number; rejects after 30 s. */
  next(word: string): Promise<number>;
  /** How long its main thread was held up at the most, in ms. */
  lateMs(): number;
  /** How many entries it held at the most that were not kept yet. */
  heldAtMost(): number;
  /** kill -9; resolves when all it has said is in the ledger. */
  kill(): Promise<void>;
}

const saysWithinMs = 30_000;
const file = fileURLToPath(new URL('writer.js', import.meta.url));

/** What it says to be kept goes into `ledger`. */
export function startWriter(folder: string, ledger: Ledger): Writer {
  const child = spawn(process.execPath, [file, folder, String(ledger.round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  const waiting = new Map<string, (number: number) => void>();
  let lateMs = 0;
  let heldAtMost = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word = '', digits = ''] = line.split(' ');
    const number = Number(digits);
    if (word === 'late') lateMs = number;
    else if (word === 'held') heldAtMost = Math.max(heldAtMost, number);
    else if (word === 'settings' || word === 'contacts') ledger[word].kept = number;
    else if (/^\d/.test(word)) lineOf(ledger, word).kept = number;
    waiting.get(word)?.(number);
    waiting.delete(word);
  });
  const next = (word: string): Promise<number> =>
    new Promise((resolve, reject) => {
      waiting.set(word, resolve);
      setTimeout(() => reject(new Error(`the writer has not said “${word}”`)), saysWithinMs).unref();
      void ended.then(() => reject(new Error(`the writer has ended without “${word}”`)));
    });
  return {
    pid: child.pid ?? 0,
    ready: next('ready'),
    next,
    lateMs: () => lateMs,
    heldAtMost: () => heldAtMost,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** More may have been on its way to each than was told to be kept. */
export function expectMore(ledger: Ledger, more = 1): Ledger {
  for (const value of [ledger.settings, ledger.contacts]) value.tried = value.kept + more;
  return ledger;
}

/** The next writer goes on with what is there. */
export function goOnWith(ledger: Ledger, { there }: Look): void {
  for (const [shiftId, line] of there.shifts) ledger.shifts.set(shiftId, line);
  ledger.settings.kept = there.settings;
  ledger.contacts.kept = there.contacts;
}
