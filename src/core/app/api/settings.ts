import { z } from 'zod';
import { done, ok, refuse } from '../../answer';
import { oneLine, siteLineKey, siteLineNames, siteLinesOf, siteLinesSchema } from '../../care/site-lines';
import type { StoredView } from '../../contract';
import { longestProgram } from '../../sound-types';
import { programAnswers, programClasses } from '../../vocabulary';
import { microsipAsk } from '../ports';
import { both, main, nothing, request } from './request';

const program = z.string().min(1).max(longestProgram);

/** Settings, phones, and what uses the microphone. */
export const settingsRequests = {
  settings: request(main, nothing, (_, app) => ok(app.settingsView())),
  /** Sets one setting; null puts its default back. The value is checked against the setting's own rule. */
  'change-setting': request(
    main,
    z.strictObject({ key: z.string().max(64), value: z.json() }),
    ({ key, value }, app) => app.changeSetting(key, value),
  ),
  /** The site's own lines for calls that go too far. */
  'site-lines': request(both, nothing, (_, app) => ok(siteLinesOf(app.settingsView().settings))),
  'change-site-lines': request(main, siteLinesSchema, async (lines, app) => {
    const before = siteLinesOf(app.settingsView().settings);
    for (const name of siteLineNames.filter((each) => lines[each] !== before[each])) {
      const changed = await app.changeSetting(siteLineKey(name), oneLine(lines[name]));
      if (!changed.ok) return changed;
    }
    return ok(siteLinesOf(app.settingsView().settings));
  }),
  /** A field records a chord: no global key of Lull's does anything until it is left. */
  'pause-shortcuts': request(main, z.strictObject({ on: z.boolean() }), ({ on }, app) => {
    app.pauseShortcuts(on);
    return done;
  }),
  /** How Lull stands on this computer, for support; looked for anew each time. */
  diagnosis: request(main, nothing, (_, app) => app.diagnosis()),
  /** All that Lull keeps on this computer, by kind; looked for anew each time. */
  stored: request(main, nothing, async (_, { stored, settingsView }) => {
    const kinds = await stored.list();
    if (!kinds) return refuse('not-now');
    return ok<StoredView>({ kinds, folder: settingsView().dataFolder, opens: stored.openFolder !== null });
  }),
  'open-folder': request(main, nothing, async (_, { stored }) => {
    if (!stored.openFolder) return refuse('not-here');
    return (await stored.openFolder()) ? done : refuse('not-now');
  }),
  /** Erases all that Lull keeps; it ends, and begins anew. */
  'erase-all': request(main, nothing, async (_, { stored }) =>
    (await stored.eraseAll()) ? done : refuse('not-written'),
  ),
  /** Whether the system starts Lull when the agent signs in; asked of the system each time. */
  'login-item': request(main, nothing, async (_, { loginItem }) =>
    loginItem ? ok({ on: await loginItem.isOn() }) : refuse('not-here'),
  ),
  'set-login-item': request(main, z.strictObject({ on: z.boolean() }), async ({ on }, { loginItem }) => {
    if (!loginItem) return refuse('not-here');
    // A system may take it and still say no, as one that is managed does.
    const taken = (await loginItem.set(on)) && (await loginItem.isOn()) === on;
    return taken ? ok({ on }) : refuse('not-taken');
  }),
  /** Phone programs seen running, by catalogue id, to offer the right hook line first. */
  'phone-programs': request(main, nothing, async (_, { phones }) => ok(await phones.running())),
  /** MicroSIP's own file: look at it, choose another, write the hooks into it, put the kept copy back. */
  microsip: request(main, microsipAsk, (ask, { phones }) => phones.microsip(ask)),
  /** What a program that uses the microphone is; `not-known-yet` lets Lull learn it again. */
  'set-program': request(
    main,
    z.strictObject({ program, class: z.enum(programClasses) }),
    (payload, { runner }) => runner.send({ type: 'set-program', ...payload }),
  ),
  /** The answer to the open question (`Snapshot.question`). */
  'answer-program': request(
    main,
    z.strictObject({ program, answer: z.enum(programAnswers) }),
    (payload, { runner }) => runner.send({ type: 'answer-program', ...payload }),
  ),
};
