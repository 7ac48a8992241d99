import type { Byline, Publication, Span } from './article.ts';

/** What a line around the body says about the article itself. */
export type Field =
  | { readonly kind: 'date'; readonly published: Publication | null; readonly updated: boolean }
  | { readonly kind: 'source'; readonly span: Span }
  | { readonly kind: 'byline'; readonly byline: Byline }
  | { readonly kind: 'original_title'; readonly span: Span };

/** Fields that begin at some index of a line, and where they end. */
export interface Found {
  readonly fields: readonly Field[];
  readonly end: number;
}

/** Reads what begins exactly at `index` of a line; `offset` is where the line stands in the raw text. */
export type FieldReader = (text: string, index: number, offset: number) => Found | null;
