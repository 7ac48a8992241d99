import { type Article, type Block, excerpt, isBody, type Span } from './article.ts';

/** A section's place in the article; `index` and `title` are null for the lead. */
export interface OutlineEntry {
  readonly index: number | null;
  readonly title: string | null;
  readonly subtitle: string | null;
  /** The body blocks of the section. */
  readonly blocks: readonly Block[];
}

/** The block that holds the whole span; null when none does. Logarithmic in the number of blocks. */
export function blockAt(article: Article, span: Span): Block | null {
  let low = 0;
  let high = article.blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = article.blocks[middle];
    if (block === undefined) return null;
    if (span.start >= block.span.end) low = middle + 1;
    else if (span.start < block.span.start) high = middle - 1;
    else return span.end <= block.span.end ? block : null;
  }
  return null;
}

/** The body blocks of a section, or of the lead (null), in order. */
export function sectionText(article: Article, section: number | null): readonly Block[] {
  return article.blocks.filter((block) => block.section === section && isBody(block.kind));
}

/** The first line of the section's heading; null for the lead and for an index that the article has not. */
export function sectionTitle(article: Article, section: number | null): string | null {
  const heading = section === null ? undefined : article.sections[section]?.heading;
  return heading === undefined ? null : excerpt(article, heading);
}

/** The lead (when there is one) and the sections, in order, each with its body blocks. */
export function outline(article: Article): readonly OutlineEntry[] {
  const lead: OutlineEntry = { index: null, title: null, subtitle: null, blocks: sectionText(article, null) };
  const sections = article.sections.map(({ subheading }, index): OutlineEntry => {
    const subtitle = subheading === null ? null : excerpt(article, subheading);
    return { index, title: sectionTitle(article, index), subtitle, blocks: sectionText(article, index) };
  });
  return lead.blocks.length === 0 ? sections : [lead, ...sections];
}

/**
 * The sentences around a span: up to `count` before and after it, in the text's order, from the body of the
 * same section. Both are empty for a span that stands in no body block.
 */
export function neighbours(
  article: Article,
  span: Span,
  count: number,
): { readonly before: readonly Span[]; readonly after: readonly Span[] } {
  const block = blockAt(article, span);
  if (block === null || !isBody(block.kind) || count < 1) return { before: [], after: [] };
  const sentences = sectionText(article, block.section).flatMap((other) => other.sentences);
  const before = sentences.filter(({ end }) => end <= span.start).slice(-count);
  const after = sentences.filter(({ start }) => start >= span.end).slice(0, count);
  return { before, after };
}
