import { describe, expect, it } from 'vitest';
import type { MacAudioProcess } from '../../../../electron/main/sound/macos/holders';
import {
  bundleName,
  commandName,
  namesOfPrograms,
  recordingPids,
} from '../../../../electron/main/sound/macos/holders';
import { openMacProbe } from '../../../../electron/main/sound/macos/probe';

/** As `pmset -g assertions` prints it; the lines of coreaudiod follow captures from calls and from playback. */
const list = (...lines: readonly string[]): string =>
  [
    '2026-11-21 09:05:00 +0100 ',
    'Assertion status system-wide:',
    '   BackgroundTask                 0',
    '   PreventUserIdleSystemSleep     1',
    'Listed by owning process:',
    '   pid 334(powerd): [0x0003649400018a58] 00:44:34 PreventUserIdleSystemSleep named: "Powerd - Prevent sleep while display is on" ',
    ...lines,
    '   pid 393(WindowServer): [0x0003649400098a57] 00:04:47 UserIsActive named: "com.apple.iohideventsystem.queue.tickle" ',
    '\tTimeout will fire in 912 secs Action=TimeoutActionRelease',
    'Kernel Assertions: 0x100=MAGICWAKE',
  ].join('\n');
const held = (device: string): string =>
  `   pid 408(coreaudiod): [0x00026e27000196c1] 01:58:16 PreventUserIdleSystemSleep named: "com.apple.audio.${device}.context.preventuseridlesleep" `;
const call = [
  held('VPAUAggregateAudioDevice-0xc393a8040'),
  '\tCreated for PID: 2032. ',
  '\tResources: audio-in audio-out BuiltInMicrophoneDevice ',
];
const playback = [
  held('BuiltInSpeakerDevice'),
  '\tCreated for PID: 1234. ',
  '\tResources: audio-out BuiltInSpeakerDevice ',
];

describe('who records, by the power assertions', () => {
  it('is the process the assertion was created for', () => {
    expect(recordingPids(list(...call))).toEqual([2032]);
  });

  it('is not who only plays, not even on a headset, which is microphone and speaker', () => {
    expect(recordingPids(list(...playback))).toEqual([]);
    expect(
      recordingPids(
        list(
          held('AppleUSBAudioEngine:Jabra:Evolve2 Microphone:1'),
          '\tCreated for PID: 1234.',
          '\tResources: audio-out AppleUSBAudioEngine:Jabra:Evolve2 Microphone:1',
        ),
      ),
    ).toEqual([]);
  });

  it('may be several, each once', () => {
    const second = [held('x'), '\tCreated for PID: 77. ', '\tResources: audio-in BuiltInMicrophoneDevice '];
    expect(recordingPids(list(...call, ...playback, ...second, ...call))).toEqual([77, 2032]);
  });

  it('is somebody where no process is named', () => {
    expect(recordingPids(list(held('x'), '\tResources: audio-in BuiltInMicrophoneDevice'))).toEqual([0]);
    // The process of the assertion before is not the one of this.
    expect(recordingPids(list(...playback, held('x'), '\tResources: audio-in Headset'))).toEqual([0]);
  });

  it('is nobody of whom another program says so', () => {
    const other = '   pid 821(FaceTime): [0x01] 00:28:20 PreventUserIdleDisplaySleep named: "audio-in" ';
    expect(recordingPids(list(other, '\tResources: audio-in '))).toEqual([]);
  });

  it('is nobody in an empty list, and not known from any other text', () => {
    expect(recordingPids(list())).toEqual([]);
    expect(recordingPids('')).toBeNull();
    expect(recordingPids('pmset: unknown option')).toBeNull();
  });
});

describe('names', () => {
  it('of bundles are in lower case, and a helper is its app', () => {
    expect(bundleName('us.zoom.xos')).toBe('us.zoom.xos');
    expect(bundleName('com.google.Chrome.helper')).toBe('com.google.chrome');
    expect(bundleName('com.tinyspeck.slackmacgap.helper.Renderer')).toBe('com.tinyspeck.slackmacgap');
    expect(bundleName('com.example.helpers')).toBe('com.example.helpers');
  });

  it('of commands are the outermost app, or the file', () => {
    const chrome =
      '/Applications/Google Chrome.app/Contents/Frameworks/Google Chrome Framework.framework/Helpers/Google Chrome Helper.app/Contents/MacOS/Google Chrome Helper\n';
    expect(commandName(chrome)).toBe('google chrome');
    expect(commandName('/opt/homebrew/bin/baresip\n')).toBe('baresip');
    expect(commandName('')).toBe('');
  });

  it('leave out what opens the microphone during playback, and are never empty', () => {
    expect(namesOfPrograms(['com.apple.corespeech', 'zoiper', '', 'corespeechd', 'zoiper'])).toEqual([
      'unknown',
      'zoiper',
    ]);
  });
});

describe('asking macOS', () => {
  const coreAudio = (processes: readonly MacAudioProcess[] | null) => ({ processes: () => processes });
  const phone = { pid: 2032, bundleId: 'us.zoom.xos', input: true, output: true };

  /** Answers as the system's programs would; counts what was started. */
  function programs(assertions: string | null) {
    const started: string[] = [];
    const run = async (file: string, args: readonly string[]): Promise<string | null> => {
      started.push(file);
      if (file === '/usr/bin/pmset') return assertions;
      return args[1] === '2032' ? '/Applications/Zoiper5.app/Contents/MacOS/zoiper\n' : null;
    };
    return { started, run };
  }

  it('takes the word of CoreAudio and starts no program', async () => {
    const { started, run } = programs(null);
    const player = { pid: 5, bundleId: 'com.apple.Music', input: false, output: true };
    const probe = openMacProbe(coreAudio([phone, player]), run);
    expect(await probe.read()).toEqual({
      ok: true,
      value: { microphone: ['us.zoom.xos'], playing: ['com.apple.music', 'us.zoom.xos'] },
    });
    expect(started).toEqual([]);
  });

  it('names what has no bundle by its command, once', async () => {
    const { started, run } = programs(null);
    const probe = openMacProbe(coreAudio([{ ...phone, bundleId: '' }]), run);
    expect(await probe.read()).toMatchObject({ value: { microphone: ['zoiper5'] } });
    await probe.read();
    expect(started).toEqual(['/bin/ps']);
  });

  it('does not count itself', async () => {
    const own = { pid: process.pid, bundleId: '', input: true, output: true };
    const probe = openMacProbe(coreAudio([own]), programs(null).run);
    expect(await probe.read()).toEqual({ ok: true, value: { microphone: [], playing: [] } });
  });

  it('asks the assertions where CoreAudio does not tell', async () => {
    for (const audio of [null, coreAudio(null)]) {
      const probe = openMacProbe(audio, programs(list(...call, ...playback)).run);
      expect(await probe.read()).toEqual({ ok: true, value: { microphone: ['zoiper5'], playing: null } });
    }
  });

  it('says what it does not know', async () => {
    const gone = list(held('x'), '\tCreated for PID: 9.', '\tResources: audio-in x');
    expect(await openMacProbe(null, programs(gone).run).read()).toMatchObject({
      value: { microphone: ['unknown'] },
    });
    expect(await openMacProbe(null, programs(null).run).read()).toEqual({ ok: false, error: 'no-answer' });
    expect(await openMacProbe(null, programs('?').run).read()).toEqual({
      ok: false,
      error: 'not-supported',
    });
  });

  it('stops its wait, and every later one, when told to', async () => {
    const probe = openMacProbe(coreAudio([]), programs(null).run);
    const waiting = probe.wait();
    probe.stop();
    expect(await waiting).toBe('stop');
    expect(await probe.wait()).toBe('stop');
  });
});
