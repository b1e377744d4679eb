/** The ways in which people's tools write a text file, with their byte order marks. */

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

export const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with its mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16LE': utf16,
  'UTF-16BE': (text) => utf16(text).swap16(),
};
