import { describe, expect, it } from 'vitest';
import type { SummaryT } from '../../../src/core/i18n/formats';
import { createI18n } from '../../../src/core/i18n/i18n';
import { languages } from '../../../src/core/i18n/languages';
import type { ShiftEvent } from '../../../src/core/shift/shift-event';
import { staysText, takingHomeText } from '../../../src/core/summary/sentences';
import type { Kind } from '../../../src/core/vocabulary';
import { careKinds, ordinaryKinds } from '../../../src/core/vocabulary';
import { ended, shiftOf, started } from './shift-of';

const t: SummaryT = createI18n('en').getFixedT('en', ['summary', 'words']);
const start = Date.UTC(2026, 10, 19, 7, 58);

/** So many calls; those named are hard, in their order, and `turned` of them were turned around. */
function day(calls: number, hard: readonly Kind[] = [], turned = 0) {
  const ids = Array.from({ length: calls }, (_, index) => `c${String(index)}`);
  const told = ids.flatMap((callId, index): (readonly [number, ShiftEvent])[] => {
    const at = index * 10 + 1;
    const kind = hard[index];
    return [
      [at, started(callId)],
      [at + 5, ended(callId)],
      ...(kind ? ([[at + 6, { type: 'marked-hard', callId, kind }]] as const) : []),
      ...(index < turned
        ? ([[at + 7, { type: 'outcome-given', callId, outcome: 'turned-around' }]] as const)
        : []),
    ];
  });
  return shiftOf(start, 60, told);
}

describe('what stays at work', () => {
  it('is everything on a day without a hard call', () => {
    expect(staysText(day(1), t)).toBe('Everything. 1 call, and it is over.');
    expect(staysText(day(3), t)).toBe('Everything. 3 calls, and all of them are over.');
  });

  it('is the hard calls as a number', () => {
    expect(staysText(day(1, ['mean']), t)).toBe('1 hard call. It is over, and it was not about me.');
    expect(staysText(day(1, ['mean'], 1), t)).toMatch(/^1 hard call, turned around\./);
    expect(staysText(day(4, ['mean', 'angry', 'lying'], 2), t)).toBe(
      '3 hard calls, 2 of them turned around. They are over, and none of them was about me.',
    );
  });

  it('explains nothing away where a call went too far', () => {
    for (const kind of careKinds)
      expect(staysText(day(2, ['angry', kind]), t)).toBe('2 hard calls. They are over.');
  });

  it('is nothing before the first call, and while one is on', () => {
    expect(staysText(day(0), t)).toBe('');
    const going = shiftOf(start, 60, [[1, started('a')]]);
    expect(staysText(going, t)).toBe('');
    expect(staysText({ ...going, closed: true }, t)).not.toBe('');
  });

  it.each(languages)('in %s says no time and no kind', (language) => {
    const own: SummaryT = createI18n(language).getFixedT(language, ['summary', 'words']);
    for (const kind of [...ordinaryKinds, ...careKinds]) {
      const said = staysText(day(2, [kind, kind]), own);
      expect(said).not.toContain(own(`words:kind.${kind}`));
      expect(said).not.toMatch(/\d:\d|\{\{/);
    }
  });
});

describe('what goes home', () => {
  it.each([
    [null, null, ''],
    [4, null, 'Taking home: quite a bit before the close'],
    [null, 2, 'Taking home: a little after the close'],
    [4, 2, 'Taking home: quite a bit before, a little after'],
    [1, 1, 'Taking home: none'],
  ] as const)('%j before and %j after in words', (before, after, said) => {
    expect(takingHomeText({ before, after }, t)).toBe(said);
  });
});
