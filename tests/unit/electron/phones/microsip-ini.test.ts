import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planIni } from '../../../../electron/main/phones/microsip/microsip-ini';
import { microsipKeys, microsipValue } from '../../../../src/core/phones/hook-lines';

/** MicroSIP's file byte by byte: Lull's six values go in, everything else stays. */

const call = '"C:\\Program Files\\Lull\\Lull.exe" --call';
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const own = microsipKeys.map((key) => `${key.key}=${microsipValue(call, key)}`);

function planned(bytes: Buffer, replaceOwn = false) {
  const plan = planIni(bytes, call, replaceOwn);
  if (!plan.ok) throw new Error(plan.error);
  return { ...plan.value, text: plan.value.bytes.toString('utf16le') };
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

const filled = (start: string | undefined): string =>
  `\uFEFF${[
    '[Settings]',
    'accountId=1',
    own[1],
    start,
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
  ].join('\r\n')}`;

test('fills in, adds at the end of [Settings], and leaves a command of the agent', () => {
  const { changes, own: kept, text } = planned(utf16(usual));
  expect(changes.map(({ key, from }) => [key, from])).toEqual([
    ['cmdOutgoingCall', null],
    ['cmdCallRing', null],
    ['cmdCallAnswer', null],
    ['cmdCallEnd', null],
    ['cmdCallBusy', null],
  ]);
  expect(kept).toEqual([{ key: 'cmdCallStart', from: 'C:\\Tools\\popup.exe', to: `${call} started --` }]);
  expect(text).toBe(filled('cmdCallStart=C:\\Tools\\popup.exe'));
});

test('replaces a command of the agent only when asked to', () => {
  const plan = planIni(utf16(usual), call, true);
  expect(plan).toMatchObject({ ok: true, value: { own: [] } });
  expect(plan.ok && plan.value.changes.find(({ key }) => key === 'cmdCallStart')?.from).toBe(
    'C:\\Tools\\popup.exe',
  );
  expect(plan.ok && plan.value.bytes.toString('utf16le')).toBe(filled(own[3]));
});

test.each([
  ['C:\\Old\\Lull.exe --call ended --', true],
  ['"C:\\Program Files\\Lull\\Lull.exe" --call ended', true],
  ['lull --call signed-out --', true],
  ['C:\\crm\\a.bat', false],
  ['C:\\crm\\a.bat --call', false],
  ['C:\\crm\\a.bat --call 555', false],
  ['cmd /c lull --call ended & C:\\crm\\a.bat', false],
])('%s is an older line of Lull’s: %s', (value, isLulls) => {
  const plan = planned(utf16(`[Settings]\r\ncmdCallEnd=${value}\r\n`));
  expect(plan.own.length).toBe(isLulls ? 0 : 1);
  expect(plan.text.includes(`cmdCallEnd=${value}\r\n`)).toBe(!isLulls);
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
  const { text, own: kept } = planned(utf16(before));
  if (after !== null) expect(text).toBe(`\uFEFF${after}`);
  else {
    expect(kept).toMatchObject([{ key: 'cmdCallRing', from: 'x' }]);
    expect(text).toContain(' CMDCALLRING = x\r\n');
  }
});

test('a file of one byte a character stays one', () => {
  const bytes = Buffer.from('[Settings]\r\nname=K\xf6ln\r\n', 'latin1');
  const plan = planIni(bytes, call);
  expect(plan.ok && plan.value.bytes.toString('latin1')).toBe(
    `[Settings]\r\nname=K\xf6ln\r\n${own.join('\r\n')}\r\n`,
  );
});

test.each([
  ['behind the mark', '[Settings]\r\nname=Köln\r\n', `[Settings]\r\n${own.join('\r\n')}\r\n`],
  ['in a line of its own', '\r\n[Settings]\r\nname=Köln\r\n', `${own.join('\r\n')}\r\n`],
])(
  'UTF-8 with a mark, the section %s: written where Windows looks, the rest byte by byte',
  (_what, before, after) => {
    const bytes = Buffer.from(`\uFEFF${before}`, 'utf8');
    const plan = planIni(bytes, call);
    expect(plan.ok && plan.value.bytes.equals(Buffer.concat([bytes, Buffer.from(after)]))).toBe(true);
  },
);

test('UTF-8 with a mark: a command of the agent is shown as they wrote it, and stays', () => {
  const bytes = Buffer.from('\uFEFF\r\n[Settings]\r\ncmdCallEnd=C:\\Büro\\señal.exe\r\n', 'utf8');
  const plan = planIni(bytes, call);
  expect(plan).toMatchObject({ value: { own: [{ key: 'cmdCallEnd', from: 'C:\\Büro\\señal.exe' }] } });
  expect(plan.ok && plan.value.bytes.subarray(0, bytes.length).equals(bytes)).toBe(true);
});

test('a commented or repeated key is no value of ours: the first real one counts', () => {
  const bytes = utf16(';cmdCallRing=a\r\n[Settings]\r\n;cmdCallRing=b\r\ncmdCallRing=c\r\ncmdCallRing=d\r\n');
  expect(planned(bytes).own).toMatchObject([{ key: 'cmdCallRing', from: 'c' }]);
  const plan = planIni(bytes, call, true);
  expect(plan.ok && plan.value.bytes.toString('utf16le')).toContain(
    `;cmdCallRing=a\r\n[Settings]\r\n;cmdCallRing=b\r\n${own[1] ?? ''}\r\ncmdCallRing=d\r\n`,
  );
});

describe('refused whole', () => {
  test.each([
    ['big-endian UTF-16', Buffer.from([0xfe, 0xff, 0, 0x5b])],
    ['half a character at the end', Buffer.concat([utf16('[Settings]'), Buffer.from([0x41])])],
    ['no text', Buffer.from([1, 2, 0, 3])],
  ])('%s', (_what, bytes) => {
    expect(planIni(bytes, call)).toEqual({ ok: false, error: 'not-understood' });
  });

  test('a path that one byte a character cannot hold', () => {
    expect(planIni(Buffer.from('[Settings]\r\n'), '"C:\\日本\\Lull.exe" --call')).toEqual({
      ok: false,
      error: 'not-understood',
    });
    expect(planIni(utf16('[Settings]\r\n'), '"C:\\日本\\Lull.exe" --call').ok).toBe(true);
  });

  test('a command longer than MicroSIP reads', () => {
    expect(planIni(utf16(''), `"${'x'.repeat(255)}" --call`)).toEqual({ ok: false, error: 'too-long' });
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
    fc.property(file, fc.boolean(), (text, replaceOwn) => {
      const bytes = utf16(text);
      const { bytes: after, changes, own: kept, text: written } = planned(bytes, replaceOwn);
      if (replaceOwn) expect(kept).toEqual([]);
      for (const { from } of kept) expect(written).toContain(from);
      const before = rest(`\uFEFF${text}`);
      const hasSection = /(^|[\r\n])\s*\[settings\]\s*($|[\r\n])/i.test(text);
      if (hasSection) expect(rest(written).replace(/\n$/, '')).toBe(before.replace(/\n$/, ''));
      else expect(rest(written).startsWith(before.replace(/\n$/, ''))).toBe(true);
      if (changes.length === 0) expect(after.equals(bytes)).toBe(true);
      expect(planned(after, replaceOwn).changes).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
