import { expect } from '@playwright/test';
import { seeded, seedFor } from '../../src/web/demo/chance';
import type { Conversation } from '../phones/conversations';
import { anyConversation } from '../phones/conversations';
import { startSwitchboard } from '../phones/switchboard';
import type { Desktop } from '../desktop/desktop';
import type { Ears } from './hearing';
import { withEars } from './hearing';
import { test } from './journey';
import type { Outcome } from './nested';
import { mannerOf, playAndWatch } from './nested';

/**
 * Calls that nest, on three real phones, told by hooks and heard by the microphone: never a card over one. LULL_NESTED_RUNS
 * plays as many conversations of any kind instead of those listed; LULL_NESTED_SEED says which.
 */

const tellsAll = { phone: 'tells all', hook: 'url' } as const;

const listed: readonly Conversation[] = [
  { ...tellsAll, parts: ['consult'], ending: 'plain' },
  { ...tellsAll, phone: 'no hold', parts: ['consult'], ending: 'wrap-up said before the end' },
  { ...tellsAll, parts: ['second call missed'], ending: 'warm transfer' },
  { ...tellsAll, parts: ['second call answered'], ending: 'plain' },
  { ...tellsAll, parts: [], ending: 'ends while a second call rings, which is answered' },
  { ...tellsAll, phone: 'no hold, no dialing', parts: [], ending: 'conference, the customer leaves' },
  { ...tellsAll, parts: ['available'], ending: 'the customer gives up on hold' },
  { ...tellsAll, hook: 'command', parts: ['hold'], ending: 'blind transfer' },
];

/** A card that waits comes at once in a gap, be it a wrong one. */
const eagerPacing = {
  wrapUpSeconds: 0,
  quietSeconds: 0,
  firstCardSecondsAfterHard: 0,
  cardSeconds: 60,
};

const seed = Number(process.env['LULL_NESTED_SEED'] ?? 1);
const count = Number(process.env['LULL_NESTED_RUNS'] ?? 0);
/** Conversations of one shift. */
const inOneShift = 10;

const shifts: readonly (readonly Conversation[])[] =
  count > 0
    ? Array.from({ length: Math.ceil(count / inOneShift) }, (_, shift) =>
        Array.from({ length: Math.min(inOneShift, count - shift * inOneShift) }, (_each, index) =>
          anyConversation(seeded(seedFor(seed, shift, index))),
        ),
      )
    : [listed];

function report(outcomes: readonly Outcome[]): void {
  const most = (of: (outcome: Outcome) => number): string => Math.max(...outcomes.map(of)).toFixed(0);
  const figures = `${String(outcomes.length)} conversations; call over after the last end, ms: most ${most(({ leftAfterMs }) => leftAfterMs)}; card up in a call, ms: most ${most(({ goneAfterMs }) => goneAfterMs)}`;
  const failures = outcomes
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ name, wrong, heard }) => [name, ...wrong, heard].join('\n  '));
  process.stdout.write(`${[figures, ...failures].join('\n')}\n`);
  test.info().annotations.push({ type: 'figures', description: figures });
}

async function playShift(
  desktop: Desktop,
  conversations: readonly Conversation[],
  shift: number,
): Promise<void> {
  const playAll = async ({ server, lull, userDataDir }: Ears): Promise<void> => {
    const [first] = conversations;
    if (!first) return;
    const recorders = await server.watchRecorders();
    // Every other shift goes by hooks alone.
    const heard = shift % 2 === 0;
    const board = await startSwitchboard(await mannerOf(first, lull), {
      env: desktop.env,
      headset: heard ? server.env : undefined,
    });
    const outcomes: Outcome[] = [];
    try {
      for (const [index, conversation] of conversations.entries()) {
        const chance = seeded(seedFor(seed, shift, index, 1));
        const bench = { desktop, lull, board, recorders, userDataDir, heard };
        outcomes.push(await playAndWatch(bench, conversation, chance));
      }
    } finally {
      await board.dispose();
      report(outcomes);
    }
    expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  };
  await withEars(desktop, 'pulseaudio', playAll, { pacing: eagerPacing });
}

test.describe.configure({ mode: count > 0 ? 'parallel' : 'default' });

for (const [shift, conversations] of shifts.entries()) {
  test(`calls that nest, shift ${String(shift + 1)}: ${String(conversations.length)} conversations, no card over a call`, async ({
    desktop,
  }) => {
    test.setTimeout(60_000 + conversations.length * 60_000);
    await playShift(desktop, conversations, shift);
  });
}
