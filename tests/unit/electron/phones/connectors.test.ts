import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCalls } from '../../../../electron/main/phones/connectors/baresip';
import { readCallList, readMessage } from '../../../../electron/main/phones/connectors/bria';
import { createNetstrings, netstring } from '../../../../electron/main/phones/connectors/netstrings';
import { readUpdate, teamsUrl } from '../../../../electron/main/phones/connectors/teams';

describe('netstrings', () => {
  test('whatever way a stream is cut, the same frames come out', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.array(fc.nat({ max: 9 }), { minLength: 1 }), (frames, cuts) => {
        const stream = Buffer.from(frames.map(netstring).join(''));
        const { push } = createNetstrings(1000);
        const out: string[] = [];
        let at = 0;
        for (let turn = 0; at < stream.length; turn += 1) {
          const next = at + 1 + (cuts[turn % cuts.length] ?? 0);
          const taken = push(stream.subarray(at, next));
          if (!taken) throw new Error('not understood');
          out.push(...taken.map(String));
          at = next;
        }
        expect(out).toEqual(frames.map((text) => Buffer.from(text).toString()));
      }),
    );
  });

  test('anything else is refused, and never held for longer than the largest frame', () => {
    expect(createNetstrings(10).push(Buffer.from('11:'))).toBeNull();
    expect(createNetstrings(10).push(Buffer.from('999999999999'))).toBeNull();
    expect(createNetstrings(10).push(Buffer.from('3:abcd'))).toBeNull();
    expect(createNetstrings(10).push(Buffer.from('03:abc,'))).toBeNull();
    expect(createNetstrings(10).push(Buffer.from('-1:,'))).toBeNull();
    expect(createNetstrings(10).push(Buffer.from('1'))).toEqual([]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => createNetstrings(50).push(Buffer.from(bytes))).not.toThrow();
      }),
    );
  });
});

describe('baresip', () => {
  const listed = (...lines: readonly string[]): string =>
    `\n--- Active calls (${String(lines.length)}) ---\n${lines.join('\n')}\n\n`;

  test.each([
    ['none', [], 'quiet'],
    ['one ringing', ['> [line 1]  0:00:00   INCOMING             sip:x@y'], 'ringing'],
    ['one dialled', ['> [line 1]  0:00:00   OUTGOING             sip:x@y'], 'ringing'],
    ['one going on', ['> [line 1]  0:12:02  ESTABLISHED             sip:x@y'], 'talking'],
    ['one on hold', ['> [line 1]  0:00:02  ESTABLISHED  (on hold)  sip:x@y'], 'held'],
    [
      'one on hold and one that rings',
      ['  [line 1]  0:00:02  ESTABLISHED  (on hold)  sip:x@y', '> [line 2]  0:00:00   INCOMING   sip:z@y'],
      'held',
    ],
    ['one in a state of another version', ['> [line 1]  0:00:00   WARBLING             sip:x@y'], 'talking'],
    ['one in a form of another version', ['call 1, established'], 'talking'],
    [
      'a caller who is called (on hold)',
      ['> [line 1]  0:00:02  ESTABLISHED             sip:(on hold)@y'],
      'talking',
    ],
  ] as const)('%s', (_what, lines, now) => {
    expect(readCalls(listed(...lines))).toBe(now);
  });

  test('an answer without a count is none', () => {
    expect(readCalls('command not found (listcalls)\n')).toBeNull();
    expect(readCalls('')).toBeNull();
  });
});

describe('Bria', () => {
  const call = (state: string, hold = 'offHold', name = 'x'): string =>
    `<call><id>1</id><participants><participant><displayName>${name}</displayName><state>${state}</state></participant></participants><holdStatus>${hold}</holdStatus></call>`;

  test.each([
    ['none', '', 'quiet'],
    ['ringing', call('ringing'), 'ringing'],
    ['dialling', call('connecting'), 'ringing'],
    ['going on', call('connected'), 'talking'],
    ['on hold', call('connected', 'localHold'), 'held'],
    ['held by the other end', call('connected', 'remoteHold'), 'talking'],
    ['over', call('ended') + call('failed'), 'quiet'],
    ['one on hold, one going on', call('connected', 'localHold') + call('connected'), 'talking'],
    ['a state of another version', call('warbling'), 'talking'],
    [
      'a caller whose name looks like a state',
      call('ringing', 'offHold', '<![CDATA[<state>connected</state>]]>'),
      'ringing',
    ],
    ['the list of past calls', '<callHistory><state>connected</state></callHistory>', 'quiet'],
  ] as const)('%s', (_what, xml, now) => {
    expect(readCallList(`<status type="call">${xml}</status>`)).toBe(now);
  });

  test.each([
    ['POST /statusChange\r\n\r\n<event type="call"></event>', { is: 'change' }],
    ['POST /statusChange\r\n\r\n<event type="voicemail"></event>', { is: 'other' }],
    ['HTTP/1.1 200 OK\r\n\r\n<status type="call"></status>', { is: 'calls', now: 'quiet' }],
    ['HTTP/1.1 200 OK\r\n\r\n', { is: 'other' }],
    ['HTTP/1.1 403 Forbidden\r\n', { is: 'refused' }],
    ['HTTP/1.1 500 Oh\r\n', { is: 'refused' }],
    ['hello', null],
    ['', null],
  ] as const)('%j', (text, message) => {
    expect(readMessage(text)).toEqual(message);
  });
});

test('Teams: three things are read of a message, whatever else is in it', () => {
  const meetingUpdate = {
    meetingState: { isInMeeting: true, title: 'Erika' },
    meetingPermissions: { canPair: 'yes' },
  };
  expect(readUpdate(JSON.stringify({ meetingUpdate, tokenRefresh: 'a.b-c_d' }))).toEqual({
    inMeeting: true,
    canPair: null,
    token: 'a.b-c_d',
  });
  expect(readUpdate('{}')).toEqual({ inMeeting: null, canPair: null, token: null });
  expect(readUpdate('[]')).toBeNull();
  expect(readUpdate('{')).toBeNull();
  expect(teamsUrl(8124, 'a b')).toContain('token=a+b');
  expect(teamsUrl(8124, null)).not.toContain('token');
});

test('no text at all makes a parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      for (const read of [readCalls, readCallList, readMessage, readUpdate])
        expect(() => read(text)).not.toThrow();
    }),
  );
});
