import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Article, ArticleLanguage } from '../article/article.ts';
import type { Engine } from '../engine/engine.ts';
import { PublicError } from '../errors.ts';
import {
  type FindFigures,
  figuresReport,
  parseFigureExceptions,
  parseFigureRows,
  scoreFigures,
} from './figures.ts';
import { createNoise, type Disturb } from './noise.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { loadPeers } from './peers.ts';
import { startProgress } from './progress.ts';
import { type EvaluationQuestion, parseQuestions } from './questions.ts';
import { failures, type Report, retrievalReport, setsReport } from './report.ts';
import { scoreRetrieval } from './retrieval.ts';
import { scoreQuestions } from './score.ts';
import { parseSquad, type SplitSentences } from './squad.ts';

/** What the entry hands in: readers, finders, the engine, and where the operator keeps articles and question sets. */
export interface EvaluationSetting {
  readonly articles: string;
  readonly questions: string;
  loadArticles(paths: readonly string[]): readonly Article[];
  createEngine(articles: readonly Article[]): Engine;
  readonly splitSentences: SplitSentences;
  detectLanguage(text: string): ArticleLanguage;
  readonly findFigures: FindFigures;
}

export interface EvaluationIo {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Runs what the arguments ask for and gives the exit code. */
export async function runEvaluate(
  argv: readonly string[],
  io: EvaluationIo,
  setting: EvaluationSetting,
): Promise<number> {
  let options: Options;
  try {
    options = readOptions(argv);
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    io.stderr.write(`${error.message}\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    io.stdout.write(USAGE);
    return 0;
  }
  const reports: Report[] = [];
  const onlyOthers = options.questions === null && (options.squad !== null || options.figures !== null);
  if (!onlyOthers) reports.push(await runSets(options, io, setting));
  if (options.squad !== null) reports.push(await runSquad(options.squad, options, io, setting));
  if (options.figures !== null) reports.push(await runFigures(options.figures, options, setting));
  io.stdout.write(
    options.json
      ? `${JSON.stringify(Object.assign({}, ...reports.map(({ json }) => json)))}\n`
      : `${reports.map(({ text }) => text).join('\n\n')}\n`,
  );
  return 0;
}

interface QuestionSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly EvaluationQuestion[];
}

async function runSets(options: Options, io: EvaluationIo, setting: EvaluationSetting): Promise<Report> {
  const sets = await (options.questions === null
    ? keptSets(options, setting)
    : Promise.all([givenSet(options.questions, options, setting)]));
  const total = sets.reduce((sum, { questions }) => sum + questions.length, 0);
  const progress = startProgress(io.stderr, 'questions', total);
  const scores = sets.map(({ name, articles, questions }) => {
    const engine = setting.createEngine(articles);
    return { name, score: scoreQuestions(questions, (question) => engine.ask(question), progress.tick) };
  });
  progress.end();
  const report = setsReport(scores);
  if (!options.failures) return report;
  return { ...report, text: [report.text, ...scores.map(({ score }) => failures(score))].join('\n\n') };
}

async function givenSet(file: string, options: Options, setting: EvaluationSetting): Promise<QuestionSet> {
  const articles = setting.loadArticles(options.articles.length > 0 ? options.articles : [setting.articles]);
  return { name: basename(file, '.jsonl'), articles, questions: parseQuestions(await readText(file), file) };
}

/**
 * Every set that is kept: `<slug>.jsonl` and `<slug>.<name>.jsonl` ask about the article of that slug, which stands
 * beside them (`<slug>.txt`, `<slug>.md`) or among the operator's articles.
 */
async function keptSets(options: Options, setting: EvaluationSetting): Promise<QuestionSet[]> {
  const files = (await readdir(setting.questions)).sort();
  const sets = files.filter((file) => file.endsWith('.jsonl'));
  if (sets.length === 0)
    throw new PublicError(`${setting.questions}: no question set (*.jsonl) in this directory`);
  const beside = files
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .map((file) => join(setting.questions, file));
  const among = options.articles.length > 0 ? options.articles : [setting.articles];
  const articles = [...setting.loadArticles(beside), ...setting.loadArticles(among)];
  return Promise.all(
    sets.map(async (file) => {
      const name = basename(file, '.jsonl');
      const [slug] = name.split('.');
      const about = articles.filter((article) => article.slug === slug);
      const path = join(setting.questions, file);
      if (about.length === 0) throw new PublicError(`${path}: no article is called ${slug}`);
      return { name, articles: about, questions: parseQuestions(await readText(path), path) };
    }),
  );
}

async function runSquad(
  file: string,
  options: Options,
  io: EvaluationIo,
  setting: EvaluationSetting,
): Promise<Report> {
  const text = await readText(file);
  const articles = parseSquad(text, file, setting.splitSentences, setting.detectLanguage(text));
  const questions = articles.flatMap((article) => article.questions.map(({ question }) => question));
  const corpus = [...articles.map(({ article }) => article.raw), ...questions];
  const disturb: Disturb =
    options.noise === null
      ? (question) => question
      : await createNoise(options.noise.noise, corpus, options.seed);
  const peers = options.peers ? await loadPeers() : [];
  const progress = startProgress(io.stderr, basename(file), questions.length);
  const scores = scoreRetrieval(articles, setting.createEngine, peers, disturb, progress.tick);
  progress.end();
  return retrievalReport(
    { file: basename(file), noise: options.noise?.asked ?? null, seed: options.seed },
    scores,
  );
}

/** The kept list of entries that are no figures by this project's definition, each with its reason. */
const EXCEPTIONS = 'figures-exceptions.json';

async function runFigures(file: string, options: Options, setting: EvaluationSetting): Promise<Report> {
  const list = join(setting.questions, EXCEPTIONS);
  const rows = parseFigureRows(await readText(file), file);
  const exceptions = parseFigureExceptions(await readText(list), list);
  const score = scoreFigures(rows, exceptions, setting.findFigures);
  return figuresReport(basename(file), score, options.failures);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new PublicError(
      `${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
