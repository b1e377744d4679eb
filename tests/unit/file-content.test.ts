import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonOf, mostNested, textOf } from '../../src/core/file-content';
import { encodings } from '../fakes/encodings';

describe.each(Object.entries(encodings))('text in %s', (_name, encode) => {
  test('is what was written, without the mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // A mark of the text's own cannot be told from the file's.
        fc.pre(!text.startsWith('\uFEFF'));
        expect(textOf(encode(text))).toBe(text);
      }),
    );
  });
});

test.each([
  ['a letter of an older encoding', [0x7b, 0xf1, 0x7d]],
  ['half of a character', [0xe2, 0x82]],
  ['half of a UTF-16 unit', [0xff, 0xfe, 0x7b]],
  ['half of a pair', [0xff, 0xfe, 0x00, 0xd8]],
])('%s is no text', (_name, bytes) => {
  expect(textOf(Uint8Array.from(bytes))).toBeNull();
});

test('any bytes are a text or none, and never an error', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(['string', 'object']).toContain(typeof textOf(bytes));
    }),
  );
});

test('JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonOf(text)).toEqual(JSON.parse(text));
    }),
  );
  for (const text of ['', '{', 'undefined', '\0', '\uFEFF{}']) expect(jsonOf(text)).toBeUndefined();
});

test.each([
  ['objects', '{"a":', '}'],
  ['lists', '[', ']'],
])('%s are read as deep as anybody writes them', (_name, open, close) => {
  const nested = (depth: number): unknown => jsonOf(`${open.repeat(depth)}1${close.repeat(depth)}`);
  expect(nested(mostNested)).toBeDefined();
  expect(nested(mostNested + 1)).toBeUndefined();
  expect(nested(200_000)).toBeUndefined();
});
