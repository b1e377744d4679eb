import { app } from 'electron';
import type { Answer } from '../../src/core/contract';
import type { ExportFormat } from '../../src/core/export/export';
import { exportPieces } from '../../src/core/export/export';
import type { Diagnosis } from '../../src/core/diagnosis';
import type { Store } from '../../src/core/ports';
import { allShifts } from '../../src/core/services/all-shifts';
import type { SessionRunner } from '../../src/core/services/session-runner';
import type { Status } from '../../src/core/services/views';
import { leftOpen } from '../../src/core/services/views';
import type { Shift } from '../../src/core/shift/shift';
import type { CallVerb } from '../../src/core/words';
import type { CommandAnswer } from './adapters/answer-file';
import type { Command } from './adapters/command-line';
import { exitCodes } from './adapters/command-line';
import { writeOwnFile } from './adapters/write-file';
import type { Page } from './windows/main-window';

/** Carries out what a second start asks for, and says in a sentence why where it does not. */

export interface CommandDeps {
  readonly runner: SessionRunner;
  readonly store: Store;
  readonly status: () => Status;
  readonly diagnosis: () => Promise<Diagnosis>;
  readonly markdown: (shift: Shift) => string;
  /** A phone said this. */
  readonly heard: (verb: CallVerb) => void;
  readonly open: (page?: Page) => void;
}

const done: CommandAnswer = { code: exitCodes.done, out: '', error: '' };
const refused = (sentence: string): CommandAnswer => ({
  code: exitCodes.refused,
  out: '',
  error: `${sentence}\n`,
});

function answerOf(answer: Answer<null>, sentence: string): CommandAnswer {
  if (answer.ok) return done;
  if (answer.because === 'not-saved')
    return refused('Taken, but not on disk yet. Lull holds it and tries again.');
  return refused(sentence);
}

export function createCommands(deps: CommandDeps): (command: Command) => Promise<CommandAnswer> {
  const { runner, store, status, markdown, heard, open } = deps;

  async function exportTo(file: string, format: ExportFormat): Promise<CommandAnswer> {
    const written = await writeOwnFile(
      file,
      exportPieces(format, allShifts(runner.session, store), markdown),
    );
    return written ? done : refused(`${file} cannot be written. Choose a folder that you may write to.`);
  }

  return async (command) => {
    switch (command.do) {
      case 'start':
        if (!command.hidden) open();
        return done;
      case 'call':
        heard(command.verb);
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
        return { ...done, out: `${JSON.stringify({ ...status(), diagnosis: await deps.diagnosis() })}\n` };
      case 'export':
        return exportTo(command.file, command.format);
      case 'quit':
        setImmediate(() => {
          app.quit();
        });
        return done;
    }
  };
}
