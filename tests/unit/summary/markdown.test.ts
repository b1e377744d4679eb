import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/core/i18n/i18n';
import type { Shift } from '../../../src/core/shift/shift';
import {
  chooseLocale,
  createFormats,
  escapeMarkdown,
  lengthText,
  summaryMarkdown,
} from '../../../src/core/summary/markdown';
import type { SummaryT } from '../../../src/core/summary/markdown';
import { summarize } from '../../../src/core/summary/summary';
import type { Language } from '../../../src/core/words';
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

function markdown(language: Language, of: Shift = shift): string {
  const i18n = createI18n(language);
  const t: SummaryT = i18n.getFixedT(language, ['summary', 'words']);
  const formats = createFormats(chooseLocale(language, language === 'en' ? ['en-GB'] : ['es-ES']), of.zone);
  return summaryMarkdown(of, summarize(of, of.lastAt), t, formats);
}

describe('the page as Markdown', () => {
  it('in English', () => {
    expect(markdown('en')).toBe(`# Thursday 19 November

8:58 to 10:36

2 calls, from 9:01 to 10:28; 1 hard.

- Calls: 2
- Talk: 1 h 15
- Wrap-up: 2 min
- AHT: 38:30 min
- Occupancy: 81 %
- Rated: 1 of 2

## How the calls left me

1 of 2 calls rated: 1 better, 0 the same, 0 worse

## Wins only I saw

- \\<img src=x onerror=alert(1)\\> *because \\*so\\**
- A win, no words needed.

## Waits for tomorrow

- \\# Ring back: Friday 9:15

## Stays at work

- The hard call: 9:18 (angry)

Taking home: 4 before, 2 after (1 none, 5 a lot)

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
    expect(kept).toContain('What I meant to do: \\*listen\\*  \nIt showed: \\# at noon');
    expect(kept).toContain('- The landlord: after supper');
    expect(kept).toContain('## One thing I like about this work\n\n\\<b\\>voices');
    const gone = markdown('en', { ...whole, parkedAnswer: 'let-go' });
    expect(gone).not.toContain('landlord');
    expect(gone).toContain('- What I had parked. I let it go.');
    expect(markdown('en', { ...whole, parkedAnswer: 'plan' })).not.toContain('landlord');
  });

  it('in Spanish', () => {
    const text = markdown('es');
    expect(text).toContain('# Jueves, 19 de noviembre\n\nDe 8:58 a 10:36');
    expect(text).toContain('2 llamadas, de 9:01 a 10:28; 1 difícil.');
    expect(text).toContain('\\<img src=x onerror=alert(1)\\> *porque \\*so\\**');
    expect(text).toContain('Me llevo a casa: 4 antes, 2 después (1 nada, 5 mucho)');
    expect(text).not.toMatch(/\{\{|undefined|summary:/);
  });

  it('of a shift without calls leaves out what is not there', () => {
    const text = markdown('en', shiftOf(start, 60, [[30, { type: 'shift-closed' }]]));
    expect(text).toContain('No calls on this shift.');
    expect(text).toContain('- AHT: none yet');
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

describe('formats', () => {
  const moment = Date.UTC(2026, 10, 19, 13, 7);

  it('follow the system in its hours, whatever the language', () => {
    const britain = createFormats(chooseLocale('en', ['en-GB']), 'Europe/Madrid');
    expect([britain.time(moment), britain.hour(moment)]).toEqual(['14:07', '14']);
    const states = createFormats(chooseLocale('en', ['en-US']), 'Europe/Madrid');
    expect(states.time(moment)).toMatch(/^2:07\sPM$/);
    expect(states.hour(moment)).toMatch(/^2\sPM$/);
    expect(chooseLocale('es', ['en-US', 'en'])).toEqual({ locale: 'es', hour12: true });
    expect(chooseLocale('es', ['en-US', 'es-MX'])).toEqual({ locale: 'es-MX' });
    expect(chooseLocale('en', [])).toEqual({ locale: 'en' });
  });

  it('take the zone of the shift, and the own one where that is unknown', () => {
    expect(createFormats({ locale: 'en-GB' }, 'Asia/Kolkata').time(moment)).toBe('18:37');
    const own = createFormats({ locale: 'en-GB' }, null).time(moment);
    expect(createFormats({ locale: 'en-GB' }, 'No/Such').time(moment)).toBe(own);
  });

  it('write lengths in hours and minutes', () => {
    const t: SummaryT = createI18n('en').getFixedT('en', ['summary', 'words']);
    expect(lengthText(173 * 60_000, t)).toBe('2 h 53');
    expect(lengthText(125 * 60_000, t)).toBe('2 h 05');
    expect(lengthText(33 * 60_000 + 20_000, t)).toBe('33 min');
    expect(createFormats({ locale: 'en' }, null).minutesSeconds(375_000)).toBe('6:15');
  });
});
