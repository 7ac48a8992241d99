import type { ArticleLanguage } from './article.ts';
import { languageOfTag } from './language-tag.ts';

const EDITION_NAME = /^(?<slug>.+)\.(?<tag>[a-z]{2}(?:[-_][a-z]{2,4}){0,2})\.md$/i;

export interface EditionName {
  /** The slug of the article that it is an edition of. */
  readonly slug: string;
  readonly language: ArticleLanguage;
}

/** What an edition's file name says: `harbour.en.md` is the English edition of `harbour`. Null for other names. */
export function editionName(fileName: string): EditionName | null {
  const { slug, tag } = EDITION_NAME.exec(fileName)?.groups ?? {};
  const language = tag === undefined ? null : languageOfTag(tag);
  return slug === undefined || language === null ? null : { slug, language };
}

/** Whether the file is an edition of an article that stands beside it: `<slug>.<language>.md` by `<slug>.txt|md`. */
export function isEdition(fileName: string, beside: ReadonlySet<string>): boolean {
  const name = editionName(fileName);
  return name !== null && (beside.has(`${name.slug}.txt`) || beside.has(`${name.slug}.md`));
}
