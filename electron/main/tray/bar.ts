import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** The bar that the icon stands on. It is the system's: what Lull or other programs wear says nothing of it. */
export type Bar = 'light' | 'dark';

/** Runs a program and hands on what it printed; '' where it failed. */
export type Print = (program: string, args: readonly string[]) => Promise<string>;

const print: Print = (program, args) =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: 5000, windowsHide: true }, (problem, text) =>
      resolve(problem ? '' : text),
    );
  });

const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize';

/** Of Windows, by its own value for the taskbar; one that has none is dark. */
export async function windowsBar(
  ask: Print = print,
  systemRoot = process.env['SystemRoot'] ?? 'C:\\Windows',
): Promise<Bar> {
  const reg = join(systemRoot, 'System32', 'reg.exe');
  const text = await ask(reg, ['query', key, '/v', 'SystemUsesLightTheme']);
  return /SystemUsesLightTheme\s+REG_DWORD\s+0x0*1\b/i.test(text) ? 'light' : 'dark';
}

/** The picture for a state: dark lines, light ones, or on Linux, where nobody tells the bar, light ones with an outline. */
export function iconFile(name: string, platform: NodeJS.Platform, bar: Bar): string {
  // A template: macOS takes the shape alone, and colors it.
  if (platform === 'darwin') return `${name}-dark.png`;
  if (platform === 'win32') return `${name}-${bar === 'light' ? 'dark' : 'light'}.png`;
  return `${name}-outlined.png`;
}
