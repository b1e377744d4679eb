import { expect, test } from 'vitest';
import {
  closingLine,
  countFaults,
  countPlaywright,
  countVitest,
  secondTries,
  sum,
} from '../../../tools/testing/counts.mjs';

test("Vitest's report is counted", () => {
  const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
  expect(countVitest(report, 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
});

test("Playwright's report is counted, and who needed a second try is named", () => {
  const report = {
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
    suites: [
      {
        specs: [{ file: 'a.spec.ts', title: 'steady', tests: [{ status: 'expected' }] }],
        suites: [{ specs: [{ file: 'a.spec.ts', title: 'late', tests: [{ status: 'flaky' }] }] }],
      },
    ],
  };
  expect(countPlaywright(report, 1)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  expect(secondTries(report)).toEqual(['a.spec.ts: late']);
  expect(secondTries(null)).toEqual([]);
});

test('the report of the faults is counted', () => {
  const report = [{ ok: true }, { ok: null }, { ok: false }, { ok: true }];
  expect(countFaults(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  expect(countFaults(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test.each([
  ['no report', null, 0],
  ['a report without tests', { stats: {} }, 0],
  ['only skipped tests', { stats: { skipped: 4 } }, 0],
  ['an error outside the tests', { stats: { expected: 3 } }, 1],
])('%s is a failure', (_, report, exitCode) => {
  expect(countPlaywright(report, exitCode).failed).toBe(1);
});

test('the closing line names skipped tests only where there are some', () => {
  const all = sum([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 0 },
  ]);
  expect(closingLine(all)).toBe('5 passed, 1 failed');
  expect(closingLine({ ...all, skipped: 2 })).toBe('5 passed, 1 failed, 2 skipped');
});
