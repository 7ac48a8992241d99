import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { median } from '../../src/evaluation/statistics.ts';
import { generateArticles } from './corpus/articles.ts';
import { generateParagraphs } from './corpus/passages.ts';
import { readSources, type SourceText } from './corpus/sources.ts';

let texts: readonly SourceText[] = [];
beforeAll(() => {
  texts = readSources(10).texts;
});

function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/[\u4e00-\u9fff]{2,}/g)) {
    for (let at = 0; at + 1 < run.length; at += 1) found.add(run.slice(at, at + 2));
  }
  return found;
}

function commonest(text: string, count: number): string[] {
  const counts = new Map<string, number>();
  for (const character of text.match(/[\u4e00-\u9fff]/g) ?? [])
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([character]) => character);
}

const generated = (count: number, seed = 1) => generateParagraphs(texts, count, seed).flat();

describe('generated passages', () => {
  it('are as many as asked for, none empty, none with the marks that part them in a file', () => {
    const passages = generated(500);
    expect(passages).toHaveLength(500);
    expect(passages.filter((passage) => passage.trim() === '' || /[\t\n]/.test(passage))).toEqual([]);
  });

  it('are the same from the same seed, and others from another', () => {
    expect(generated(200)).toEqual(generated(200));
    expect(generated(200, 2)).not.toEqual(generated(200));
  });

  it('are as long as the sentences that they are made of', () => {
    const lengths = (passages: readonly string[]) => median(passages.map(({ length }) => length));
    const ratio = lengths(generated(2000)) / lengths(texts.flat().map((clauses) => clauses.join('')));
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(1.25);
  });

  it('use the same characters most', () => {
    const common = new Set(commonest(texts.flat(2).join(''), 100));
    const shared = commonest(generated(3000).join(''), 100).filter((character) => common.has(character));
    expect(shared.length).toBeGreaterThanOrEqual(75);
  });

  it('bring ever more new words, but fewer and fewer', () => {
    const [few, many] = [generated(2000), generated(16_000)].map(
      (passages) => bigrams(passages.join('\n')).size,
    );
    expect(many).toBeGreaterThan(1.2 * (few ?? 0));
    expect(many).toBeLessThan(6 * (few ?? 0));
  });
});

describe('generated articles', () => {
  it('read as the passages that they are said to have, and each is asked about by a name of its own', () => {
    const articles = [...generateArticles(texts, 20, 1)];
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(20);
    for (const { slug, text, passages, question } of articles) {
      const { raw, title } = readArticle(`${slug}.md`, text);
      expect(raw.slice(title?.start, title?.end)).toBe(passages[0]);
      for (const passage of passages) expect(raw).toContain(passage);
      const name = /^.{2,3}市/.exec(question.question)?.[0] ?? '';
      expect(name).not.toBe('');
      expect(articles.filter((other) => other.text.includes(`${name}：`))).toHaveLength(1);
    }
  });
});
