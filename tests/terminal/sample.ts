import type { Article, Span } from '../../src/article/article.ts';
import type { Answer, Question, Result } from '../../src/engine/answer.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Figure } from '../../src/figures/figure.ts';

const TITLE = '平安之歌';
const SOURCE = '某新闻';
const HEADING = '强化底线思维';
const SENTENCE = '三年来,全市打掉团伙121个,"扣押财物"6.7多亿元。';
const SECOND = '2021年以来,新打掉集团2个。';
const RAW = `${TITLE}\n${SOURCE}\n${HEADING}\n${SENTENCE}${SECOND}\n`;

function spanOf(part: string): Span {
  const start = RAW.indexOf(part);
  if (start < 0) throw new Error(`the sample does not hold ${part}`);
  return { start, end: start + part.length };
}

export const sampleArticle: Article = {
  slug: 'sample',
  raw: RAW,
  language: 'zh-Hans',
  title: spanOf(TITLE),
  originalTitle: null,
  source: spanOf(SOURCE),
  published: { iso: '2022-01-20T17:51', span: { start: 0, end: 0 } },
  bylines: [],
  url: null,
  sections: [{ heading: spanOf(HEADING), subheading: null }],
  blocks: [
    {
      kind: 'paragraph',
      span: spanOf(SENTENCE + SECOND),
      section: 0,
      paragraph: 1,
      sentences: [spanOf(SENTENCE), spanOf(SECOND)],
      cells: [],
    },
  ],
};

const figureAt = {
  section: 0,
  paragraph: 1,
  block: 0,
  partner: null,
  printedUnit: null,
  measure: null,
} as const;

export const gangs: Figure = {
  ...figureAt,
  text: '121个',
  span: spanOf('121个'),
  value: 121,
  unit: '个',
  kind: 'count',
  approximate: false,
  bound: null,
  period: '三年来',
  periodSpan: spanOf('三年来'),
  sentence: spanOf(SENTENCE),
  clause: spanOf('全市打掉团伙121个'),
};

const money: Figure = {
  ...figureAt,
  text: '6.7多亿元',
  span: spanOf('6.7多亿元'),
  value: 670_000_000,
  unit: '元',
  kind: 'money',
  approximate: true,
  bound: 'at_least',
  period: '三年来',
  periodSpan: spanOf('三年来'),
  sentence: spanOf(SENTENCE),
  clause: spanOf('"扣押财物"6.7多亿元'),
};

export const firstResult: Result = {
  article: 'sample',
  span: spanOf(SENTENCE),
  excerpt: SENTENCE,
  answer: '121个',
  answerSpan: spanOf('121个'),
  section: HEADING,
  paragraph: 1,
  figures: [gangs],
  confidence: 0.93,
};

export const secondResult: Result = {
  ...firstResult,
  span: spanOf(SECOND),
  excerpt: SECOND,
  answer: '2个',
  answerSpan: spanOf('2个'),
  figures: [],
  confidence: 0.5,
};

const base: Answer = {
  status: 'not_in_article',
  results: [],
  closest: [],
  missing: [],
  language: 'zh-Hans',
  conversation: null,
};

export const answers = {
  answered: { ...base, status: 'answered', results: [firstResult, secondResult] },
  ambiguous: { ...base, status: 'ambiguous', results: [firstResult, secondResult] },
  declined: { ...base, closest: [secondResult], missing: ['太原'] },
  nothing: base,
  greeting: { ...base, status: 'conversation', conversation: 'greeting' },
  thanks: { ...base, status: 'conversation', conversation: 'thanks', language: 'en' },
} as const satisfies Record<string, Answer>;

/** An engine that gives set answers and remembers what it was asked. */
export function fakeEngine(
  answer: (question: Question) => Answer = () => answers.answered,
  article: Article = sampleArticle,
): Engine & { readonly asked: Question[] } {
  const asked: Question[] = [];
  return {
    asked,
    articles: [article],
    article: (slug) => (slug === article.slug ? article : undefined),
    figures: () => [gangs, money],
    figuresWithin: () => [gangs, money],
    ask(question) {
      asked.push(question);
      return answer(question);
    },
    warm: () => {},
    translation: () => undefined,
    translatedFigure: () => undefined,
    suggest: (typed, limit) =>
      ['打掉多少团伙？', '扣押多少财物？', '何时开始？']
        .filter((text) => text.includes(typed))
        .slice(0, limit)
        .map((text) => ({ text, kind: 'question' })),
  };
}
