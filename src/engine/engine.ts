import type { Article } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import { fold } from '../language/fold.ts';
import { roles } from '../language/question-words.ts';
import { detectLanguage } from '../language/script.ts';
import type { Answer, Question, Result } from './answer.ts';
import { composeQuery } from './compose.ts';
import { conversationIn } from './conversation.ts';
import { buildIndex } from './index.ts';
import { quotedSpan } from './passages.ts';
import { createPinyinReader } from './pinyin.ts';
import { bestOf, createWorkspace, scorePassages } from './rank.ts';
import { createSpelling } from './spelling.ts';
import { createSynonyms } from './synonyms.ts';

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
  const index = buildIndex(articles);
  const space = createWorkspace(index);
  const spelling = createSpelling(index);
  const synonyms = createSynonyms(index);
  const pinyin = createPinyinReader(index, spelling.sounds);
  const result = (passage: number): Result => {
    const p = index.passages[passage];
    const article = p && articles[p.article];
    if (!p || !article) throw new Error('no passage');
    const block = article.blocks[p.block];
    const span = quotedSpan(article, p);
    const section = block?.section == null ? null : article.sections[block.section];
    return {
      article: article.slug,
      span,
      excerpt: article.raw.slice(span.start, span.end),
      answer: null,
      answerSpan: null,
      section: section ? article.raw.slice(section.heading.start, section.heading.end) : null,
      paragraph: block?.paragraph ?? null,
      figures: [],
      confidence: 0.5,
    };
  };
  return {
    articles,
    article: (slug) => articles.find((article) => article.slug === slug),
    figures: () => [],
    ask: ({ question, language }: Question): Answer => {
      const folded = fold(question).text;
      const lang = language ?? detectLanguage(question);
      const talk = conversationIn(folded);
      if (talk)
        return {
          status: 'conversation',
          results: [],
          closest: [],
          missing: [],
          language: lang,
          conversation: talk,
        };
      const text = pinyin.read(folded) ?? folded;
      const query = composeQuery(index, text, roles(text), spelling, synonyms);
      const scores = scorePassages(index, space, query);
      const best = bestOf(scores, 5);
      return {
        status: best.length ? 'answered' : 'not_in_article',
        results: best.map(result),
        closest: [],
        missing: [],
        language: lang,
        conversation: null,
      };
    },
    suggest: () => [],
  };
}
