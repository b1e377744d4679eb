import { isTree } from '../../../../src/core/file-content';
import type { OpenLine, Timing } from './connector';
import { loopback } from './connector';
import type { TeamsToken } from './teams-token';
import { isTeamsToken } from './teams-token';
import { openWebSocket } from './web-socket';

/**
 * Teams' third-party app API: a WebSocket that says whether the agent is in a meeting or call, and nothing of ringing. Before
 * Lull is paired it says only that it could be; the agent allows Lull once, in a meeting, and Teams hands out a token.
 * From public code; tried against a stand-in, never against Teams.
 */

export function teamsUrl(port: number, token: string | null): string {
  const asked = new URLSearchParams({
    'protocol-version': '2.0.0',
    manufacturer: 'Lull',
    device: 'Lull',
    app: 'Lull',
    'app-version': '1.0',
    ...(token === null ? {} : { token }),
  });
  return `ws://${loopback}:${String(port)}/?${asked.toString()}`;
}

interface Update {
  readonly inMeeting: boolean | null;
  readonly canPair: boolean | null;
  readonly token: string | null;
}

const flag = (tree: unknown, name: string): boolean | null => {
  const value = isTree(tree) ? tree[name] : null;
  return typeof value === 'boolean' ? value : null;
};

/** The three things Lull wants to know of a message; null where it is no JSON object. */
export function readUpdate(text: string): Update | null {
  try {
    const said: unknown = JSON.parse(text);
    if (!isTree(said)) return null;
    const update = isTree(said['meetingUpdate']) ? said['meetingUpdate'] : {};
    const token = said['tokenRefresh'];
    return {
      inMeeting: flag(update['meetingState'], 'isInMeeting'),
      canPair: flag(update['meetingPermissions'], 'canPair'),
      token: isTeamsToken(token) ? token : null,
    };
  } catch {
    // Not JSON: let go like any other message that is not understood.
    return null;
  }
}

export function teamsLine(port: number, token: TeamsToken, timing: Timing): OpenLine {
  return (line) => {
    let paired = token.current() !== null;
    let byPairing = false;
    let asked = false;
    const socket = openWebSocket(teamsUrl(port, token.current()), {}, line, timing, (text) => {
      const update = readUpdate(text);
      if (!update) {
        line.onEnd('not-understood');
        return;
      }
      if (update.token !== null) {
        paired = true;
        token.keep(update.token);
      }
      // Pairing is offered in a meeting only, so the offer itself says that there is one.
      if (update.canPair === true && !asked) {
        asked = true;
        socket.send(JSON.stringify({ action: 'pair', parameters: {}, requestId: 1 }));
      }
      const { inMeeting, canPair } = update;
      const now = inMeeting ?? (canPair === true ? true : canPair === false && byPairing ? false : null);
      if (now === null) return;
      byPairing = inMeeting === null && now;
      line.onState(now ? 'talking' : 'quiet');
      if (!paired && !now) line.onTrouble('not-paired');
    });
    socket.on('open', () => {
      if (!paired) line.onTrouble('not-paired');
    });
    return () => socket.terminate();
  };
}
