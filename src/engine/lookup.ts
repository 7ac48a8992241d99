import { type Article, excerpt } from '../article/article.ts';
import { createLedger, type Ledger } from '../figures/extract.ts';
import type { Figure } from '../figures/figure.ts';
import { BoundedCache } from './bounded-cache.ts';
import { isAroundBody } from './choosing/document.ts';
import type { Face } from './choosing/faces.ts';
import { readStretch, type Stretch } from './choosing/stretch.ts';
import type { Edition } from './edition/edition.ts';
import { type Corrector, createCorrector } from './question/correction.ts';
import { createPinyinReader, type PinyinReader } from './question/pinyin.ts';
import { createSpelling, type Spelling } from './question/spelling.ts';
import { createSynonyms, type Synonyms } from './question/synonyms.ts';
import { buildIndex, type PassageIndex } from './ranking/index.ts';
import type { PassageRange } from './ranking/passages.ts';
import { createWorkspace, type Workspace } from './ranking/workspace.ts';

/** Everything that is made of the articles once, and that answering a question looks up. */
export interface Lookup {
  readonly articles: readonly Article[];
  readonly index: PassageIndex;
  readonly space: Workspace;
  readonly spelling: Spelling;
  readonly synonyms: Synonyms;
  readonly corrector: Corrector;
  readonly pinyin: PinyinReader;
  /** The passages that are lines around the body (title, date, source, names) or open it. */
  readonly around: readonly number[];
  /** The figures of each article. */
  readonly ledgers: readonly Ledger[];
  /** Those that stand in a passage: a figure belongs to the passage in whose sentence it begins. */
  figuresIn(passage: number): readonly Figure[];
  /** A passage's own text, made ready to measure how near a question's words stand. */
  stretchOf(passage: number): Stretch;
  /** Faces met lately: the same few passages answer most questions about an article. */
  readonly faces: BoundedCache<number, Face | null>;
}

const STRETCHES_KEPT = 2000;
const FACES_KEPT = 2000;

const OPENING = 2;

/** The first sentences of an article's body. */
function openingOf({ passages }: PassageIndex, { start, end }: PassageRange): number[] {
  const body: number[] = [];
  for (let at = start; at < end && body.length < OPENING; at += 1)
    if (passages[at]?.kind === 'paragraph') body.push(at);
  return body;
}

export function createLookup(articles: readonly Article[], editions: readonly Edition[]): Lookup {
  const index = buildIndex(articles, editions);
  const spelling = createSpelling(index);
  const ledgers = articles.map(createLedger);
  const stretches = new BoundedCache<number, Stretch>(STRETCHES_KEPT);
  const read = (number: number) => {
    const passage = index.passages[number];
    const article = passage && articles[passage.article];
    return readStretch(index, article ? excerpt(article, passage.span) : '', passage?.span.start ?? 0);
  };
  return {
    articles,
    index,
    space: createWorkspace(index),
    spelling,
    synonyms: createSynonyms(index),
    corrector: createCorrector(index, spelling.sounds),
    pinyin: createPinyinReader(index, spelling.sounds),
    around: [
      ...index.passages.flatMap(({ kind }, at) => (isAroundBody(kind) ? [at] : [])),
      ...index.ranges.flatMap((range) => openingOf(index, range)),
    ],
    ledgers,
    stretchOf: (number) => stretches.get(number, () => read(number)),
    faces: new BoundedCache(FACES_KEPT),
    figuresIn: (number) => {
      const passage = index.passages[number];
      const figures = (passage && ledgers[passage.article]?.inBlock(passage.block)) ?? [];
      return figures.filter(
        ({ span }) => passage && span.start >= passage.span.start && span.start < passage.span.end,
      );
    },
  };
}
