import type { App } from '../../src/core/app/app';
import { createApp } from '../../src/core/app/app';
import { done, ok, refuse } from '../../src/core/answer';
import type { PickedFile } from '../../src/core/file-content';
import type { Files } from '../../src/core/ports';
import { memoryFiles } from '../../src/core/storage/memory-files';
import { noPhones } from '../../src/web/adapters/no-phones';
import { fakeLoginItem } from './login-item';
import { fakeClock, silentLog } from './ports';
import { noStored } from './running';
import { fakeSound } from './sound';

/** The whole app over files in memory, with an agent who picks what a test gives them. */
export interface AppWorld {
  readonly app: App;
  readonly files: Files;
  /** Every key with its text. */
  all(): Promise<ReadonlyMap<string, string>>;
  /** The export of everything as JSON. */
  exported(): Promise<string>;
  /** Picks this file in the dialog of the import. */
  importing(file: string | PickedFile): ReturnType<App['importAll']>;
}

export async function appWorld(files = memoryFiles({ settings: '{}' })): Promise<AppWorld> {
  let picked: PickedFile | null = null;
  const app = await createApp({
    clock: { ...fakeClock(), wakeAt: (_at, wake) => (setImmediate(wake), () => undefined) },
    random: { next: () => 0.5 },
    idle: { seconds: () => 60 },
    sound: fakeSound(),
    findPhonePrograms: () => Promise.resolve(null),
    files,
    log: silentLog(),
    card: {
      show: () => undefined,
      hide: () => undefined,
      refresh: () => undefined,
      ready: () => undefined,
      resize: () => undefined,
      onLost: () => undefined,
    },
    desk: {
      saveFile: async (name, kind) => ok({ file: `${name}.${kind}` }),
      pickFile: async () => (picked ? ok(picked) : refuse('cancelled')),
      copyText: async () => done,
      drawSummary: null,
      openHelp: () => undefined,
    },
    stored: noStored,
    loginItem: fakeLoginItem(),
    phones: noPhones,
    shortcuts: { hold: () => [], release: () => undefined },
    tell: () => undefined,
    host: { edition: 'desktop' },
    locale: { system: () => 'en', preferred: () => ['en'] },
    dataFolder: '/data',
    version: '0.1.0',
    displays: () => 1,
    notices: () => [],
    diagnose: null,
  });
  await app.userContent.load();
  return {
    app,
    files,
    async all() {
      const texts = new Map<string, string>();
      for (const key of (await files.list('')) ?? []) {
        const kept = await files.read(key);
        texts.set(key, kept.is === 'text' ? kept.text : kept.is);
      }
      return texts;
    },
    async exported() {
      let text = '';
      for await (const piece of app.exports.pieces('json')) text += piece;
      return text;
    },
    importing(file) {
      picked = typeof file === 'string' ? { text: file } : file;
      return app.importAll();
    },
  };
}
