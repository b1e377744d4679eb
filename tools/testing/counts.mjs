/**
 * How many tests passed, failed and were skipped, read from a runner's JSON report. A run that says it went wrong while no
 * test of it failed, or that ran none at all, counts as one failure: silence is no success.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @returns {Counts} */
export function countVitest(report, exitCode) {
  return honest(
    {
      passed: report?.numPassedTests ?? 0,
      failed: report?.numFailedTests ?? 0,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    },
    exitCode,
  );
}

/** A test that passed at its second try has passed; `secondTries` names it, so that nobody gets used to it. @returns {Counts} */
export function countPlaywright(report, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return honest({ passed: expected + flaky, failed: unexpected, skipped }, exitCode);
}

/** A fault that this machine cannot run is skipped. @returns {Counts} */
export function countFaults(report, exitCode) {
  const count = (verdict) => (report ?? []).filter(({ ok }) => ok === verdict).length;
  return honest({ passed: count(true), failed: count(false), skipped: count(null) }, exitCode);
}

/** Titles of the tests that passed only at their second try. @returns {string[]} */
export function secondTries(report) {
  const inSuite = ({ specs = [], suites = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
    ...suites.flatMap(inSuite),
  ];
  return (report?.suites ?? []).flatMap(inSuite);
}

/** @returns {Counts} */
export function sum(all) {
  const add = (name) => all.reduce((total, counts) => total + counts[name], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** The last line of `npm test`. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function honest(counts, exitCode) {
  const ranNone = counts.passed + counts.failed === 0;
  const wentWrong = exitCode !== 0 && counts.failed === 0;
  return ranNone || wentWrong ? { ...counts, failed: counts.failed + 1 } : counts;
}
