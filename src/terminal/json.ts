import { type Article, excerpt } from '../article/article.ts';
import { sectionTitle } from '../article/context.ts';
import type { Answer, Language, Question, Result } from '../engine/answer.ts';
import { PublicError } from '../errors.ts';
import type { Figure } from '../figures/figure.ts';

/** What a program called its question; null when it gave none. */
export type QuestionId = string | number | null;

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];

/** The language of that name. @throws PublicError naming those there are */
export function parseLanguage(name: string): Language {
  const language = LANGUAGES.find((known) => known === name);
  if (language === undefined) throw new PublicError(`language must be ${LANGUAGES.join(', ')}`);
  return language;
}

/**
 * Reads one line of JSON as a question.
 * @throws PublicError saying why it is none
 */
export function parseQuestionLine(line: string): { readonly id: QuestionId; readonly question: Question } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new PublicError('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PublicError('not a JSON object');
  }
  const members: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  const id = members.get('id') ?? null;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    throw new PublicError('"id" must be a string or a number');
  }
  const question = optionalString(members, 'question');
  if (question === null) throw new PublicError('"question" is missing');
  const previous = optionalString(members, 'previous');
  const language = optionalString(members, 'language');
  return {
    id,
    question: {
      question,
      ...(previous === null ? {} : { previous }),
      ...(language === null ? {} : { language: parseLanguage(language) }),
    },
  };
}

function optionalString(members: ReadonlyMap<string, unknown>, key: string): string | null {
  const value = members.get(key) ?? null;
  if (value !== null && typeof value !== 'string') throw new PublicError(`"${key}" must be a string`);
  return value;
}

/** The line, without its end, that says why an input line was no question. */
export function errorLine(lineNumber: number, problem: string): string {
  return JSON.stringify({ id: null, error: `line ${lineNumber}: ${problem}` });
}

/** An answer as one line of JSON, without its end. */
export function answerLine(id: QuestionId, answer: Answer): string {
  return JSON.stringify({
    id,
    status: answer.status,
    results: answer.results.map(resultJson),
    closest: answer.closest.map(resultJson),
    missing: answer.missing,
  });
}

function resultJson(result: Result) {
  return {
    excerpt: result.excerpt,
    answer: result.answer,
    article: result.article,
    section: result.section,
    paragraph: result.paragraph,
    span: [result.span.start, result.span.end],
    figures: result.figures.map(({ text, value, unit, kind, approximate, period, span }) => {
      return { text, value, unit, kind, approximate, period, span: [span.start, span.end] };
    }),
    confidence: result.confidence,
    ...(result.translation === undefined ? {} : { translation: result.translation }),
    ...(result.answerTranslation === undefined ? {} : { answerTranslation: result.answerTranslation }),
  };
}

/** A figure of the article as one line of JSON, without its end. */
export function figureLine(article: Article, figure: Figure): string {
  const { text, value, unit, kind, approximate, bound, period, paragraph, span } = figure;
  return JSON.stringify({
    text,
    value,
    unit,
    kind,
    approximate,
    bound,
    period,
    section: sectionTitle(article, figure.section),
    paragraph,
    span: [span.start, span.end],
    sentence: excerpt(article, figure.sentence),
  });
}
