import type { Span } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';

/**
 * - `answered`: `results` holds the answer first, then what else may answer.
 * - `ambiguous`: several facts fit equally; all of them are in `results`, each with its own answer.
 * - `not_in_article`: `results` is empty; `closest` and `missing` say what comes near and what is lacking.
 * - `conversation`: a greeting, thanks, a call for help; nothing was asked of the article.
 */
export type AnswerStatus = 'answered' | 'ambiguous' | 'not_in_article' | 'conversation';

export interface Result {
  /** The article's slug. */
  readonly article: string;
  /** What is quoted: within one block, at most 300 characters unless one sentence is longer. */
  readonly span: Span;
  readonly excerpt: string;
  /** The part of the excerpt that answers, verbatim; null where the whole excerpt does. */
  readonly answer: string | null;
  readonly answerSpan: Span | null;
  /** The first line of the section's heading; null in the lead and around the body. */
  readonly section: string | null;
  readonly paragraph: number | null;
  /** The figures that stand in the excerpt. */
  readonly figures: readonly Figure[];
  /** From 0 to 1: the engine's estimate that this answers the question. */
  readonly confidence: number;
  /** The edition's text in the asker's language, where the article has one. */
  readonly translation?: string;
  /** How that edition prints the answer, where it is a figure. */
  readonly answerTranslation?: string;
}

export interface Answer {
  readonly status: AnswerStatus;
  /** Best first, at most 5. */
  readonly results: readonly Result[];
  /** For `not_in_article`: the nearest passages, at most 3, possibly none. */
  readonly closest: readonly Result[];
  /** Names, years, units that the question asks about and the articles never mention, as the asker wrote them. */
  readonly missing: readonly string[];
  /** The language in which the question was asked: what the bot's own words should be in. */
  readonly language: Language;
  /** What kind of conversation it was; null for the other statuses. */
  readonly conversation: 'greeting' | 'thanks' | 'help' | null;
}

/** The languages of the bot's own words and of questions. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

export interface Question {
  readonly question: string;
  /** The question that this one follows. */
  readonly previous?: string;
  readonly language?: Language;
}
