import { expect, test } from 'vitest';
import { privateNumberIn } from '../../src/core/private-number';

test.each([
  '4111 1111 1111 1111',
  'card 5500-0000-0000-0004, ask for me',
  '378282246310005',
  'ES91 2100 0418 4502 0005 1332',
  'de89370400440532013000',
  '12345678901234567890',
])('a card or an account: %s', (text) => {
  expect(privateNumberIn(text)).toBe('account');
});

test.each([
  '+34 600 100 200',
  '0034 600 100 200',
  '600.100.200',
  '91 234 56 78, mornings',
  '+1 (555) 010-9999 ext. 12',
  '555-0199 is hers',
  '06-12-34-56-78',
  '+44 20 7946 0958, then 1',
  '08001234567',
  'call (011) 4567-8901 on 21.12.2026',
])('a phone: %s', (text) => {
  expect(privateNumberIn(text)).toBe('phone');
});

test.each([
  '',
  'extension 4410, till six',
  'room 12, 09:00 to 17:30, Mon 21.12.2026',
  '2026-11-30 and 1/12/2026',
  'Mon 9-12 13-17, Tue 8-16',
  'case 123456',
  '1.000.000 pesos, 1,000,000 dollars',
])('neither: %s', (text) => {
  expect(privateNumberIn(text)).toBeNull();
});
