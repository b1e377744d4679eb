import { app } from 'electron';
import { join, relative } from 'node:path';
import type { CannotRun } from './cannot-run';
import { exitCodes } from './command-line';
import { finish } from './exit-now';
import type { CommandReply } from './reply-file';

/** How a start ends that cannot go on. */

export const failed = (code: number, sentence: string): CommandReply => ({
  code,
  out: '',
  error: `${sentence}\n`,
});

/** Chromium would crash for want of it. */
export const hasNoDesktop = (): boolean =>
  process.platform === 'linux' &&
  !process.env['DISPLAY'] &&
  !process.env['WAYLAND_DISPLAY'] &&
  !app.commandLine.hasSwitch('ozone-platform');

const mostNamed = 5;

/** What the system says where a folder cannot be used. */
const folderTroubles = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
]);

/**
 * A start that cannot go on says why on stderr at once, for whoever reads that, and in a window, with whose end it ends.
 */
export function giveUp(reply: CommandReply, why: CannotRun, userData: string, code = ''): void {
  if (hasNoDesktop()) finish(reply);
  process.stderr.write(reply.error);
  void import('./cannot-run')
    .then(({ sayInWindow }) => sayInWindow(why, userData, code))
    .finally(() => finish({ ...reply, error: '' }));
}

export const unusableFolder = (userData: string, code: string): CommandReply =>
  failed(
    exitCodes.refused,
    `Lull could not start: its data folder ${userData} cannot be used (${code}). Check that you may write to it and that its disk has room.`,
  );

/** Somebody else holds what is to be erased; `left` are paths in the folder. */
export function notErased(userData: string, left: readonly string[]): void {
  const files = left.slice(0, mostNamed).map((path) => relative(userData, path));
  const named = `${files.join(', ')}${left.length > mostNamed ? ' …' : ''}`;
  const sentence = `Lull could not erase all of ${userData}: ${named}. Close what holds that and start Lull again.`;
  giveUp(failed(exitCodes.refused, sentence), 'erasing', userData, named);
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

let hasFailed = false;

/** What really failed, for whoever started Lull, once; the rest is in the log. */
export function startFailed(error: unknown, userData: string): void {
  if (hasFailed) return;
  hasFailed = true;
  const code = codeOf(error);
  if (folderTroubles.has(code)) {
    giveUp(unusableFolder(userData, code), 'folder', userData, code);
    return;
  }
  const sentence = `Lull could not start. Please report it with the last lines of ${join(userData, 'logs', 'lull.log')}.`;
  giveUp(failed(exitCodes.refused, sentence), 'failed', userData);
}
