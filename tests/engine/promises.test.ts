import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Span } from '../../src/article/article.ts';
import { excerpt } from '../../src/article/article.ts';
import type { Question, Result } from '../../src/engine/answer.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { ALL_QUESTIONS } from './questions.ts';
import { archiveEngine, market, marketEngine, metro, orchards, orchardsEngine, tea } from './samples.ts';

const question = fc.constantFrom(...ALL_QUESTIONS);

function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.start < inner.end;
}

function expectVerbatim(article: Article, result: Result): void {
  expect(result.excerpt).toBe(excerpt(article, result.span));
  expect(result.excerpt).not.toBe('');
  expect(result.answer).toBe(result.answerSpan && excerpt(article, result.answerSpan));
  if (result.answerSpan) expect(contains(result.span, result.answerSpan)).toBe(true);
  const blocks = article.blocks.filter(({ span }) => contains(span, result.span));
  expect(blocks).toHaveLength(1);
  expect(blocks[0]?.paragraph).toBe(result.paragraph);
  for (const figure of result.figures) expect(contains(result.span, figure.span)).toBe(true);
  expect(result.confidence).toBeGreaterThanOrEqual(0);
  expect(result.confidence).toBeLessThanOrEqual(1);
}

/** Everything that holds for any answer to any question. */
function expectSound(engine: Engine, asked: Question): void {
  const answer = engine.ask(asked);
  const { status, results, closest, missing, conversation } = answer;
  for (const result of [...results, ...closest]) {
    const article = engine.article(result.article);
    if (article === undefined) throw new Error(`quotes ${result.article}, which the engine does not have`);
    expectVerbatim(article, result);
  }
  const fewest = { answered: 1, ambiguous: 2, not_in_article: 0, conversation: 0 }[status];
  const most = status === 'answered' || status === 'ambiguous' ? 5 : 0;
  expect(results.length).toBeGreaterThanOrEqual(fewest);
  expect(results.length).toBeLessThanOrEqual(most);
  expect(closest.length).toBeLessThanOrEqual(status === 'not_in_article' ? 3 : 0);
  if (status !== 'not_in_article') expect(missing).toEqual([]);
  expect(conversation !== null).toBe(status === 'conversation');
  const confidences = results.map(({ confidence }) => confidence);
  expect(confidences).toEqual(confidences.toSorted((one, other) => other - one));
  expect(engine.ask(asked)).toEqual(answer);
}

const STRANGE = [
  ...['\ud800', '\udc00', '\u202e', '\u200b', '\ufdfa', '\0', 'e\u0301', '👨‍👩‍👧', '𠮷', '한', 'ガ'],
  ...['(.*+?', '[a-z]{2,}', '\\', '$1', '“《', '</b>', '%s', '\r\n', '‰', '½', '。'],
  ...[
    '第',
    '一二三',
    '2024',
    '1,234',
    '年以来',
    '多少',
    '除了',
    '不要',
    '比',
    '百分之',
    '白云市',
    'xian',
    'how many ',
    '公平',
  ],
];

describe('any answer to any question', () => {
  const words = fc.array(fc.constantFrom(...STRANGE, ...ALL_QUESTIONS), { maxLength: 12 });
  const anything = fc.oneof(
    words.map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    question,
  );

  it('quotes verbatim, keeps its fields consistent, and is the same when asked again', () => {
    fc.assert(
      fc.property(anything, fc.option(anything, { nil: null }), (typed, previous) => {
        expectSound(archiveEngine, { question: typed, ...(previous === null ? {} : { previous }) });
      }),
      { numRuns: 150 },
    );
  });

  it('holds for questions that are slips of others', () => {
    const slipped = fc.tuple(question, fc.nat(30), fc.constantFrom('drop', 'double', 'swap'));
    fc.assert(
      fc.property(slipped, ([typed, place, slip]) => {
        const at = place % typed.length;
        const next = {
          drop: '',
          double: typed.charAt(at).repeat(2),
          swap: typed.charAt(at + 1) + typed.charAt(at),
        };
        const end = slip === 'swap' ? at + 2 : at + 1;
        expectSound(archiveEngine, { question: typed.slice(0, at) + next[slip] + typed.slice(end) });
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    '平',
    'a',
    '1',
    '1.',
    '(.*+?',
    '\ud800',
    '\u202e',
    '\u200b平',
    '😊',
    '“《',
    'beehivs ',
    '公平秤投放了多少台',
  ])('ends for 100,000 characters of %j', (part) => {
    const typed = part.repeat(Math.ceil(100_000 / part.length));
    for (const engine of [marketEngine, orchardsEngine]) {
      expect(() => engine.ask({ question: typed })).not.toThrow();
    }
  });
});

describe('every sentence of an article', () => {
  const body = (article: Article) =>
    article.blocks.flatMap(({ paragraph, sentences }) => (paragraph === null ? [] : sentences));
  const all = [market, metro, orchards, tea].flatMap((article) =>
    body(article).map((span): [string, string] => [article.slug, excerpt(article, span)]),
  );

  it.each(all)('is found by its own words, in %s: %s', (slug, sentence) => {
    const { results, closest } = archiveEngine.ask({ question: sentence });
    const [first] = [...results, ...closest];
    expect(first?.article).toBe(slug);
    expect(first?.excerpt).toContain(sentence);
  });
});
