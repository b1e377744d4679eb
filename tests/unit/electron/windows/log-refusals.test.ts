import { expect, test } from 'vitest';
import { logRefusals } from '../../../../electron/main/windows/log-refusals';
import { silentLog } from '../../../fakes/ports';

test('the first ten of a minute are said, and of the others how many there were', () => {
  const log = silentLog();
  let now = 0;
  const refused = logRefusals(log, () => now);
  for (let request = 0; request < 1000; request += 1) refused('not-understood');
  expect(log.lines).toEqual(Array.from({ length: 10 }, () => 'request refused {"reason":"not-understood"}'));
  now = 59_999;
  refused('not-allowed');
  expect(log.lines).toHaveLength(10);
  now = 60_000;
  refused('not-allowed');
  expect(log.lines.slice(10)).toEqual([
    'more requests were refused {"count":991}',
    'request refused {"reason":"not-allowed"}',
  ]);
});
