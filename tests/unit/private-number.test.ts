import { expect, test } from 'vitest';
import { looksLikeCardOrAccount } from '../../src/core/private-number';

test.each([
  '4111 1111 1111 1111',
  'card 5500-0000-0000-0004, ask for me',
  '378282246310005',
  'ES91 2100 0418 4502 0005 1332',
  'de89370400440532013000',
  '12345678901234567890',
])('a card or an account: %s', (text) => {
  expect(looksLikeCardOrAccount(text)).toBe(true);
});

test.each([
  '',
  'extension 4410, till six',
  '+34 600 100 200',
  '0034 600 100 200',
  '+1 (555) 010-9999 ext. 12',
  '+44 20 7946 0958, then 1',
  '08001234567',
  'room 12, 09:00 to 17:30, Mon 21.12.2026',
])('a way to reach somebody: %s', (text) => {
  expect(looksLikeCardOrAccount(text)).toBe(false);
});
