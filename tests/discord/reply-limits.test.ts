import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/discord/limits.ts';
import { showAnswer, showView } from '../../src/discord/reply/answer.ts';
import { NOTHING_CARRIED } from '../../src/discord/reply/carried.ts';
import { type Message, withNotice } from '../../src/discord/reply/message.ts';
import { showOutline } from '../../src/discord/reply/outline.ts';
import { viewOfAnswer } from '../../src/discord/view/view.ts';
import type { Answer, Result } from '../../src/engine/answer.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { articleOf, paperEngine } from '../scenarios/paper-engine.ts';

const ASKER = '18446744073709551615';
const BOT = '1563451022736466177';

const words = fc.string({ unit: fc.constantFrom(...'平安*_`[]<@|~:a1 '), minLength: 1, maxLength: 120 });
const sentence = fc.oneof(
  { weight: 5, arbitrary: words },
  { weight: 1, arbitrary: words.map((text) => text.repeat(30)) },
);

/** An article of hostile characters with an address, and what an engine might quote of it. */
const asked = fc
  .record({
    title: words,
    sections: fc.array(fc.tuple(words, fc.array(sentence, { minLength: 1, maxLength: 8 })), {
      minLength: 1,
      maxLength: 6,
    }),
    url: fc.integer({ min: 0, max: 600 }).map((length) => `https://example.org/${'x'.repeat(length)}`),
    status: fc.constantFrom('answered', 'ambiguous', 'not_in_article'),
    picks: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
    missing: fc.array(words, { maxLength: 5 }),
    question: fc.string({ unit: 'grapheme', maxLength: 600 }),
    times: fc.nat(4),
  })
  .map(({ title, sections, url, status, picks, missing, question, times }) => {
    const body = sections.map(
      ([heading, paragraphs]) =>
        `## ${heading.trim() || '节'}\n\n${paragraphs.map((text) => `句${text}。`).join('\n\n')}`,
    );
    const article = articleOf('made.md', `---\nurl: ${url}\n---\n\n# 题${title}\n\n${body.join('\n\n')}\n`);
    const sentences = article.blocks.flatMap((block) => block.sentences);
    const results = picks.flatMap((pick): Result[] => {
      const span = sentences[pick % sentences.length];
      if (span === undefined) return [];
      const answerSpan = { start: span.start, end: Math.min(span.end, span.start + 3) };
      const excerpt = article.raw.slice(span.start, span.end);
      return [
        {
          article: 'made',
          span,
          excerpt,
          answer: excerpt.slice(0, 3),
          answerSpan,
          section: null,
          paragraph: 1,
          figures: [],
          confidence: 1,
        },
      ];
    });
    const found =
      status === 'not_in_article' ? { results: [], closest: results.slice(0, 3) } : { results, closest: [] };
    const answer: Answer = { status, ...found, missing, language: 'en', conversation: null };
    const engine: Engine = {
      ...paperEngine({ articles: [article], scripts: {} }),
      translation: (_, span) => article.raw.slice(span.start, span.end).repeat(times),
    };
    return { engine, article, answer, question };
  });

function expectWithinLimits(message: Message): void {
  const noticed = withNotice(
    message,
    'Only you can see this, because in this channel I lack: View Channel, Send Messages in Threads and Read Message History.',
  );
  const all = noticed.components.flatMap((component) =>
    'components' in component ? [component, ...component.components] : [component],
  );
  const text = all.map((component) => ('content' in component ? component.content : '')).join('');
  const ids = all.flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
  expect(text.length).toBeLessThanOrEqual(LIMITS.messageCharacters);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMITS.messageBytes);
  expect(all.length).toBeLessThanOrEqual(LIMITS.components);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
}

describe('replies', () => {
  it('keep to Discord’s limits whatever is quoted, in every view', () => {
    fc.assert(
      fc.property(asked, ({ engine, article, answer, question }) => {
        expectWithinLimits(
          showAnswer(answer, { engine, asker: ASKER, bot: BOT, language: 'en', echo: question }),
        );
        expectWithinLimits(showOutline(article, engine, ASKER, 'en'));
        const view = viewOfAnswer(answer, ASKER, 'en', engine);
        if (view === null) return;
        const { origin, edition, places, index } = view;
        const shared = { asker: ASKER, language: 'en' as const, edition, origin, places, index };
        for (const width of [0, 2, 5])
          expectWithinLimits(showView({ kind: 'quote', ...shared, width }, engine, NOTHING_CARRIED));
        for (const page of [null, 0, 1, 99])
          expectWithinLimits(showView({ kind: 'section', ...shared, page }, engine, NOTHING_CARRIED));
      }),
      { numRuns: 60 },
    );
  });
});
