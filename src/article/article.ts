/** A half-open range `[start, end)` in UTF-16 units into an article's `raw`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ArticleLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

/**
 * What a block of the article's text is. `paragraph`, `list_item` and `table_row` are the body and are
 * numbered; `heading` names a section; the rest stands around the body and may be quoted too.
 */
export type BlockKind =
  | 'title'
  | 'original_title'
  | 'dateline'
  | 'source'
  | 'byline'
  | 'heading'
  | 'paragraph'
  | 'list_item'
  | 'table_row';

/** One cell of a table row, with the heading of its column as printed. */
export interface Cell {
  readonly heading: string;
  readonly span: Span;
}

export interface Block {
  readonly kind: BlockKind;
  /** Without surrounding white space. */
  readonly span: Span;
  /** Index into `article.sections`; null in the lead and around the body. */
  readonly section: number | null;
  /** From 1, through the body in order; null for what is not body. */
  readonly paragraph: number | null;
  /** In order, without surrounding white space, never empty. A heading, a title, a row are one sentence. */
  readonly sentences: readonly Span[];
  /** Only for `table_row`: its cells from left to right. */
  readonly cells: readonly Cell[];
}

/** A section's heading may run over two lines: the first names it, the second explains. */
export interface Section {
  readonly heading: Span;
  readonly subheading: Span | null;
}

/** When the article was published, as far as it says: ISO 8601, `2022-01-20` or `2022-01-20T17:51`. */
export interface Publication {
  readonly iso: string;
  readonly span: Span;
}

export interface Byline {
  readonly role: 'reporter' | 'editor' | 'layout' | 'newspaper' | 'author';
  /** The name or names, as printed. */
  readonly span: Span;
}

export interface Article {
  /** The file's name without its ending. */
  readonly slug: string;
  /** The file's text, decoded, never edited: every quotation is a slice of it. */
  readonly raw: string;
  readonly language: ArticleLanguage;
  readonly title: Span | null;
  readonly originalTitle: Span | null;
  readonly source: Span | null;
  readonly published: Publication | null;
  readonly bylines: readonly Byline[];
  /** The page's address, when the front matter gives one. */
  readonly url: string | null;
  readonly sections: readonly Section[];
  /** Everything that may be quoted, in the text's order, not overlapping. */
  readonly blocks: readonly Block[];
}

const BODY: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'list_item', 'table_row']);

/** Whether a block of that kind is part of the body, and so numbered. */
export function isBody(kind: BlockKind): boolean {
  return BODY.has(kind);
}

/** The only way to quote: the characters of `raw` in the span, as they are. */
export function excerpt(article: Article, span: Span): string {
  return article.raw.slice(span.start, span.end);
}
