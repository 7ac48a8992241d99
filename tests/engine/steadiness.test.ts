import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import type { Answer, Result } from '../../src/engine/answer.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { isHan } from '../../src/language/fold.ts';
import { simplifyText } from '../../src/language/script.ts';
import { ALL_QUESTIONS, MARKET_QUESTIONS, METRO_QUESTIONS, ORCHARD_QUESTIONS } from './questions.ts';
import {
  archiveEngine,
  market,
  marketEngine,
  metro,
  metroEngine,
  orchards,
  orchardsEngine,
  tea,
  teaInEnglish,
} from './samples.ts';

const question = fc.constantFrom(...ALL_QUESTIONS);

/** What a person sees of an answer, but for the words that they typed themselves. */
function seen({ status, results, closest, conversation }: Answer): unknown {
  const shown = ({ span, answerSpan, confidence }: Result) => ({ span, answerSpan, confidence });
  return { status, conversation, results: results.map(shown), closest: closest.map(shown) };
}

describe('how it is typed', () => {
  it('white space between Han characters and around the question changes nothing', () => {
    const spaces = fc.array(fc.constantFrom('', ' ', '　', '\t', '\u200b'), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(question, spaces, (typed, between) => {
        const spaced = [...typed]
          .map((character, at) =>
            isHan(character.charCodeAt(0)) ? character + (between[at % between.length] ?? '') : character,
          )
          .join('');
        expect(seen(archiveEngine.ask({ question: ` ${spaced}\n` }))).toEqual(
          seen(archiveEngine.ask({ question: typed })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each(ALL_QUESTIONS)('nor does full width: %s', (typed) => {
    const wide = typed.replace(/[!-~]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) + 0xfee0),
    );
    expect(seen(archiveEngine.ask({ question: wide }))).toEqual(seen(archiveEngine.ask({ question: typed })));
  });

  it.each(ORCHARD_QUESTIONS)('nor does case: %s', (typed) => {
    const [first] = orchardsEngine.ask({ question: typed.toLowerCase() }).results;
    expect(first?.span).toEqual(orchardsEngine.ask({ question: typed }).results[0]?.span);
  });

  it.each(METRO_QUESTIONS)('nor do Simplified characters: %s', (typed) => {
    expect(seen(metroEngine.ask({ question: simplifyText(typed) }))).toEqual(
      seen(metroEngine.ask({ question: typed })),
    );
  });

  it('nor does the script of the article', () => {
    const simplified = createEngine([readArticle('yanhu.txt', simplifyText(metro.raw))]);
    for (const typed of METRO_QUESTIONS) {
      const [first] = metroEngine.ask({ question: typed }).results;
      const [other] = simplified.ask({ question: typed }).results;
      expect(other?.excerpt).toBe(simplifyText(first?.excerpt ?? ''));
      expect(other?.answer).toBe(simplifyText(first?.answer ?? ''));
    }
  });
});

describe('another article beside it', () => {
  const own = (engine: Engine, questions: readonly string[]) =>
    questions.map((typed): [string, Engine] => [typed, engine]);

  it.each([
    ...own(
      marketEngine,
      MARKET_QUESTIONS.filter((typed) => !/文章|你好/.test(typed)),
    ),
    ...own(metroEngine, METRO_QUESTIONS),
    ...own(orchardsEngine, ORCHARD_QUESTIONS),
  ])('does not change what is quoted first for %s', (typed, alone) => {
    const before = alone.ask({ question: typed });
    const orders = [
      createEngine([market, metro, orchards, tea], [teaInEnglish]),
      createEngine([tea, orchards, metro, market]),
    ];
    for (const after of orders.map((engine) => engine.ask({ question: typed }))) {
      expect(after.status).toBe(before.status);
      expect(after.results[0]?.span).toEqual(before.results[0]?.span);
      expect(after.results[0]?.answer).toBe(before.results[0]?.answer);
    }
  });
});
