/** Phone programs by the name of their process, to offer the right hook line first. Asked only when a page asks. */
const programs: readonly (readonly [id: string, name: RegExp])[] = [
  ['microsip', /^microsip(\.exe)?$/i],
  ['3cx', /^(3cx.*|3cxdesktopapp)(\.exe)?$/i],
  ['bria', /^bria.*(\.exe)?$/i],
  ['zoiper', /^zoiper.*(\.exe)?$/i],
  ['linphone', /^linphone(\.exe)?$/i],
  ['baresip', /^baresip(\.exe)?$/i],
  ['teams', /^(ms-)?teams(\.exe)?$/i],
];

const withinMs = 5000;

/** Ids of the phone programs that run now; empty where the system does not tell in time. */
export async function runningPhonePrograms(): Promise<readonly string[]> {
  const { processes } = await import('systeminformation');
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, withinMs, null).unref();
  });
  const found = await Promise.race([processes().catch(() => null), late]);
  const names = new Set(found?.list.map((each) => each.name) ?? []);
  return programs.filter(([, name]) => [...names].some((each) => name.test(each))).map(([id]) => id);
}
