import { readFileSync } from 'node:fs';

// A commit-msg hook: the first line must be a conventional commit's, such as "fix(card): hide at once when it rings".

const conventional =
  /^(feat|fix|docs|test|perf|refactor|style|build|ci|chore|revert)(\([\w-]+\))?!?: \S.{0,90}$/;
const madeByGit = /^(Merge|Revert|fixup!|squash!) /;

const [first = ''] = readFileSync(process.argv[2], 'utf8').split('\n');
if (!conventional.test(first) && !madeByGit.test(first)) {
  console.error(`Not a conventional commit: "${first}". For example: fix(card): hide at once when it rings`);
  process.exitCode = 1;
}
