import { describe, expect, it } from 'vitest';
import type { SummaryT } from '../../../src/core/i18n/formats';
import { chooseLocale, createFormats, languageName, lengthText } from '../../../src/core/i18n/formats';
import { createI18n } from '../../../src/core/i18n/i18n';

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

  it('name each language in itself', () => {
    expect([languageName('en'), languageName('es')]).toEqual(['English', 'Español']);
  });
});

it('sizes are of kilobytes and up, in two figures', () => {
  const { size } = createFormats({ locale: 'en-GB' }, null);
  expect([0, 412, 2140, 604_000, 11_400_000, 3_210_000_000].map(size)).toEqual([
    '1 kB',
    '1 kB',
    '2.1 kB',
    '600 kB',
    '11 MB',
    '3.2 GB',
  ]);
});
