import type { ArticleLanguage } from './article.ts';

/** The language tags that an edition's file name may carry, lower case. */
const LANGUAGE_OF_TAG: ReadonlyMap<string, ArticleLanguage> = new Map([
  ['en', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-cn', 'zh-Hans'],
  ['zh-hans', 'zh-Hans'],
  ['zh-tw', 'zh-Hant'],
  ['zh-hk', 'zh-Hant'],
  ['zh-hant', 'zh-Hant'],
]);
const EDITION_NAME = /^(.+)\.([a-z-]{2,7})\.md$/i;

export interface EditionName {
  /** The slug of the article that it is an edition of. */
  readonly slug: string;
  readonly language: ArticleLanguage;
}

/** What an edition's file name says: `harbour.en.md` is the English edition of `harbour`. Null for other names. */
export function editionName(fileName: string): EditionName | null {
  const found = EDITION_NAME.exec(fileName);
  const language = LANGUAGE_OF_TAG.get(found?.[2]?.toLowerCase() ?? '');
  return found?.[1] === undefined || language === undefined ? null : { slug: found[1], language };
}

/** Whether the file is an edition of an article that stands beside it: `<slug>.<language>.md` by `<slug>.txt|md`. */
export function isEdition(fileName: string, beside: ReadonlySet<string>): boolean {
  const name = editionName(fileName);
  return name !== null && (beside.has(`${name.slug}.txt`) || beside.has(`${name.slug}.md`));
}
