import { readFileSync } from 'node:fs';
import type { Article, Block, Span } from '../../../src/article/article.ts';
import type { Edition } from '../../../src/engine/edition/edition.ts';
import { compiled } from '../compiled.ts';
import type { GeneratedArticle } from '../corpus/articles.ts';
import type { Corpus } from '../searching.ts';
import type { Contestant } from './contestant.ts';

/** One article whose paragraphs and sentences are marked already: `raw` is the file as it stands. */
function articleOfPassages(raw: string): Article {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of raw.split('\n')) {
    const sentences: Span[] = [];
    let from = start;
    for (const { length } of line.split('\t')) {
      sentences.push({ start: from, end: from + length });
      from += length + 1;
    }
    const span = { start, end: start + line.length };
    blocks.push({
      kind: 'paragraph',
      section: null,
      paragraph: blocks.length + 1,
      span,
      sentences,
      cells: [],
    });
    start = span.end + 1;
  }
  const unknown = { title: null, originalTitle: null, source: null, published: null, bylines: [], url: null };
  return { slug: 'generated', raw, language: 'zh-Hans', ...unknown, sections: [], blocks };
}

export async function openThisEngine(): Promise<Contestant> {
  const { loadArticles }: typeof import('../../../src/article/load.ts') = await compiled('article/load.js');
  const { readArticle }: typeof import('../../../src/article/read.ts') = await compiled('article/read.js');
  const { loadEditions }: typeof import('../../../src/engine/edition/load.ts') =
    await compiled('engine/edition/load.js');
  const { createEngine }: typeof import('../../../src/engine/engine.ts') = await compiled('engine/engine.js');
  let articles: readonly Article[] = [];
  let editions: readonly Edition[] = [];
  const articlesOf = (corpus: Corpus): readonly Article[] => {
    switch (corpus.kind) {
      case 'library':
        return loadArticles([corpus.path]);
      case 'passages':
        return [articleOfPassages(readFileSync(corpus.file, 'utf8'))];
      case 'articles':
        return readFileSync(corpus.file, 'utf8')
          .split('\n')
          .map((line): GeneratedArticle => JSON.parse(line))
          .map(({ slug, text }) => readArticle(`${slug}.md`, text));
    }
  };
  return {
    load(corpus) {
      articles = articlesOf(corpus);
      editions = corpus.kind === 'library' ? loadEditions([corpus.path], articles).editions : [];
      return articles.flatMap(({ blocks }) => blocks.map(({ sentences }) => sentences.length)).reduce(sum, 0);
    },
    build() {
      const built = createEngine(articles, editions);
      return ({ question, previous }) => {
        const [first] = built.ask(previous === null ? { question } : { question, previous }).results;
        return first === undefined ? null : { excerpt: first.excerpt, article: first.article };
      };
    },
  };
}

function sum(one: number, other: number): number {
  return one + other;
}
