import type { Language } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { wordingFor } from '../wording/wording.ts';
import { answerInChat } from './following.ts';
import { articlesText, figuresText, findFigures } from './listing.ts';
import { commandsText, helpText, replyText } from './reply.ts';
import { paragraph, type Style } from './style.ts';
import { printable } from './width.ts';

/** What the chat shows for a line; `over` when the person wants to leave. */
export interface Turn {
  readonly text: string;
  readonly over: boolean;
}

/** A chat that remembers the last questions, for the next to follow them. */
export interface Session {
  /** The language of the chat's own words: that of the last question. */
  language(): Language;
  /** Answers a line: a command if it begins with a slash, else a question. */
  say(line: string): Turn;
  /** What the line so far may become. */
  complete(line: string): readonly string[];
}

type Command = keyof ReturnType<typeof wordingFor>['terminal']['commands'];

const SUGGESTIONS = 8;

export function startSession(engine: Engine, style: Style, language: Language): Session {
  let spoken = language;
  /** The last question that stood by itself, and those that followed it. */
  let chain: readonly string[] = [];

  const commands: Readonly<Record<Command, (words: string) => Turn>> = {
    figures: (words) => turn(figuresText(findFigures(engine, words), spoken, style)),
    article: () => turn(articlesText(engine, spoken, style)),
    help: () => turn(helpText(engine, spoken, style)),
    quit: () => ({ text: '', over: true }),
  };

  const ask = (question: string): Turn => {
    // Numbers and signs alone show no language: the chat goes on in the one it is in.
    const asked = /\p{L}/u.test(question) ? { question } : { question, language: spoken };
    const { answer, chain: next } = answerInChat(engine, asked, chain);
    chain = next;
    spoken = answer.language;
    return turn(replyText(engine, answer, style));
  };

  const run = (line: string): Turn => {
    const [name = '', ...words] = line.slice(1).split(/\s+/);
    const command = isCommand(name) ? commands[name] : undefined;
    if (command !== undefined) return command(words.join(' '));
    const said = wordingFor(spoken).terminal.unknownCommand(`/${name}`);
    return turn(`${paragraph(style, said)}\n${commandsText(spoken, style)}`);
  };

  const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);

  return {
    language: () => spoken,
    say(line) {
      const text = line.trim();
      return text.startsWith('/') ? run(text) : ask(text);
    },
    complete: (line) =>
      line.startsWith('/')
        ? Object.keys(commands)
            .map((name) => (name === 'figures' ? `/${name} ` : `/${name}`))
            .filter((command) => command.startsWith(line))
        : engine.suggest(line, SUGGESTIONS).map(({ text }) => printable(text)),
  };
}

function turn(text: string): Turn {
  return { text, over: false };
}
