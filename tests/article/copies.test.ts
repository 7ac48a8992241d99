import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Article, type Block, excerpt } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { textOf } from './outline.ts';

/**
 * A copy of a page with what a careful person makes of it written in the page itself. The first line says what
 * it is, `@` lines give the facts; below `---` every line begins with what it is: `-` page furniture, `T` title,
 * `A` about the article (day, source, names), `H` and `h` a heading and its second line, `P` paragraph, `I` list
 * item, `R` table row, `+` goes on. `‖` stands between two sentences, `¦` at a block's start and end where
 * these are not the line's.
 */
const FOLDER = new URL('samples/copies/', import.meta.url);
const NAMES = readdirSync(FOLDER).sort();

interface Copy {
  readonly what: string;
  readonly facts: readonly string[];
  readonly raw: string;
  readonly blocks: readonly string[];
}

function parse(file: string): Copy {
  const [head = '', page = ''] = file.split('\n---\n');
  const [what = '', ...facts] = head.split('\n');
  const blocks: string[] = [];
  const raw: string[] = [];
  for (const line of page.trimEnd().split('\n')) {
    const tag = line.charAt(0);
    const text = line.slice(2);
    raw.push(text.replace(/[‖¦]/g, ''));
    if (tag === '+') blocks.push(`${blocks.pop() ?? ''}\n${text}`);
    else if (tag !== '-') blocks.push(`${tag} ${text.split('¦').at(text.includes('¦') ? 1 : 0)}`);
  }
  return { what, facts: facts.map((fact) => fact.slice(2)), raw: raw.join('\n'), blocks: blocks.map(tidy) };
}

function tidy(block: string): string {
  return block
    .replace(/[ \t]*‖\s*/g, '‖')
    .replace(/\s+/g, ' ')
    .trim();
}

const TAGS: Readonly<Partial<Record<Block['kind'], string>>> = {
  title: 'T',
  paragraph: 'P',
  list_item: 'I',
  table_row: 'R',
};

function tagOf(article: Article, block: Block): string {
  if (block.kind !== 'heading') return TAGS[block.kind] ?? 'A';
  const section = article.sections[block.section ?? -1];
  return section?.subheading?.start === block.span.start ? 'h' : 'H';
}

function blocksOf(article: Article): string[] {
  return article.blocks.map((block) => {
    const sentences = block.kind === 'dateline' ? [block.span] : block.sentences;
    return tidy(`${tagOf(article, block)} ${sentences.map((span) => excerpt(article, span)).join('‖')}`);
  });
}

function factsOf(article: Article): string[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['title', textOf(article, article.title)],
    ['original title', textOf(article, article.originalTitle)],
    ['source', textOf(article, article.source)],
    ['published', article.published?.iso ?? null],
    ...article.bylines.map(({ role, span }) => [`byline ${role}`, excerpt(article, span)] as const),
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value.replace(/\s+/g, ' ')}`]));
}

describe('copies of pages of many kinds', () => {
  it.each(NAMES)('%s', (name) => {
    const copy = parse(readFileSync(new URL(name, FOLDER), 'utf8'));
    const article = readArticle(name.replace('.page', '.txt').replace('.md.txt', '.md'), copy.raw);
    expect({ facts: factsOf(article).sort(), blocks: blocksOf(article) }, copy.what).toEqual({
      facts: [...copy.facts].sort(),
      blocks: [...copy.blocks],
    });
  });
});
