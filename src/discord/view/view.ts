import type { Article, Span } from '../../article/article.ts';
import { sectionText } from '../../article/context.ts';
import type { Answer, Language, Result } from '../../engine/answer.ts';
import type { Engine } from '../../engine/engine.ts';

/** A passage of an article that a reply quotes, and the part of it that answers. */
export interface Place {
  readonly article: Article;
  readonly span: Span;
  readonly answer: Span | null;
}

/** Where the places of a reply come from: an answer of that status, or a person who reads a section. */
export type Origin = 'answered' | 'ambiguous' | 'not_in_article' | 'reading';

/** What every reply has. */
export interface Shown {
  /** The snowflake of the person whose reply it is. */
  readonly asker: string;
  /** The language of the bot's own words in it. */
  readonly language: Language;
}

/** What the views of passages share. */
export interface OfPlaces extends Shown {
  readonly origin: Origin;
  /** The language that the person reads in: an edition in it stands beside the original, where there is one. */
  readonly edition: Language;
  /** At least one, at most five. */
  readonly places: readonly Place[];
  /** Which of the places is shown. */
  readonly index: number;
}

/** One place is quoted, with `width` sentences before and after it. */
export interface QuoteView extends OfPlaces {
  readonly kind: 'quote';
  readonly width: number;
}

/** All places: the alternatives of an ambiguous question side by side, or the nearest passages as buttons. */
export interface AllView extends OfPlaces {
  readonly kind: 'all';
}

/** A page of the section in which the place stands, counted from 0; null for the page with the place. */
export interface SectionView extends OfPlaces {
  readonly kind: 'section';
  readonly page: number | null;
}

/** Which figures a table shows; null where all. `section` -1 is the opening before the first heading. */
export interface FigureFilter {
  readonly section: number | null;
  /** Index into the distinct periods of the article's figures. */
  readonly period: number | null;
  /** Index into `FIGURE_KINDS`. */
  readonly kind: number | null;
}

/** A page of the table of an article's figures. */
export interface FiguresView extends Shown {
  readonly kind: 'figures';
  readonly article: Article;
  readonly filter: FigureFilter;
  readonly page: number;
}

/** The reply is taken away. */
export interface RemoveView extends Shown {
  readonly kind: 'remove';
}

/**
 * What a reply shows, or what a press of its button leads to. A button's custom id is its view, encoded: no
 * state is kept anywhere else, so a press works after a restart and in any process.
 */
export type View = QuoteView | AllView | SectionView | FiguresView | RemoveView;

/** The first view of an answer; null where there is no passage to show. */
export function viewOfAnswer(
  answer: Answer,
  asker: string,
  language: Language,
  engine: Engine,
): QuoteView | AllView | null {
  if (answer.status === 'conversation') return null;
  const results = answer.status === 'not_in_article' ? answer.closest : answer.results;
  const places = results.flatMap((result) => placeOf(result, engine) ?? []);
  if (places.length === 0) return null;
  const shared = { asker, language, edition: answer.language, origin: answer.status, places, index: 0 };
  return answer.status === 'answered' ? { ...shared, kind: 'quote', width: 0 } : { ...shared, kind: 'all' };
}

function placeOf(result: Result, engine: Engine): Place | null {
  const article = engine.article(result.article);
  if (article === undefined) return null;
  return { article, span: result.span, answer: result.answerSpan };
}

/** A section from its first page; null for the opening before the first heading. */
export function sectionView(
  article: Article,
  section: number | null,
  asker: string,
  language: Language,
): SectionView {
  const [first] = sectionText(article, section);
  const heading = section === null ? undefined : article.sections[section]?.heading;
  const start = first?.span.start ?? heading?.start ?? 0;
  const places = [{ article, span: { start, end: start }, answer: null }];
  return {
    kind: 'section',
    asker,
    language,
    edition: language,
    origin: 'reading',
    places,
    index: 0,
    page: 0,
  };
}
