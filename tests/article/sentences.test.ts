import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/article/sentences.ts';

function split(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

/** Each row is a paragraph, its sentences separated by ` ‖ `. */
const PARAGRAPHS: readonly (readonly [string, string])[] = [
  ['a full stop, a question mark, an exclamation mark', '他走了。‖谁来？‖快跑！‖天黑了｡‖到家了。'],
  ['half-width marks after Chinese', '他走了.‖谁来?‖快跑!‖天黑了。'],
  ['a run of marks', '真的吗？！‖当然!!!‖好。'],
  ['commas, colons and semicolons do not end', '一是快；二是好；三是省：共3项，都完成了。'],
  ['an ellipsis in the middle goes on', '他想了想……还是走了。‖后来呢……'],
  ['one cry of a quotation', '“快、快、快……帮我报警!”'],
  ['decimals and times', '满意率为95.31%,2021年9月11日14时49分,9:00开门。‖编号“13710”“1+7”。'],
  ['a full stop inside a closing quotation mark', '他说：“走吧。”‖第二天，天晴了。'],
  ['who spoke follows the quotation', '“人多了，书少了。”馆长这样概括。‖他走了。'],
  ['a question quoted, then who asked', '“几点了？”他问。‖没人回答。'],
  ['a quotation of several sentences stays whole', '“来了。走了。又来了！”孩子们喊道。‖门关上了。'],
  ['a quotation, then something else', '“平安是福。”‖今年全市发案下降12%。'],
  ['a quotation after a comma', '他说，“不能等。”‖会议结束了。'],
  ['a quoted question as a title', '展览以“书往哪里去？”为题开幕。‖人很多。'],
  ['a title with a mark inside', '新书《谁在看？》上架。‖书评《好！》也有人读。'],
  ['a full stop after the quotation mark', '口号是“快！”。‖大家笑了。'],
  ['two quotations side by side', '“好。”‖“那走吧。”‖两人出门。'],
  ['corner brackets', '他說：「走吧。」‖第二天『晴。』'],
  ['round brackets stay with their sentence', '完成整顿(含社区)。‖共5个（2021年。新增）。'],
  ['a sentence in brackets', '他走了。‖（全文完。）‖编者按。'],
  ['an opening mark that never closes', '他说：“走吧。天黑了。‖路很远。'.replace('。天', '。‖天')],
  ['a closing mark without opening', '走吧。”‖天黑了。'],
  ['a dot before Chinese text', '增长12%.‖全市第一.‖今年再增.'],
  ['a list number', '1. 加强领导。‖2.细化措施。'],
  ['addresses', '请访问http://renzheng.example.cn。‖写信到a.b@example.org也行。'],
  ['English', 'It rained. ‖The river rose! ‖Who knew? ‖No one.'],
  ['English abbreviations', 'Mr. Smith met Dr. Lee at St. Anne. ‖They spoke, e.g. Of boats.'],
  ['initials', 'J. K. Rowling wrote it. ‖George W. Bush read it.'],
  ['U.S. and U.K.', 'The U.S. Army left the U.K. The war was over.'.replace('. The', '. ‖The')],
  ['hours', 'It opens at 9 a.m. Monday and shuts at 5 p.m. ‖The bar stays open.'],
  [
    'hours before a sentence that no common word begins',
    'It opens from 8 am to 8 pm. ‖Electronic files came later, at 3 p.m. GMT Friday.',
  ],
  ['numbers', 'No. 5 pier cost $3.2m. ‖He said no. ‖The price is 4.50. ‖11 people came.'],
  ['companies', 'Brandt & Sons Inc. Europe won. ‖It is the best, etc. ‖The rest lost.'],
  ['a list number in English', '1. Open the door. ‖A. Look out.'],
  ['a year at the end', 'It closed in 2018. ‖The house stands.'],
  ['a straight quotation', '"We heard you," she said. ‖"Is it ideal? No."'],
  ['a quotation with attribution', '“Why now?” Smith asked. ‖“We know.” ‖The room was silent.'],
  ['a question in mid-sentence', 'He asked "why?" and left. ‖Then he came back.'],
  ['a full stop inside a quotation at the end', 'He called it "absurdly small." ‖The wheel was replaced.'],
  ['lower case after a mark goes on', 'Yahoo! is old. ‖the end'.replace(' ‖', ' ')],
  ['an English ellipsis', 'Well... maybe. ‖He left… ‖Then it rained.'],
  ['addresses in English', 'See www.example.com/a?b=1. ‖Write to a.b@example.org. ‖Version 3.2.1 works.'],
  ['note references', 'It is so.[12] ‖Others agree.[^3] ‖End.'],
  ['note references after a blank', '茶叶得名。 [1]‖2011年入选。 [2-3]‖完。'],
  [
    'note references with a page',
    'It drove the wheel until 1874.[4]: 12 ‖Then it stopped.[citation needed] ‖End.',
  ],
  ['a numbered item is no note reference', '做完了。‖（一）再做。‖（二）停。'],
  ['a remark in brackets at the end', '“心就不慌。”蒙阿木说。（完）'],
  ['names in brackets at the end', '每趟折抵5元。（編輯：陳仁）1130809'],
  ['initials after Chinese', '以笔名S.G. Tallentyre写作。‖他笑了。'],
  ['emphasis marks', 'It is *so.* ‖**No.** ‖Yes, the *Tern.*'],
  ['an apostrophe is no quotation mark', '‘It’s the boys’ room,’ he said. ‖Don’t go.'],
  ['line breaks', 'One line\ngoes on. ‖Another\r\n  too.'],
  ['stray marks join their neighbour', '…… 好。 ！ ‖走吧。'],
];

describe('sentences', () => {
  it.each(PARAGRAPHS)('%s', (_, marked) => {
    expect(split(marked.replaceAll('‖', ''))).toEqual(marked.split('‖').map((sentence) => sentence.trim()));
  });

  it('cuts a very long quotation where its sentences end', () => {
    const long = `“${'这是很长的一句话，说了很多很多的事情。'.repeat(12)}”他说。`;
    const sentences = split(long);
    expect(sentences).toHaveLength(12);
    expect(sentences.at(-1)).toMatch(/。”他说。$/);
  });

  it('passes over the mark of a block quotation between two sentences', () => {
    expect(split('It came late.\n> Then it stopped.\r\n>\r\n> We left.')).toEqual([
      'It came late.',
      'Then it stopped.',
      'We left.',
    ]);
  });

  it('keeps to the span', () => {
    const text = '前文。甲。乙。后文。';
    expect(splitSentences(text, { start: 3, end: 7 })).toEqual([
      { start: 3, end: 5 },
      { start: 5, end: 7 },
    ]);
  });

  it('finds nothing in white space, and one sentence in marks alone', () => {
    expect(split(' \n　')).toEqual([]);
    expect(split('。！')).toEqual(['。！']);
  });
});
