import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { logOf, playSequence, saysOf } from '../../fakes/sequences';

/** The table of docs/calls.md, row by row: sequences of real days and what Lull says of each. */

interface Row {
  readonly what: string;
  readonly sequence: string;
  readonly says: string;
  readonly log: string;
}

const rows = readFileSync('docs/calls.md', 'utf8')
  .split('\n')
  .flatMap((line): readonly Row[] => {
    const [, what, sequence, says, log] = /^\| (.+?) +\| `(.+?)` +\| (.+?) +\| (.+?) +\|$/.exec(line) ?? [];
    return what && sequence && says && log ? [{ what, sequence, says, log }] : [];
  });

test('the table is there', () => {
  expect(rows.length).toBeGreaterThan(40);
});

describe('what Lull says of', () => {
  test.each(rows)('$what: $sequence', ({ sequence, says, log }) => {
    const day = playSequence(sequence, ({ session }) => {
      const { card, calls } = session();
      if (calls.name !== 'gap') expect(card).toBeNull();
    });
    expect(saysOf(day)).toBe(says);
    expect(logOf(day)).toBe(log);
  });
});
