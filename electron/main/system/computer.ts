import { app, screen } from 'electron';
import type { Diagnosis, SessionType, SystemName } from '../../../src/core/diagnosis';
import { versionOnly } from '../../../src/core/diagnosis';

/** What the diagnosis tells of the computer: figures and words of a list, and no name of anything. */

type Env = Readonly<Record<string, string | undefined>>;

const systems: Partial<Record<NodeJS.Platform, SystemName>> = {
  linux: 'linux',
  win32: 'windows',
  darwin: 'macos',
};

/** By what the session says of itself; where it says nothing, by the display it offers. */
function sessionType(platform: NodeJS.Platform, env: Env): SessionType {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return 'macos';
  const said = env['XDG_SESSION_TYPE'];
  if (said === 'x11' || said === 'wayland') return said;
  if (env['WAYLAND_DISPLAY']) return 'wayland';
  return env['DISPLAY'] ? 'x11' : 'unknown';
}

export function computer(): Pick<Diagnosis, 'versions' | 'system' | 'displays'> {
  const { electron, chrome, node } = process.versions;
  return {
    versions: { lull: app.getVersion(), electron, chrome, node },
    system: {
      name: systems[process.platform] ?? 'other',
      version: versionOnly(process.getSystemVersion()),
      session: sessionType(process.platform, process.env),
    },
    displays: screen.getAllDisplays().map(({ size, scaleFactor }) => ({
      width: size.width,
      height: size.height,
      scale: scaleFactor,
    })),
  };
}
