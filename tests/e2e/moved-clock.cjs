// Given to Electron's main process by NODE_OPTIONS: the day and hour are as many ms away from the real ones as
// LULL_TEST_MOVED_MS says. Timers run as ever, so the hours pass; only their numbers differ.

const movedMs = Number(process.env.LULL_TEST_MOVED_MS);
const RealDate = Date;

globalThis.Date = class Date extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(Date.now());
    else super(...args);
  }
  static now() {
    return RealDate.now() + movedMs;
  }
};
