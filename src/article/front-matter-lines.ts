import type { Span } from './article.ts';
import { trimSpan } from './characters.ts';
import type { Line } from './lines.ts';

/** One `key: value` of the front matter; `key` is lower case with `_` for `-`. */
export interface Entry {
  readonly key: string;
  /** Without quotes, list brackets or a comment; empty when the value stands in the lines below. */
  readonly span: Span;
  /** An item of the list below the key. */
  readonly item: boolean;
}

export interface FrontMatter {
  readonly entries: readonly Entry[];
  /** How many lines it takes, fences included; 0 when the file has none. */
  readonly length: number;
  /** The first line that is not of the right form, and what is wrong with it. */
  readonly problem: { readonly line: number; readonly what: string } | null;
}

/** YAML between `---` and TOML between `+++`. */
interface Dialect {
  readonly fence: string;
  readonly close: RegExp;
  readonly key: RegExp;
  readonly form: string;
}

const YAML: Dialect = {
  fence: '---',
  close: /^(?:---|\.\.\.)$/,
  key: /^([\p{L}_][\p{L}\p{N}_-]*)\s*:(?:\s+|$)/u,
  form: 'needs “key: value” on every line',
};
const TOML: Dialect = {
  fence: '+++',
  close: /^\+\+\+$/,
  key: /^([\p{L}_][\p{L}\p{N}_-]*)\s*=\s*/u,
  form: 'needs “key = value” on every line',
};
const CONTINUED = /^(?:[|>][+-]?)?$/;
const ITEM = /^-\s+/;
const TABLE = /^\[{1,2}[^[\]]{1,80}\]{1,2}$/;

const NONE: FrontMatter = { entries: [], length: 0, problem: null };

/** The fence opens front matter, not a rule across the page, when a key or, soon, the other fence follows. */
function dialectOf(lines: readonly Line[]): Dialect | null {
  const [first, second] = lines;
  const text = first?.text;
  const dialect = [YAML, TOML].find(({ fence }) => fence === text);
  if (dialect === undefined || second === undefined || second.text === '') return null;
  if (dialect.key.test(second.text)) return dialect;
  const stop = lines.findIndex(
    (line, index) => index > 0 && (line.text === '' || dialect.close.test(line.text)),
  );
  return stop > 0 && lines[stop]?.text !== '' ? dialect : null;
}

/** The value's span without quotes, list brackets or a comment; a string says what is wrong with it. */
function valueSpan(raw: string, from: number, to: number): Span | string {
  const span = trimSpan(raw, from, to);
  const first = raw.charAt(span.start);
  if (first === '"' || first === "'") {
    const close = raw.lastIndexOf(first, span.end - 1);
    const rest = raw.slice(close + 1, span.end).trim();
    const closed = close > span.start && (rest === '' || rest.startsWith('#'));
    return closed ? trimSpan(raw, span.start + 1, close) : `has a value whose ${first} is not closed`;
  }
  if (first === '[') {
    if (raw.charAt(span.end - 1) !== ']') return 'has a list whose [ is not closed';
    return trimSpan(raw, span.start + 1, span.end - 1);
  }
  const comment = raw.slice(span.start, span.end).search(/\s#/);
  return comment < 0 ? span : trimSpan(raw, span.start, span.start + comment);
}

function itemOf(raw: string, line: Line, key: string): Entry | null {
  const mark = ITEM.exec(line.text);
  const span = mark === null ? '' : valueSpan(raw, line.start + mark[0].length, line.end);
  return typeof span === 'string' ? null : { key, span, item: true };
}

/**
 * The front matter that a Markdown file may begin with: `key: value` lines between two `---`, or `key = value`
 * lines between two `+++`. Pure; what is malformed is reported as `problem`, with the entries before it.
 */
export function frontMatterOf(raw: string, lines: readonly Line[]): FrontMatter {
  const dialect = dialectOf(lines);
  if (dialect === null) return NONE;
  const entries: Entry[] = [];
  const fail = (line: number, what: string): FrontMatter => ({ entries, length: 0, problem: { line, what } });
  let nested: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (dialect.close.test(line.text)) return { entries, length: index + 1, problem: null };
    if (line.text === '' || line.text.startsWith('#')) continue;
    if (dialect === TOML && TABLE.test(line.text)) continue;
    const inner = line.start > line.lineStart || line.text.startsWith('- ');
    if (nested !== null && inner) {
      const item = itemOf(raw, line, nested);
      if (item !== null) entries.push(item);
      continue;
    }
    const key = dialect.key.exec(line.text);
    if (key === null || inner) return fail(line.number, dialect.form);
    const span = valueSpan(raw, line.start + key[0].length, line.end);
    if (typeof span === 'string') return fail(line.number, span);
    const name = (key[1] ?? '').toLowerCase().replaceAll('-', '_');
    nested = CONTINUED.test(raw.slice(span.start, span.end)) ? name : null;
    if (nested === null) entries.push({ key: name, span, item: false });
  }
  return fail(1, `is never closed with ${dialect.fence}`);
}
