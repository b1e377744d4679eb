import { describe, expect, test } from 'vitest';
import { programIn } from '../../../src/core/call-state/programs';
import { getSnapshot } from '../../../src/core/app/view-models';
import { fakeDocuments } from '../../fakes/documents';
import { settled } from '../../fakes/ports';
import type { Running } from '../../fakes/running';
import { around, startRunning } from '../../fakes/running';
import type { FakeSound } from '../../fakes/sound';

async function resumed(options: Parameters<typeof startRunning>[0] = {}): Promise<Running> {
  const running = startRunning(options);
  await running.runner.resume();
  running.clock.pass(6000);
  return running;
}
const hears = (sound: FakeSound, microphone: readonly string[]): void => {
  sound.set({ ok: true, value: { microphone, playing: [] } });
};
const state = ({ runner }: Running) => runner.session().calls.name;
const snapshotNow = ({ runner }: Running) => getSnapshot(runner.session(), around);

describe('the watch over the sound system', () => {
  test('begins with the resumed shift, and ends with the runner', async () => {
    const running = startRunning();
    expect(running.sound.watchers()).toBe(0);
    await running.runner.resume();
    expect(running.sound.watchers()).toBe(1);
    running.clock.pass(6000);
    hears(running.sound, ['baresip']);
    running.clock.pass(250);
    expect(state(running)).toBe('on-call');
    running.runner.stop();
    expect(running.sound.watchers()).toBe(0);
    hears(running.sound, []);
    expect(running.clock.timers()).toBe(0);
  });

  test('ends when both of its sources are switched off, and begins anew with what is so then', async () => {
    const running = await resumed();
    const { runner, sound } = running;
    hears(sound, ['baresip']);
    const settings = { ...runner.settings(), 'sources.microphone': false, 'sources.programs': false };
    runner.useSettings(settings);
    expect(sound.watchers()).toBe(0);
    expect(snapshotNow(running).sources.map(({ health }) => health)).toEqual(['ok', 'off', 'off', 'off']);
    expect(snapshotNow(running).programs).toMatchObject([{ program: 'baresip', holding: false }]);
    runner.useSettings({ ...settings, 'sources.microphone': true });
    running.clock.pass(250);
    expect(state(running)).toBe('on-call');
    expect(sound.watchers()).toBe(1);
  });

  test('a setting of something else does not disturb it', async () => {
    const { runner, sound } = await resumed();
    hears(sound, ['baresip']);
    const before = runner.session().calls.sound.holds;
    runner.useSettings({ ...runner.settings(), 'look.theme': 'dark' });
    expect(runner.session().calls.sound.holds).toEqual(before);
  });

  test('trouble is seen on the source, and in the status of a program that asks', async () => {
    const running = await resumed();
    running.sound.set({ ok: false, error: 'no-tool' });
    expect(snapshotNow(running).sources.filter(({ trouble }) => trouble === 'no-tool')).toHaveLength(2);
    hears(running.sound, []);
    expect(snapshotNow(running).sources.every(({ trouble }) => trouble === null)).toBe(true);
  });
});

describe('what is learned of programs', () => {
  test('is kept when a hold is over, and read at the next start', async () => {
    const documents = fakeDocuments();
    const running = await resumed({ documents });
    hears(running.sound, ['chrome']);
    running.clock.pass(60_000);
    await settled();
    expect(documents.kept('programs')).toBeUndefined();
    hears(running.sound, []);
    running.clock.pass(2000);
    await settled();
    const kept = { v: 1, programs: [{ program: 'chrome', holds: [60_000], asked: true }] };
    expect(documents.kept('programs')).toMatchObject(kept);
    const again = await resumed({ documents });
    expect(again.runner.session().calls.sound.programs).toMatchObject(kept.programs);
  });

  test('is shown, the one that holds the microphone first, and the phone by its own name', async () => {
    const documents = fakeDocuments();
    const constant = { ...programIn([], 'wavelink'), class: 'constant', tookAt: 1, letGoAt: 2 };
    documents.put('programs', { v: 1, programs: [constant] });
    const running = await resumed({ documents });
    hears(running.sound, ['microsip']);
    expect(snapshotNow(running).programs).toMatchObject([
      { program: 'microsip', name: 'MicroSIP', class: 'phone', setBy: 'learned', holding: true, holds: 0 },
      { program: 'wavelink', name: 'wavelink', class: 'constant', holding: false, since: null },
    ]);
  });

  test('what cannot be kept is no trouble for the day, and is noted', async () => {
    const documents = fakeDocuments();
    documents.writesEnd({ ok: false, error: 'disk-full' });
    const running = await resumed({ documents });
    hears(running.sound, ['chrome']);
    running.clock.pass(60_000);
    hears(running.sound, []);
    running.clock.pass(2000);
    await settled();
    expect(running.logLines.some((line) => line.includes('disk-full'))).toBe(true);
    expect(state(running)).toBe('wrap-up');
  });

  test('the question names the call that the microphone alone made of it; one that the phone saw is a call', async () => {
    const running = await resumed();
    const { runner, sound, clock } = running;
    running.phone('started');
    hears(sound, ['chrome']);
    clock.pass(360_000);
    running.phone('ended', 'available');
    hears(sound, []);
    clock.pass(2000);
    expect(snapshotNow(running).question).toMatchObject({ program: 'chrome', callId: null });
    expect(runner.session().shift?.calls).toHaveLength(1);
  });

  test('the question waits out calls, and its answer is taken once', async () => {
    const running = await resumed();
    const { runner, sound, clock } = running;
    hears(sound, ['chrome']);
    clock.pass(360_000);
    hears(sound, []);
    clock.pass(2000);
    expect(snapshotNow(running).question).toEqual({
      program: 'chrome',
      name: 'chrome',
      heldMs: 360_000,
      callId: 'c1',
    });
    running.phone('started');
    expect(snapshotNow(running).question).toBeNull();
    running.phone('ended');
    const answer = { type: 'answer-program', program: 'chrome', answer: 'call' } as const;
    expect(await runner.send(answer)).toEqual({ ok: true, value: null });
    expect(await runner.send(answer)).toEqual({ ok: false, error: 'not-now' });
    expect(await runner.send({ type: 'set-program', program: 'nobody', class: 'phone' })).toEqual({
      ok: false,
      error: 'not-found',
    });
  });
});

describe('looking for phone programs', () => {
  test('at the start, then every ten minutes in a shift, and never two at once', async () => {
    let looks = 0;
    let finish: (programs: readonly string[] | null) => void = () => undefined;
    const findPhonePrograms = () => {
      looks += 1;
      return new Promise<readonly string[] | null>((resolve) => (finish = resolve));
    };
    const running = await resumed({ findPhonePrograms });
    expect(looks).toBe(1);
    running.phone('started');
    running.clock.pass(3_600_000);
    expect(looks).toBe(1);
    finish(['microsip']);
    await settled();
    expect(snapshotNow(running).phoneProgramSince).not.toBeNull();
    running.clock.pass(300_000);
    expect(looks).toBe(2);
    finish(null);
    await settled();
    running.clock.pass(560_000);
    expect(looks).toBe(2);
    running.clock.pass(340_000);
    expect(looks).toBe(3);
  });

  test('off shift nobody looks again, and switched off nobody looks at all', async () => {
    let looks = 0;
    const findPhonePrograms = async () => {
      looks += 1;
      return [];
    };
    const running = await resumed({ findPhonePrograms });
    running.clock.pass(3_600_000);
    expect(looks).toBe(1);
  });
});
