import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { startSupervised } from '../../../../electron/main/system/supervised-child';
import { waitFor } from '../../../desktop/wait-for';
import { nameOf, processTree } from '../../../e2e/processes';

const env = { PATH: process.env['PATH'] };
const sleepers = (): readonly number[] => processTree(process.pid).filter((pid) => nameOf(pid) === 'sleep');

describe.runIf(process.platform === 'linux')('a child that lasts', () => {
  test('writes to us and is gone, with all it stands on, when we end it', async () => {
    const ends: boolean[] = [];
    const before = processTree(process.pid).length;
    const child = startSupervised(['sh', '-c', 'echo here; exec sleep 600'], env, (wasThere) =>
      ends.push(wasThere),
    );
    const [said] = (await once(child.output, 'data')) as [Buffer];
    expect(said.toString()).toBe('here\n');
    await waitFor(() => sleepers().length === 1, { what: 'the sleeper' });
    child.end();
    await waitFor(() => processTree(process.pid).length === before, { what: 'all of it to end' });
    await waitFor(() => ends.length > 0, { what: 'word of it' });
    expect(ends).toEqual([true]);
  });

  test('that ends by itself is told of once, and so is one that is not there', async () => {
    const ends: (readonly [string, boolean])[] = [];
    startSupervised(['true'], env, (wasThere) => ends.push(['true', wasThere]));
    startSupervised(['no-such-program-here'], env, (wasThere) => ends.push(['none', wasThere]));
    await waitFor(() => ends.length === 2, { what: 'both ends' });
    expect([...ends].sort()).toEqual([
      ['none', false],
      ['true', true],
    ]);
  });

  test('that is stopped from outside is told apart from one that has nothing to tell, and ended all the same', async () => {
    const before = processTree(process.pid).length;
    const child = startSupervised(['sleep', '600'], env, () => undefined);
    const sleeper = await waitFor(() => sleepers()[0], { what: 'the sleeper' });
    expect(child.isStopped()).toBe(false);
    process.kill(sleeper, 'SIGSTOP');
    await waitFor(child.isStopped, { what: 'it to be seen as stopped' });
    child.end();
    await waitFor(() => processTree(process.pid).length === before, { what: 'all of it to end' });
  });

  test('takes its words as they are', async () => {
    const words = ['$HOME', '; echo', "it's", '"two words"', ''];
    const child = startSupervised(['printf', '%s|', ...words], env, () => undefined);
    const [said] = (await once(child.output, 'data')) as [Buffer];
    expect(said.toString()).toBe('$HOME|; echo|it\'s|"two words"||');
  });
});
