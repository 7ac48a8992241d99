import { describe, expect, it } from 'vitest';
import { excerpt, type Span } from '../../src/article/article.ts';
import { blockAt, neighbours, outline, sectionText, sectionTitle } from '../../src/article/context.ts';
import { readArticle } from '../../src/article/read.ts';

const text = [
  '# Title',
  '',
  'Lead one. Lead two.',
  '',
  '## First',
  '',
  'Alpha one. Alpha two.',
  '',
  '- Beta.',
  '',
  '## Second',
  '',
  'Gamma.',
].join('\n');
const article = readArticle('a.md', text);
const quote = (span: Span): string => excerpt(article, span);
const find = (part: string): Span => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe('around a quotation', () => {
  it('finds the block that holds a span', () => {
    expect(blockAt(article, find('Alpha two'))?.paragraph).toBe(2);
    expect(blockAt(article, find('Title'))?.kind).toBe('title');
    expect(blockAt(article, find('Gamma.'))?.section).toBe(1);
  });

  it('finds none for a span between blocks or across them', () => {
    expect(blockAt(article, { start: 0, end: 1 })).toBeNull();
    expect(blockAt(article, { start: find('Alpha').start, end: find('Beta.').end })).toBeNull();
    expect(blockAt(article, { start: text.length, end: text.length + 5 })).toBeNull();
  });

  it('gives the sentences before and after, within the section', () => {
    const around = neighbours(article, find('Alpha two.'), 3);
    expect(around.before.map(quote)).toEqual(['Alpha one.']);
    expect(around.after.map(quote)).toEqual(['Beta.']);
    expect(neighbours(article, find('Lead one.'), 1).after.map(quote)).toEqual(['Lead two.']);
  });

  it('gives none for a heading, for nothing wanted, outside', () => {
    const none = { before: [], after: [] };
    expect(neighbours(article, find('First'), 2)).toEqual(none);
    expect(neighbours(article, find('Gamma.'), 0)).toEqual(none);
    expect(neighbours(article, { start: 0, end: 1 }, 2)).toEqual(none);
  });

  it('names sections and gives their text', () => {
    expect(sectionTitle(article, 0)).toBe('First');
    expect(sectionTitle(article, null)).toBeNull();
    expect(sectionTitle(article, 9)).toBeNull();
    expect(sectionText(article, 0).map(({ span }) => quote(span))).toEqual([
      'Alpha one. Alpha two.',
      'Beta.',
    ]);
    expect(sectionText(article, null)).toHaveLength(1);
  });

  it('outlines the article, the lead first', () => {
    expect(outline(article).map(({ index, title, blocks }) => [index, title, blocks.length])).toEqual([
      [null, null, 1],
      [0, 'First', 2],
      [1, 'Second', 1],
    ]);
    const page = readArticle('p.txt', '标题在这里\n\n加强组织\n\n构建格局\n\n第一句话。');
    expect(outline(page).map(({ title, subtitle }) => [title, subtitle])).toEqual([['加强组织', '构建格局']]);
  });
});
