import { readFileSync } from 'node:fs';
import type { Article, Span } from '../../src/article/article.ts';
import { blockAt, sectionTitle } from '../../src/article/context.ts';
import { readArticle } from '../../src/article/read.ts';
import type { Answer, Language, Question, Result } from '../../src/engine/answer.ts';
import type { Engine, Suggestion } from '../../src/engine/engine.ts';
import type { Figure } from '../../src/figures/figure.ts';

/** What the paper engine says to a question in which a word occurs. Texts are found in the article, not made. */
export interface Script {
  readonly status: Answer['status'];
  /** The passages to quote, each with the part of it that answers. */
  readonly results?: readonly {
    readonly excerpt: string;
    readonly answer?: string;
    readonly translation?: string;
  }[];
  readonly closest?: readonly { readonly excerpt: string; readonly answer?: string }[];
  readonly missing?: readonly string[];
  readonly conversation?: 'greeting' | 'thanks' | 'help';
}

/** A figure as a test names it: what stands in the article, in which clause, for which period. */
export interface PaperFigure {
  readonly text: string;
  readonly clause: string;
  readonly period: string | null;
  readonly kind?: Figure['kind'];
  readonly unit?: string;
}

export interface Paper {
  readonly articles: readonly Article[];
  /** The first whose word occurs in the question is the answer; a question with none of them is not in the article. */
  readonly scripts: Readonly<Record<string, Script>>;
  readonly figures?: readonly PaperFigure[];
  readonly suggestions?: readonly Suggestion[];
}

/** An engine that says what the test has written down, about real articles; it notes what it was asked. */
export interface PaperEngine extends Engine {
  readonly asked: Question[];
}

export function paperEngine({ articles, scripts, figures = [], suggestions = [] }: Paper): PaperEngine {
  const asked: Question[] = [];
  const known = articles.flatMap((article) =>
    figures.flatMap((figure) => figureIn(article, figure) ?? []).map((figure) => ({ article, figure })),
  );
  const figuresOf = (slug: string) =>
    known.filter(({ article }) => article.slug === slug).map(({ figure }) => figure);
  const figuresWithin = (slug: string, { start, end }: Span) =>
    figuresOf(slug).filter(({ span }) => span.start >= start && span.end <= end);
  const editions = Object.values(scripts)
    .flatMap(({ results = [] }) => results)
    .flatMap(({ excerpt, translation }) =>
      translation === undefined ? [] : [{ ...find(articles, excerpt), translation }],
    );
  const resultOf = ({ excerpt, answer, translation }: NonNullable<Script['results']>[number]): Result => {
    const { article, span } = find(articles, excerpt);
    const answerSpan = answer === undefined ? null : spanOf(article, answer, span.start);
    const block = blockAt(article, span);
    return {
      article: article.slug,
      span,
      excerpt,
      answer: answer ?? null,
      answerSpan,
      section: sectionTitle(article, block?.section ?? null),
      paragraph: block?.paragraph ?? null,
      figures: figuresWithin(article.slug, span),
      confidence: 0.9,
      ...(translation === undefined ? {} : { translation }),
    };
  };
  return {
    asked,
    articles,
    article: (slug) => articles.find((article) => article.slug === slug),
    figures: figuresOf,
    figuresWithin,
    ask(question) {
      asked.push(question);
      const text = `${question.question} ${question.previous ?? ''}`;
      const script = Object.entries(scripts).find(([word]) => text.includes(word))?.[1];
      return {
        status: script?.status ?? 'not_in_article',
        results: (script?.results ?? []).map(resultOf),
        closest: (script?.closest ?? []).map(resultOf),
        missing: script?.missing ?? [],
        language: question.language ?? languageOf(question.question),
        conversation: script?.conversation ?? null,
      };
    },
    translation(slug, span, language) {
      const said = editions.filter(
        (pair) => pair.article.slug === slug && pair.span.start < span.end && span.start < pair.span.end,
      );
      return language === 'en' && said.length > 0
        ? said.map((pair) => pair.translation).join(' ')
        : undefined;
    },
    translatedFigure: () => undefined,
    warm: () => {},
    suggest: (typed, limit) => suggestions.filter(({ text }) => text.includes(typed)).slice(0, limit),
  };
}

/** The project's own article. */
export function theArticle(): Article {
  const file = new URL('../../data/articles/pingan-jincheng.txt', import.meta.url);
  return readArticle('pingan-jincheng.txt', readFileSync(file, 'utf8'));
}

/** The same for an article written down in a test. */
export function articleOf(fileName: string, text: string): Article {
  return readArticle(fileName, text);
}

function find(articles: readonly Article[], excerpt: string): { article: Article; span: Span } {
  for (const article of articles) {
    const start = article.raw.indexOf(excerpt);
    if (start !== -1) return { article, span: { start, end: start + excerpt.length } };
  }
  throw new Error(`No article says “${excerpt}”`);
}

function spanOf(article: Article, text: string, from: number): Span {
  const start = article.raw.indexOf(text, from);
  if (start === -1) throw new Error(`The article does not say “${text}” there`);
  return { start, end: start + text.length };
}

function figureIn(article: Article, { text, clause, period, kind, unit }: PaperFigure): Figure | null {
  const at = article.raw.indexOf(clause);
  if (at === -1) return null;
  const clauseSpan = { start: at, end: at + clause.length };
  const block = blockAt(article, clauseSpan);
  const index = block === null ? -1 : article.blocks.indexOf(block);
  const span = spanOf(article, text, at);
  return {
    text,
    span,
    value: Number.parseFloat(text),
    unit: unit ?? text.replace(/[\d.]+/, ''),
    printedUnit: text.replace(/[\d.]+/, ''),
    measure: null,
    kind: kind ?? 'count',
    approximate: false,
    bound: null,
    period,
    periodSpan: null,
    section: block?.section ?? null,
    paragraph: block?.paragraph ?? null,
    block: index,
    sentence: block?.sentences.find((s) => s.start <= span.start && span.end <= s.end) ?? clauseSpan,
    clause: clauseSpan,
    partner: null,
  };
}

function languageOf(question: string): Language {
  if (/[們麼嗎個樣義點]/.test(question)) return 'zh-Hant';
  return /\p{Script=Han}/u.test(question) ? 'zh-Hans' : 'en';
}
