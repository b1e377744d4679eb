import { lutimesSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { announce, clearStale, heardLately, isOwn, isReady } from '../../../../electron/main/cli/lock-link';
import { tempFolder } from '../../../fakes/temp-folder';

const own = `${hostname()}-${String(process.pid)}`;
const hourMs = 3_600_000;

function linked(folder: string, name: string, target: string, agoMs = 0): void {
  rmSync(join(folder, name), { force: true });
  symlinkSync(target, join(folder, name));
  const at = new Date(Date.now() - agoMs);
  lutimesSync(join(folder, name), at, at);
}

describe.skipIf(process.platform === 'win32')('who holds a folder', () => {
  test('a holder is ready once it says so, and not by what an earlier one said', () => {
    const folder = tempFolder();
    expect(isReady(folder)).toBe(false);
    linked(folder, 'SingletonLock', 'here-2');
    linked(folder, 'running', 'here-1');
    expect(isReady(folder)).toBe(false);
    linked(folder, 'running', 'here-2');
    expect(isReady(folder)).toBe(true);
  });

  test('on another computer, it lives as long as it gives signs', () => {
    const folder = tempFolder();
    linked(folder, 'SingletonLock', 'elsewhere-5', hourMs);
    expect(heardLately(folder)).toBe(false);
    linked(folder, 'running', 'elsewhere-5', 60_000);
    expect(heardLately(folder)).toBe(true);
    linked(folder, 'running', 'elsewhere-5', 130_000);
    expect(heardLately(folder)).toBe(false);
    linked(folder, 'SingletonLock', 'elsewhere-5', 1000);
    expect(heardLately(folder)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['SingletonLock', 'running']);
  });

  test('only what is left behind elsewhere is cleared; Chromium knows what to do about the rest', () => {
    const folder = tempFolder();
    for (const [name, agoMs, stays] of [
      ['elsewhere-5', hourMs, false],
      ['elsewhere-5', 1000, true],
      [`${hostname()}-999999`, hourMs, true],
      ['nonsense', hourMs, true],
    ] as const) {
      linked(folder, 'SingletonLock', name, agoMs);
      clearStale(folder);
      expect(readdirSync(folder)).toEqual(stays ? ['SingletonLock'] : []);
    }
  });

  test('the holder says that it lives, and hears where another one has taken the folder', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = tempFolder();
    const lost = vi.fn();
    linked(folder, 'SingletonLock', own);
    const stop = announce(folder, lost);
    await expect.poll(() => isReady(folder)).toBe(true);
    rmSync(join(folder, 'running'));
    vi.advanceTimersByTime(30_000);
    await expect.poll(() => isReady(folder)).toBe(true);
    rmSync(join(folder, 'SingletonLock'));
    vi.advanceTimersByTime(30_000);
    expect(isOwn(folder)).toBe(false);
    linked(folder, 'SingletonLock', 'elsewhere-5');
    vi.advanceTimersByTime(30_000);
    await expect.poll(() => lost.mock.calls.length).toBe(1);
    vi.advanceTimersByTime(90_000);
    expect(lost).toHaveBeenCalledOnce();
    expect(readlinkSync(join(folder, 'running'))).toBe(own);
    stop();
  });
});
