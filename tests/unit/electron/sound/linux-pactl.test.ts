import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLinuxSound } from '../../../../electron/main/sound/linux/linux';
import { lineReader } from '../../../../electron/main/sound/linux/pactl';
import { socketsOf } from '../../../../electron/main/sound/linux/server';
import type { SoundReading } from '../../../../src/core/ports';
import { monotonicMs, waitFor } from '../../../desktop/wait-for';
import { silentLog } from '../../../fakes/ports';
import { tempFolder } from '../../../fakes/temp-folder';
import type { SoundTrouble } from '../../../../src/core/ports';

/** The Linux adapter with a pactl that misbehaves. A real one, with real servers, is in the contract tests. */

const onLinux = describe.runIf(process.platform === 'linux');
const free = '[]';
const held = JSON.stringify([
  { index: 1, client: '3', source: 2, corked: false, properties: { 'application.process.binary': 'phone' } },
]);
const sources = '[{"index":2,"monitor_source":""}]';

/** A folder with a pactl of our own: `subscribe` and `list` are shell lines; `$PLACE` is the folder, `$1` the kind. */
function pretend({ subscribe, list }: { readonly subscribe: string; readonly list: string }) {
  const place = tempFolder();
  const bin = path.join(place, 'bin');
  mkdirSync(bin);
  const file = path.join(bin, 'pactl');
  const script = `#!/bin/sh
PLACE=${place}
echo "$* $$" >> $PLACE/ran
if [ "$1" = subscribe ]; then
${subscribe}
fi
shift 3
echo "Event 'new' on client #9" >> $PLACE/events
${list}
`;
  writeFileSync(path.join(place, 'events'), '');
  writeFileSync(path.join(place, 'source-outputs'), free);
  writeFileSync(path.join(place, 'sink-inputs'), free);
  writeFileSync(path.join(place, 'sources'), sources);
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  const ran = (): readonly string[] => readFileSync(path.join(place, 'ran'), 'utf8').trim().split('\n');
  return {
    place,
    put: (name: string, text: string) => writeFileSync(path.join(place, name), text),
    event: (line: string) => writeFileSync(path.join(place, 'events'), `${line}\n`, { flag: 'a' }),
    /** From now on the tool is another one. */
    change: (from: string, to: string) =>
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to)),
    ran,
    env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, PULSE_SERVER: 'unix:/nowhere/native' },
  };
}
const goodSubscribe = 'exec tail -n +1 -f -s 0.02 $PLACE/events';
const goodList = 'exec cat $PLACE/$1';

function hear(env: Readonly<Record<string, string | undefined>>) {
  const told: { readonly at: number; readonly heard: SoundReading }[] = [];
  const log = silentLog();
  const stop = createLinuxSound(log, env).watch((heard) => told.push({ at: monotonicMs(), heard }));
  const last = () => told.at(-1)?.heard;
  return {
    told,
    log,
    stop,
    last,
    until: (wanted: SoundReading, timeoutMs = 5000) =>
      waitFor(() => JSON.stringify(last()) === JSON.stringify(wanted) && told.at(-1), {
        what: JSON.stringify(wanted),
        timeoutMs,
        context: () => JSON.stringify(told),
      }),
  };
}
const nobody: SoundReading = { ok: true, value: { microphone: [], playing: [] } };
const aPhone: SoundReading = { ok: true, value: { microphone: ['phone'], playing: [] } };
const trouble = (error: SoundTrouble): SoundReading => ({ ok: false, error });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

onLinux('a pactl that', () => {
  test('does its work: told at each change, once, and gone after a stop', async () => {
    const pactl = pretend({ subscribe: goodSubscribe, list: goodList });
    const { told, stop, until } = hear(pactl.env);
    await until(nobody);
    pactl.put('source-outputs', held);
    pactl.event("Event 'new' on source-output #1");
    await until(aPhone);
    pactl.put('source-outputs', free);
    pactl.event("Event 'remove' on source-output #1");
    await until(nobody);
    expect(told.map(({ heard }) => heard)).toEqual([nobody, aPhone, nobody]);
    const subscribed = Number(/^subscribe (\d+)$/m.exec(pactl.ran().join('\n'))?.[1]);
    expect(isAlive(subscribed)).toBe(true);
    stop();
    await waitFor(() => !isAlive(subscribed), { what: 'the sleeping pactl to be gone' });
  });

  test('takes no notice of SIGTERM while it lists is gone after a stop all the same', async () => {
    const list = "trap '' TERM; echo $$ > $PLACE/listing; while :; do sleep 0.05; done";
    const pactl = pretend({ subscribe: goodSubscribe, list });
    const { stop } = hear(pactl.env);
    const listing = (): number => {
      const file = path.join(pactl.place, 'listing');
      return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    };
    await waitFor(() => listing() > 0, { what: 'the listing' });
    expect(isAlive(listing())).toBe(true);
    stop();
    await waitFor(() => !isAlive(listing()), { what: 'the listing pactl to be gone' });
  });

  test('is not there: no tool, said once', async () => {
    const { until, stop, told, log } = hear({ PATH: tempFolder() });
    await until(trouble('no-tool'));
    expect(told).toHaveLength(1);
    expect(log.lines).toEqual(['sound: nothing is heard {"reason":"no-tool"}']);
    stop();
  });

  test('finds no server: no server, and then no process is started to see if it is back', async () => {
    const pactl = pretend({ subscribe: 'exit 1', list: 'exit 1' });
    const { until, stop } = hear(pactl.env);
    await until(trouble('no-server'));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(pactl.ran().length).toBeLessThanOrEqual(2);
    stop();
  });

  test('finds the server again is heard of within 5 s of its return', async () => {
    const pactl = pretend({
      subscribe: `[ -e $PLACE/there ] || exit 1\n${goodSubscribe}`,
      list: `[ -e $PLACE/there ] || exit 1\n${goodList}`,
    });
    const socket = path.join(pactl.place, 'native');
    const { until, stop } = hear({ ...pactl.env, PULSE_SERVER: `unix:${socket}` });
    await until(trouble('no-server'));
    const server = createServer();
    pactl.put('there', '');
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const back = monotonicMs();
    const { at } = await until(nobody);
    expect(at - back).toBeLessThan(5000);
    stop();
    server.close();
  });

  test('hangs while listing: no answer within 2 s, it is killed, and heard again when it answers', async () => {
    const pactl = pretend({
      subscribe: goodSubscribe,
      list: `[ -e $PLACE/hang ] && exec sleep 600\n${goodList}`,
    });
    const { until, stop } = hear(pactl.env);
    await until(nobody);
    pactl.put('hang', '');
    const asked = monotonicMs();
    pactl.event("Event 'new' on source-output #1");
    const { at } = await until(trouble('no-answer'));
    expect(at - asked).toBeLessThan(2000);
    const pids = pactl.ran().map((line) => Number(line.split(' ').at(-1)));
    await waitFor(() => !pids.slice(0, -1).some(isAlive), { what: 'the hanging one to be gone' });
    pactl.put('source-outputs', held);
    pactl.change('exec sleep 600', 'true');
    await until(aPhone, 15_000);
    stop();
  });

  test('is deaf: what it does not tell of would never be heard, so it is no answer', async () => {
    const pactl = pretend({ subscribe: 'exec sleep 600', list: goodList });
    const { until, stop, told } = hear(pactl.env);
    await until(trouble('no-answer'));
    expect(told.map(({ heard }) => heard)).toEqual([trouble('no-answer')]);
    stop();
  });

  test('goes deaf later is found out at the next look, though this one is told at once', async () => {
    const pactl = pretend({
      subscribe: `echo "Event 'new' on client #1"; exec tail -n +1 -f -s 0.02 $PLACE/heard`,
      list: `echo x >> $PLACE/heard; ${goodList}`,
    });
    pactl.put('heard', '');
    const { until, stop } = hear(pactl.env);
    await until(nobody);
    pactl.change('echo x >> $PLACE/heard;', '');
    pactl.put('source-outputs', held);
    writeFileSync(path.join(pactl.place, 'heard'), "Event 'new' on source-output #1\n", { flag: 'a' });
    const { at } = await until(aPhone);
    const { at: deaf } = await until(trouble('no-answer'));
    expect(deaf - at).toBeLessThan(2000);
    stop();
  });

  test('floods as a ring tone does that fails to play: few looks, and a microphone is still heard at once', async () => {
    const pactl = pretend({ subscribe: goodSubscribe, list: goodList });
    const { until, stop } = hear(pactl.env);
    await until(nobody);
    const before = pactl.ran().length;
    const started = monotonicMs();
    let opened = 0;
    for (let round = 0; round < 100; round += 1) {
      for (let each = 0; each < 9; each += 1) pactl.event("Event 'new' on sink-input #5");
      if (round === 60) {
        opened = monotonicMs();
        pactl.put('source-outputs', held);
        pactl.event("Event 'new' on source-output #1");
      }
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    const { at } = await until(aPhone);
    expect(at - opened).toBeLessThan(500);
    const seconds = (monotonicMs() - started) / 1000;
    expect((pactl.ran().length - before) / seconds).toBeLessThan(8);
    stop();
  });

  test('never stops shouting: too much, and it is ended', async () => {
    const pactl = pretend({ subscribe: `exec yes "Event 'new' on sink-input #5"`, list: goodList });
    const { until, stop } = hear(pactl.env);
    const asked = monotonicMs();
    const { at } = await until(trouble('too-much'));
    expect(at - asked).toBeLessThan(2000);
    const pid = Number(/^subscribe (\d+)$/m.exec(pactl.ran().join('\n'))?.[1]);
    await waitFor(() => !isAlive(pid), { what: 'the shouting one to be gone' });
    stop();
  });

  test('lists without end: too much', async () => {
    const pactl = pretend({ subscribe: goodSubscribe, list: 'exec yes' });
    const { until, stop } = hear(pactl.env);
    await until(trouble('too-much'));
    stop();
  });

  test('is too old for JSON: not supported', async () => {
    const pactl = pretend({
      subscribe: goodSubscribe,
      list: `echo "pactl: invalid option -- 'f'" >&2; exit 1`,
    });
    const { until, stop } = hear(pactl.env);
    await until(trouble('not-supported'));
    stop();
  });
});

describe('lines', () => {
  test('are put together from pieces', () => {
    const lines: string[] = [];
    const read = lineReader(
      (line) => lines.push(line),
      () => 0,
    );
    for (const piece of ['one\ntw', 'o\n', '\nthr']) expect(read(piece)).toBeNull();
    expect(lines).toEqual(['one', 'two', '']);
  });

  test('without end are too much', () => {
    const read = lineReader(
      () => undefined,
      () => 0,
    );
    expect(read('x'.repeat(4096))).toBeNull();
    expect(read('x')).toBe('too-much');
  });

  test('are too many within 2 s, and not over a day', () => {
    let now = 0;
    const read = lineReader(
      () => undefined,
      () => now,
    );
    for (let round = 0; round < 10_000; round += 1) {
      now += 1000;
      expect(read('a\n'.repeat(900))).toBeNull();
    }
    expect(read('a\n'.repeat(10_001))).toBe('too-much');
  });
});

test('the sockets of a sound server, where libpulse looks for them', () => {
  expect(socketsOf({ PULSE_SERVER: '{0123}unix:/run/a/native tcp:host:4713' })).toEqual(['/run/a/native']);
  expect(socketsOf({ PULSE_SERVER: 'tcp:thin-server' })).toEqual([]);
  expect(socketsOf({ XDG_RUNTIME_DIR: '/run/user/1000' })[0]).toBe('/run/user/1000/pulse/native');
  expect(socketsOf({ PULSE_RUNTIME_PATH: '/p', XDG_RUNTIME_DIR: '/run/user/1' })[0]).toBe('/p/native');
});
