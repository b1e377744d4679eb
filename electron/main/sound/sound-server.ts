import type { SoundServer } from '../../../src/core/diagnosis';
import { soundServerOf } from '../../../src/core/diagnosis';
import type { Env } from './linux/pactl';

/**
 * Which sound server this is, for the diagnosis. Of what pactl tells, user and computer by name too, two lines are read.
 * Linux has several; the other systems have their own and need not be asked.
 */
export async function soundServer(
  env: Env = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<SoundServer> {
  if (platform !== 'linux') return { ok: true, value: { name: 'of-the-system', version: '' } };
  const { info } = await import('./linux/pactl');
  const said = await info(env, new AbortController().signal);
  if (!said.ok) return said;
  const [, name = ''] = /^Server Name: (.*)$/m.exec(said.value) ?? [];
  const [, version = ''] = /^Server Version: (.*)$/m.exec(said.value) ?? [];
  return soundServerOf(name, version);
}
