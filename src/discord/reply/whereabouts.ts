import { type Article, type Block, excerpt, type Span } from '../../article/article.ts';
import { blockAt, sectionTitle } from '../../article/context.ts';
import { lazily } from '../../lazily.ts';
import type { Wording } from '../../wording/wording.ts';
import { fits, LINK_BUDGET, shorten } from '../limits.ts';
import { escapeMarkdown, link, singleLine, small } from '../markdown.ts';

/** The block in which a character stands; null between blocks. */
export function blockAtOffset(article: Article, offset: number): Block | null {
  return blockAt(article, { start: offset, end: offset });
}

/** The article's title as printed; where it has none, its file's name. */
export function titleOf(article: Article): string {
  return article.title === null ? article.slug : excerpt(article, article.title).replace(/\s+/g, ' ');
}

/** The small line under a quotation: section · paragraph · title · source · date. */
export function sourceLine(article: Article, span: Span, wording: Wording): string {
  const parts = [...placeParts(article, span, wording), ...articleParts(article, span, wording)];
  return small(parts.join(wording.common.separator));
}

/** Its first half: section · paragraph; null for what stands outside of both. */
export function placeLine(article: Article, span: Span, wording: Wording): string | null {
  const parts = placeParts(article, span, wording);
  return parts.length === 0 ? null : small(parts.join(wording.common.separator));
}

/** Its second half, once for several quotations of one article: title · source · date. */
export function articleLine(article: Article, span: Span, wording: Wording): string {
  return small(articleParts(article, span, wording).join(wording.common.separator));
}

function placeParts(article: Article, span: Span, { common }: Wording): string[] {
  const block = blockAtOffset(article, span.start);
  const paragraph = block?.paragraph ?? null;
  const section = sectionTitle(article, block?.section ?? null);
  const inLead = section === null && paragraph !== null && article.sections.length > 0;
  return [
    ...(section === null ? [] : [escapeMarkdown(shorten(singleLine(section), 60))]),
    ...(inLead ? [common.lead] : []),
    ...(paragraph === null ? [] : [paragraphs(paragraph, lastParagraph(article, span), common)]),
  ];
}

function paragraphs(first: number, last: number, common: Wording['common']): string {
  return last > first ? common.paragraphs(first, last) : common.paragraph(first);
}

/** The number of the paragraph in which the span ends; 0 where it ends in none. */
function lastParagraph(article: Article, { start, end }: Span): number {
  return blockAtOffset(article, Math.max(start, end - 1))?.paragraph ?? 0;
}

function articleParts(article: Article, span: Span, { common }: Wording): string[] {
  const { source, published } = article;
  return [
    linkedTitle(article, span),
    ...(source === null ? [] : [escapeMarkdown(shorten(singleLine(excerpt(article, source)), 40))]),
    ...(published === null ? [] : [common.date(published.iso)]),
  ];
}

/** The title, linked to the quotation in its page, else to the page, as far as the address is known and short. */
function linkedTitle(article: Article, span: Span): string {
  const title = escapeMarkdown(shorten(titleOf(article), 100));
  const { url } = article;
  if (url === null) return title;
  const links = [link(title, `${url}${textFragment(excerpt(article, span), url)}`), link(title, url)];
  return links.find((candidate) => fits([candidate], LINK_BUDGET)) ?? title;
}

/** How many characters at each end of a long quotation say enough to find it in its page. */
const FRAGMENT_END = 12;

const words = lazily(() => new Intl.Segmenter(undefined, { granularity: 'word' }));

/**
 * The part of an address that makes a browser show the quotation: `#:~:text=first words,last words`. Browsers
 * match whole words only, so the ends are cut between words.
 */
function textFragment(quotation: string, url: string): string {
  const line = quotation
    .replace(/\p{Cs}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const segments = Array.from(words().segment(line), ({ segment }) => segment);
  const parts = line.length <= 3 * FRAGMENT_END ? [line] : [firstWords(segments), lastWords(segments)];
  const encoded = parts.map((part) => encodeURIComponent(part.trim()).replaceAll('-', '%2D'));
  return `${url.includes('#') ? '' : '#'}:~:text=${encoded.join(',')}`;
}

function firstWords(segments: readonly string[]): string {
  let taken = '';
  for (const segment of segments) {
    if (taken.length >= FRAGMENT_END) break;
    taken += segment;
  }
  return taken;
}

function lastWords(segments: readonly string[]): string {
  let taken = '';
  for (const segment of segments.toReversed()) {
    if (taken.length >= FRAGMENT_END) break;
    taken = segment + taken;
  }
  return taken;
}
