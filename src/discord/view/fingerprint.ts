import type { Article } from '../../article/article.ts';
import type { Engine } from '../../engine/engine.ts';

const fingerprints = new WeakMap<Article, number>();

/**
 * A number from 0 to 2^32 - 1 that changes when the article's name or text changes (FNV-1a over its UTF-16
 * units). Buttons carry it, so that a span is never applied to a text it was not taken from.
 */
export function fingerprintOf(article: Article): number {
  const known = fingerprints.get(article);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (const text of [article.slug, '\n', article.raw]) {
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
    }
  }
  fingerprints.set(article, hash);
  return hash;
}

/** The engine's article with that fingerprint; undefined where it has changed or gone. */
export function articleByFingerprint(engine: Engine, fingerprint: number): Article | undefined {
  return engine.articles.find((article) => fingerprintOf(article) === fingerprint);
}
