import { describe, expect, test } from 'vitest';
import type { Stream } from '../../../../electron/main/sound/linux/streams';
import {
  isOfMicrophone,
  isOfProgram,
  parseMonitors,
  parseStreams,
  plainName,
  programOf,
} from '../../../../electron/main/sound/linux/streams';
import { listings } from './linux-listings';
import type { ListedKind } from './linux-listings';

type Server = keyof typeof listings;
const textOf = (server: Server, kind: ListedKind): string => JSON.stringify(listings[server][kind]);
const streamsOf = (server: Server, kind: ListedKind): readonly Stream[] =>
  (parseStreams(textOf(server, kind)) ?? []).filter(isOfProgram);
const noMonitors: ReadonlyMap<number, boolean> = new Map();

function programsAt(server: Server, monitors = parseMonitors(textOf(server, 'sources')) ?? noMonitors) {
  return streamsOf(server, 'source-outputs')
    .filter((stream) => isOfMicrophone(stream, monitors))
    .map(programOf);
}

describe('what is told of a microphone', () => {
  test('of PulseAudio: the recorder, and not the filter, the monitor, the meter or the one that waits', () => {
    expect(programsAt('pulseAudio')).toEqual(['pacat']);
    // PulseAudio says only of the source that it is a monitor.
    expect(programsAt('pulseAudio', noMonitors)).toEqual(['pacat', 'monitor-recorder']);
  });

  test('of PipeWire: the recorders, of which one is no client of pipewire-pulse and gives its name only', () => {
    expect(programsAt('pipeWire')).toEqual(['pacat', 'pw-record']);
  });

  test.each(['pulseAudio', 'pipeWire'] as const)('who plays: %s', (server) => {
    expect(streamsOf(server, 'sink-inputs').map(programOf)).toEqual(['pacat']);
  });
});

describe('what is no listing is null, never a microphone that is free', () => {
  test.each(['', 'null', '{}', '[1]', '[{}]', '[{"index":1}]', '[{"index":1,"corked":"no"}]', '[{"index":1'])(
    '%j',
    (text) => {
      expect(parseStreams(text)).toBeNull();
    },
  );

  test('cut off at any place', () => {
    const text = textOf('pipeWire', 'source-outputs');
    for (let cut = 0; cut < text.length; cut += 1) expect(parseStreams(text.slice(0, cut))).toBeNull();
    expect(parseStreams(text)).toHaveLength(6);
  });

  test('an empty list is a list', () => {
    expect(parseStreams('[]\n')).toEqual([]);
    expect(parseMonitors('[]')).toEqual(new Map());
    expect(parseMonitors('nothing')).toBeNull();
  });
});

test('a property that is no text is left out, and the stream still counts', () => {
  const text = '[{"index":1,"client":"3","source":2,"corked":false,"properties":{"application.name":7}}]';
  const [stream] = parseStreams(text) ?? [];
  expect(stream && isOfProgram(stream)).toBe(true);
  expect(stream && programOf(stream)).toBeNull();
});

describe('the name of a program', () => {
  const named = (binary: string | undefined, name: string | undefined): string | null =>
    programOf({
      index: 1,
      client: '1',
      corked: false,
      resample_method: undefined,
      properties: {
        ...(binary !== undefined && { 'application.process.binary': binary }),
        ...(name !== undefined && { 'application.name': name }),
      },
    });

  test.each([
    ['baresip', 'ALSA plug-in [baresip]', 'baresip'],
    ['/opt/google/chrome/chrome', 'Google Chrome input', 'chrome'],
    ['firefox-bin', 'Firefox', 'firefox'],
    ['Zoiper5', 'ALSA plug-in [Zoiper5]', 'zoiper5'],
    ['wine64-preloader', 'MicroSIP.exe', 'microsip'],
    ['java', 'Softphone', 'softphone'],
    ['java', 'ALSA plug-in [java]', 'java'],
    ['electron33', 'Teams for Linux', 'teams for linux'],
    ['python3.11', undefined, 'python3.11'],
    [undefined, 'ALSA plug-in [linphone]', 'linphone'],
    [undefined, 'pw-record', 'pw-record'],
    ['(null)', '(null)', null],
    [undefined, ' ', null],
  ])('%s, %s', (binary, name, program) => {
    expect(named(binary, name)).toBe(program);
  });

  test('has no path and no ending', () => {
    expect(plainName('C:\\Program Files\\MicroSIP\\MicroSIP.exe')).toBe('microsip');
    expect(plainName('/usr/lib/Foo')).toBe('foo');
    expect(plainName('')).toBeNull();
    expect(plainName(undefined)).toBeNull();
  });
});
