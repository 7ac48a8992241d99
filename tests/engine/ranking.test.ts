import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { bestPassages } from '../../src/engine/ranking/articles.ts';
import { buildIndex, frequencyIn, type PassageIndex } from '../../src/engine/ranking/index.ts';
import type { Query, Slot } from '../../src/engine/ranking/query.ts';
import { bestOfArticle } from '../../src/engine/ranking/rank.ts';
import { createWorkspace, type Workspace } from '../../src/engine/ranking/workspace.ts';
import { seededRandom } from '../bench/corpus/random.ts';

const COUNT = 8;

/** An article of sections, each a heading and paragraphs of a few sentences, in few characters: rare and common ones. */
function writtenBy(random: () => number, paragraphs: number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  // The common characters are drawn far more often than the rare ones.
  const character = () => String.fromCharCode(0x4e00 + Math.floor(300 ** random()));
  const line = (length: number) => Array.from({ length }, character).join('');
  const paragraph = () => Array.from({ length: 1 + below(4) }, () => `${line(3 + below(9))}。`).join('');
  const lines = Array.from({ length: paragraphs }, (_, at) =>
    at % 20 === 5 ? `## ${line(4 + below(4))}\n\n${paragraph()}` : paragraph(),
  );
  return `# ${line(6)}\n\n${lines.join('\n\n')}\n`;
}

function made(seed: number, articles: number, paragraphs: number) {
  const random = seededRandom(seed);
  const texts = Array.from({ length: articles }, (_, at) =>
    readArticle(`article-${at}.md`, writtenBy(random, paragraphs)),
  );
  const index = buildIndex(texts, []);
  return { index, space: createWorkspace(index), random };
}

/** Slots of one term, and slots of several ways, as questions have them. */
function drawnQuery({ keys }: PassageIndex, random: () => number): Query {
  const below = (limit: number) => Math.floor(random() * limit);
  const term = () => below(Math.ceil(keys.length ** random()));
  const slot = (): Slot => {
    const ways = Array.from({ length: random() < 0.7 ? 1 : 1 + below(6) }, () => ({
      terms: [...new Set(Array.from({ length: random() < 0.8 ? 1 : 1 + below(3) }, term))],
      factor: 0.3 + 0.7 * random(),
    }));
    const single = ways.length === 1 ? { key: keys[ways[0]?.terms[0] ?? 0] ?? 0 } : {};
    return { ...single, start: 0, end: 1, weight: 0.2 + random(), ways };
  };
  return { slots: Array.from({ length: 1 + below(25) }, slot), asksAt: null };
}

/** The formula at the head of `rank.ts`, worked out for every passage of an article of its own. */
function exhaustively(index: PassageIndex, { slots }: Query): number[] {
  const { passages } = index;
  const mean = index.meanLengths[0] ?? 1;
  const weights = new Map<number, number>();
  const weightOf = (term: number) => {
    const there = weights.get(term);
    if (there !== undefined) return there;
    const having = passages.filter((_, at) => frequencyIn(index, term, at) > 0).length;
    const weight = Math.log(1 + (passages.length - having + 0.5) / (having + 0.5)) ** 1.6;
    weights.set(term, weight);
    return weight;
  };
  const addedBy = (slot: Slot, at: number) => {
    const norm = 0.6 * (0.7 + (0.3 * (index.lengths[at] ?? 0)) / mean);
    const worths = slot.ways.map(({ terms, factor }) => {
      const sum = terms.reduce((total, term) => {
        const frequency = frequencyIn(index, term, at);
        return total + (weightOf(term) * frequency * 1.6) / (frequency + norm);
      }, 0);
      return (factor * sum) / Math.sqrt(terms.length);
    });
    return slot.weight * Math.max(...worths);
  };
  const bySlot = slots.map((slot) => passages.map((_, at) => addedBy(slot, at)));
  const own = passages.map((_, at) => bySlot.reduce((sum, added) => sum + (added[at] ?? 0), 0));
  return passages.map(({ group }, at) => {
    const beside = (other: number) => (passages[other]?.group === group ? other : -1);
    const paragraph = passages.flatMap((other, number) => (other.group === group ? [number] : []));
    const rest = bySlot.reduce((sum, added) => {
      const here = added[at] ?? 0;
      const before = Math.max(0, 0.25 * (added[beside(at - 1)] ?? 0) - here);
      const after = Math.max(0, 0.1 * (added[beside(at + 1)] ?? 0) - here);
      const best = Math.max(...paragraph.map((other) => added[other] ?? 0));
      return sum + before + after + 0.15 * (best - here);
    }, 0);
    const headings = (index.headings[0] ?? []).filter(({ start, end }) => at >= start && at < end);
    return (own[at] ?? 0) + rest + headings.reduce((sum, { passage }) => sum + 0.15 * (own[passage] ?? 0), 0);
  });
}

function expectTheBest(index: PassageIndex, space: Workspace, query: Query): void {
  const scores = exhaustively(index, query);
  const highest = scores.filter((score) => score > 0).sort((one, other) => other - one);
  const found = bestOfArticle(index, space, query, 0, COUNT);
  expect(found).toHaveLength(Math.min(COUNT, highest.length));
  for (const [at, { passage, score }] of found.entries()) {
    expect(score).toBeCloseTo(highest[at] ?? 0, 8);
    expect(score).toBeCloseTo(scores[passage] ?? 0, 8);
  }
}

describe('the best passages of an article', () => {
  const long = made(1, 1, 800);
  const short = made(2, 1, 12);

  it('are those of the whole article, though not all of it is read', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expectTheBest(long.index, long.space, drawnQuery(long.index, seededRandom(seed)));
      }),
      { numRuns: 25 },
    );
  });

  it('are so in a short article', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expectTheBest(short.index, short.space, drawnQuery(short.index, seededRandom(seed)));
      }),
      { numRuns: 100 },
    );
  });

  it('are the same to the last digit when asked again after other questions', () => {
    const queries = Array.from({ length: 30 }, (_, at) => drawnQuery(long.index, seededRandom(at)));
    const ask = () => queries.map((query) => bestOfArticle(long.index, long.space, query, 0, COUNT));
    const first = ask();
    expect(ask()).toEqual(first);
    expect(
      queries.map((query) => bestOfArticle(long.index, createWorkspace(long.index), query, 0, COUNT)),
    ).toEqual(first);
  });
});

describe('the best passages of several articles', () => {
  it('stand in the order that each article by itself gives them', () => {
    const { index, space } = made(3, 6, 10);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const query = drawnQuery(index, seededRandom(seed));
        const found = bestPassages(index, space, query, COUNT);
        for (const article of index.ranges.keys()) {
          const own = found.filter(({ passage }) => index.passages[passage]?.article === article);
          const alone = bestOfArticle(index, space, query, article, COUNT);
          expect(own.map(({ strength }) => strength)).toEqual(
            alone.slice(0, own.length).map(({ score }) => score),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
