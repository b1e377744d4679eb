import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Program } from '../../src/core/call-state/programs';
import type { Status } from '../../src/core/app/view-models';
import { audioKinds } from '../desktop/audio-server';
import type { Lull } from '../desktop/lull';
import { monotonicMs, waitFor } from '../desktop/wait-for';
import type { Hearing } from './hearing';
import { takeCallByPhone, withHearing } from './hearing';
import { cardTitle, mappedSince, nextWindow, test, untilState, untilStatus } from './journey';
import { nameOf, processTree, socketInodes } from './processes';

/** Long enough for a card that would come by itself: it is due a second after the gap began. */
const cardWouldComeMs = 5000;

type StatusSource = Status['sources'][number];
const untilMicrophone = (lull: Lull, what: string, fits: (source: StatusSource) => boolean) =>
  untilStatus(lull, what, ({ sources }) => sources.some((each) => each.id === 'microphone' && fits(each)));

for (const kind of audioKinds) {
  test(`${kind}: what only sounds like a call is none`, async ({ desktop }) => {
    await withHearing(desktop, kind, async ({ lull, phones, server }) => {
      await takeCallByPhone(phones, 1000);
      await untilState(lull, 'gap');
      const others = [
        await server.play(),
        await server.record(['-d', 'headset_out.monitor']),
        await server.streamOf('peaks'),
        await server.streamOf('corked'),
      ];
      const since = desktop.desk.mark();
      await takeCallByPhone(phones, 1000);
      await untilState(lull, 'gap');
      for (const { process } of others) expect(process.exitCode).toBeNull();
      await lull.runCli(['--card']);
      await nextWindow(desktop, 'map', cardTitle, since);
      await pause(2000);
      expect((await untilState(lull, 'gap')).card).not.toBeNull();
      await untilMicrophone(lull, 'a microphone that is free', ({ says }) => says === 'clear');
    });
  });

  test(`${kind}: the sound server dies, and comes back`, async ({ desktop }) => {
    await withHearing(desktop, kind, async ({ lull, phones, server }) => {
      await takeCallByPhone(phones, 1000);
      const since = desktop.desk.mark();
      await nextWindow(desktop, 'map', cardTitle, since);
      const crashed = desktop.desk.mark();
      const crashedAt = monotonicMs();
      await server.crash();
      const gone = await nextWindow(desktop, 'unmap', cardTitle, crashed);
      expect(gone.at - crashedAt).toBeLessThan(2000);
      const { reason } = await untilState(lull, 'unknown');
      expect(reason).toBe('source-failed-no-server');
      await pause(cardWouldComeMs);
      expect(mappedSince(desktop, cardTitle, crashed)).toBe(0);
      expect((await untilState(lull, 'unknown')).pacing.because).toBe('state-unknown');

      await server.startAgain();
      const backAt = monotonicMs();
      await untilMicrophone(lull, 'the microphone to be heard again', ({ health }) => health === 'ok');
      expect(monotonicMs() - backAt).toBeLessThan(5000);
      await takeCallByPhone(phones, 2000);
      await untilState(lull, 'gap');
      await lull.runCli(['--card']);
      await nextWindow(desktop, 'map', cardTitle, crashed);
    });
  });

  test(`${kind}: while a program never lets go of the microphone there is no gap`, async ({ desktop }) => {
    await withHearing(desktop, kind, async ({ lull, phones, server }) => {
      await takeCallByPhone(phones, 1000);
      await untilState(lull, 'gap');
      const since = desktop.desk.mark();
      const holder = await server.record();
      await untilState(lull, 'on-call');
      await takeCallByPhone(phones, 2000);
      await untilState(lull, 'on-call');
      await pause(cardWouldComeMs);
      expect(mappedSince(desktop, cardTitle, since)).toBe(0);
      await untilState(lull, 'on-call');
      await holder.end();
      await untilState(lull, 'gap');
    });
  });
}

test('a program known never to let go says nothing: no gap of its own, and a phone beside it is heard', async ({
  desktop,
}) => {
  const alwaysOpen: Program = {
    program: 'pacat',
    class: 'constant',
    setBy: 'you',
    holds: [],
    tookAt: null,
    letGoAt: null,
    gapsHeld: 0,
    asked: true,
  };
  const known = JSON.stringify({ v: 1, programs: [alwaysOpen] });
  const prepare = (folder: string) => writeFile(path.join(folder, 'programs.json'), known, { mode: 0o600 });
  const act = async ({ lull, phones, server }: Hearing): Promise<void> => {
    await server.record();
    await desktop.desk.trayClick(lull.pid, ['Start a shift']);
    const why = ({ reason }: Status): boolean => reason === 'microphone-always-open';
    expect((await untilStatus(lull, 'the reason', why)).state).toBe('unknown');
    const since = desktop.desk.mark();
    await pause(cardWouldComeMs);
    expect((await untilStatus(lull, 'the reason', why)).state).toBe('unknown');
    expect(mappedSince(desktop, cardTitle, since)).toBe(0);
    await phones.ring();
    await phones.answer();
    await untilState(lull, 'on-call');
    await phones.hangUp();
    await untilState(lull, 'gap');
  };
  await withHearing(desktop, 'pulseaudio', act, prepare);
});

for (const way of ['quits', 'is killed'] as const) {
  test(`Lull ${way}: nothing of it goes on running`, async ({ desktop }) => {
    await withHearing(desktop, 'pulseaudio', async ({ lull }) => {
      const family = processTree(lull.pid).map((pid) => ({ pid, name: nameOf(pid) }));
      const pactl = family.find(({ name }) => name === 'pactl');
      expect(pactl).toBeDefined();
      // What it held of Lull's, it would keep open for Lull's windows too.
      const own = socketInodes(lull.pid);
      expect(socketInodes(pactl?.pid ?? 0).filter((inode) => own.includes(inode))).toEqual([]);
      if (way === 'quits') await lull.runCli(['--quit']);
      else lull.process.kill('SIGKILL');
      await lull.exited;
      const left = () => family.filter(({ pid, name }) => name !== '' && nameOf(pid) === name);
      await waitFor(() => left().length === 0, {
        what: 'all of Lull to end',
        context: () => JSON.stringify(left()),
      });
    });
  });
}
