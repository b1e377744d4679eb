import { expect, test } from 'vitest';
import { requests } from '../../../src/core/app/api/api';
import { nothingWritten } from '../../../src/core/care/site-lines';
import { appWorld } from '../../fakes/app-world';

/** The lines of a site, from the page to the file, out in an export and in again. */

const odd = {
  abuseRule: `One warning,\r\nthen end it. ${'x'.repeat(460)}`,
  endingSentence: '<b>Quiero ayudarle.</b> \u202E🚑',
  emergencyNumber: '911',
  callerLine: 'شكراً',
};
const clean = {
  ...odd,
  abuseRule: `One warning, then end it. ${'x'.repeat(460)}`,
  endingSentence: '<b>Quiero ayudarle.</b> 🚑',
};

test('what was written is kept as one line each, as settings that an export holds and an import brings', async () => {
  const here = await appWorld();
  expect(await requests['site-lines'].answer(null, here.app)).toEqual({ ok: true, value: nothingWritten });
  expect(await requests['change-site-lines'].answer(odd, here.app)).toEqual({ ok: true, value: clean });
  expect(JSON.parse((await here.all()).get('settings') ?? '{}')).toEqual({ site: clean });
  const elsewhere = await appWorld();
  await elsewhere.importing(await here.exported());
  expect(await requests['site-lines'].answer(null, elsewhere.app)).toEqual({ ok: true, value: clean });
});

test('a line that is taken out leaves nothing behind', async () => {
  const { app, exported } = await appWorld();
  await requests['change-site-lines'].answer(odd, app);
  expect(await requests['change-site-lines'].answer(nothingWritten, app)).toEqual({
    ok: true,
    value: nothingWritten,
  });
  expect(await exported()).not.toContain('warning');
});

test('the card may read them, and only a page may write them', () => {
  expect(requests['site-lines'].from).toEqual(['main', 'card']);
  expect(requests['change-site-lines'].from).toEqual(['main']);
});
