import { readFileSync } from 'node:fs';
import { compiled } from '../compiled.ts';
import type { GeneratedArticle } from '../corpus/articles.ts';
import type { Corpus, Shown } from '../searching.ts';
import type { Contestant } from './contestant.ts';

interface Passages {
  /** What is indexed. */
  readonly texts: readonly string[];
  /** What is shown for each. */
  shown(passage: number): Shown;
}

/** The passages that this engine indexes, with their editions' text as it has them. */
async function libraryReader(): Promise<(path: string) => Passages> {
  const { loadArticles }: typeof import('../../../src/article/load.ts') = await compiled('article/load.js');
  const { loadEditions }: typeof import('../../../src/engine/edition/load.ts') =
    await compiled('engine/edition/load.js');
  const { listPassages }: typeof import('../../../src/engine/ranking/passages.ts') = await compiled(
    'engine/ranking/passages.js',
  );
  return (path) => {
    const articles = loadArticles([path]);
    const { passages } = listPassages(articles, loadEditions([path], articles).editions);
    return {
      texts: passages.map(({ text }) => text),
      shown(at) {
        const passage = passages[at];
        const article = passage && articles[passage.article];
        const excerpt = article?.raw.slice(passage?.span.start, passage?.span.end) ?? '';
        return { excerpt, article: article?.slug ?? '' };
      },
    };
  };
}

function sentencesOf(file: string): Passages {
  const texts = readFileSync(file, 'utf8').split(/[\t\n]/);
  return { texts, shown: (at) => ({ excerpt: texts[at] ?? '', article: 'generated' }) };
}

function articlesIn(file: string): Passages {
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .map((line): GeneratedArticle => JSON.parse(line));
  const texts = articles.flatMap(({ passages }) => passages);
  const slugs = articles.flatMap(({ slug, passages }) => passages.map(() => slug));
  return { texts, shown: (at) => ({ excerpt: texts[at] ?? '', article: slugs[at] ?? '' }) };
}

/** A search library, by how its name in `src/evaluation/peers.ts` begins. */
export async function openPeer(name: string): Promise<Contestant> {
  const { loadPeers }: typeof import('../../../src/evaluation/peers.ts') =
    await compiled('evaluation/peers.js');
  const peer = (await loadPeers()).find((known) => known.name.startsWith(name));
  if (peer === undefined) throw new Error(`There is no engine “${name}”.`);
  const readLibrary = await libraryReader();
  const read = (corpus: Corpus): Passages => {
    switch (corpus.kind) {
      case 'library':
        return readLibrary(corpus.path);
      case 'passages':
        return sentencesOf(corpus.file);
      case 'articles':
        return articlesIn(corpus.file);
    }
  };
  let passages: Passages = { texts: [], shown: () => ({ excerpt: '', article: '' }) };
  return {
    load(corpus) {
      passages = read(corpus);
      return passages.texts.length;
    },
    build() {
      const { texts, shown } = passages;
      const search = peer.index(texts);
      return ({ question, previous }) => {
        const found = search(previous === null ? question : `${previous} ${question}`);
        return found === null ? null : shown(found);
      };
    },
  };
}
