import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReplyFile } from '../../../../electron/main/cli/reply-file';
import {
  replyFolders,
  isReplyAddress,
  openReplyFile,
  writeReply,
} from '../../../../electron/main/cli/reply-file';
import { tempFolder } from '../../../fakes/temp-folder';

function openFile(folder = tempFolder()): ReplyFile {
  const file = openReplyFile([folder]);
  if (!file) throw new Error('no file');
  return file;
}

test('the answer comes through, whatever is in it, and nothing is left behind', () => {
  const folder = tempFolder();
  const file = openFile(folder);
  const answer = { code: 0, out: `${'{"state":"gap"}'.repeat(20_000)}\nñ 🙂 \0\n`, error: '' };
  writeReply(file.address, answer);
  expect(file.reply(5000)).toEqual(answer);
  expect(readdirSync(folder)).toEqual([]);
});

test('it is waited for', () => {
  const file = openFile();
  const lines =
    'setTimeout(() => { require("node:fs").writeFileSync(process.argv[1], process.argv[2]) }, 100)';
  spawn(process.execPath, ['-e', lines, file.address, '{"code":3,"out":"late","error":""}']);
  expect(file.reply(30_000)).toEqual({ code: 3, out: 'late', error: '' });
});

test.skipIf(process.platform === 'win32')('only this user can reach it', () => {
  const file = openFile();
  writeReply(file.address, { code: 0, out: '', error: '' });
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
    const file = openReplyFile([join(folder, 'gone'), join(folder, 'no-folder'), long, folder]);
    expect(file?.address.startsWith(`${long}/lull-answer-`)).toBe(true);
    file?.close();
  });

  test('none where there is none', () => {
    expect(openReplyFile([])).toBeNull();
    expect(openReplyFile([join(tempFolder(), 'gone')])).toBeNull();
  });

  test('never relative, never the folder that a variable does not name', () => {
    expect(replyFolders('/data', { XDG_RUNTIME_DIR: '' })[0]).toBe('/data');
    expect(replyFolders('/data', { XDG_RUNTIME_DIR: 'here' })[0]).toBe('/data');
    expect(replyFolders('/data', { XDG_RUNTIME_DIR: '/run/user/7' }).slice(0, 2)).toEqual([
      '/run/user/7',
      '/data',
    ]);
  });
});

describe('no answer is null', () => {
  test('when nobody writes', () => {
    const file = openFile();
    expect(file.reply(50)).toBeNull();
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
    expect(file.reply(5000)).toBeNull();
  });
});

test('what else it holds is left out', () => {
  const file = openFile();
  writeFileSync(file.address, '{"code":1,"out":"a","error":"b","__proto__":{"x":1},"more":2}');
  expect(file.reply(5000)).toEqual({ code: 1, out: 'a', error: 'b' });
});

describe('the running Lull', () => {
  const answer = { code: 0, out: '', error: '' };

  test('does not mind a caller that has gone away', () => {
    const folder = tempFolder();
    const file = openFile(folder);
    file.close();
    writeReply(file.address, answer);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('writes to no other file than an answer', () => {
    const folder = tempFolder();
    const settings = join(folder, 'settings.json');
    writeFileSync(settings, 'mine');
    writeReply(settings, answer);
    writeReply(join(folder, 'answer'), answer);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    expect(readFileSync(settings, 'utf8')).toBe('mine');
    expect(isReplyAddress('lull-answer-abc/answer')).toBe(false);
    expect(isReplyAddress('/run/lull-answer-abc/answer')).toBe(true);
  });
});
