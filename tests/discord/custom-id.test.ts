import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, encodeView } from '../../src/discord/view/custom-id.ts';
import type { Place, View } from '../../src/discord/view/view.ts';
import { articleOf, paperEngine } from '../scenarios/paper-engine.ts';

const one = articleOf('one.txt', `标题一\n\n${'这是一句话,说的是一件事。'.repeat(2000)}\n`);
const two = articleOf('two.txt', `标题二\n\n${'那是另一句话。'.repeat(300)}\n`);
const engine = paperEngine({ articles: [one, two], scripts: {} });

const snowflake = fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String);
const language = fc.constantFrom('zh-Hans', 'zh-Hant', 'en');
const place: fc.Arbitrary<Place> = fc
  .tuple(fc.constantFrom(one, two), fc.nat(), fc.nat(400), fc.option(fc.tuple(fc.nat(), fc.nat())))
  .map(([article, at, length, answer]) => {
    const start = at % (article.raw.length - 400);
    const span = { start, end: start + length };
    if (answer === null) return { article, span, answer: null };
    const from = start + (answer[0] % (length + 1));
    return { article, span, answer: { start: from, end: from + (answer[1] % (span.end - from + 1)) } };
  });
const ofPlaces = fc
  .record({
    asker: snowflake,
    language,
    edition: language,
    origin: fc.constantFrom('answered', 'ambiguous', 'not_in_article', 'reading'),
    places: fc.array(place, { minLength: 1, maxLength: 5 }),
    pick: fc.nat(),
  })
  .map(({ pick, ...shared }) => ({ ...shared, index: pick % shared.places.length }));
const view: fc.Arbitrary<View> = fc.oneof(
  fc.tuple(ofPlaces, fc.nat(9)).map(([shared, width]) => ({ kind: 'quote' as const, ...shared, width })),
  ofPlaces.map((shared) => ({ kind: 'all' as const, ...shared })),
  fc
    .tuple(ofPlaces, fc.option(fc.nat(500)))
    .map(([shared, page]) => ({ kind: 'section' as const, ...shared, page })),
  fc.record({ kind: fc.constant('remove' as const), asker: snowflake, language }),
  fc.record({
    kind: fc.constant('figures' as const),
    asker: snowflake,
    language,
    article: fc.constantFrom(one, two),
    filter: fc.record({
      section: fc.option(fc.integer({ min: -1, max: 300 })),
      period: fc.option(fc.nat(1000)),
      kind: fc.option(fc.nat(8)),
    }),
    page: fc.nat(1000),
  }),
);

describe('custom ids', () => {
  it('carry every view there and back, within Discord’s hundred characters', () => {
    fc.assert(
      fc.property(view, (original) => {
        const id = encodeView(original);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(decodeView(id, engine)).toEqual(original);
      }),
    );
  });

  it('keep the place that is shown where not all of them fit', () => {
    const far = { ...one, slug: 'far', raw: one.raw.padEnd(3_000_000, '长') };
    const places = Array.from({ length: 5 }, (_, index) => ({
      article: index % 2 === 0 ? far : one,
      span: { start: (index % 2 === 0 ? 2_500_000 : 0) + index, end: index % 2 === 0 ? 2_504_000 : 4000 },
      answer: { start: index % 2 === 0 ? 2_502_000 : 2000, end: index % 2 === 0 ? 2_503_900 : 3900 },
    }));
    const original: View = {
      kind: 'quote',
      asker: '18446744073709551615',
      language: 'en',
      edition: 'zh-Hant',
      origin: 'answered',
      places,
      index: 4,
      width: 5,
    };
    const id = encodeView(original);
    expect(id.length).toBeLessThanOrEqual(100);
    const decoded = decodeView(id, paperEngine({ articles: [far, one], scripts: {} }));
    expect(decoded).toMatchObject({ kind: 'quote' });
    if (typeof decoded === 'string' || decoded.kind !== 'quote') return;
    expect(decoded.places[decoded.index]).toEqual(places[4]);
  });

  it('notice that the article has changed or gone', () => {
    const id = encodeView({
      kind: 'quote',
      asker: '1',
      language: 'en',
      edition: 'en',
      origin: 'answered',
      index: 0,
      width: 0,
      places: [{ article: one, span: { start: 0, end: 3 }, answer: null }],
    });
    const edited = { ...one, raw: `${one.raw}。` };
    expect(decodeView(id, paperEngine({ articles: [edited, two], scripts: {} }))).toBe('changed');
    expect(decodeView(id, paperEngine({ articles: [two], scripts: {} }))).toBe('changed');
  });

  it('are told from anything else', () => {
    for (const id of ['', 'more', 'A', 'A!!!', `A${'A'.repeat(99)}`, 'B12', 'A////']) {
      expect(['unknown', 'changed']).toContain(decodeView(id, engine));
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (id) => {
        decodeView(`A${id}`, engine);
      }),
    );
  });
});
