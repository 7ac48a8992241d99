import type { Article, Span } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import type { Answer, Language, Question } from './answer.ts';
import { answer } from './answering.ts';
import { type Edition, translation } from './edition/edition.ts';
import { figureInEdition } from './edition/same-figure.ts';
import { createLookup } from './lookup.ts';
import { createSuggester, type Suggestion } from './suggest.ts';

export type { Suggestion } from './suggest.ts';

export interface Engine {
  readonly articles: readonly Article[];
  /** The article with that slug, if it is one of the engine's. */
  article(slug: string): Article | undefined;
  /** Every figure of that article, in the text's order. */
  figures(slug: string): readonly Figure[];
  /** Those that lie within a span of it: only that part of the article is read. */
  figuresWithin(slug: string, span: Span): readonly Figure[];
  /** What the article's edition in that language says for a span of it; undefined where it has none. */
  translation(slug: string, span: Span, language: Language): string | undefined;
  /** How that edition prints a figure of the article; undefined where it has none, or it is not sure which. */
  translatedFigure(slug: string, figure: Figure, language: Language): Figure | undefined;
  /** Synchronous and pure: the same question gets the same answer. Never throws, whatever the strings hold. */
  ask(question: Question): Answer;
  /** Loads the dictionaries that questions need, once: without it the first questions wait for them. */
  warm(): void;
  /** At most `limit` suggestions for what has been typed so far; for nothing typed, a useful start. */
  suggest(typed: string, limit: number): readonly Suggestion[];
}

/** One question for each dictionary: everyday words, sounds, names, English, pinyin. */
const WARMING = [
  '请问北京有多少个警察',
  '多绍',
  'How many police officers are there in London?',
  'duoshao jingcha',
];

/** An engine over the articles, and over their editions in other languages where there are any. */
export function createEngine(articles: readonly Article[], editions: readonly Edition[] = []): Engine {
  const lookup = createLookup(articles, editions);
  const suggest = createSuggester(lookup);
  const bySlug = new Map(articles.map((article, at) => [article.slug, at]));
  const editionIn = (slug: string, language: Language) =>
    editions.find((candidate) => candidate.of === slug && candidate.language === language);
  return {
    articles,
    article: (slug) => articles[bySlug.get(slug) ?? -1],
    figures: (slug) => lookup.ledgers[bySlug.get(slug) ?? -1]?.all() ?? [],
    figuresWithin: (slug, span) => lookup.ledgers[bySlug.get(slug) ?? -1]?.within(span) ?? [],
    translation: (slug, span, language) => {
      const edition = editionIn(slug, language);
      return (edition && translation(edition, span)) ?? undefined;
    },
    translatedFigure: (slug, figure, language) => {
      const edition = editionIn(slug, language);
      return (edition && figureInEdition(edition, figure)) ?? undefined;
    },
    ask: (question) => answer(lookup, question),
    warm: () => {
      for (const question of WARMING) answer(lookup, { question });
    },
    suggest,
  };
}
