import { parseArgs } from 'node:util';
import { PublicError } from '../errors.ts';
import { type Noise, parseNoise } from './noise.ts';

export const USAGE = `Usage: npm run --silent evaluate -- [options]

Without options: asks every question set in data/questions about the article of the same name.
  --questions FILE   asks this set instead, in the same format
  --article FILE     about this article; may be given several times
  --squad FILE       scores a file in SQuAD's format: which sentence comes first
  --noise NOISE      disturbs the questions of --squad: script, homophone:N, drop:N, swap:N or pinyin
  --seed N           where and how the noise falls (default 1)
  --peers            runs Fuse.js, MiniSearch, FlexSearch and Orama on the passages of --squad too
  --figures FILE     scores the figures found in strings with known figures
  --failures         lists what was answered wrongly
  --json             prints one JSON object instead of tables
  --help             prints this
`;

export interface Options {
  readonly questions: string | null;
  readonly articles: readonly string[];
  readonly squad: string | null;
  /** With the words that asked for it. */
  readonly noise: { readonly asked: string; readonly noise: Noise } | null;
  readonly seed: number;
  readonly peers: boolean;
  readonly figures: string | null;
  readonly failures: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws PublicError that says what is wrong with the arguments. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parse(argv);
  const seed = Number(values.seed ?? 1);
  if (!Number.isInteger(seed)) throw new PublicError(`--seed ${values.seed}: must be a whole number`);
  return {
    questions: values.questions ?? null,
    articles: values.article ?? [],
    squad: values.squad ?? null,
    noise: values.noise === undefined ? null : { asked: values.noise, noise: parseNoise(values.noise) },
    seed,
    peers: values.peers ?? false,
    figures: values.figures ?? null,
    failures: values.failures ?? false,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        questions: { type: 'string' },
        article: { type: 'string', multiple: true },
        squad: { type: 'string' },
        noise: { type: 'string' },
        seed: { type: 'string' },
        peers: { type: 'boolean' },
        figures: { type: 'string' },
        failures: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new PublicError(error instanceof Error ? error.message : String(error));
  }
}
