import { parseArgs } from 'node:util';

export const PARTS = ['question', 'growth', 'articles', 'bot', 'figures'] as const;
export type PartName = (typeof PARTS)[number];

export const USAGE = `Usage: npm run bench -- [part]... [options]

Parts, all of them unless some are named:
  question   a question to the article: this engine and the search libraries
  growth     the same over ever more passages: build, memory, question
  articles   the same over ever more articles: the right article first
  bot        the bot against the smallest discord.js bot: start, reply, memory, processor time
  figures    finding figures against reading alone
Options:
  --quick    smaller sizes and fewer rounds
  --seed N   what the generated texts are made from (default 1)
  --json     prints one JSON object instead of tables
  --help     prints this
`;

export interface Options {
  readonly parts: readonly PartName[];
  readonly quick: boolean;
  readonly seed: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws Error that says what is wrong with the arguments */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”, only ${PARTS.join(', ')}.`);
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`--seed ${values.seed}: must be a whole number.`);
  const parts = positionals.length === 0 ? PARTS : PARTS.filter((part) => positionals.includes(part));
  return { parts, quick: values.quick, seed, json: values.json, help: values.help };
}
