import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFiles } from '../fakes/disk-files';
import type { ContactsView } from '../../src/core/contract';
import { requests } from '../../src/core/app/api/api';
import { contactRoles } from '../../src/core/contacts';
import { deck } from '../../src/core/deck/deck';
import { moments } from '../../src/core/deck/card';
import type { WrittenCard } from '../../src/core/deck/own-card';
import { ownFamilies } from '../../src/core/deck/own-card';
import type { DeckChange } from '../../src/core/deck/own-cards';
import { digestSchema } from '../../src/core/look-back/digest';
import type { Documents } from '../../src/core/ports';
import { createHistory } from '../../src/core/app/history';
import { createUserContent } from '../../src/core/app/user-content';
import { createDocuments } from '../../src/core/storage/documents';
import { ordinaryKinds, programClasses } from '../../src/core/vocabulary';
import { contentOf } from '../fakes/content-of';
import { nine, startDay } from '../fakes/day';
import { fakeDocuments } from '../fakes/documents';
import { fakeClock, memoryStore, settled, silentLog } from '../fakes/ports';
import { startRunning } from '../fakes/running';
import { fakeSound } from '../fakes/sound';
import { runs } from './runs';

/** Whatever Lull can come to hold, what it writes of it is read back as it was. */

/** Any text: controls, half characters and all. */
const anyText = fc.string({ unit: 'binary-ascii', maxLength: 120 }).chain((ascii) =>
  fc.oneof(
    fc.constant(ascii),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
  ),
);
const programName = fc.oneof(
  anyText,
  fc.constantFrom('microsip', 'chrome', '__proto__', 'constructor'),
  anyText.map((text) => `${text}${'x'.repeat(1000)}`),
);

/** Each document that was written is read back from a disk as it was written. */
async function comesBack(
  name: 'deck' | 'contacts' | 'programs' | 'look-back',
  documents: Documents,
): Promise<void> {
  const kept = await contentOf(documents.read(name));
  if (!kept) return;
  const folder = mkdtempSync(join(tmpdir(), 'lull-property-'));
  try {
    const disk = (): Documents =>
      createDocuments({
        files: createFiles(folder),
        log: silentLog(),
        onSetAside() {
          throw new Error(`${name} is set aside`);
        },
      });
    expect(await disk().write(name, kept)).toEqual({ ok: true, value: null });
    expect(await contentOf(disk().read(name))).toEqual(kept);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('every document is read back as it was written', () => {
  const few = { ...runs(), numRuns: Math.min(runs().numRuns ?? 100, 100) };

  test('programs, by whatever name they use the microphone', async () => {
    const use = fc.record({ names: fc.array(programName, { maxLength: 3 }), seconds: fc.nat(4000) });
    const said = fc.record({ nth: fc.nat(), class: fc.constantFrom(...programClasses) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(use, { minLength: 1, maxLength: 30 }),
        fc.array(said, { maxLength: 3 }),
        async (uses, saids) => {
          const sound = fakeSound();
          const running = startRunning({ sound });
          const { runner, clock, documents, logLines } = running;
          await runner.resume();
          clock.pass(6000);
          for (const { names, seconds } of uses) {
            sound.set({ ok: true, value: { microphone: names, playing: names } });
            clock.pass(seconds * 1000);
          }
          sound.set({ ok: true, value: { microphone: [], playing: null } });
          clock.pass(60_000);
          for (const { nth, class: what } of saids) {
            const { programs } = runner.session().calls.sound;
            const program = programs[nth % Math.max(1, programs.length)]?.program;
            if (program !== undefined) await runner.send({ type: 'set-program', program, class: what });
          }
          await settled();
          expect(logLines.filter((line) => line.includes('could not be kept'))).toEqual([]);
          await comesBack('programs', documents);
          runner.stop();
        },
      ),
      few,
    );
  });

  const written: fc.Arbitrary<WrittenCard> = fc.record({
    line: anyText,
    secondLine: anyText,
    family: fc.constantFrom(...ownFamilies),
    moments: fc.uniqueArray(fc.constantFrom(...moments), { maxLength: 9 }),
    kinds: fc.uniqueArray(fc.constantFrom(...ordinaryKinds), { maxLength: ordinaryKinds.length }),
    tier: fc.constantFrom(10, 20, 40, 60, 300),
    breath: fc.constantFrom('even', 'sigh', null),
  });
  const cardId = fc.oneof(
    fc.constantFrom(...deck.map(({ id }) => id)),
    fc.string({ maxLength: 64 }),
    anyText,
  );
  const change: fc.Arbitrary<DeckChange> = fc.oneof(
    written.map((card): DeckChange => ({ do: 'keep', id: null, card })),
    fc.record({ do: fc.constantFrom('switch', 'favourite'), id: cardId, on: fc.boolean() }),
    fc.constant<DeckChange>({ do: 'undo' }),
  );

  test('the deck and the people, after whatever a page may ask for', async () => {
    const contact = fc.record({ role: fc.constantFrom(...contactRoles), name: anyText, reach: anyText });
    await fc.assert(
      fc.asyncProperty(fc.array(change), fc.array(contact, { maxLength: 25 }), async (changes, contacts) => {
        const documents = fakeDocuments();
        let now = nine;
        const own = createUserContent({
          documents,
          builtIn: deck,
          clock: { now: () => (now += 1) },
          random: { next: () => 0.5 },
          log: silentLog(),
          changed: () => undefined,
        });
        await own.load();
        for (const each of changes) {
          const asked = requests['change-deck'].payload.safeParse(each);
          if (asked.success) await own.changeDeck(asked.data);
        }
        const people = requests['change-contacts'].payload.safeParse({ contacts });
        const shown: ContactsView | null = people.success
          ? await own.changeContacts(people.data.contacts)
          : null;
        expect([own.deck().notSaved, shown?.notSaved ?? null]).toEqual([null, null]);
        await comesBack('deck', documents);
        await comesBack('contacts', documents);
      }),
      few,
    );
  });

  test('shifts in little: one that does not fit costs no other its place', async () => {
    const moment = fc.integer({ min: nine, max: nine + 86_400_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(4000), fc.boolean()), { maxLength: 20 }),
        moment,
        async (calls, at) => {
          const day = startDay();
          day.pass(10);
          for (const [seconds, hard] of calls) {
            day.call(seconds);
            if (hard) day.send({ type: 'hard-call' });
            day.pass(30);
          }
          const store = memoryStore();
          const shiftId = day.session().shift?.id;
          if (shiftId !== undefined) await store.append(shiftId, day.log());
          const odd = { shiftId: '2026-11-22-000000', by: 'you', zone: 'Etc/UTC', offsetMinutes: 0 } as const;
          await store.append(odd.shiftId, [
            { type: 'shift-opened', ...odd, seq: 1, at: at + 0.5 },
            { type: 'shift-closed', seq: 2, at: at + 1.5 },
          ]);
          const documents = fakeDocuments();
          const clock = fakeClock(at);
          const looked = createHistory(store, documents, clock, silentLog()).digests(at);
          clock.pass(0);
          const digests = await looked;
          clock.pass(5000);
          await settled();
          const fitting = digests.filter((digest) => digestSchema.safeParse(digest).success);
          if (fitting.length > 0)
            expect((await contentOf(documents.read('look-back')))?.digests).toEqual(fitting);
          await comesBack('look-back', documents);
        },
      ),
      few,
    );
  });
});
