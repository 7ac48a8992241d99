import type { Article, Span } from '../../article/article.ts';
import type { Language } from '../../engine/answer.ts';
import type { Engine } from '../../engine/engine.ts';
import { LIMITS } from '../limits.ts';
import { ByteReader, pushLong, pushNumber, pushWord, Unreadable } from './bytes.ts';
import { articleByFingerprint, fingerprintOf } from './fingerprint.ts';
import type { Origin, Place, Shown, View } from './view.ts';

/**
 * A view as a custom id, and back. The id is one character for the format's version and the rest bytes in
 * base64url, numbers with seven bits a byte:
 *
 *   kind, language, asker, then by kind
 *   quote, all, section: origin + 4 × edition, index, step, articles (count, 4-byte fingerprints), places to the end
 *                        (article, start, length, answer's offset + 1 or 0, answer's length)
 *   figures:             fingerprint, section + 2, period + 1, kind + 1, page
 *   remove:              nothing more
 */
const VERSION = 'A';

const KINDS = ['quote', 'all', 'section', 'figures', 'remove'] as const satisfies readonly View['kind'][];
const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];
const ORIGINS: readonly Origin[] = ['answered', 'ambiguous', 'not_in_article', 'reading'];
const ORIGINS_BY_EDITION = LANGUAGES.flatMap((edition) => ORIGINS.map((origin) => ({ origin, edition })));

/** A view's custom id, within Discord's limit: places are left out where all do not fit. */
export function encodeView(view: View): string {
  let id = idOf(view);
  let shorter = view;
  while (id.length > LIMITS.customId && 'places' in shorter && shorter.places.length > 1) {
    // The place that is shown must stay: those behind it go first, then those before it.
    shorter =
      shorter.index < shorter.places.length - 1
        ? { ...shorter, places: shorter.places.slice(0, -1) }
        : { ...shorter, places: shorter.places.slice(1), index: shorter.index - 1 };
    id = idOf(shorter);
  }
  return id;
}

function idOf(view: View): string {
  const bytes: number[] = [KINDS.indexOf(view.kind), LANGUAGES.indexOf(view.language)];
  pushLong(bytes, BigInt(view.asker));
  if (view.kind === 'figures') {
    pushWord(bytes, fingerprintOf(view.article));
    pushNumber(bytes, (view.filter.section ?? -2) + 2);
    pushNumber(bytes, (view.filter.period ?? -1) + 1);
    pushNumber(bytes, (view.filter.kind ?? -1) + 1);
    pushNumber(bytes, view.page);
  } else if (view.kind !== 'remove') {
    pushNumber(bytes, ORIGINS.indexOf(view.origin) + ORIGINS.length * LANGUAGES.indexOf(view.edition));
    pushNumber(bytes, view.index);
    pushNumber(bytes, stepOf(view));
    pushPlaces(bytes, view.places);
  }
  return VERSION + Buffer.from(bytes).toString('base64url');
}

function stepOf(view: View): number {
  if (view.kind === 'quote') return view.width;
  return view.kind === 'section' && view.page !== null ? view.page + 1 : 0;
}

function pushPlaces(bytes: number[], places: readonly Place[]): void {
  const articles = [...new Set(places.map((place) => place.article))];
  pushNumber(bytes, articles.length);
  for (const article of articles) pushWord(bytes, fingerprintOf(article));
  for (const { article, span, answer } of places) {
    pushNumber(bytes, articles.indexOf(article));
    pushNumber(bytes, span.start);
    pushNumber(bytes, span.end - span.start);
    pushNumber(bytes, answer === null ? 0 : answer.start - span.start + 1);
    if (answer !== null) pushNumber(bytes, answer.end - answer.start);
  }
}

/** Thrown inside this module alone, where the article is not the one the id was made for. */
class Changed extends Error {}

/**
 * The view of a custom id; `changed` where it speaks of a text that the engine does not have (any more),
 * `unknown` where it is no id of this version.
 */
export function decodeView(id: string, engine: Engine): View | 'changed' | 'unknown' {
  if (!id.startsWith(VERSION) || id.length > LIMITS.customId) return 'unknown';
  try {
    const reader = new ByteReader(Buffer.from(id.slice(VERSION.length), 'base64url'));
    const view = readView(reader, engine);
    return reader.atEnd ? view : 'unknown';
  } catch (error) {
    if (error instanceof Changed) return 'changed';
    if (error instanceof Unreadable) return 'unknown';
    throw error;
  }
}

function readView(reader: ByteReader, engine: Engine): View {
  const kind = reader.member(KINDS);
  const language = reader.member(LANGUAGES);
  const shown: Shown = { language, asker: reader.long().toString() };
  if (kind === 'remove') return { kind, ...shown };
  if (kind === 'figures') {
    const article = readArticle(reader, engine);
    const filter = { section: nullable(reader, 2), period: nullable(reader, 1), kind: nullable(reader, 1) };
    return { kind, ...shown, article, filter, page: reader.number() };
  }
  const { origin, edition } = reader.member(ORIGINS_BY_EDITION);
  const index = reader.number();
  const step = reader.number();
  const places = readPlaces(reader, engine);
  if (index >= places.length) throw new Unreadable();
  const shared = { ...shown, origin, edition, places, index };
  if (kind === 'quote') return { kind, ...shared, width: step };
  return kind === 'all' ? { kind, ...shared } : { kind, ...shared, page: step === 0 ? null : step - 1 };
}

/** A number that was written with `offset` added, so that 0 could stand for null. */
function nullable(reader: ByteReader, offset: number): number | null {
  const written = reader.number();
  return written === 0 ? null : written - offset;
}

function readPlaces(reader: ByteReader, engine: Engine): Place[] {
  const articles: Article[] = [];
  for (let count = reader.number(); count > 0; count -= 1) articles.push(readArticle(reader, engine));
  const places: Place[] = [];
  while (!reader.atEnd) {
    const article = reader.member(articles);
    const span = readSpan(reader, reader.number(), { start: 0, end: article.raw.length });
    const offset = reader.number();
    const answer = offset === 0 ? null : readSpan(reader, span.start + offset - 1, span);
    places.push({ article, span, answer });
  }
  return places;
}

function readArticle(reader: ByteReader, engine: Engine): Article {
  const article = articleByFingerprint(engine, reader.word());
  if (article === undefined) throw new Changed();
  return article;
}

/** A span from `start` on, whose length comes next, inside of `bounds`. */
function readSpan(reader: ByteReader, start: number, bounds: Span): Span {
  const end = start + reader.number();
  if (start < bounds.start || end > bounds.end) throw new Unreadable();
  return { start, end };
}
