import { app } from 'electron';
import type { Answer } from '../../../src/core/contract';
import type { App } from '../../../src/core/app/app';
import type { ExportFormat } from '../../../src/core/export/export';
import { leftOpen } from '../../../src/core/app/view-models';
import type { CommandReply } from './reply-file';
import type { Command } from './command-line';
import { exitCodes } from './command-line';
import { writeOwnFile } from '../system/write-file';
import type { Page } from '../windows/main-window';

/** Carries out what a second start asks for, and says in a sentence why where it does not. */

const done: CommandReply = { code: exitCodes.done, out: '', error: '' };
const refused = (sentence: string): CommandReply => ({
  code: exitCodes.refused,
  out: '',
  error: `${sentence}\n`,
});

function answerOf(answer: Answer<null>, sentence: string): CommandReply {
  if (answer.ok) return done;
  if (answer.error === 'not-saved')
    return refused('Taken, but not on disk yet. Lull holds it and tries again.');
  return refused(sentence);
}

async function statusAnswer({ status, diagnosis }: App): Promise<CommandReply> {
  const found = await diagnosis();
  const all = { ...status(), ...(found.ok ? { diagnosis: found.value } : {}) };
  return { ...done, out: `${JSON.stringify(all)}\n` };
}

/** `open` opens the main window. */
export function createCommands(
  lull: App,
  open: (page?: Page) => void,
): (command: Command) => Promise<CommandReply> {
  const { runner, phones, exports } = lull;

  async function exportTo(file: string, format: ExportFormat): Promise<CommandReply> {
    const written = await writeOwnFile(file, exports.pieces(format));
    return written ? done : refused(`${file} cannot be written. Choose a folder that you may write to.`);
  }

  return async (command) => {
    switch (command.do) {
      case 'start':
        if (!command.hidden) open();
        return done;
      case 'call':
        phones.recordVerb(command.verb);
        return answerOf(
          await runner.send({ type: 'call-signal', source: 'phone', verb: command.verb }),
          'Not now.',
        );
      case 'hard-call':
        return answerOf(await runner.send({ type: 'hard-call' }), 'There is no call to mark.');
      case 'card':
        return answerOf(await runner.send({ type: 'ask-card' }), 'No card during a call.');
      case 'close-shift':
        if (!runner.session().shift && !leftOpen(runner.session())) return refused('No shift is open.');
        open('close');
        return done;
      case 'status':
        return statusAnswer(lull);
      case 'export':
        return exportTo(command.file, command.format);
      case 'quit':
        if (lull.held())
          return refused(
            'Some of what Lull took is not on disk yet, so it stays. End it from its tray to lose that.',
          );
        setImmediate(() => app.quit());
        return done;
    }
  };
}
