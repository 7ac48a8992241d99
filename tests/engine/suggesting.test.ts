import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveEngine, marketEngine, metroEngine, orchardsEngine } from './samples.ts';

const textsFor = (typed: string, engine = marketEngine) => engine.suggest(typed, 5).map(({ text }) => text);

describe('before anything is typed', () => {
  it('questions that the article answers', () => {
    const suggestions = marketEngine.suggest('', 3);
    expect(suggestions).toHaveLength(3);
    for (const { text, kind } of suggestions) {
      expect(kind).toBe('figure');
      expect(text).toMatch(/多少|第几|百分之几/);
      expect(marketEngine.ask({ question: text }).status).not.toBe('not_in_article');
    }
  });

  it('in English for an English article', () => {
    for (const { text } of orchardsEngine.suggest('', 3)) expect(text).toMatch(/^How many .*\?$/);
  });

  it('the same for white space and marks alone', () => {
    expect(marketEngine.suggest(' 。', 4)).toEqual(marketEngine.suggest('', 4));
  });
});

describe('while somebody types', () => {
  it.each([
    ['characters', '学校食堂', '学校食堂'],
    ['pinyin', 'xuexiaoshitang', '学校食堂'],
    ['pinyin, the last syllable short', 'xuexiao shit', '学校食堂'],
    ['Traditional characters', '學校食堂', '学校食堂'],
    ['a homophone', '学校食唐', '学校食堂'],
  ])('%s', (_, typed, wanted) => {
    expect(textsFor(typed).join('\n')).toContain(wanted);
  });

  it('puts what holds the typed text first', () => {
    expect(textsFor('养老机构')[0]).toContain('养老机构');
  });

  it.each([
    ['严查', '严查违法行为'],
    ['yancha', '严查违法行为'],
    ['guifan', '规范市场秩序'],
  ])('headings too: %s', (typed, heading) => {
    expect(marketEngine.suggest(typed, 5)).toContainEqual({ text: heading, kind: 'section' });
  });

  it.each([
    ['beeh', 'beehives'],
    ['beehivs', 'beehives'],
    ['wat', 'Water and bees'],
  ])('English: %s', (typed, wanted) => {
    expect(textsFor(typed, orchardsEngine).join('\n')).toContain(wanted);
  });

  it('asks for a figure without giving it away', () => {
    const [first] = metroEngine.suggest('高架車站', 1);
    expect(first).toEqual({ text: '其中多少座為高架車站？', kind: 'figure' });
  });

  it('nothing that has no letter in common', () => {
    expect(orchardsEngine.suggest('zzzzqqqq', 5)).toEqual([]);
  });
});

describe('promises', () => {
  it('never more than the limit, never one twice, never a throw', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('公', '平', '多少', 'a', 'shi'),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 25 }), (text, limit) => {
        const texts = archiveEngine.suggest(text, limit).map((suggestion) => suggestion.text);
        expect(texts.length).toBeLessThanOrEqual(limit);
        expect(new Set(texts).size).toBe(texts.length);
      }),
      { numRuns: 60 },
    );
  });
});
