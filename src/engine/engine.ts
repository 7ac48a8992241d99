import type { Article } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import type { Answer, Question } from './answer.ts';

/** Something that can be asked or looked up, offered while a person types. */
export interface Suggestion {
  /** What is shown and, when chosen, asked. */
  readonly text: string;
  readonly kind: 'section' | 'figure' | 'question';
}

export interface Engine {
  readonly articles: readonly Article[];
  /** The article with that slug, if it is one of the engine's. */
  article(slug: string): Article | undefined;
  /** Every figure of that article, in the text's order. */
  figures(slug: string): readonly Figure[];
  /** Synchronous and pure: the same question gets the same answer. Never throws, whatever the strings hold. */
  ask(question: Question): Answer;
  /** At most `limit` suggestions for what has been typed so far; for nothing typed, a useful start. */
  suggest(typed: string, limit: number): readonly Suggestion[];
}

export function createEngine(articles: readonly Article[]): Engine {
  return {
    articles,
    article: (slug) => articles.find((article) => article.slug === slug),
    figures: () => [],
    ask: (): Answer => ({
      status: 'not_in_article',
      results: [],
      closest: [],
      missing: [],
      language: 'zh-Hans',
      conversation: null,
    }),
    suggest: () => [],
  };
}
