import type { ArticleLanguage } from './article.ts';
import { frontMatterOf } from './front-matter-lines.ts';
import { languageOfTag } from './language-tag.ts';
import { linesOf } from './lines.ts';

/** What an edition says of itself in its front matter; null for what it leaves out. */
export interface EditionHead {
  /** The slug of the article. */
  readonly of: string | null;
  /** The language tag as written, and the language that it means, null for one that no article is in. */
  readonly tag: string | null;
  readonly language: ArticleLanguage | null;
  readonly note: string | null;
}

/** Reads the front matter of an edition. What is malformed in it, `readArticle` reports. */
export function editionHead(text: string): EditionHead {
  const { entries } = frontMatterOf(text, linesOf(text));
  const value = (wanted: string): string | null => {
    const entry = entries.find(({ key, item }) => key === wanted && !item);
    return entry === undefined ? null : text.slice(entry.span.start, entry.span.end) || null;
  };
  const tag = value('language') ?? value('lang');
  return {
    of: value('edition_of'),
    tag,
    language: tag === null ? null : languageOfTag(tag),
    note: value('note'),
  };
}
