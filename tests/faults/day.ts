import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import type { Stores } from './stores';

/** A day whose every entry is known by its number, so that what is found of it can be compared. */

interface Line {
  /** Entries 1 to this one were handed over. */
  recorded: number;
  /** Entries 1 to this one were told to be kept. */
  kept: number;
}

/** Written whole each time, each time with the next number; 0 is none. */
interface Value {
  tried: number;
  kept: number;
}

/** What Lull was told, and what it said that it has kept. */
export interface Ledger {
  readonly shifts: Map<string, Line>;
  readonly settings: Value;
  readonly contacts: Value;
  round: number;
}

export const newLedger = (): Ledger => ({
  shifts: new Map(),
  settings: { tried: 0, kept: 0 },
  contacts: { tried: 0, kept: 0 },
  round: 0,
});

const startsAt = Date.UTC(2026, 11, 1, 8);
const roundsAShift = 30;
const shiftIdOf = (round: number): string =>
  `2026-12-01-${String(Math.floor(round / roundsAShift)).padStart(6, '0')}`;

export function entryOf(shiftId: string, seq: number): LoggedShiftEvent {
  const stamp = { seq, at: startsAt + seq * 1000 };
  if (seq === 1)
    return { type: 'shift-opened', shiftId, by: 'you', zone: 'Europe/Madrid', offsetMinutes: 60, ...stamp };
  const text = '“ñ” \u2028 🌊'.repeat(1 + ((seq * 7) % 20));
  return { type: 'win-added', winId: `w${seq}`, callId: null, text, because: '', ...stamp };
}

/** Where a number is in the settings. */
export const numbered = 'hooks.port';
const firstNumber = 1024;
const mostNumbers = 60_000;
export const settingOf = (value: number): number => firstNumber + (value % mostNumbers);

export const contactsOf = (value: number) => ({
  v: 1 as const,
  contacts: [{ role: 'friend' as const, name: 'Ana 🌊'.repeat(1 + (value % 9)), reach: String(value) }],
});

export function lineOf(ledger: Ledger, shiftId: string): Line {
  const line = ledger.shifts.get(shiftId) ?? { recorded: 0, kept: 0 };
  ledger.shifts.set(shiftId, line);
  return line;
}

/** Called at each thing that was told to be kept. */
type OnKept = (what: string, number: number) => void;

async function record({ recorder }: Stores, ledger: Ledger, onKept: OnKept): Promise<void> {
  const shiftId = shiftIdOf(ledger.round);
  const line = lineOf(ledger, shiftId);
  const count = 1 + ((ledger.round * 7) % 10);
  const entries = Array.from({ length: count }, (_, index) => entryOf(shiftId, line.recorded + 1 + index));
  line.recorded += count;
  const upTo = line.recorded;
  const saved = await recorder.record(shiftId, entries);
  if (!saved.ok) return;
  line.kept = Math.max(line.kept, upTo);
  onKept(shiftId, upTo);
}

async function write(
  value: Value,
  save: (number: number) => Promise<{ readonly ok: boolean }>,
): Promise<boolean> {
  value.tried += 1;
  const number = value.tried;
  if (!(await save(number)).ok) return false;
  value.kept = number;
  return true;
}

/** One round of a day: entries, now and then a setting, a document and time to put journals into their files. */
export async function playRound(
  stores: Stores,
  ledger: Ledger,
  onKept: OnKept = () => undefined,
): Promise<void> {
  const { settings, documents, store } = stores;
  const { round } = ledger;
  const work = [record(stores, ledger, onKept)];
  if (round % 4 === 1)
    work.push(
      write(ledger.settings, (number) => settings.change(numbered, settingOf(number))).then((ok) => {
        if (ok) onKept('settings', ledger.settings.kept);
      }),
    );
  if (round % 4 === 2)
    work.push(
      write(ledger.contacts, (number) => documents.write('contacts', contactsOf(number))).then((ok) => {
        if (ok) onKept('contacts', ledger.contacts.kept);
      }),
    );
  if (round % 5 === 4) work.push(store.compact());
  await Promise.all(work);
  ledger.round += 1;
}

/** All that was held is kept. False where it still cannot be. */
export async function saveHeld({ recorder }: Stores, ledger: Ledger): Promise<boolean> {
  const saved = await recorder.saveAgain();
  if (!saved.ok || recorder.notSaved()) return false;
  for (const line of ledger.shifts.values()) line.kept = line.recorded;
  return true;
}
