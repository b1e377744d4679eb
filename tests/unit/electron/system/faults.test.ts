import { EventEmitter } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { logChromiumFaults } from '../../../../electron/main/system/faults';
import { app } from '../../../fakes/electron';
import { silentLog } from '../../../fakes/ports';

afterEach(() => {
  app.removeAllListeners();
});

test('a page that cannot be loaded is one line with its code; one that another page took the place of is none', () => {
  const log = silentLog();
  logChromiumFaults(log);
  const contents = new EventEmitter();
  app.emit('web-contents-created', {}, contents);
  contents.emit('did-fail-load', {}, -3);
  contents.emit('did-fail-load', {}, -6);
  expect(log.lines).toEqual([expect.stringContaining('a page could not be loaded')]);
  expect(log.lines[0]).toContain('-6');
});

test('a process that ends is a line, unless it ends as it should', () => {
  const log = silentLog();
  logChromiumFaults(log);
  app.emit('render-process-gone', {}, {}, { reason: 'clean-exit', exitCode: 0 });
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'clean-exit', exitCode: 0 });
  expect(log.lines).toEqual([]);
  app.emit('render-process-gone', {}, {}, { reason: 'crashed', exitCode: 5 });
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'killed', exitCode: 9 });
  expect(log.lines).toHaveLength(2);
});
