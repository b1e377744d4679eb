import { contextBridge, ipcRenderer } from 'electron';
import type { PushName, Pushes } from '../../src/core/contract';
import type { Host } from '../../src/core/app/api/api';

/** The only bridge into the pages: requests go out, pushes come in. The host checks every name, sender and payload. */
const host: Host = {
  request: (name, payload) => ipcRenderer.invoke('lull:request', name, payload),
  on: (name, handler) => {
    const hear = (_event: unknown, pushed: PushName, value: Pushes[typeof name]): void => {
      if (pushed === name) handler(value);
    };
    ipcRenderer.on('lull:push', hear);
    return () => ipcRenderer.off('lull:push', hear);
  },
};

contextBridge.exposeInMainWorld('lull', host);
