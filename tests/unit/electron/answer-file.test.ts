import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnswerFile } from '../../../electron/main/adapters/answer-file';
import {
  answerFolders,
  isAnswerAddress,
  openAnswerFile,
  writeAnswer,
} from '../../../electron/main/adapters/answer-file';
import { tempFolder } from '../../fakes/temp-folder';

function openFile(folder = tempFolder()): AnswerFile {
  const file = openAnswerFile([folder]);
  if (!file) throw new Error('no file');
  return file;
}

test('the answer comes through, whatever is in it, and nothing is left behind', () => {
  const folder = tempFolder();
  const file = openFile(folder);
  const answer = { code: 0, out: `${'{"state":"gap"}'.repeat(20_000)}\nñ 🙂 \0\n`, error: '' };
  writeAnswer(file.address, answer);
  expect(file.answer(5000)).toEqual(answer);
  expect(readdirSync(folder)).toEqual([]);
});

test('it is waited for', () => {
  const file = openFile();
  const lines =
    'setTimeout(() => { require("node:fs").writeFileSync(process.argv[1], process.argv[2]) }, 100)';
  spawn(process.execPath, ['-e', lines, file.address, '{"code":3,"out":"late","error":""}']);
  expect(file.answer(30_000)).toEqual({ code: 3, out: 'late', error: '' });
});

test.skipIf(process.platform === 'win32')('only this user can reach it', () => {
  const file = openFile();
  writeAnswer(file.address, { code: 0, out: '', error: '' });
  expect(statSync(dirname(file.address)).mode & 0o777).toBe(0o700);
  expect(statSync(file.address).mode & 0o777).toBe(0o600);
  file.close();
});

describe('where it is', () => {
  test('the first folder that can be written to, however long its name', () => {
    const folder = tempFolder();
    const long = join(folder, 'x'.repeat(200));
    mkdirSync(long);
    writeFileSync(join(folder, 'no-folder'), '');
    const file = openAnswerFile([join(folder, 'gone'), join(folder, 'no-folder'), long, folder]);
    expect(file?.address.startsWith(`${long}/lull-answer-`)).toBe(true);
    file?.close();
  });

  test('none where there is none', () => {
    expect(openAnswerFile([])).toBeNull();
    expect(openAnswerFile([join(tempFolder(), 'gone')])).toBeNull();
  });

  test('never relative, never the folder that a variable does not name', () => {
    expect(answerFolders('/data', { XDG_RUNTIME_DIR: '' })[0]).toBe('/data');
    expect(answerFolders('/data', { XDG_RUNTIME_DIR: 'here' })[0]).toBe('/data');
    expect(answerFolders('/data', { XDG_RUNTIME_DIR: '/run/user/7' }).slice(0, 2)).toEqual([
      '/run/user/7',
      '/data',
    ]);
  });
});

describe('no answer is null', () => {
  test('when nobody writes', () => {
    const file = openFile();
    expect(file.answer(50)).toBeNull();
    expect(existsSync(dirname(file.address))).toBe(false);
  });

  test.each([
    '',
    'garbage',
    'null',
    '[]',
    '7',
    '{"code":"0","out":"","error":""}',
    '{"code":0,"out":""}',
    '{"code":0,',
  ])('when it is %j', (text) => {
    const file = openFile();
    writeFileSync(file.address, text);
    expect(file.answer(5000)).toBeNull();
  });
});

test('what else it holds is left out', () => {
  const file = openFile();
  writeFileSync(file.address, '{"code":1,"out":"a","error":"b","__proto__":{"x":1},"more":2}');
  expect(file.answer(5000)).toEqual({ code: 1, out: 'a', error: 'b' });
});

describe('the running Lull', () => {
  const answer = { code: 0, out: '', error: '' };

  test('does not mind a caller that has gone away', () => {
    const folder = tempFolder();
    const file = openFile(folder);
    file.close();
    writeAnswer(file.address, answer);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('writes to no other file than an answer', () => {
    const folder = tempFolder();
    const settings = join(folder, 'settings.json');
    writeFileSync(settings, 'mine');
    writeAnswer(settings, answer);
    writeAnswer(join(folder, 'answer'), answer);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    expect(readFileSync(settings, 'utf8')).toBe('mine');
    expect(isAnswerAddress('lull-answer-abc/answer')).toBe(false);
    expect(isAnswerAddress('/run/lull-answer-abc/answer')).toBe(true);
  });
});
