import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { Answer, Refusal } from '../../../src/core/answer';
import { refuse } from '../../../src/core/answer';
import { answerRequest } from '../../../src/core/app/api/api';
import type { WindowRole } from '../../../src/core/app/ports';
import type { App } from '../../../src/core/app/app';
import type { PushName, Pushes } from '../../../src/core/contract';
import type { Logger } from '../../../src/core/ports';
import { isOwnPage } from './app-protocol';
import { logRefusals } from './log-refusals';

/** Serves the app over IPC: the sender must be a known window's own top page, the payload must be small and fit its schema. */

const largestPayload = 64 * 1024;

export interface Ipc {
  /** From now on requests are answered; until then they are refused. */
  serve(app: App): void;
  /** This window may send what `role` may. Ends by itself when the window does. */
  admit(contents: WebContents, role: WindowRole): void;
  push<N extends PushName>(contents: WebContents, name: N, value: Pushes[N]): void;
}

const isSmall = (payload: unknown): boolean => {
  try {
    return JSON.stringify(payload).length <= largestPayload;
  } catch {
    // It refers to itself, or is nested without end.
    return false;
  }
};

export function createIpc(log: Logger): Ipc {
  const roles = new Map<number, WindowRole>();
  const noteRefusal = logRefusals(log);
  let served: App | null = null;

  const roleOf = ({ sender, senderFrame }: IpcMainInvokeEvent): WindowRole | null => {
    if (!senderFrame || senderFrame.parent !== null || !isOwnPage(senderFrame.url)) return null;
    return roles.get(sender.id) ?? null;
  };

  function refused(reason: Refusal): Answer<never> {
    noteRefusal(reason);
    return refuse(reason);
  }

  async function answer(
    app: App,
    role: WindowRole,
    name: string,
    payload: unknown,
  ): Promise<Answer<unknown>> {
    try {
      const answered = await answerRequest(app, role, name, payload);
      if (!answered.ok && ['not-understood', 'not-allowed'].includes(answered.error))
        noteRefusal(answered.error);
      return answered;
    } catch (error) {
      log.error('a request failed', error, { name });
      return refuse('not-now');
    }
  }

  ipcMain.handle('lull:request', (event, name: unknown, payload: unknown) => {
    const role = roleOf(event);
    if (!role) return refused('not-allowed');
    if (typeof name !== 'string' || !isSmall(payload)) return refused('not-understood');
    return served ? answer(served, role, name, payload) : refuse('not-now');
  });

  return {
    serve(app) {
      served = app;
    },
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
