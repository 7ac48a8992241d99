import { describe, expect, it } from 'vitest';
import type { Answer, Result } from '../../src/engine/answer.ts';
import { PublicError } from '../../src/errors.ts';
import { type EvaluationQuestion, parseQuestions } from '../../src/evaluation/questions.ts';
import { scoreQuestions, type Verdicts } from '../../src/evaluation/score.ts';

function result(excerpt: string, answer: string | null = null): Result {
  const where = { article: 'a', section: null, paragraph: 1, figures: [], confidence: 1, answerSpan: null };
  return { ...where, excerpt, answer, span: { start: 0, end: excerpt.length } };
}

function reply(results: readonly Result[], closest: readonly Result[] = []): Answer {
  const status = results.length > 0 ? 'answered' : 'not_in_article';
  return { status, results, closest, missing: [], language: 'zh-Hans', conversation: null };
}

function question(given: Partial<EvaluationQuestion>): EvaluationQuestion {
  return {
    id: 'x',
    kind: 'zh',
    question: '?',
    previous: null,
    gold: [],
    figures: [],
    closest: null,
    ...given,
  };
}

function verdicts(asked: Partial<EvaluationQuestion>, answer: Answer): Verdicts | undefined {
  return scoreQuestions([question(asked)], () => answer).outcomes[0]?.verdicts;
}

const NONE: Verdicts = {
  first: null,
  inThree: null,
  figure: null,
  declined: null,
  wronglyDeclined: null,
  closest: null,
};

describe('a question that the article answers', () => {
  const asked = { gold: ['打掉121个', '打掉团伙'], figures: ['121个'] };
  const right = result('累计打掉121个。', '121个');
  const other = result('别的。', '2个');

  it.each([
    [
      'is right where the first excerpt holds any gold part',
      [right],
      { first: true, inThree: true, figure: true },
    ],
    [
      'is right in three where the third does',
      [other, other, right],
      { first: false, inThree: true, figure: false },
    ],
    [
      'is wrong where the fourth does',
      [other, other, other, right],
      { first: false, inThree: false, figure: false },
    ],
    [
      'has the wrong figure where the answer is more than it',
      [result('累计打掉121个。', '累计打掉121个')],
      { first: true, inThree: true, figure: false },
    ],
  ])('%s', (_, results, expected) => {
    expect(verdicts(asked, reply(results))).toEqual({ ...NONE, ...expected, wronglyDeclined: false });
  });

  it('is wrong and wrongly declined where nothing is shown, even with the passage among the closest', () => {
    expect(verdicts(asked, reply([], [right]))).toEqual({
      ...NONE,
      first: false,
      inThree: false,
      figure: false,
      wronglyDeclined: true,
    });
  });

  it('has no verdict on figures where it asks for none', () => {
    expect(verdicts({ gold: ['打掉121个'] }, reply([right]))?.figure).toBeNull();
  });
});

describe('an ambiguous question', () => {
  const asked = { kind: 'ambiguous', gold: ['批捕657人', '批捕48人'], figures: ['657人', '48人'] };
  const one = result('批捕657人', '657人');
  const other = result('批捕48人', '48人');

  it('is right only where every alternative is shown', () => {
    expect(verdicts(asked, reply([other, one]))).toMatchObject({ first: true, figure: true });
    expect(verdicts(asked, reply([one]))).toMatchObject({ first: false, figure: false });
  });
});

describe('a question that the article does not answer', () => {
  const near = result('全省第一');
  const far = result('别的');
  const asked = { kind: 'not-in-article', closest: '第一' };

  it.each([
    [
      'declined with the nearest passage third',
      reply([], [far, far, near]),
      { declined: true, closest: true },
    ],
    ['declined with it fourth', reply([], [far, far, far, near]), { declined: true, closest: false }],
    ['answered all the same', reply([near]), { declined: false, closest: false }],
  ])('is %s', (_, answer, expected) => {
    expect(verdicts(asked, answer)).toEqual({ ...NONE, ...expected });
  });

  it('is declined by conversation too', () => {
    const greeting: Answer = { ...reply([]), status: 'conversation', conversation: 'greeting' };
    expect(verdicts({ kind: 'not-in-article' }, greeting)).toEqual({ ...NONE, declined: true });
  });
});

describe('a set of questions', () => {
  it('is counted by kind and in all', () => {
    const asked = [
      question({ kind: 'zh', gold: ['a'] }),
      question({ kind: 'en', gold: ['b'], previous: 'before' }),
      question({ kind: 'zh', gold: ['c'] }),
      question({ kind: 'not-in-article' }),
    ];
    const previous: (string | undefined)[] = [];
    let ticks = 0;
    const score = scoreQuestions(
      asked,
      (given) => {
        previous.push(given.previous);
        return reply([result('a')]);
      },
      () => {
        ticks += 1;
      },
    );
    expect(previous).toEqual([undefined, 'before', undefined, undefined]);
    expect(ticks).toBe(4);
    expect([...score.kinds.keys()]).toEqual(['zh', 'en', 'not-in-article']);
    expect(score.kinds.get('zh')).toMatchObject({ questions: 2, first: { right: 1, of: 2 } });
    expect(score.all).toMatchObject({
      questions: 4,
      first: { right: 1, of: 3 },
      declined: { right: 0, of: 1 },
      wronglyDeclined: { right: 0, of: 3 },
      figure: { right: 0, of: 0 },
    });
  });
});

describe('a file of questions', () => {
  it('is read line by line, several figures apart', () => {
    const row = {
      id: 'a',
      kind: 'zh',
      question: '?',
      previous: null,
      gold: ['x'],
      figure: '1件|2件',
      section: null,
    };
    expect(parseQuestions(`\ufeff${JSON.stringify(row)}\r\n\n`, 'f')).toEqual([
      question({ id: 'a', gold: ['x'], figures: ['1件', '2件'] }),
    ]);
  });

  it.each([
    ['{', 'set.jsonl: line 2: not JSON'],
    ['[]', 'set.jsonl: line 2: "id" is missing'],
    ['{"id":"a","kind":"zh"}', 'set.jsonl: line 2: "question" is missing'],
    ['{"id":"a","kind":"zh","question":1}', 'set.jsonl: line 2: "question" must be a string'],
    ['{"id":"a","kind":"zh","question":"b"}', 'set.jsonl: line 2: "gold" must be a list'],
    [
      '{"id":"a","kind":"zh","question":"b","gold":[1]}',
      'set.jsonl: line 2: "gold" must be a list of strings',
    ],
  ])('is refused by its line: %s', (line, message) => {
    expect(() => parseQuestions(`\n${line}`, 'set.jsonl')).toThrow(new PublicError(message));
  });
});
