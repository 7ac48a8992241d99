import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { bodyOf, factsOf, headingsOf, outlineOf } from './outline.ts';
import { GARDEN_SURVEY } from './samples/garden-survey.ts';

const read = (text: string) => readArticle('a.md', text);

describe('Markdown with front matter, lists, a quotation, a table and code', () => {
  const article = readArticle('garden-survey.md', GARDEN_SURVEY);

  it('takes its facts from the front matter', () => {
    expect(factsOf(article)).toEqual({
      language: 'en',
      title: 'Garden Survey: What Grew',
      originalTitle: null,
      source: 'Allotment Society of Lower Fenn',
      published: '2024-10-02',
      bylines: ['author: Jo Marsh, Ade Bello'],
    });
    expect(article.url).toBe('https://lowerfenn.example/survey');
  });

  it('reads every block, and drops pictures, comments, rules and link definitions', () => {
    expect(outlineOf(article, 80)).toEqual([
      'title -/-: Garden Survey: What Grew',
      'byline -/-: Jo Marsh, Ade Bello',
      'dateline -/-: 2024-10-02',
      'source -/-: Allotment Society of Lower Fenn',
      'paragraph -/1: We asked 214 plot holders what they had grown. *Nine in ten* answered.',
      'heading 0/-: Findings',
      'list_item 0/2: Beans were grown on 183 plots.',
      'list_item 0/3: Tomatoes failed on **61 plots**, mostly under glass:',
      'list_item 0/4: blight took 40 of them',
      'list_item 0/5: frost took the rest',
      'list_item 0/6: Every plot was visited twice.',
      'paragraph 0/7: "Rain came late. Then it would not > stop," wrote one grower.',
      'heading 1/-: Prices',
      'list_item 1/8: Seed: $3.20 a packet',
      'list_item 1/9: Water: $41 a year',
      'table_row 1/10: Beans | 183 | 4.1 kg',
      'table_row 1/11: Kale \\| chard | 77',
      'paragraph 1/12: plots = 214 answers = 193',
      'paragraph 1/13: See the [full table][1] in the annex.',
    ]);
  });

  it('leaves the empty cell out and keeps the escaped bar in its cell', () => {
    const row = article.blocks.find(({ paragraph }) => paragraph === 11);
    expect(row?.cells.map(({ heading, span }) => [heading, excerpt(article, span)])).toEqual([
      ['Crop', 'Kale \\| chard'],
      ['Plots', '77'],
    ]);
  });
});

describe('front matter', () => {
  it.each([
    ['a line without a colon', '---\ntitle: A\nno colon here\n---\nIt rained.', 'a.md, line 3:'],
    ['a closing line that is missing', '---\ntitle: A\n\nIt rained.', 'a.md, line 4:'],
    ['nothing but keys and no end', '---\ntitle: A\n', 'a.md, line 1:'],
    ['a quotation mark that is not closed', '---\ntitle: "A\n---\nIt rained.', 'a.md, line 2:'],
    ['a list that is not closed', '---\nauthor: [A, B\n---\nIt rained.', 'a.md, line 2:'],
    ['an indented line that continues nothing', '---\ntitle: A\n  b: c\n---\nIt rained.', 'a.md, line 3:'],
    ['no key at all', '---\nhello\n---\nIt rained.', 'a.md, line 2:'],
  ])('says where it is malformed: %s', (_, text, where) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'PublicError' }));
    expect(() => read(text)).toThrow(where);
  });

  it('may be written with a comment, single quotes, nesting, and keys that mean nothing here', () => {
    const text =
      "\uFEFF---\n# a note\ntitle: 'A: the start' # so far\ntags:\n- x\n- y\nmeta:\n  deep: 1\ntext: |\n  more\nPublisher: Times of Fenn\nDate: 14 March 2025\noriginal-title: B\nlang: zh-TW\n...\n\nIt rained.";
    const article = read(text);
    expect(factsOf(article)).toMatchObject({
      language: 'zh-Hant',
      title: 'A: the start',
      originalTitle: 'B',
      source: 'Times of Fenn',
      published: '2025-03-14',
    });
  });

  it('may be TOML between +++, with tables', () => {
    const article = read(
      '+++\ntitle = "Moving a bell"\ndate = 2021-05-02\n[params]\ndeep = 1\n+++\n\nIt rained.',
    );
    expect(factsOf(article)).toMatchObject({ title: 'Moving a bell', published: '2021-05-02' });
    expect(bodyOf(article)).toEqual(['It rained.']);
    expect(() => read('+++\ntitle = "A"\nno key\n+++\nIt rained.')).toThrow('a.md, line 3:');
  });

  it('may list its authors below their key', () => {
    const article = read('---\nauthors:\n  - Jo Marsh\n  - "Ade Bello"\ntags:\n  - x\n---\nIt rained.');
    expect(factsOf(article).bylines).toEqual(['author: Jo Marsh', 'author: Ade Bello']);
  });

  it('is not what a rule across the page is', () => {
    expect(bodyOf(read('---\n\nIt rained.\n\n---\n\nIt stopped.'))).toEqual(['It rained.', 'It stopped.']);
    expect(bodyOf(read('---\n# Title\n\nIt rained.'))).toEqual(['It rained.']);
  });

  it.each(['date: some day', 'language: fr', 'title:', 'url:'])('goes on without %s', (line) => {
    expect(bodyOf(read(`---\nsource: S\n${line}\n---\nIt rained.`))).toEqual(['It rained.']);
  });

  it('a title that differs from the heading is the title; both may be quoted', () => {
    const article = read('---\ntitle: Short\n---\n# The long title\n\nIt rained.');
    expect(outlineOf(article, 30)).toEqual([
      'title -/-: Short',
      'title -/-: The long title',
      'paragraph -/1: It rained.',
    ]);
  });
});

describe('Markdown', () => {
  it.each([
    ['ATX', '# T\n\nIt rained.\n\n## A ##\n\nOne.\n\n#### B\n\nTwo.', ['A', 'B']],
    ['underlined', 'T\n=\n\nIt rained.\n\nA\n---\nOne.\n\nB\n-\nTwo.', ['A', 'B']],
    ['several first-level headings', '# T\n\nIt rained.\n\n# A\n\nOne.\n\n# B\n\nTwo.', ['A', 'B']],
    ['with emphasis', '# **T**\n\n## **A**\n\nOne.\n\n## *B*\n\nTwo.', ['A', 'B']],
  ])('headings: %s', (_, text, headings) => {
    const article = read(text);
    expect(factsOf(article).title).toBe('T');
    expect(headingsOf(article).map(([heading]) => heading)).toEqual(headings);
  });

  it('has no title when its headings are all of one level below the first', () => {
    const article = read('## A\n\nOne.\n\n## B\n\nTwo.');
    expect(article.title).toBeNull();
    expect(article.sections).toHaveLength(2);
  });

  it('takes no heading for title that text precedes', () => {
    const article = read('It rained all day long.\n\n# A\n\nOne.');
    expect(outlineOf(article)).toEqual([
      'paragraph -/1: It rained all da',
      'heading 0/-: A',
      'paragraph 0/2: One.',
    ]);
  });

  it('a rule under a sentence does not make it a heading', () => {
    expect(bodyOf(read('# T\n\nIt rained all day.\n---\nIt stopped.'))).toEqual([
      'It rained all day.',
      'It stopped.',
    ]);
  });

  it.each([
    ['*By Jane Doe, 14 March 2025*', { published: '2025-03-14', bylines: ['author: Jane Doe'] }],
    ['**作者：** 张三  \n**发布时间：** 2025-02-18', { published: '2025-02-18', bylines: ['author: 张三'] }],
    ['Issued by Fenn Council on 3 May 2024.', { published: '2024-05-03', source: 'Fenn Council' }],
    ['_14 March 2025, Fenn_', { published: '2025-03-14' }],
    ['来源：东原日报', { source: '东原日报' }],
  ])('%s under the title says where the text comes from', (line, facts) => {
    const article = read(`# T\n\n${line}\n\nIt rained.`);
    expect(factsOf(article)).toMatchObject(facts);
    expect(bodyOf(article)).toEqual(['It rained.']);
  });

  it('a first paragraph with a date in it is text', () => {
    const article = read('# T\n\nOn 14 March 2025 the bridge fell into the river.');
    expect(article.published).toBeNull();
    expect(bodyOf(article)).toHaveLength(1);
  });

  it('names and rights at the end are not body', () => {
    const article = read(
      '# T\n\nIt rained.\n\nReporting by Jane Doe\n\n原标题：雨\n\nShare\n\n© 2025 Fenn. All rights reserved.',
    );
    expect(bodyOf(article)).toEqual(['It rained.']);
    expect(factsOf(article)).toMatchObject({ originalTitle: '雨', bylines: ['author: Jane Doe'] });
  });

  it.each([
    ['a picture', '![alt text](a.png)'],
    ['a picture with a link', '[![alt](a.png)](https://a.example)'],
    ['a link definition', '[1]: https://a.example "A"'],
    ['a comment', '<!-- hidden\n\nlines -->'],
    ['tags', '<div class="x"><br>'],
    ['a rule', '* * *'],
    ['a table of contents', '- [Part one](#part-one)\n- [Part two](#part-two)'],
    ['an empty quotation', '>'],
    ['an empty fence', '```\n```'],
    ['a lone underline', '==='],
    ['a row of empty cells', '| a | b |\n|---|---|\n|  |  |'],
  ])('drops %s', (_, text) => {
    expect(bodyOf(read(`# T\n\nIt rained.\n\n${text}\n\nIt stopped.`))).toEqual([
      'It rained.',
      'It stopped.',
    ]);
  });

  it.each([
    ['a comment that never ends', '<!-- It went on.', ['<!-- It went on.']],
    ['lines of a paragraph', 'It went\non.', ['It went\non.']],
    ['a paragraph all in bold', '**It went on.**', ['It went on.']],
    [
      'a number that begins a line of text',
      'It fell in\n1985. It rose again.',
      ['It fell in\n1985. It rose again.'],
    ],
    ['a list right under text', 'We saw:\n- a fox\n- an owl', ['We saw:', 'a fox', 'an owl']],
    ['items with a number', '1) One.\n2) Two.', ['One.', 'Two.']],
    ['an item of two lines', '* One\n  goes on.', ['One\n  goes on.']],
    ['quotations', '> One.\n>\n> Two.\nlazy.', ['One.', 'Two.\nlazy.']],
    ['a list in a quotation', '> - One.\n> - Two.', ['One.', 'Two.']],
    [
      'a fence with tildes that is not closed',
      '~~~ts\nlet a = 1;\n# no heading',
      ['let a = 1;\n# no heading'],
    ],
    ['a footnote', '[^1]: So they say.', ['So they say.']],
    ['a bar without a table', 'a | b', ['a | b']],
    ['a table without outer bars', 'x | y\n--|--\n1 | 2', ['1 | 2']],
    ['a table right under text', 'See:\n| x | y |\n|---|---|\n| 1 | 2 |', ['See:', '1 | 2']],
  ])('reads %s', (_, text, expected) => {
    const after = bodyOf(read(`# T\n\n## S\n\nIt rained.\n\n${text}`));
    expect(after.slice(1)).toEqual(expected);
  });
});
