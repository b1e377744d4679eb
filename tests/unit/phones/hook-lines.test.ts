import { expect, test } from 'vitest';
import { readCommandLine } from '../../../electron/main/cli/command-line';
import {
  commandLines,
  getLines,
  microsipKeys,
  microsipLines,
  postLines,
} from '../../../src/core/phones/hook-lines';
import { hookVerbs } from '../../../src/core/vocabulary';

const call = '"C:\\Lull\\Lull.exe" --call';
const at = { port: 47_600, token: 'secret' };

test('a line for each verb', () => {
  expect(commandLines(call).map(({ verb }) => verb)).toEqual(hookVerbs);
  expect(commandLines(call)[1]).toEqual({ verb: 'started', line: '"C:\\Lull\\Lull.exe" --call started' });
  expect(getLines(at)[0]?.line).toBe('http://127.0.0.1:47600/v1/hook/secret/call/ringing');
  expect(postLines(at)[4]?.line).toBe(
    'curl -s -m 2 -X POST -H "Authorization: Bearer secret" http://127.0.0.1:47600/v1/call/ended',
  );
});

test('MicroSIP gets both ends of a call and both of its starts', () => {
  expect(microsipKeys.filter(({ verb }) => verb === 'ended').map(({ key }) => key)).toEqual([
    'cmdCallEnd',
    'cmdCallBusy',
  ]);
  expect(microsipLines(call)[4]?.line).toBe('cmdCallEnd="C:\\Lull\\Lull.exe" --call ended --');
});

test.each(['+49 30 5550199', '--quit', '--export=x.csv', '--user-data-dir=/tmp', '-x', '--', 'anonymous'])(
  'a caller who calls themselves %j changes nothing of what is told',
  (number) => {
    for (const { line } of microsipLines('lull --call')) {
      const words = line
        .slice(line.indexOf('=') + 1)
        .split(' ')
        .slice(1);
      const read = readCommandLine([...words, number], '/');
      expect(read).toEqual({ command: { do: 'call', verb: words[1] }, userDataDir: null });
    }
  },
);
