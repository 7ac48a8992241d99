import { PublicError } from '../errors.ts';
import type { ArticleLanguage, Span } from './article.ts';
import { trimSpan } from './characters.ts';
import { dateAt } from './dates.ts';
import { addAround, addTitle, type Draft, noteFields } from './draft.ts';
import type { Line } from './lines.ts';

const FENCE = '---';
const CLOSING = /^(?:---|\.\.\.)$/;
const KEY = /^([\p{L}_][\p{L}\p{N}_-]*)\s*:(?:\s+|$)/u;
const CONTINUED = /^(?:[|>][+-]?)?$/;

const LANGUAGES: readonly (readonly [RegExp, ArticleLanguage])[] = [
  [/^en\b/i, 'en'],
  [/^zh-(?:hant|tw|hk|mo)\b/i, 'zh-Hant'],
  [/^zh\b/i, 'zh-Hans'],
];

type Setter = (draft: Draft, span: Span, value: string) => void;

function setDate(draft: Draft, span: Span, value: string): void {
  const published = dateAt(value, 0, span.start);
  if (published === null) return;
  draft.published = published;
  addAround(draft, 'dateline', span);
}

function setSource(draft: Draft, span: Span): void {
  if (draft.source !== null) return;
  draft.source = span;
  addAround(draft, 'source', span);
}

function setAuthor(draft: Draft, span: Span): void {
  noteFields(draft, [{ kind: 'byline', byline: { role: 'author', span } }]);
  addAround(draft, 'byline', span);
}

function setOriginalTitle(draft: Draft, span: Span): void {
  draft.originalTitle = span;
  addAround(draft, 'original_title', span);
}

function setLanguage(draft: Draft, _span: Span, value: string): void {
  draft.language = LANGUAGES.find(([tag]) => tag.test(value))?.[1] ?? null;
}

function setTitle(draft: Draft, span: Span): void {
  if (draft.title === null && span.start < span.end) addTitle(draft, span);
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

function malformed(fileName: string, line: Line, what: string): PublicError {
  return new PublicError(`${fileName}, line ${line.number}: front matter ${what}.`);
}

/** The value's span without quotes, list brackets or a comment. */
function valueSpan(fileName: string, raw: string, line: Line, from: number): Span {
  const span = trimSpan(raw, from, line.end);
  const first = raw.charAt(span.start);
  const quoted = first === '"' || first === "'";
  if (quoted) {
    const close = raw.lastIndexOf(first, span.end - 1);
    const rest = raw.slice(close + 1, span.end).trim();
    if (close <= span.start || (rest !== '' && !rest.startsWith('#'))) {
      throw malformed(fileName, line, `has a value whose ${first} is not closed`);
    }
    return trimSpan(raw, span.start + 1, close);
  }
  if (first === '[') {
    if (raw.charAt(span.end - 1) !== ']') throw malformed(fileName, line, 'has a list whose [ is not closed');
    return trimSpan(raw, span.start + 1, span.end - 1);
  }
  const comment = raw.slice(span.start, span.end).search(/\s#/);
  return comment < 0 ? span : trimSpan(raw, span.start, span.start + comment);
}

function readEntry(draft: Draft, fileName: string, line: Line, key: RegExpExecArray): boolean {
  const span = valueSpan(fileName, draft.raw, line, line.start + key[0].length);
  const value = draft.raw.slice(span.start, span.end);
  if (CONTINUED.test(value)) return true;
  SETTERS.get((key[1] ?? '').toLowerCase().replaceAll('-', '_'))?.(draft, span, value);
  return false;
}

/** `---` on the first line opens front matter, not a rule across the page, when a key or, soon, `---` follows. */
function opensFrontMatter(lines: readonly Line[]): boolean {
  const [first, second] = lines;
  if (first?.text !== FENCE || second === undefined || second.text === '') return false;
  if (KEY.test(second.text)) return true;
  const stop = lines.findIndex(({ text }, index) => index > 0 && (text === '' || CLOSING.test(text)));
  return stop > 0 && lines[stop]?.text !== '';
}

/**
 * Reads the front matter that a Markdown file may begin with: `key: value` lines between two `---`.
 * Returns the number of lines that it takes, 0 when the file has none.
 * @throws PublicError naming the file and the line that is not of that form.
 */
export function readFrontMatter(draft: Draft, fileName: string, lines: readonly Line[]): number {
  if (!opensFrontMatter(lines)) return 0;
  let nested = false;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (CLOSING.test(line.text)) return index + 1;
    if (line.text === '' || line.text.startsWith('#')) continue;
    const inner = line.start > line.lineStart || line.text.startsWith('- ');
    if (nested && inner) continue;
    const key = KEY.exec(line.text);
    if (key === null || inner) throw malformed(fileName, line, 'needs “key: value” on every line');
    nested = readEntry(draft, fileName, line, key);
  }
  throw new PublicError(`${fileName}, line 1: front matter is never closed with ---.`);
}
