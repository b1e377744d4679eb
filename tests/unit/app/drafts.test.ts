import { expect, test } from 'vitest';
import { createDrafts } from '../../../src/core/app/drafts';

test('what was written last under a name is kept until it is forgotten', () => {
  const drafts = createDrafts();
  drafts.keep('card', '{"line":"half"}');
  drafts.keep('card', '{"line":"half a line"}');
  drafts.keep('people', '[]');
  expect(drafts.all()).toEqual({ card: '{"line":"half a line"}', people: '[]' });
  drafts.keep('card', null);
  expect(drafts.all()).toEqual({ people: '[]' });
});

test('it does not grow without end: the one written longest ago makes room', () => {
  const drafts = createDrafts();
  for (let count = 0; count < 40; count += 1) drafts.keep(`field ${String(count)}`, String(count));
  drafts.keep('field 10', 'again');
  drafts.keep('one more', '');
  expect(Object.keys(drafts.all())).toHaveLength(30);
  expect(drafts.all()).toMatchObject({ 'field 10': 'again', 'one more': '' });
  expect(drafts.all()).not.toHaveProperty('field 11');
});
