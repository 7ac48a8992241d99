import { parseArgs } from 'node:util';
import type { Language, Question } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { PublicError } from '../errors.ts';
import { figuresCsv } from '../figures/csv.ts';
import { type Io, readLines, write } from './io.ts';
import { answerLine, errorLine, figureLine, parseLanguage, parseQuestionLine } from './json.ts';
import { findFigures } from './listing.ts';
import { replyText } from './reply.ts';
import { styleFor } from './style.ts';

const USAGE = `Usage: npm run --silent ask -- "question" [options]

  --json              prints the answer as one JSON object
  --jsonl             answers JSON questions from standard input, one object a line
  --figures           lists the article's figures as JSON lines; words filter them
  --csv               with --figures: as a table for spreadsheets
  --article FILE      asks this article, or directory of articles; may be given several times
  --previous TEXT     the question that this one follows
  --language LANGUAGE the language of the question: zh-Hans, zh-Hant or en
  --help              prints this
`;

/** What the entry hands in. */
export interface AskSetting {
  /** Where the articles are when none is named. */
  readonly articles: string;
  readonly color: boolean;
  /** An engine for the articles at these paths. @throws PublicError naming the one that cannot be read */
  openEngine(paths: readonly string[]): Engine;
}

type Mode = 'text' | 'json' | 'jsonl' | 'figures' | 'csv' | 'help';

interface Arguments {
  readonly mode: Mode;
  readonly words: string;
  readonly articles: readonly string[];
  readonly previous: string | null;
  readonly language: Language | null;
}

/** Does what the arguments ask for and gives the exit code: 2 for arguments that it does not understand. */
export async function runAsk(argv: readonly string[], io: Io, setting: AskSetting): Promise<number> {
  let given: Arguments;
  try {
    given = readArguments(argv);
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    await write(io.stderr, `${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (given.mode === 'help' || (given.mode === 'text' && given.words === '')) {
    await write(io.stdout, USAGE);
    return 0;
  }
  const engine = setting.openEngine(given.articles.length > 0 ? given.articles : [setting.articles]);
  switch (given.mode) {
    case 'jsonl':
      return answerJsonLines(engine, io);
    case 'figures':
      for (const { article, figure } of findFigures(engine, given.words)) {
        await write(io.stdout, `${figureLine(article, figure)}\n`);
      }
      return 0;
    case 'csv':
      await write(io.stdout, figuresCsv(findFigures(engine, given.words)));
      return 0;
    case 'json':
      await write(io.stdout, `${answerLine(null, engine.ask(toQuestion(given)))}\n`);
      return 0;
    case 'text': {
      const style = styleFor(io.stdout, setting.color);
      await write(io.stdout, `${replyText(engine, engine.ask(toQuestion(given)), style)}\n`);
      return 0;
    }
  }
}

function toQuestion({ words, previous, language }: Arguments): Question {
  return {
    question: words,
    ...(previous === null ? {} : { previous }),
    ...(language === null ? {} : { language }),
  };
}

/** Answers each line as it comes, in order; 1 when any line was no question. */
async function answerJsonLines(engine: Engine, io: Io): Promise<number> {
  let lineNumber = 0;
  let exitCode = 0;
  for await (const line of readLines(io.stdin)) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    let reply: string;
    try {
      const { id, question } = parseQuestionLine(line);
      reply = answerLine(id, engine.ask(question));
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      reply = errorLine(lineNumber, error.message);
      exitCode = 1;
    }
    await write(io.stdout, `${reply}\n`);
  }
  return exitCode;
}

function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const modes = (['help', 'jsonl', 'figures', 'json'] as const).filter((mode) => values[mode] === true);
  const mode = modes[0] ?? 'text';
  if (modes.length > 1 && mode !== 'help') {
    throw new PublicError(`--${modes.join(' and --')} cannot be given together`);
  }
  if (values.csv === true && mode !== 'figures' && mode !== 'help') {
    throw new PublicError('--csv belongs to --figures');
  }
  const words = positionals.join(' ').trim();
  if (mode === 'jsonl' && words !== '') {
    throw new PublicError('--jsonl reads its questions from standard input');
  }
  return {
    mode: mode === 'figures' && values.csv === true ? 'csv' : mode,
    words,
    articles: values.article ?? [],
    previous: values.previous ?? null,
    language: values.language === undefined ? null : parseLanguage(values.language),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        figures: { type: 'boolean' },
        csv: { type: 'boolean' },
        article: { type: 'string', multiple: true },
        previous: { type: 'string' },
        language: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new PublicError(error instanceof Error ? error.message : String(error));
  }
}
