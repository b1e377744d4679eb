import { spawn } from 'node:child_process';
import { copyFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPhonePrograms } from '../../../../electron/main/phones/phone-programs';
import { waitFor } from '../../../desktop/wait-for';
import { tempFolder } from '../../../fakes/temp-folder';

describe('in a world of fakes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('phones by the names of their processes, and nothing else', async () => {
    const { poll } = watchPhonePrograms(async () => [
      'MicroSIP.exe',
      'microsip.exe',
      'chrome',
      'ms-teams.exe',
    ]);
    expect(await poll()).toEqual({ ids: ['microsip', 'teams'], programs: ['microsip', 'ms-teams'] });
  });

  test('at most one look a minute, unless a fresh one is asked for', async () => {
    let looks = 0;
    const { poll } = watchPhonePrograms(async () => {
      looks += 1;
      return ['baresip'];
    });
    await poll();
    await poll();
    vi.advanceTimersByTime(59_000);
    await poll();
    expect(looks).toBe(1);
    vi.advanceTimersByTime(2000);
    await poll();
    expect(looks).toBe(2);
    await poll(0);
    expect(looks).toBe(3);
  });

  test('one that hangs is unknown after 5 s, and no second one begins', async () => {
    let looks = 0;
    let finish = (_names: readonly string[]): void => undefined;
    const { poll } = watchPhonePrograms(() => {
      looks += 1;
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const [first, second] = [poll(), poll()];
    vi.advanceTimersByTime(5000);
    expect(await first).toBeNull();
    expect(await second).toBeNull();
    const third = poll();
    expect(looks).toBe(1);
    finish(['baresip']);
    expect((await third)?.ids).toEqual(['baresip']);
  });

  test('one that fails is unknown, and the next one looks again', async () => {
    let looks = 0;
    const { poll } = watchPhonePrograms(async () => {
      looks += 1;
      if (looks === 1) throw new Error('no');
      return [];
    });
    expect(await poll()).toBeNull();
    expect(await poll()).toEqual({ ids: [], programs: [] });
  });
});

test('on this computer: a program of that name is seen while it runs', async () => {
  const program = join(tempFolder(), 'microsip');
  copyFileSync('/bin/sleep', program);
  chmodSync(program, 0o700);
  const { poll } = watchPhonePrograms();
  const child = spawn(program, ['60']);
  await new Promise((resolve) => child.once('spawn', resolve));
  expect((await poll(0))?.programs).toContain('microsip');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
  // systeminformation answers from memory for half a second.
  const isGone = async (): Promise<boolean> => (await poll(0))?.programs.includes('microsip') === false;
  await waitFor(isGone, { what: 'the program to be gone' });
});
