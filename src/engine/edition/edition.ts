import { basename } from 'node:path';
import { type Article, type ArticleLanguage, excerpt, type Span } from '../../article/article.ts';
import { blockAt } from '../../article/context.ts';
import { type EditionHead, editionHead } from '../../article/edition-head.ts';
import { editionName } from '../../article/editions.ts';
import { readArticle } from '../../article/read.ts';
import { detectLanguage } from '../../article/script.ts';
import { PublicError } from '../../errors.ts';
import { extractFigures } from '../../figures/extract.ts';
import type { Figure } from '../../figures/figure.ts';
import { alignBody, type BlockPair, type Text } from './alignment.ts';

/** A span of the original's `raw`, and the span of the edition's `raw` that says the same. */
export interface SpanPair {
  readonly original: Span;
  readonly edition: Span;
}

/** An article in another language, aligned with it. */
export interface Edition {
  /** The slug of the original. */
  readonly of: string;
  readonly language: ArticleLanguage;
  /** The edition's own text: its excerpts are slices of this article's `raw`. */
  readonly text: Article;
  /** The edition's figures, in its text's order. */
  readonly figures: readonly Figure[];
  /** The translator's note. */
  readonly note: string | null;
  /**
   * Sentence by sentence, in the original's order; also title, source, date, names and heading lines. Where a
   * paragraph has more or fewer sentences than its translation, each of its sentences has the whole
   * paragraph beside it.
   */
  readonly pairs: readonly SpanPair[];
}

/** Where the edition says what a span of the original says: whole sentences. Null where it has nothing. */
export function translatedSpan(edition: Edition, { start, end }: Span): Span | null {
  const spans = edition.pairs
    .filter(({ original }) => original.start < end && start < original.end)
    .map((pair) => pair.edition);
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** What the edition says for a span of the original, verbatim: whole sentences. Null where it has nothing. */
export function translation(edition: Edition, span: Span): string | null {
  const there = translatedSpan(edition, span);
  return there && excerpt(edition.text, there);
}

/** The slug of the article that the edition belongs to, by its front matter, else by its file name. */
export function editionOf(fileName: string, text: string): string | null {
  return editionHead(text).of ?? editionName(basename(fileName))?.slug ?? null;
}

/** The tag in the front matter, the one in the file's name and the text itself have to agree. */
function checkLanguage(fileName: string, head: EditionHead, edition: Article, original: Article): void {
  const named = editionName(basename(fileName))?.language ?? null;
  const tag = head.language ?? named;
  const body = edition.blocks.filter(({ paragraph }) => paragraph !== null);
  const written = detectLanguage(body.map(({ span }) => excerpt(edition, span)).join('\n'));
  const problems: readonly (readonly [boolean, string])[] = [
    [head.tag !== null && head.language === null, `“${head.tag}” is none of en, zh-Hans, zh-Hant`],
    [tag === null, 'no language tag'],
    [named !== null && tag !== named, `tagged ${tag}, but its name says ${named}`],
    [tag !== written, `tagged ${tag}, but written in ${written}`],
    [written === original.language, `${written} is the language of the article itself`],
  ];
  const problem = problems.find(([found]) => found);
  if (problem !== undefined) {
    throw new PublicError(`${fileName}: ${problem[1]}; correct “language” in its front matter.`);
  }
}

function byBlock(article: Article, all: readonly Figure[]): Text {
  const figures = new Map<number, Figure[]>();
  for (const figure of all) {
    const own = figures.get(figure.block);
    if (own === undefined) figures.set(figure.block, [figure]);
    else own.push(figure);
  }
  return { article, figures };
}

function sentencePairs(original: Article, edition: Article, pair: BlockPair): SpanPair[] {
  const [from, to] = [original.blocks[pair.original], edition.blocks[pair.edition]];
  if (from === undefined || to === undefined) return [];
  const aligned = from.sentences.length === to.sentences.length;
  return from.sentences.map((sentence, index) => ({
    original: sentence,
    edition: (aligned ? to.sentences[index] : undefined) ?? to.span,
  }));
}

/** What stands around the body, by what it is; names by their role and order. */
function fieldsOf({ title, originalTitle, source, published, bylines }: Article): Map<string, Span> {
  const fields = new Map<string, Span>();
  const named = { title, originalTitle, source, published: published?.span ?? null };
  for (const [name, span] of Object.entries(named)) if (span !== null) fields.set(name, span);
  for (const { role, span } of bylines) {
    let count = 1;
    while (fields.has(`${role} ${count}`)) count += 1;
    fields.set(`${role} ${count}`, span);
  }
  return fields;
}

function fieldPairs(original: Article, edition: Article): SpanPair[] {
  const given = fieldsOf(edition);
  return [...fieldsOf(original)].flatMap(([name, span]) => {
    const other = given.get(name);
    if (other === undefined) return [];
    return {
      original: blockAt(original, span)?.span ?? span,
      edition: blockAt(edition, other)?.span ?? other,
    };
  });
}

/**
 * Reads an edition of the article and checks that it says what the article says: the same sections, the same
 * number of paragraphs in each, and in every paragraph every number of the original with its value.
 * @throws PublicError of one line that names the file and, where one is at fault, the paragraph.
 */
export function readEdition(fileName: string, text: string, original: Article): Edition {
  const head = editionHead(text);
  const edition = readArticle(fileName, text);
  const of = editionOf(fileName, text);
  if (of !== original.slug) {
    throw new PublicError(
      `${fileName}: an edition of “${of ?? ''}”, not of “${original.slug}”; correct edition_of.`,
    );
  }
  checkLanguage(fileName, head, edition, original);
  const figures = extractFigures(edition);
  const blocks = alignBody(fileName, byBlock(original, extractFigures(original)), byBlock(edition, figures));
  const pairs = [
    ...fieldPairs(original, edition),
    ...blocks.flatMap((pair) => sentencePairs(original, edition, pair)),
  ];
  pairs.sort((a, b) => a.original.start - b.original.start);
  return { of, language: edition.language, text: edition, figures, note: head.note, pairs };
}
