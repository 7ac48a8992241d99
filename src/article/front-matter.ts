import { PublicError } from '../errors.ts';
import type { Span } from './article.ts';
import { dateAt } from './dates.ts';
import { addFields, addTitle, type Draft } from './draft.ts';
import { frontMatterOf } from './front-matter-lines.ts';
import { languageOfTag } from './language-tag.ts';
import type { Line } from './lines.ts';

type Setter = (draft: Draft, span: Span, value: string) => void;

function setDate(draft: Draft, span: Span, value: string): void {
  const published = dateAt(value, 0, span.start);
  if (published === null || draft.published !== null) return;
  addFields(draft, span, [{ kind: 'date', published, updated: false }]);
}

function setSource(draft: Draft, span: Span): void {
  if (draft.source === null) addFields(draft, span, [{ kind: 'source', span }]);
}

function setAuthor(draft: Draft, span: Span): void {
  addFields(draft, span, [{ kind: 'byline', byline: { role: 'author', span } }]);
}

function setOriginalTitle(draft: Draft, span: Span): void {
  addFields(draft, span, [{ kind: 'original_title', span }]);
}

function setLanguage(draft: Draft, _span: Span, value: string): void {
  draft.language = languageOfTag(value);
}

function setTitle(draft: Draft, span: Span): void {
  if (draft.title === null) addTitle(draft, span);
}

function setUrl(draft: Draft, _span: Span, value: string): void {
  draft.url = value;
}

/** The keys that mean something; every other key is allowed and ignored. */
const SETTERS: ReadonlyMap<string, Setter> = new Map<string, Setter>([
  ['title', setTitle],
  ['original_title', setOriginalTitle],
  ['source', setSource],
  ['publisher', setSource],
  ['date', setDate],
  ['published', setDate],
  ['author', setAuthor],
  ['authors', setAuthor],
  ['url', setUrl],
  ['language', setLanguage],
  ['lang', setLanguage],
]);
/** The keys whose values may stand in a list below them. */
const LISTED: ReadonlySet<string> = new Set(['author', 'authors']);

/**
 * Reads the front matter that a Markdown file may begin with. Returns the number of lines that it takes, 0 when
 * the file has none.
 * @throws PublicError naming the file and the line that is not of the right form.
 */
export function readFrontMatter(draft: Draft, fileName: string, lines: readonly Line[]): number {
  const { raw } = draft;
  const { entries, length, problem } = frontMatterOf(raw, lines);
  if (problem !== null) {
    throw new PublicError(`${fileName}, line ${problem.line}: front matter ${problem.what}.`);
  }
  for (const { key, span, item } of entries) {
    if (span.end > span.start && (!item || LISTED.has(key))) {
      SETTERS.get(key)?.(draft, span, raw.slice(span.start, span.end));
    }
  }
  return length;
}
