import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll } from 'vitest';
import type { Article, Span } from '../../src/article/article.ts';
import type { Answer, Result } from '../../src/engine/answer.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { FindFigures } from '../../src/evaluation/figures.ts';
import { type EvaluationSetting, runEvaluate } from '../../src/evaluation/run.ts';

/** Where a test file keeps what it evaluates; the kept question sets are in its `questions`. */
export const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
mkdirSync(join(folder, 'questions'));
afterAll(() => rmSync(folder, { recursive: true }));

export const animals: Article = {
  slug: 'animals',
  raw: '猫在屋顶。狗在院子。',
  language: 'zh-Hans',
  title: null,
  originalTitle: null,
  source: null,
  published: null,
  bylines: [],
  url: null,
  sections: [],
  blocks: [],
};

function splitSentences(raw: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const to = raw.indexOf('。', from) + 1;
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}

/** Finds the sentence that holds the question's first character, and declines where none does. */
function createEngine(articles: readonly Article[]): Engine {
  const [article = animals] = articles;
  const sentences = splitSentences(article.raw.replaceAll('\n', '。'), { start: 0, end: article.raw.length });
  const resultAt = (span: Span | undefined): Result[] =>
    span === undefined
      ? []
      : [
          {
            article: article.slug,
            span,
            excerpt: article.raw.slice(span.start, span.end),
            answer: null,
            answerSpan: null,
            section: null,
            paragraph: 1,
            figures: [],
            confidence: 0.5,
          },
        ];
  return {
    articles,
    article: () => article,
    figures: () => [],
    figuresWithin: () => [],
    warm: () => {},
    translation: () => undefined,
    translatedFigure: () => undefined,
    suggest: () => [],
    ask({ question }): Answer {
      const first = [...question][0] ?? '';
      const results = resultAt(
        sentences.find(({ start, end }) => article.raw.slice(start, end).includes(first)),
      );
      const status = results.length > 0 ? 'answered' : 'not_in_article';
      const closest = results.length > 0 ? [] : resultAt(sentences[0]);
      return { status, results, closest, missing: [], language: 'zh-Hans', conversation: null };
    },
  };
}

/** Finds one number, where the text begins with it. */
const findFigures: FindFigures = (text) => {
  const numeral = /^\d+/.exec(text)?.[0];
  if (numeral === undefined) return [];
  const span = { start: 0, end: numeral.length };
  const said = { unit: null, printedUnit: null, measure: null, bound: null, period: null, periodSpan: null };
  const places = { span, core: span, numeral: span, sentence: span, clause: span, partner: null };
  return [{ ...said, ...places, text: numeral, value: Number(numeral), kind: 'count', approximate: false }];
};

/** Writes a file of JSON, a list as lines, and gives its path. */
export function file(name: string, content: unknown): string {
  const path = join(folder, name);
  const lines = Array.isArray(content) ? content : [content];
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

/** Runs the program on stand-ins for the other rooms, and gives what it wrote. */
export async function evaluate(argv: readonly string[], more: Partial<EvaluationSetting> = {}) {
  const written = { out: '', err: '' };
  const stdout = new PassThrough().on('data', (chunk: Buffer) => {
    written.out += chunk.toString();
  });
  const stderr = Object.assign(new PassThrough(), { isTTY: true }).on('data', (chunk: Buffer) => {
    written.err += chunk.toString();
  });
  const setting: EvaluationSetting = {
    articles: 'data/articles',
    questions: join(folder, 'questions'),
    loadArticles: () => [animals],
    createEngine,
    splitSentences,
    detectLanguage: () => 'zh-Hans',
    findFigures,
    ...more,
  };
  const code = await runEvaluate(argv, { stdout, stderr }, setting);
  return { code, ...written };
}
