import { type Article, excerpt } from '../../article/article.ts';
import { PublicError } from '../../errors.ts';
import type { Figure } from '../../figures/figure.ts';
import { type Content, gapIn } from './gap.ts';
import { quantitiesOf, readingsOf, unnamed } from './quantities.ts';

/** The heading's lines (none for the lead) and the body under them, as indices into the article's blocks. */
interface Part {
  readonly headings: readonly number[];
  readonly body: readonly number[];
}

/** Two blocks that say the same, as indices into the blocks of the original and of the edition. */
export interface BlockPair {
  readonly original: number;
  readonly edition: number;
}

const QUOTATION = /[“《「『〈]/g;

/** An article and its figures by the index of their block. */
export interface Text {
  readonly article: Article;
  readonly figures: ReadonlyMap<number, readonly Figure[]>;
}

/**
 * The lead, then each section. Headings with nothing between them are the lines of one, however the file
 * marks them: a page has them in two lines, Markdown as `##` and `###`.
 */
function partsOf({ blocks }: Article): Part[] {
  let part: { headings: number[]; body: number[] } = { headings: [], body: [] };
  const parts = [part];
  for (const [index, { kind, paragraph }] of blocks.entries()) {
    if (paragraph !== null) part.body.push(index);
    if (kind !== 'heading') continue;
    if (part.body.length > 0 || parts.length === 1) {
      part = { headings: [], body: [] };
      parts.push(part);
    }
    part.headings.push(index);
  }
  return parts;
}

function paragraphNumber(article: Article, block: number | undefined): number {
  return (block === undefined ? null : article.blocks[block]?.paragraph) ?? 1;
}

function nameOf(article: Article, part: Part | undefined): string {
  const heading = article.blocks[part?.headings[0] ?? -1];
  return heading === undefined ? 'the lead' : `“${excerpt(article, heading.span)}”`;
}

/** One has a section that the other lacks: the first that begins where the other has no heading. */
function sectionsDiffer(file: string, original: Article, edition: Article): PublicError {
  const [wanted, given] = [partsOf(original).slice(1), partsOf(edition).slice(1)];
  const [more, fewer] = wanted.length > given.length ? [original, edition] : [edition, original];
  const starts = new Set(partsOf(fewer).map(({ body }) => paragraphNumber(fewer, body[0])));
  const sections = partsOf(more).slice(1);
  const odd = sections.find(({ body }) => !starts.has(paragraphNumber(more, body[0]))) ?? sections.at(-1);
  const at = paragraphNumber(more, odd?.body[0]);
  const what = more === original ? 'is missing' : 'has none to match in the article';
  return new PublicError(
    `${file}, paragraph ${at}: the heading ${nameOf(more, odd)} before it ${what}; ` +
      `the article has ${wanted.length} sections, this edition ${given.length}.`,
  );
}

function contentsOf({ article, figures }: Text, part: Part): Content[] {
  return part.body.flatMap((index) => {
    const block = article.blocks[index];
    if (block === undefined) return [];
    const own = figures.get(index) ?? [];
    return {
      length: block.span.end - block.span.start,
      sentences: block.sentences.length,
      quotations: excerpt(article, block.span).match(QUOTATION)?.length ?? 0,
      quantities: quantitiesOf(article, block, own),
      readings: readingsOf(article, block, own),
    };
  });
}

/** One part in the original or in the edition. */
interface Side {
  readonly article: Article;
  /** The length of the whole body. */
  readonly length: number;
  readonly part: Part;
  readonly contents: readonly Content[];
}

function paragraphsDiffer(file: string, original: Side, edition: Side): PublicError {
  const [wanted, given] = [original.part.body.length, edition.part.body.length];
  const longer = wanted > given ? original : edition;
  const gap = gapIn(original.contents, edition.contents, edition.length / original.length);
  const at = paragraphNumber(longer.article, longer.part.body[gap]);
  const what = wanted > given ? 'missing' : 'one that the article has not';
  return new PublicError(
    `${file}, paragraph ${at}: ${what}; ${nameOf(original.article, original.part)} has ${wanted} in the article ` +
      `and ${given} in this edition.`,
  );
}

function checkNumbers(file: string, original: Side, edition: Side): void {
  for (const [index, { quantities }] of original.contents.entries()) {
    const given = edition.contents[index];
    const first = given === undefined ? undefined : unnamed(quantities, given.readings)[0];
    if (first === undefined) continue;
    const at = paragraphNumber(original.article, original.part.body[index]);
    const value = first.values.join(', ');
    const meaning = value === first.text ? '' : ` (${value})`;
    throw new PublicError(
      `${file}, paragraph ${at}: the article says “${first.text}”${meaning} there, and this edition does not; ` +
        'correct the number.',
    );
  }
}

function pairPart(file: string, original: Side, edition: Side): BlockPair[] {
  if (original.part.body.length !== edition.part.body.length) throw paragraphsDiffer(file, original, edition);
  checkNumbers(file, original, edition);
  const [wanted, given] = [original.part.headings, edition.part.headings];
  const headings = wanted.length === given.length ? wanted.length : Math.min(1, given.length);
  return [...zip(wanted.slice(0, headings), given), ...zip(original.part.body, edition.part.body)];
}

function zip(originals: readonly number[], editions: readonly number[]): BlockPair[] {
  return originals.flatMap((original, index) => {
    const edition = editions[index];
    return edition === undefined ? [] : [{ original, edition }];
  });
}

/**
 * The headings and the body paragraphs of the edition beside those of the original, in order.
 * @throws PublicError naming the file and the paragraph (as the article numbers it) where sections, paragraphs
 * or numbers differ.
 */
export function alignBody(file: string, original: Text, edition: Text): readonly BlockPair[] {
  const [wanted, given] = [partsOf(original.article), partsOf(edition.article)];
  if (wanted.length !== given.length) throw sectionsDiffer(file, original.article, edition.article);
  const lengths = [bodyLength(original.article), bodyLength(edition.article)] as const;
  return wanted.flatMap((part, index) => {
    const other = given[index] ?? { headings: [], body: [] };
    return pairPart(file, sideOf(original, part, lengths[0]), sideOf(edition, other, lengths[1]));
  });
}

function bodyLength({ blocks }: Article): number {
  return blocks.reduce(
    (sum, { paragraph, span }) => sum + (paragraph === null ? 0 : span.end - span.start),
    0,
  );
}

function sideOf(text: Text, part: Part, length: number): Side {
  return { article: text.article, length, part, contents: contentsOf(text, part) };
}
