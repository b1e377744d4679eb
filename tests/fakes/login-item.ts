import type { LoginItem } from '../../src/core/app/ports';

/** A system that starts Lull or not, as it was last told. */
export function fakeLoginItem(): LoginItem {
  let now = false;
  return {
    isOn: async () => now,
    set: async (on) => {
      now = on;
      return true;
    },
  };
}
