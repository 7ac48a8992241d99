import type { Article, Span } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import { fold } from '../language/fold.ts';
import { detectLanguage } from '../language/script.ts';
import { alternatives } from './ambiguity.ts';
import type { Answer, Language, Question, Result } from './answer.ts';
import { type Candidate, candidatesFor } from './choose.ts';
import { confidenceOf, THRESHOLD } from './confidence.ts';
import { conversationIn, isInstruction } from './conversation.ts';
import { askedOfDocument } from './document.ts';
import { type Edition, translation } from './edition/edition.ts';
import { evidenceFor } from './evidence.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { missingFrom } from './missing.ts';
import { bestOf, scorePassages } from './rank.ts';
import { resultOf } from './results.ts';
import { createSuggester, type Suggestion } from './suggest.ts';
import { type Understood, understand } from './understand.ts';

export type { Suggestion } from './suggest.ts';

export interface Engine {
  readonly articles: readonly Article[];
  /** The article with that slug, if it is one of the engine's. */
  article(slug: string): Article | undefined;
  /** Every figure of that article, in the text's order. */
  figures(slug: string): readonly Figure[];
  /** What the article's edition in that language says for a span of it; undefined where it has none. */
  translation(slug: string, span: Span, language: Language): string | undefined;
  /** Synchronous and pure: the same question gets the same answer. Never throws, whatever the strings hold. */
  ask(question: Question): Answer;
  /** At most `limit` suggestions for what has been typed so far; for nothing typed, a useful start. */
  suggest(typed: string, limit: number): readonly Suggestion[];
}

const PASSAGES_READ = 12;
const MOST_RESULTS = 5;
const MOST_CLOSEST = 3;

interface Found {
  readonly candidates: readonly Candidate[];
  readonly scores: Float64Array;
}

function search(lookup: Lookup, understood: Understood): Found {
  const answered = understood.previous && (search(lookup, understood.previous).candidates[0]?.figure ?? null);
  const scores = scorePassages(lookup.index, lookup.space, understood.query);
  return {
    scores,
    candidates: candidatesFor(lookup, understood, bestOf(scores, PASSAGES_READ), scores, answered),
  };
}

/** One candidate a passage: the best. */
function onePerPassage(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ passage }) => !seen.has(passage) && seen.add(passage));
}

/** An engine over the articles, and over their editions in other languages where there are any. */
export function createEngine(articles: readonly Article[], editions: readonly Edition[] = []): Engine {
  const lookup = createLookup(articles, editions);
  const bySlug = new Map(articles.map((article, at) => [article.slug, at]));
  return {
    articles,
    article: (slug) => articles[bySlug.get(slug) ?? -1],
    figures: (slug) => lookup.figures[bySlug.get(slug) ?? -1] ?? [],
    translation: (slug, span, language) => {
      const edition = editions.find((candidate) => candidate.of === slug && candidate.language === language);
      return (edition && translation(edition, span)) ?? undefined;
    },
    ask: (question) => answer(lookup, question),
    suggest: createSuggester(lookup),
  };
}

/** The lines around the body that answer a question about the piece itself, those of the best article first. */
function documentAnswer(lookup: Lookup, understood: Understood): Result[] | null {
  const kinds = askedOfDocument(understood.text, understood.roles);
  if (!kinds) return null;
  const { passages: all } = lookup.index;
  const passages = kinds.flatMap((kind) => [...all.keys()].filter((at) => all[at]?.kind === kind));
  const plain = (passage: number) => ({
    passage,
    found: passage,
    score: 0,
    figure: null,
    near: 0,
    change: false,
    conflict: false,
  });
  const results = passages
    .slice(0, MOST_RESULTS)
    .flatMap((at) => resultOf(lookup, understood, plain(at), SURE_OF_DOCUMENT) ?? []);
  return results.length > 0 ? results : null;
}

const SURE_OF_DOCUMENT = 0.9;

const NOTHING = { results: [], closest: [], missing: [], conversation: null } as const;

function answer(lookup: Lookup, question: Question): Answer {
  const folded = fold(question.question).text;
  const language = question.language ?? detectLanguage(question.question);
  const conversation = conversationIn(folded);
  if (conversation) return { ...NOTHING, status: 'conversation', language, conversation };
  const understood = understand(lookup, question);
  const { candidates, scores } = search(lookup, understood);
  const missing = missingFrom(lookup, understood, question.question);
  const [best] = candidates;
  const sure = best
    ? confidenceOf(evidenceFor(lookup, understood, best, scores[best.found] ?? 0, missing.length))
    : 0;
  // What stands behind the best is less likely by as much as it scores less.
  const show = (shown: readonly Candidate[]) =>
    shown.flatMap((candidate) => {
      const confidence = best && best.score > 0 ? sure * Math.min(1, candidate.score / best.score) : 0;
      return resultOf(lookup, understood, candidate, confidence) ?? [];
    });
  const ofDocument = documentAnswer(lookup, understood);
  if (ofDocument)
    return { ...NOTHING, status: 'answered', results: ofDocument, language: understood.language };
  if (!best || isInstruction(folded) || sure < THRESHOLD) {
    const closest = show(onePerPassage(candidates).slice(0, MOST_CLOSEST));
    return { ...NOTHING, status: 'not_in_article', closest, missing, language: understood.language };
  }
  const equal = alternatives(understood, candidates);
  const others = onePerPassage(candidates).filter(({ passage }) =>
    equal.every((alternative) => alternative.passage !== passage),
  );
  const results = show(equal.length > 1 ? equal : [best, ...others].slice(0, MOST_RESULTS));
  const status = equal.length > 1 ? 'ambiguous' : 'answered';
  return { ...NOTHING, status, results, language: understood.language };
}
