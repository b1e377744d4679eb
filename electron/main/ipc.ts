import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { Answer, PushName, Pushes, WindowRole } from '../../src/core/contract';
import type { Logger } from '../../src/core/ports';
import type { RequestDeps } from '../../src/core/services/requests';
import { answerRequest, parseRequest } from '../../src/core/services/requests';
import { isOwnPage } from './own-pages';

/** Serves the contract over IPC: the sender must be a known window's own top page, the payload must fit its schema. */

const largestPayload = 64 * 1024;

export interface Ipc {
  /** This window may send what `role` may. Ends by itself when the window does. */
  admit(contents: WebContents, role: WindowRole): void;
  push<N extends PushName>(contents: WebContents, name: N, value: Pushes[N]): void;
}

const isSmall = (payload: unknown): boolean => {
  try {
    return JSON.stringify(payload).length <= largestPayload;
  } catch {
    return false;
  }
};

export function serveIpc(deps: RequestDeps, log: Logger): Ipc {
  const roles = new Map<number, WindowRole>();

  const roleOf = ({ sender, senderFrame }: IpcMainInvokeEvent): WindowRole | null => {
    if (!senderFrame || senderFrame.parent !== null || !isOwnPage(senderFrame.url)) return null;
    return roles.get(sender.id) ?? null;
  };

  ipcMain.handle('lull:request', async (event, name: unknown, payload: unknown): Promise<Answer<unknown>> => {
    const role = roleOf(event);
    if (!role) {
      log.warn('request from a stranger refused');
      return { ok: false, because: 'not-allowed' };
    }
    if (typeof name !== 'string' || !isSmall(payload)) return { ok: false, because: 'not-understood' };
    const request = parseRequest(name, payload, role);
    if (!request.ok) {
      log.warn('request refused', { because: request.because });
      return request;
    }
    try {
      return await answerRequest(request.value, deps);
    } catch {
      log.warn('a request failed', { name: request.value.name });
      return { ok: false, because: 'not-now' };
    }
  });

  return {
    admit(contents, role) {
      const { id } = contents;
      roles.set(id, role);
      contents.once('destroyed', () => roles.delete(id));
    },
    push(contents, name, value) {
      if (!contents.isDestroyed() && !contents.isCrashed()) contents.send('lull:push', name, value);
    },
  };
}
