import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, type Block, isBody } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { splitSentences } from '../../src/article/sentences.ts';
import { PublicError } from '../../src/errors.ts';

/** Pieces that pages and Markdown files are made of, put together in every order. */
const PIECES = [
  '一座城与它的相遇',
  '全年接待读者386.4万人次。',
  '“快、快……帮我报警!”',
  '他说：“走吧。',
  '本报记者 郭志平',
  '来源：新华网',
  '2025-02-18 10:32',
  '原标题：《甲》',
  '一、总体要求',
  '1. 第一项',
  '首页 要闻 民生',
  '+1',
  '© 2025',
  '相关阅读',
  '谁在来？',
  'By Jane Doe',
  'It rained. Dr. Lee left.',
  'What next?',
  '# Head',
  '## Sub',
  '- item',
  '> quote',
  '| a | b |',
  '|---|---|',
  '```',
  '---',
  '<!--',
  '-->',
  '![a](b)',
  '===',
  '[1]: x',
  '+++',
  'title = "A"',
  'authors:',
  '  - Jo Marsh',
  '> [!NOTE] Mind',
  '<h2>Head</h2>',
  '<summary>Contents</summary>',
  '目录',
  '历史[编辑]',
  '历史',
  'A、[2-3] 乙。 [1]',
  '（完）',
  'NORTH ODDE, Sept 19 (Castellan) - Updated 4:42 PM GMT',
  'SKARV, June 18, 2024 – It rained.',
  '新华网北京2024年1月9日讯（记者 闻坤）下雨了。',
  '（中央社記者林曉彤高雄9日電）',
  '原创 罗见山 青桐博物 2024-04-15 07:30 江苏',
  '聯合報／記者彭紹軒／苗栗報導',
  '《光明日报》（2023年06月12日 07版）',
  '编辑 彭冲 校对 杨许丽',
  'By A Lee and',
  'The road from Tarn to the sea is forty-one miles long, and in the',
  '   year of which I write there was one inn upon it, or perhaps two.',
  '索引号：\t0012\t类别：\t城建',
  '容量：25克',
  'Title: Birds by Ear',
  '市林业局',
  '咖啡',
  '(c) 2023 Castellan',
  'a\tb',
  '**bold**',
  'key: value',
  '　　',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\ud800',
  '"',
  '(',
  '）',
  '》',
  '‘',
  '.',
  '...',
  '，',
];
/** Lines of pages, and sentences of articles that use the same words. */
const AROUND = [
  '首页 > 要闻 > 正文',
  '分享到： 微信 微博',
  '字体：【大 中 小】  打印本页  关闭窗口',
  '责任编辑：陶简',
  '© 2024 梅坪新闻网 版权所有',
  '扫码下载客户端',
  'Skip to main content',
  'Listen to this article (4 min)',
  '浏览量：2176',
];
const SENTENCES = [
  '登录网站的人数去年达到120万。',
  '版权保护是这次会议的主题。',
  '记者从市图书馆获悉，馆藏达到48万册。',
  '来源不明的药材共查出3.2吨。',
  '“分享到朋友圈，点赞满38个就送票？”他问。',
  '上一篇报道发表于2019年。',
  '作者：这本书写了11年，改了9稿。',
  '编辑说，关注这件事的人不到一成。',
  '请扫码登记后入园，每日限500人。',
  '相关链接成了新的难题。',
  'Comments can be sent until 30 April.',
  'Share prices fell 3.1 percent to $22.05.',
  'Follow the water to its end and the mood changes.',
  'By Monday the bridge had reopened.',
  'The image was published 3 hours ago, officials said.',
];
const BREAKS = ['\n', '\n\n', '\r\n', '\r', ' ', '', '\u2028'];
const pieces = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...BREAKS)), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));
const texts = fc.oneof(
  pieces,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const names = fc.constantFrom('a.txt', 'a.md');

/** The article, or null when the text was refused in the one way that is allowed. */
function read(name: string, text: string): Article | null {
  try {
    return readArticle(name, text);
  } catch (error) {
    if (error instanceof PublicError && !error.message.includes('\n')) return null;
    throw error;
  }
}

function forEveryArticle(check: (article: Article) => void): void {
  fc.assert(
    fc.property(names, texts, (name, text) => {
      const article = read(name, text);
      if (article !== null) check(article);
    }),
    { numRuns: 1500 },
  );
}

const isMultiple = ({ kind }: Block): boolean =>
  kind === 'paragraph' || kind === 'list_item' || kind === 'dateline';

describe('whatever the text', () => {
  it('it is read, or refused in one line', () => {
    forEveryArticle((article) => expect(article.blocks.some(({ kind }) => isBody(kind))).toBe(true));
  });

  it('blocks are in order, do not overlap, lie in the text and have no white space around them', () => {
    forEveryArticle(({ raw, blocks }) => {
      let end = 0;
      for (const { span } of blocks) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        const text = raw.slice(span.start, span.end);
        expect(text).toBe(text.trim());
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(raw.length);
    });
  });

  it('sentences lie in their block, in order, and cover all of it but white space', () => {
    forEveryArticle(({ raw, blocks }) => {
      for (const block of blocks) {
        let at = block.span.start;
        expect(block.sentences.length).toBeGreaterThan(0);
        if (!isMultiple(block)) expect(block.sentences).toEqual([block.span]);
        for (const { start, end } of block.sentences) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(raw.slice(at, start)).toMatch(/^[\s>]*$/);
          at = end;
        }
        expect(at).toBe(block.span.end);
      }
    });
  });

  it('the body is numbered from 1, and every block’s section exists', () => {
    forEveryArticle(({ blocks, sections }) => {
      const numbers = blocks.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph]));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      for (const { kind, section, paragraph } of blocks) {
        expect(paragraph !== null).toBe(isBody(kind));
        if (section !== null) expect(sections[section]).toBeDefined();
      }
    });
  });

  it('title, source, date, names and cells lie in a block', () => {
    forEveryArticle((article) => {
      const { title, originalTitle, source, published, bylines, blocks } = article;
      const spans = [
        title,
        originalTitle,
        source,
        published?.span ?? null,
        ...bylines.map(({ span }) => span),
      ];
      for (const span of spans) {
        if (span === null) continue;
        expect(blocks.some((block) => block.span.start <= span.start && span.end <= block.span.end)).toBe(
          true,
        );
      }
      for (const { cells, span } of blocks) {
        for (const cell of cells)
          expect(cell.span.start >= span.start && cell.span.end <= span.end).toBe(true);
      }
    });
  });

  it('no sentence of the body is lost, whatever of the page stands around it', () => {
    const page = fc.array(fc.constantFrom(...AROUND), { maxLength: 6 });
    const body = fc.shuffledSubarray(SENTENCES, { minLength: 1 });
    fc.assert(
      fc.property(page, body, page, fc.constantFrom('\n', '\n\n'), (above, sentences, below, gap) => {
        const text = [...above, '江边的灯火为什么又亮了起来', '2024-05-01 10:00', ...sentences, ...below];
        const article = readArticle('a.txt', text.join(gap));
        const kept = article.blocks.map(({ span }) => article.raw.slice(span.start, span.end)).join('\n');
        for (const sentence of sentences) expect(kept).toContain(sentence);
      }),
      { numRuns: 500 },
    );
  });

  it('sentences of any string cover it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = splitSentences(text, { start: 0, end: text.length });
        const rest = sentences.reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          text,
        );
        expect(rest).toMatch(/^[\s>]*$/);
      }),
      { numRuns: 1500 },
    );
  });
});
