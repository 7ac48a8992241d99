import type { Article } from '../article/article.ts';
import { extractFigures } from '../figures/extract.ts';
import type { Figure } from '../figures/figure.ts';
import type { Edition } from './edition/edition.ts';
import { buildIndex, type PassageIndex } from './index.ts';
import { createPinyinReader, type PinyinReader } from './pinyin.ts';
import { createWorkspace, type Workspace } from './rank.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { createSynonyms, type Synonyms } from './synonyms.ts';

/** Everything that is made of the articles once, and that answering a question looks up. */
export interface Lookup {
  readonly articles: readonly Article[];
  readonly index: PassageIndex;
  readonly space: Workspace;
  readonly spelling: Spelling;
  readonly synonyms: Synonyms;
  readonly pinyin: PinyinReader;
  /** The figures of each article, in the text's order. */
  readonly figures: readonly (readonly Figure[])[];
  /** Those that stand in a passage. */
  figuresIn(passage: number): readonly Figure[];
}

/** The figures of each passage: a figure belongs to the passage in whose sentence it begins. */
function figuresByPassage(index: PassageIndex, figures: readonly (readonly Figure[])[]): readonly Figure[][] {
  const byPassage: Figure[][] = index.passages.map(() => []);
  for (const [article, range] of index.ranges.entries()) {
    let passage = range.start;
    for (const figure of figures[article] ?? []) {
      while (passage < range.end - 1 && (index.passages[passage]?.span.end ?? 0) <= figure.span.start)
        passage += 1;
      byPassage[passage]?.push(figure);
    }
  }
  return byPassage;
}

export function createLookup(articles: readonly Article[], editions: readonly Edition[]): Lookup {
  const index = buildIndex(articles, editions);
  const spelling = createSpelling(index);
  const figures = articles.map(extractFigures);
  const byPassage = figuresByPassage(index, figures);
  return {
    articles,
    index,
    space: createWorkspace(index),
    spelling,
    synonyms: createSynonyms(index),
    pinyin: createPinyinReader(index, spelling.sounds),
    figures,
    figuresIn: (passage) => byPassage[passage] ?? [],
  };
}
