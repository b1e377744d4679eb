import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/core/i18n/i18n';
import type { Shift } from '../../../src/core/shift/shift';
import type { SummaryT } from '../../../src/core/i18n/formats';
import { chooseLocale, createFormats } from '../../../src/core/i18n/formats';
import { escapeMarkdown, summaryMarkdown } from '../../../src/core/summary/markdown';
import { summarize } from '../../../src/core/summary/summary';
import type { Language } from '../../../src/core/i18n/languages';
import { languages } from '../../../src/core/i18n/languages';
import { ended, shiftOf, started, wrapUpEnded } from './shift-of';

const start = Date.UTC(2026, 10, 19, 7, 58);
const shift = shiftOf(start, 60, [
  [3, started('a')],
  [8, ended('a')],
  [9, wrapUpEnded('a')],
  [9, { type: 'state-changed', name: 'gap', reason: 'phone-available' }],
  [10, { type: 'rated', callId: 'a', rating: 4 }],
  [20, { type: 'state-changed', name: 'on-call', reason: 'phone-call' }],
  [20, started('b')],
  [90, ended('b')],
  [91, wrapUpEnded('b')],
  [91, { type: 'state-changed', name: 'gap', reason: 'phone-available' }],
  [92, { type: 'marked-hard', callId: 'b', kind: 'angry' }],
  [
    93,
    { type: 'win-added', winId: 'w', callId: null, text: '<img src=x onerror=alert(1)>', because: '*so*' },
  ],
  [94, { type: 'win-added', winId: 'v', callId: null, text: '', because: '' }],
  [95, { type: 'taking-home', moment: 'before', value: 4 }],
  [96, { type: 'unfinished-set', items: [{ what: '# Ring back', when: 'Friday 9:15', where: '' }] }],
  [97, { type: 'taking-home', moment: 'after', value: 2 }],
  [98, { type: 'shift-closed' }],
]);

function markdown(language: Language, of: Shift = shift, withMore = false): string {
  const i18n = createI18n(language);
  const t: SummaryT = i18n.getFixedT(language, ['summary', 'words']);
  const formats = createFormats(chooseLocale(language, language === 'en' ? ['en-GB'] : ['es-ES']), of.zone);
  return summaryMarkdown(of, summarize(of, of.lastAt), t, formats, withMore);
}

describe('the page as Markdown', () => {
  it('in English', () => {
    expect(markdown('en')).toBe(`# Thursday 19 November

8:58 to 10:36

2 calls, from 9:01 to 10:28; 1 hard.

- Calls: 2
- Talk: 1 h 15
- Rated: 1 of 2

## Wins only I saw

- \\<img src=x onerror=alert(1)\\> *because \\*so\\**
- A win, no words needed.

## Waits for tomorrow

- \\# Ring back: Friday 9:15

## Stays at work

1 hard call. It is over, and it was not about me.

Taking home: quite a bit before, a little after.

The shift is closed. Lull is silent until the next one.
`);
  });

  it('with what was meant, parked and liked, as text', () => {
    const whole = {
      ...shift,
      intention: { word: 'own', text: '*listen*' },
      intentionAnswer: '# at noon',
      parked: { what: 'The landlord.', when: 'after supper' },
      liked: '<b>voices</b>',
    } as const;
    const kept = markdown('en', whole);
    expect(kept).toContain('What I set out to do: \\*listen\\*  \nIt showed: \\# at noon');
    expect(kept).toContain('- The landlord: after supper');
    expect(kept).toContain('## One thing I like about this work\n\n\\<b\\>voices');
    const gone = markdown('en', { ...whole, parkedAnswer: 'let-go' });
    expect(gone).not.toContain('landlord');
    expect(gone).toContain('What I had parked, I let go.');
    expect(markdown('en', { ...whole, parkedAnswer: 'plan' })).not.toContain('landlord');
  });

  it('in Spanish', () => {
    const text = markdown('es');
    expect(text).toContain('# Jueves, 19 de noviembre\n\nDe 8:58 a 10:36');
    expect(text).toContain('2 llamadas, de 9:01 a 10:28; 1 difícil.');
    expect(text).toContain('\\<img src=x onerror=alert(1)\\> *porque \\*so\\**');
    expect(text).toContain('Me llevo a casa: bastante antes, un poco después.');
    expect(text).not.toMatch(/\{\{|undefined|summary:/);
  });

  it.each(languages)('in %s names the employer’s numbers only where the agent wants them', (language) => {
    const names = createI18n(language).t('summary:numbers', { returnObjects: true });
    for (const name of [names.wrapUp, names.aht, names.occupancy]) {
      expect(markdown(language)).not.toContain(`- ${name}:`);
      expect(markdown(language, shift, true)).toContain(`- ${name}:`);
    }
    expect(markdown('en', shift, true)).toContain('- Wrap-up: 2 min\n- AHT: 38:30 min\n- Occupancy: 81 %');
  });

  it('never names them under a minute of talk', () => {
    const talkOf = (ms: number) =>
      shiftOf(start, 60, [
        [1, started('a')],
        [1 + ms / 60_000, ended('a')],
      ]);
    expect(markdown('en', talkOf(59_000), true)).not.toContain('AHT');
    expect(markdown('en', talkOf(60_000), true)).toContain('AHT');
  });

  it('of a shift without calls leaves out what is not there', () => {
    const text = markdown('en', shiftOf(start, 60, [[30, { type: 'shift-closed' }]]));
    expect(text).toContain('No calls on this shift.');
    expect(text).not.toContain('## ');
  });
});

describe('what a person typed stays text', () => {
  it.each([
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['12. item', '12\\. item'],
    ['12) item', '12\\) item'],
    ['[a](http://b)', '\\[a\\](http\\://b)'],
    ['![a](b)', '\\!\\[a\\](b)'],
    ['a | b', 'a \\| b'],
    ['_a_ *b* `c` ~d~', '\\_a\\_ \\*b\\* \\`c\\` \\~d\\~'],
    ['me@example.org', 'me\\@example.org'],
    ['two\nlines\n# three', 'two lines \\# three'],
    ['back\\slash &amp;', 'back\\\\slash \\&amp;'],
    ['Rang back (twice), as promised: 9:15.', 'Rang back (twice), as promised: 9:15.'],
  ])('%j', (typed, kept) => {
    expect(escapeMarkdown(typed)).toBe(kept);
  });
});
