import { type Article, type Block, excerpt, type Span } from '../../article/article.ts';
import type { Edition } from '../edition/edition.ts';

/** What is indexed: one sentence, heading, row or line of an article, with the places that give it context. */
export interface Passage {
  /** Index of the article in the engine, and of the block in the article. */
  readonly article: number;
  readonly block: number;
  readonly kind: Block['kind'];
  readonly span: Span;
  /** Number of the paragraph within the engine: passages of one block share it. */
  readonly group: number;
  /** What the index counts for it: its text, for a table row the headings of its columns, and its editions' text. */
  readonly text: string;
  /** The same in each edition of the article that has it. */
  readonly translations: readonly Translation[];
}

/** Where a passage stands in an edition of its article. */
export interface Translation {
  readonly edition: Edition;
  readonly span: Span;
}

/** The passages of one article are contiguous: `[start, end)` into the engine's passages. */
export interface PassageRange {
  readonly start: number;
  readonly end: number;
}

/** A heading's passage, and the passages `[start, end)` that stand under it. */
export interface HeadingScope extends PassageRange {
  readonly passage: number;
}

export interface PassageList {
  readonly passages: readonly Passage[];
  readonly ranges: readonly PassageRange[];
  /** The headings of each article. */
  readonly headings: readonly (readonly HeadingScope[])[];
  readonly groups: number;
}

function indexedText(article: Article, block: Block, span: Span): string {
  const text = excerpt(article, span);
  if (block.cells.length === 0) return text;
  return `${block.cells.map((cell) => cell.heading).join(' | ')} | ${text}`;
}

/** For each edition of an article, the translations by the start of the original span. */
function translationsOf(article: Article, editions: readonly Edition[]): (start: number) => Translation[] {
  const tables = editions
    .filter((edition) => edition.of === article.slug)
    .map((edition) => ({
      edition,
      spans: new Map(edition.pairs.map((pair) => [pair.original.start, pair.edition])),
    }));
  return (start) =>
    tables.flatMap(({ edition, spans }) => {
      const span = spans.get(start);
      return span ? [{ edition, span }] : [];
    });
}

/** Every passage of every article, in order. A title printed twice is indexed once. */
export function listPassages(articles: readonly Article[], editions: readonly Edition[]): PassageList {
  const passages: Passage[] = [];
  const ranges: PassageRange[] = [];
  let group = 0;
  for (const [number, article] of articles.entries()) {
    const start = passages.length;
    const translated = translationsOf(article, editions);
    for (const [at, block] of article.blocks.entries()) {
      if (block.kind === 'original_title' && article.title) continue;
      for (const span of block.sentences) {
        const translations = translated(span.start);
        const others = translations.map(({ edition, span: there }) => excerpt(edition.text, there));
        passages.push({
          article: number,
          block: at,
          kind: block.kind,
          span,
          group,
          text: [indexedText(article, block, span), ...others].join(' | '),
          translations,
        });
      }
      group += 1;
    }
    ranges.push({ start, end: passages.length });
  }
  return {
    passages,
    ranges,
    headings: ranges.map((range) => scopesOf(articles, passages, range)),
    groups: group,
  };
}

/** A section's heading lines are followed by its passages, up to the next section's. */
function scopesOf(
  articles: readonly Article[],
  passages: readonly Passage[],
  range: PassageRange,
): HeadingScope[] {
  const sectionOf = (at: number): number | null => {
    const passage = passages[at];
    return (passage && articles[passage.article]?.blocks[passage.block]?.section) ?? null;
  };
  const scopes: HeadingScope[] = [];
  for (let at = range.start; at < range.end; at += 1) {
    if (passages[at]?.kind !== 'heading') continue;
    let start = at + 1;
    while (start < range.end && passages[start]?.kind === 'heading' && sectionOf(start) === sectionOf(at))
      start += 1;
    let end = start;
    while (end < range.end && sectionOf(end) === sectionOf(at)) end += 1;
    if (end > start) scopes.push({ passage: at, start, end });
  }
  return scopes;
}

// A sentence that begins so leans on the one before it: quoted alone, nobody knows who or what is meant.
const LEANS =
  /^[“"「『(（]?(?:(?:She|He|It|They|Her|His|Its|Their|This|That|These|Those|Such)\b|[他她它其这此該该][^”」』]|前者|后者|後者|对此|對此)/;
const LONGEST_QUOTE = 300;

/**
 * What is quoted for a passage: its sentence, with the sentence before it where it cannot stand alone and both
 * stay within one block and 300 characters.
 */
export function quotedSpan(article: Article, passage: Passage): Span {
  const block = article.blocks[passage.block];
  const at = block?.sentences.findIndex((sentence) => sentence.start === passage.span.start) ?? -1;
  const before = at > 0 ? block?.sentences[at - 1] : undefined;
  if (!before || passage.span.end - before.start > LONGEST_QUOTE) return passage.span;
  return LEANS.test(excerpt(article, passage.span))
    ? { start: before.start, end: passage.span.end }
    : passage.span;
}
