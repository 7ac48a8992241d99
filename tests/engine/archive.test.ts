import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { extractFigures } from '../../src/figures/extract.ts';
import { generateArticles } from '../bench/corpus/articles.ts';
import {
  alternativesTo,
  archiveEngine,
  firstResult,
  jincheng,
  market,
  metro,
  orchards,
  tea,
} from './samples.ts';

describe('several articles at once', () => {
  it.each([
    ['公平秤投放了多少台', 'qinghe-xiaofei', '410台'],
    ['绿线全长多少公里', 'yanhu-jieyun', '21.6公里'],
    ['how many beehives were rented', 'tamsin-orchards', '540'],
    ['采茶工有多少名', 'songping-chaye', '230名'],
    ['How many tea pickers were hired?', 'songping-chaye', '230名'],
  ])('%s is answered by %s', (question, article, answer) => {
    expect(firstResult(archiveEngine, question)).toMatchObject({ article, answer });
  });

  it('leave open what is open within one of them', () => {
    expect(alternativesTo(archiveEngine, '移送公安机关多少人')).toEqual(['213人', '21人']);
  });

  it('show what each of them says to a question that fits both', () => {
    const { results } = archiveEngine.ask({ question: '局长是谁' });
    const said = results.map(({ excerpt }) => excerpt).join('\n');
    expect(said).toContain('秦越川');
    expect(said).toContain('邱敬堯');
  });
});

describe('many articles that say the same of different places', () => {
  const texts = [market, metro, tea, jincheng].map((article) =>
    article.blocks
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(({ sentences }) => sentences.map((span) => excerpt(article, span).split(/(?<=[，、；])/))),
  );
  const generated = [...generateArticles(texts, 1000, 1)];
  const engine = createEngine(generated.map(({ slug, text }) => readArticle(`${slug}.md`, text)));

  it('are told apart by the name, in 95 of 100 questions or more', () => {
    const asked = generated.filter((_, at) => at % 10 === 0);
    const right = asked.filter(({ slug, question }) => {
      const { results, closest } = engine.ask({ question: question.question });
      return [...results, ...closest][0]?.article === slug;
    });
    expect(right.length).toBeGreaterThanOrEqual(0.95 * asked.length);
  });
});

describe('a book beside a short article', () => {
  const filler = Array.from({ length: 60 }, (_, at) => `第${at + 1}天的见闻另有记载，这里不再多说。`);
  const book = readArticle(
    'book.txt',
    `旅行札记\n\n澜亭县是旅途的起点。\n\n${filler.join('\n\n')}\n\n听说外地今年新修公路60公里。\n`,
  );
  const report = readArticle('report.txt', '工作简报\n\n澜亭县加大投入。\n\n今年以来，新修公路30公里。\n');

  it.each([[[book, report]], [[report, book]]])(
    'does not draw its questions by what it says far from each other',
    (articles) => {
      expect(firstResult(createEngine(articles), '澜亭县今年新修公路多少公里')).toMatchObject({
        article: 'report',
        answer: '30公里',
      });
    },
  );
});

describe('what an engine knows of its articles', () => {
  it('gives them by slug', () => {
    expect(archiveEngine.articles).toEqual([market, metro, orchards, tea]);
    expect(archiveEngine.article('yanhu-jieyun')).toBe(metro);
    expect(archiveEngine.article('another')).toBeUndefined();
  });

  it('gives all figures of one, in the order of its text', () => {
    expect(archiveEngine.figures('yanhu-jieyun')).toEqual(extractFigures(metro));
    expect(archiveEngine.figures('another')).toEqual([]);
  });

  it('gives what an edition says for a span of its original', () => {
    const span = { start: tea.raw.indexOf('茶叶销往'), end: tea.raw.indexOf('个国家') };
    expect(archiveEngine.translation('songping-chaye', span, 'en')).toBe(
      'The tea is sold to 17 countries and regions.',
    );
    expect(archiveEngine.translation('songping-chaye', span, 'zh-Hant')).toBeUndefined();
    expect(archiveEngine.translation('qinghe-xiaofei', span, 'en')).toBeUndefined();
  });

  it('has nothing to say without an article', () => {
    const empty = createEngine([]);
    expect(empty.ask({ question: '公平秤投放了多少台' })).toMatchObject({
      status: 'not_in_article',
      results: [],
      closest: [],
    });
    expect(empty.ask({ question: '你好' }).status).toBe('conversation');
    expect(empty.suggest('', 5)).toEqual([]);
    expect(empty.suggest('公平', 5)).toEqual([]);
  });
});
