import { createInterface, type Interface } from 'node:readline';
import type { Language } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { wordingFor } from '../wording/wording.ts';
import { type Io, readLines, write } from './io.ts';
import { titleOf } from './reply.ts';
import { type Session, startSession } from './session.ts';
import { paragraph, type Style, styleFor } from './style.ts';
import { printable } from './width.ts';

export interface ChatSetting {
  /** The language of the first words; null for the first article's. */
  readonly language: Language | null;
  readonly color: boolean;
  /** Is given what to do when the program is asked to stop. */
  onStop(stop: () => void): void;
}

/**
 * Talks with a person until they leave, or answers line by line where the input is no terminal.
 * @returns how many lines, questions and commands, it was given
 */
export async function chat(engine: Engine, io: Io, setting: ChatSetting): Promise<number> {
  const style = styleFor(io.stdout, setting.color);
  const language = setting.language ?? engine.articles[0]?.language ?? 'en';
  const session = startSession(engine, style, language);
  await write(io.stdout, `${paragraph(style, wordingFor(language).terminal.noToken)}\n`);
  return io.stdin.isTTY === true
    ? talk(engine, io, session, style, setting)
    : answerLines(io, session, style);
}

async function answerLines(io: Io, session: Session, style: Style): Promise<number> {
  let taken = 0;
  for await (const line of readLines(io.stdin)) {
    if (line.trim() === '') continue;
    const { text, over } = session.say(line);
    taken += 1;
    if (over) break;
    await write(io.stdout, `\n> ${style.bold(printable(line.trim()))}\n${text}\n`);
  }
  return taken;
}

async function talk(
  engine: Engine,
  io: Io,
  session: Session,
  style: Style,
  setting: ChatSetting,
): Promise<number> {
  const titles = engine.articles.map(titleOf);
  const { welcome } = wordingFor(session.language()).terminal;
  await write(io.stdout, `${paragraph(style, welcome(titles.join(', ')))}\n\n`);
  const lines = createInterface({
    input: io.stdin,
    output: io.stdout,
    prompt: '> ',
    completer: (line: string) => [session.complete(line), line],
    historySize: 500,
    removeHistoryDuplicates: true,
  });
  lines.on('SIGINT', () => leaveOrClear(lines));
  setting.onStop(() => lines.close());
  let taken = 0;
  lines.prompt();
  // While the person reads the welcome.
  setImmediate(() => engine.warm());
  for await (const line of lines) {
    if (line.trim() !== '') {
      const { text, over } = session.say(line);
      taken += 1;
      if (over) break;
      await write(io.stdout, `\n${text}\n\n`);
    }
    lines.prompt();
  }
  lines.close();
  await write(io.stdout, `\n${wordingFor(session.language()).terminal.goodbye}\n`);
  return taken;
}

/** Ctrl-C clears what has been typed, as in a shell, and leaves where nothing has. */
function leaveOrClear(lines: Interface): void {
  if (lines.line === '') {
    lines.close();
    return;
  }
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}
