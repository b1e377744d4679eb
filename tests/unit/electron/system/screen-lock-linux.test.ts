import { describe, expect, it } from 'vitest';
import { createSignalReader } from '../../../../electron/main/system/screen-lock-linux';

describe('the text of dbus-monitor', () => {
  it('is read signal by signal, and what else stands there is left out', () => {
    const taken: [string, readonly string[]][] = [];
    const read = createSignalReader((member, args) => void taken.push([member, args]));
    const heading = (member: string): string =>
      `signal time=1795304151.655863 sender=:1.1 -> destination=(null destination) serial=2 path=/x; interface=y; member=${member}`;
    const lines = [
      heading('NameAcquired'),
      '   string ":1.0"',
      heading('ActiveChanged'),
      '   boolean true',
      '   boolean false',
      heading('NameOwnerChanged'),
      '   string "org.gnome.ScreenSaver"',
      '   string ""',
      '   string ":1.7"',
      heading('ActiveChanged'),
      '   string "neither"',
      'method call time=1 sender=:1 -> destination=:2 serial=9 path=/; interface=a; member=ActiveChanged',
      '   boolean maybe',
    ];
    for (const line of lines) read(line);
    expect(taken).toEqual([
      ['ActiveChanged', ['true']],
      ['NameOwnerChanged', ['org.gnome.ScreenSaver', '', ':1.7']],
      ['ActiveChanged', ['neither']],
    ]);
  });
});
