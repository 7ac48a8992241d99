import type { Article } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import { fold } from '../language/fold.ts';
import { detectLanguage } from '../language/script.ts';
import type { Answer, Question, Result } from './answer.ts';
import { type Candidate, candidatesFor } from './choose.ts';
import { conversationIn } from './conversation.ts';
import type { Edition } from './edition/edition.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { bestOf, scorePassages } from './rank.ts';
import { resultOf } from './results.ts';
import { type Understood, understand } from './understand.ts';

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

const PASSAGES_READ = 12;
const MOST_RESULTS = 5;

/** One candidate a passage: the best. */
function onePerPassage(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ passage }) => !seen.has(passage) && seen.add(passage));
}

function search(lookup: Lookup, understood: Understood): Candidate[] {
  const answered = understood.previous && (search(lookup, understood.previous)[0]?.figure ?? null);
  const scores = scorePassages(lookup.index, lookup.space, understood.query);
  return candidatesFor(lookup, understood, bestOf(scores, PASSAGES_READ), scores, answered);
}

/** An engine over the articles, and over their editions in other languages where there are any. */
export function createEngine(articles: readonly Article[], editions: readonly Edition[] = []): Engine {
  const lookup = createLookup(articles, editions);
  const bySlug = new Map(articles.map((article, at) => [article.slug, at]));
  return {
    articles,
    article: (slug) => articles[bySlug.get(slug) ?? -1],
    figures: (slug) => lookup.figures[bySlug.get(slug) ?? -1] ?? [],
    ask: (question: Question): Answer => {
      const talk = conversationIn(fold(question.question).text);
      const language = question.language ?? detectLanguage(question.question);
      if (talk)
        return {
          status: 'conversation',
          results: [],
          closest: [],
          missing: [],
          language,
          conversation: talk,
        };
      const understood = understand(lookup, question);
      const candidates = search(lookup, understood);
      const results = onePerPassage(candidates)
        .slice(0, MOST_RESULTS)
        .map((candidate) => resultOf(lookup, understood, candidate, 0.5))
        .filter((result): result is Result => result !== null);
      return {
        status: results.length ? 'answered' : 'not_in_article',
        results,
        closest: [],
        missing: [],
        language: understood.language,
        conversation: null,
      };
    },
    suggest: () => [],
  };
}
