import { describe, expect, test } from 'vitest';
import { careSteps, faces } from '../../../src/core/care/script';
import { nothingWritten, oneLine, siteLineNames, siteLinesOf } from '../../../src/core/care/site-lines';
import { defaultSettings, readSettings } from '../../../src/core/settings/settings';
import type { CareKind } from '../../../src/core/vocabulary';
import { careKinds } from '../../../src/core/vocabulary';

const names = (kind: CareKind, face: 'on' | 'over', lines = nothingWritten) =>
  careSteps(kind, face, lines).map(({ name }) => name);
const written = { abuseRule: 'r', endingSentence: 's', emergencyNumber: '9', callerLine: 'l' };

describe('what to do when a call goes too far', () => {
  test('with a caller in crisis the agent stays and is not alone; a line for the caller is only the site’s', () => {
    const on = ['hold', 'second', 'safe', 'where', 'emergency', 'handOver'];
    expect(names('crisis', 'on')).toEqual(on);
    expect(names('crisis', 'on', written)).toEqual(on.toSpliced(5, 0, 'line'));
    expect(names('crisis', 'over')).toEqual(['told', 'time', 'rest', 'talk']);
  });

  test.each(faces)(
    'abuse and slurs begin with ending the call, a threat with who is in danger: %s',
    (face) => {
      expect(names('abusive', face)[0]).toBe('end');
      expect(names('slur-or-sexual', face)[0]).toBe('end');
      expect(names('threat', face)[0]).toBe('danger');
      expect(names('threat', 'over')).toEqual(['danger', 'tell', 'words', 'rest']);
    },
  );

  test('each line of the site stands somewhere, and in the place of nothing else', () => {
    const all = careKinds.flatMap((kind) => faces.flatMap((face) => careSteps(kind, face, written)));
    expect(new Set(all.flatMap(({ site }) => (site ? [site.name] : [])))).toEqual(new Set(siteLineNames));
    const bare = careKinds.flatMap((kind) => faces.flatMap((face) => careSteps(kind, face, nothingWritten)));
    expect(bare.every(({ site }) => site === null)).toBe(true);
  });
});

describe('the lines of a site, whoever wrote them', () => {
  test.each([
    ['One\r\nwarning\u2028then\u0000 end', 'One warning then end'],
    ['  <b>911</b> \u{1F691}\u200D ', '<b>911</b> \u{1F691}\u200D'],
    ['\u202Eلا تنتظر\u202C', 'لا تنتظر'],
    ['\n\t', ''],
  ])('%j is one line of text', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  test('a file that somebody else wrote has them too; one that is too long is named, and not cut', () => {
    const file = { site: { abuseRule: 'One\nwarning', callerLine: 'x'.repeat(501), emergencyNumber: 911 } };
    const { settings, problems } = readSettings(file);
    expect(siteLinesOf(settings)).toEqual({ ...nothingWritten, abuseRule: 'One warning' });
    expect(problems).toEqual([
      { type: 'wrong-value', key: 'site.callerLine' },
      { type: 'wrong-value', key: 'site.emergencyNumber' },
    ]);
    expect(siteLinesOf(defaultSettings)).toEqual(nothingWritten);
  });
});
