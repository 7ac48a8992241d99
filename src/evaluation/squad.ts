import type { Article, ArticleLanguage, Block, Span } from '../article/article.ts';
import { listAt, numberAt, parseJson, stringAt } from './json.ts';

/** One of a SQuAD file's articles, as this project reads articles, with the questions about it. */
export interface SquadArticle {
  readonly article: Article;
  readonly questions: readonly SquadQuestion[];
}

export interface SquadQuestion {
  readonly question: string;
  /** Where the answers begin, in UTF-16 units into the article's `raw`: an annotator each. */
  readonly starts: readonly number[];
}

/** How an article's reader finds the sentences of `raw` within a span: in order, as spans into `raw`. */
export type SplitSentences = (raw: string, within: Span) => readonly Span[];

/**
 * Reads a file in SQuAD's format: each entry of `data` becomes an article whose paragraphs are the contexts.
 * @throws PublicError naming the file and the entry that is not in the format.
 */
export function parseSquad(
  text: string,
  file: string,
  split: SplitSentences,
  language: ArticleLanguage,
): SquadArticle[] {
  return listAt(parseJson(text, file), 'data', file).map((entry, index) => {
    const place = `${file}: data[${index}]`;
    const contexts = listAt(entry, 'paragraphs', place).map((paragraph, at) =>
      readContext(paragraph, `${place}.paragraphs[${at}]`),
    );
    return layOut(`squad-${index}`, contexts, split, language);
  });
}

interface Context {
  readonly text: string;
  readonly questions: readonly SquadQuestion[];
}

function readContext(paragraph: unknown, place: string): Context {
  return {
    text: stringAt(paragraph, 'context', place),
    questions: listAt(paragraph, 'qas', place).map((question, index) => {
      const at = `${place}.qas[${index}]`;
      return {
        question: stringAt(question, 'question', at),
        starts: listAt(question, 'answers', at).map((answer) => numberAt(answer, 'answer_start', at)),
      };
    }),
  };
}

const BETWEEN = '\n\n';

function layOut(
  slug: string,
  contexts: readonly Context[],
  split: SplitSentences,
  language: ArticleLanguage,
): SquadArticle {
  const raw = contexts.map(({ text }) => text).join(BETWEEN);
  const blocks: Block[] = [];
  const questions: SquadQuestion[] = [];
  let start = 0;
  for (const context of contexts) {
    const span = { start, end: start + context.text.length };
    const at = { kind: 'paragraph', section: null, paragraph: blocks.length + 1 } as const;
    blocks.push({ ...at, span, sentences: split(raw, span), cells: [] });
    for (const { question, starts } of context.questions) {
      questions.push({ question, starts: starts.map((offset) => offset + span.start) });
    }
    start = span.end + BETWEEN.length;
  }
  const unknown = { title: null, originalTitle: null, source: null, published: null, bylines: [], url: null };
  return { article: { slug, raw, language, ...unknown, sections: [], blocks }, questions };
}
