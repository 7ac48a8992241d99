import { readFileSync } from 'node:fs';
import { type Article, excerpt, type Span } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';

/** Reads a file of the repository, its path relative to the repository's root. */
export function articleAt(path: string): Article {
  return readArticle(path, readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

/** Each block as `kind section/paragraph: text`, the text cut to `width` characters. */
export function outlineOf(article: Article, width = 16): string[] {
  return article.blocks.map(({ kind, section, paragraph, span }) => {
    const text = excerpt(article, span).replace(/\s+/g, ' ').slice(0, width);
    return `${kind} ${section ?? '-'}/${paragraph ?? '-'}: ${text}`;
  });
}

export function textOf(article: Article, span: Span | null): string | null {
  return span === null ? null : excerpt(article, span);
}

/** What is known about the article beside its text. */
export function factsOf(article: Article): Record<string, unknown> {
  return {
    language: article.language,
    title: textOf(article, article.title),
    originalTitle: textOf(article, article.originalTitle),
    source: textOf(article, article.source),
    published: article.published?.iso ?? null,
    bylines: article.bylines.map(({ role, span }) => `${role}: ${excerpt(article, span)}`),
  };
}

export function headingsOf(article: Article): (string | null)[][] {
  return article.sections.map(({ heading, subheading }) => [
    textOf(article, heading),
    textOf(article, subheading),
  ]);
}

/** The body blocks' texts. */
export function bodyOf(article: Article): string[] {
  return article.blocks.flatMap(({ paragraph, span }) =>
    paragraph === null ? [] : [excerpt(article, span)],
  );
}
