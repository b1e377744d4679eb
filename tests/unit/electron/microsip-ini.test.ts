import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planIni } from '../../../electron/main/adapters/microsip-ini';
import { microsipKeys, microsipValue } from '../../../src/core/phones/hook-lines';

/** MicroSIP's file byte by byte: Lull's six values go in, everything else stays. */

const call = '"C:\\Program Files\\Lull\\Lull.exe" --call';
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const own = microsipKeys.map((key) => `${key.key}=${microsipValue(call, key)}`);

function planned(bytes: Buffer) {
  const plan = planIni(bytes, call);
  if (!plan.ok) throw new Error(plan.because);
  return { ...plan, text: plan.bytes.toString('utf16le') };
}

const usual = [
  '[Settings]',
  'accountId=1',
  'cmdCallRing=',
  'cmdCallStart=C:\\Tools\\popup.exe',
  'audioRingDevice="Köpfhörer ñ 🎧"',
  '',
  '[Account1]',
  'username=sam',
  'password=geheim=ja;[x]',
  'cmdCallEnd=not here',
  '',
].join('\r\n');

test('fills in, adds at the end of [Settings], and says what it would replace', () => {
  const { changes, text } = planned(utf16(usual));
  expect(changes.map(({ key, from }) => [key, from])).toEqual([
    ['cmdOutgoingCall', null],
    ['cmdCallRing', null],
    ['cmdCallAnswer', null],
    ['cmdCallStart', 'C:\\Tools\\popup.exe'],
    ['cmdCallEnd', null],
    ['cmdCallBusy', null],
  ]);
  expect(text).toBe(
    `\uFEFF${[
      '[Settings]',
      'accountId=1',
      own[1],
      own[3],
      'audioRingDevice="Köpfhörer ñ 🎧"',
      own[0],
      own[2],
      own[4],
      own[5],
      '',
      '[Account1]',
      'username=sam',
      'password=geheim=ja;[x]',
      'cmdCallEnd=not here',
      '',
    ].join('\r\n')}`,
  );
});

test('once more changes nothing, not one byte', () => {
  const { bytes } = planned(utf16(usual));
  const again = planned(bytes);
  expect(again.changes).toEqual([]);
  expect(again.bytes.equals(bytes)).toBe(true);
});

test.each([
  ['an empty file', '', `[Settings]\r\n${own.join('\r\n')}\r\n`],
  [
    'no such section',
    '[Account1]\r\nname=x',
    `[Account1]\r\nname=x\r\n[Settings]\r\n${own.join('\r\n')}\r\n`,
  ],
  ['no ending after the last line', '[Settings]\r\na=1', `[Settings]\r\na=1\r\n${own.join('\r\n')}\r\n`],
  ['bare line feeds', '[Settings]\na=1\n', `[Settings]\na=1\n${own.join('\n')}\n`],
  ['other letters and spaces', '[SETTINGS]\r\n CMDCALLRING = x\r\n', null],
])('%s', (_what, before, after) => {
  const { text, changes } = planned(utf16(before));
  if (after !== null) expect(text).toBe(`\uFEFF${after}`);
  else {
    expect(changes.find(({ key }) => key === 'cmdCallRing')?.from).toBe('x');
    expect(text).toContain(
      ` CMDCALLRING =${microsipValue(call, microsipKeys[1] ?? (microsipKeys[0] as never))}\r\n`,
    );
  }
});

test('a file of one byte a character stays one', () => {
  const bytes = Buffer.from('[Settings]\r\nname=K\xf6ln\r\n', 'latin1');
  const plan = planIni(bytes, call);
  expect(plan.ok && plan.bytes.toString('latin1')).toBe(
    `[Settings]\r\nname=K\xf6ln\r\n${own.join('\r\n')}\r\n`,
  );
});

test('a commented or repeated key is no value of ours: the first real one counts', () => {
  const { text } = planned(
    utf16(';cmdCallRing=a\r\n[Settings]\r\n;cmdCallRing=b\r\ncmdCallRing=c\r\ncmdCallRing=d\r\n'),
  );
  expect(text).toContain(
    `;cmdCallRing=a\r\n[Settings]\r\n;cmdCallRing=b\r\n${own[1] ?? ''}\r\ncmdCallRing=d\r\n`,
  );
});

describe('refused whole', () => {
  test.each([
    ['big-endian UTF-16', Buffer.from([0xfe, 0xff, 0, 0x5b])],
    ['half a character at the end', Buffer.concat([utf16('[Settings]'), Buffer.from([0x41])])],
    ['no text', Buffer.from([1, 2, 0, 3])],
  ])('%s', (_what, bytes) => {
    expect(planIni(bytes, call)).toEqual({ ok: false, because: 'not-understood' });
  });

  test('a path that one byte a character cannot hold', () => {
    expect(planIni(Buffer.from('[Settings]\r\n'), '"C:\\日本\\Lull.exe" --call')).toEqual({
      ok: false,
      because: 'not-understood',
    });
    expect(planIni(utf16('[Settings]\r\n'), '"C:\\日本\\Lull.exe" --call').ok).toBe(true);
  });

  test('a command longer than MicroSIP reads', () => {
    expect(planIni(utf16(''), `"${'x'.repeat(255)}" --call`)).toEqual({ ok: false, because: 'too-long' });
  });
});

const keys = new Set(microsipKeys.map(({ key }) => key.toLowerCase()));
const ending = fc.constantFrom('\r\n', '\n', '\r');
const line = fc.oneof(
  fc.constantFrom('[Settings]', '[settings]', '[Account1]', '', ' ', ';x', 'cmdCallRing', '=', '[', ']'),
  fc
    .tuple(fc.constantFrom(...keys, 'accountId', 'Name '), fc.string({ unit: 'binary' }))
    .map(([key, value]) => `${key}=${value.replaceAll(/[\r\n]/g, '')}`),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[\r\n]/g, '')),
);
const file = fc.array(fc.tuple(line, ending), { maxLength: 30 }).map((lines) => lines.flat().join(''));

/** What is left when the values of Lull's keys, and lines of them that were added, are taken out. */
const rest = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .filter((each) => !keys.has(each.split('=')[0]?.trim().toLowerCase() ?? ''))
    .join('\n');

test('whatever stands in the file, all but our values stays as it is, and twice is once', () => {
  fc.assert(
    fc.property(file, (text) => {
      const bytes = utf16(text);
      const { bytes: after, changes, text: written } = planned(bytes);
      const before = rest(`\uFEFF${text}`);
      const hasSection = /(^|[\r\n])\s*\[settings\]\s*($|[\r\n])/i.test(text);
      if (hasSection) expect(rest(written).replace(/\n$/, '')).toBe(before.replace(/\n$/, ''));
      else expect(rest(written).startsWith(before.replace(/\n$/, ''))).toBe(true);
      if (changes.length === 0) expect(after.equals(bytes)).toBe(true);
      expect(planned(after).changes).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
