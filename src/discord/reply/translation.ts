import type { Article, Span } from '../../article/article.ts';
import type { Language } from '../../engine/answer.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Wording } from '../../wording/wording.ts';
import { BUDGETS, fits, shorten } from '../limits.ts';
import { escapeMarkdown, singleLine, small } from '../markdown.ts';

/** For whom a passage is shown. */
export interface Reader {
  readonly engine: Engine;
  readonly wording: Wording;
  /** The language of the edition that stands beside the original, where the article has one in it. */
  readonly edition: Language;
}

/**
 * What the reader's edition says from the first span to the last, escaped, its paragraphs on lines of their own;
 * null where the article has no such edition.
 */
export function translated(
  { engine, edition }: Pick<Reader, 'engine' | 'edition'>,
  article: Article,
  spans: readonly Span[],
): string | null {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = engine.translation(article.slug, { start: first.start, end: last.end }, edition);
  return text === undefined ? null : escapeMarkdown(text.replace(/\s*\n\s*/g, '\n'));
}

/** What the edition says for headings and the like, escaped, as one small line after the printed ones. */
export function translatedHeading(
  { engine, edition }: Pick<Reader, 'engine' | 'edition'>,
  article: Article,
  spans: readonly Span[],
): string[] {
  const parts = spans.flatMap((span) => engine.translation(article.slug, span, edition) ?? []);
  return parts.length === 0 ? [] : [small(escapeMarkdown(shorten(singleLine(parts.join(' — ')), 200)))];
}

/** The small line that says what the text above it is. */
export function translationNote({ common }: Wording): string {
  return small(common.translationNote);
}

/** The quotation under the first of the translations with which it fits; alone where it does with none. */
export function underTranslation(
  { wording }: Pick<Reader, 'wording'>,
  quotation: string,
  translations: readonly (string | null)[],
): string[] {
  const candidates = translations
    .filter((text) => text !== null)
    .map((text) => [text, translationNote(wording), quotation]);
  return candidates.find((lines) => fits(lines, BUDGETS.body)) ?? [quotation];
}
