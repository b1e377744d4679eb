import { contextBridge, ipcRenderer } from 'electron';
import type { Host, PushName, Pushes } from '../../src/core/contract';

/** The only bridge into the pages: requests go out, pushes come in. The host checks every name, sender and payload. */
const host: Host = {
  request: (name, payload) => ipcRenderer.invoke('lull:request', name, payload),
  on: (name, take) => {
    const hear = (_event: unknown, pushed: PushName, value: Pushes[typeof name]): void => {
      if (pushed === name) take(value);
    };
    ipcRenderer.on('lull:push', hear);
    return () => {
      ipcRenderer.off('lull:push', hear);
    };
  },
};

contextBridge.exposeInMainWorld('lull', host);
