import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import koffi from 'koffi';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MacCoreAudio } from '../../../../electron/main/sound/macos/core-audio';
import { openMacCoreAudio } from '../../../../electron/main/sound/macos/core-audio';
import { tempFolder } from '../../../fakes/temp-folder';

/** The calls themselves, made into a library that has the functions as Apple declares them: arguments, sizes, ownership. */

/** It takes a C compiler, which not everybody has; where all tests must run, its absence is a failure. */
const cannot = process.env['CI'] !== 'true' && spawnSync('cc', ['--version']).error !== undefined;

let audio: MacCoreAudio;
let set: (count: number, supported: number) => void;
let strings: () => number;

beforeAll(() => {
  if (cannot) return;
  const library = join(tempFolder(), 'core-audio.so');
  const source = new URL('../../../fakes/core-audio.c', import.meta.url).pathname;
  execFileSync('cc', ['-shared', '-fPIC', '-Wall', '-Werror', '-o', library, source]);
  audio = openMacCoreAudio({ coreAudio: library, coreFoundation: library });
  const fake = koffi.load(library);
  set = fake.func('void lull_set(int count, int supported)') as typeof set;
  strings = fake.func('int lull_strings()') as typeof strings;
});

describe.skipIf(cannot)('processes that CoreAudio knows', () => {
  it('are those that record or play, with id and bundle', () => {
    set(3, 1);
    expect(audio.processes()).toEqual([
      { pid: 501, bundleId: 'com.example.Phone', input: true, output: true },
      { pid: 502, bundleId: '', input: false, output: true },
    ]);
  });

  it('may be none', () => {
    set(0, 1);
    expect(audio.processes()).toEqual([]);
  });

  it('are not told before macOS 14.2', () => {
    set(3, 0);
    expect(audio.processes()).toBeNull();
  });

  it('leave no string behind', () => {
    set(3, 1);
    for (let time = 0; time < 100; time += 1) audio.processes();
    expect(strings()).toBe(0);
  });

  it('are no question where there is no CoreAudio', () => {
    expect(() => openMacCoreAudio({ coreAudio: '/none', coreFoundation: '/none' })).toThrow();
  });
});
