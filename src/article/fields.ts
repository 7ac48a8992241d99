import type { Byline, Publication, Span } from './article.ts';
import { columns, trimSpan } from './characters.ts';
import { datelineOf } from './datelines.ts';
import { dateAt } from './dates.ts';
import {
  COLON,
  DATE_LABEL,
  FIELD_AHEAD,
  LABEL_AHEAD,
  PARTICULARS,
  ROLE_LABELS,
  SOURCE_LABEL,
} from './field-labels.ts';
import { furnitureOf, isControl } from './furniture.ts';
import { PROVINCES } from './furniture-words.ts';
import { nameListEnd, personNames } from './names.ts';

/** What a line around the body says about the article itself. */
export type Field =
  | { readonly kind: 'date'; readonly published: Publication | null; readonly updated: boolean }
  | { readonly kind: 'source'; readonly span: Span }
  | { readonly kind: 'byline'; readonly byline: Byline }
  | { readonly kind: 'original_title'; readonly span: Span };

const LONGEST = 240;
const LONGEST_VALUE = 60;

const DATE_START = new RegExp(
  `(?:(?<label>${DATE_LABEL})[*_]{0,2}\\s?[:：]?\\s?[*_]{0,2}\\s?)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s)?`,
  'iy',
);
const SOURCE_START = new RegExp(`(?:${SOURCE_LABEL})${COLON}`, 'iy');
const ORIGINAL_TITLE =
  /原(?:文)?(?:标题|標題|题|題)[为為是]?\s?[:：]?\s*(?=[^\s:：])|Original (?:title|headline)\s?[:：]\s*/iy;
const ROLE_STARTS = ROLE_LABELS.map(([role, label]) => ({
  role,
  start: new RegExp(`(?:${label})${COLON}`, 'iy'),
}));
/** 编辑 彭冲 校对 杨许丽: labels before a blank instead of a colon. */
const SPACED_ROLES: readonly (readonly [Byline['role'], RegExp])[] = [
  [
    'editor',
    /(?:责任|責任|值班|见习|新媒体)?(?:编辑|編輯|责编|責編|校对|校對|编审|審核|审核|监制|監製|主编|統籌|统筹)[\s　]+/uy,
  ],
  ['layout', /(?:版式|版面|排版|美编|制图|製圖)[\s　]+/uy],
];
/** 记者 with the paper or agency, the place and day of a dispatch, or the rank before it. */
const NAMED_REPORTER =
  /(?<own>\p{Script=Han}{0,8}(?:报|報|社|网|網|台|刊|新闻|新聞|客户端|融媒))?\s?[(（]?(?:全媒体|首席|特约|见习|实习|融媒体|特派|實習|見習|特約|全媒體)?(?:记者|記者|通讯员|通訊員|特派员|實習生|实习生)(?<gap>[\s　]*)/uy;
const SLASHED =
  /(?:文|图|圖|文图|图文|文、图|撰文|摄影|攝影|记者|視頻|视频|Words|Text|Photos?)[\s]?[/／|｜]\s?/iy;
const BY =
  /(?:(?<editor>edit(?:ed|ing) by)|(?:additional )?(?:reporting|reported|writing|written|words|text|story|photographs?|compiled) by|by)\s{1,3}(?=\p{Lu})/iuy;
const SEPARATORS = /[\s■□●◆▲|｜·•,，;；/／—–*_（）()[\]【】-]+/y;
const VALUE_END = new RegExp(
  `[\\s|｜;；,，/*_]+(?=[【[(（]?(?:${FIELD_AHEAD}))|(?=${LABEL_AHEAD})|\\s+>|[|｜;；\\n\\r]|$`,
  'giu',
);

/** What may stand between fields: a page's control, or after them when the page was updated, a running number. */
const PASSED_OVER = /\d{1,4}[-/.]\d{1,2}\s\d{1,2}:\d\d\s?更新|[^\s|｜·•,，;；/／()（）[\]【】]+/y;
const ADDED =
  /更新$|^updated$|^\d{6,}$|^(?:发布于|發佈於|IP属地[:：]?)[\p{Script=Han}]{2,8}$|^第?\d{1,3}版$|^v\d$|^(?:this|version)$|^[>›]+$/iu;
/** Fields that begin at some index of a line, and where they end. */
export interface Found {
  readonly fields: readonly Field[];
  readonly end: number;
}

function match(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Where a bracket that was opened before the value closes; else the value's end. */
function closingBracket(text: string, index: number, end: number): number {
  let open = 0;
  for (let at = index; at < end; at += 1) {
    if (/[(（[【]/.test(text.charAt(at))) open += 1;
    if (/[)）\]】]/.test(text.charAt(at))) open -= 1;
    if (open < 0) return at;
  }
  return end;
}

/** The value after a label: up to the next label or the line's end. Null when too long to be one. */
function valueAt(text: string, index: number, offset: number): { span: Span; end: number } | null {
  VALUE_END.lastIndex = index;
  const end = VALUE_END.exec(text)?.index ?? text.length;
  const span = trimSpan(text, index, closingBracket(text, index, end));
  const value = text.slice(span.start, span.end);
  if (columns(value) > LONGEST_VALUE || /[。！？!?]/.test(value)) return null;
  return { span: { start: span.start + offset, end: span.end + offset }, end: Math.max(span.end, index) };
}

function dateField(text: string, index: number, offset: number): Found | null {
  const start = match(DATE_START, text, index);
  const at = index + (start?.[0].length ?? 0);
  const published = dateAt(text, at, offset);
  if (published === null) return null;
  const updated = /updat|modif|revis|更新/i.test(start?.groups?.label ?? '');
  return { fields: [{ kind: 'date', published, updated }], end: published.span.end - offset };
}

function originalTitleField(text: string, index: number, offset: number): Found | null {
  const label = match(ORIGINAL_TITLE, text, index);
  if (label === null) return null;
  let { start, end } = trimSpan(text, index + label[0].length, text.length);
  const inner = text.slice(start + 1, end - 1);
  if (text.charAt(start) === '《' && text.charAt(end - 1) === '》' && !/[《》]/.test(inner)) {
    start += 1;
    end -= 1;
  }
  if (start >= end) return null;
  return {
    fields: [{ kind: 'original_title', span: { start: start + offset, end: end + offset } }],
    end: text.length,
  };
}

function sourceField(text: string, index: number, offset: number): Found | null {
  const label = match(SOURCE_START, text, index);
  const value = label === null ? null : valueAt(text, index + label[0].length, offset);
  if (value === null) return null;
  const fields: Field[] = value.span.end > value.span.start ? [{ kind: 'source', span: value.span }] : [];
  return { fields, end: value.end };
}

function bylineFields(role: Byline['role'], spans: readonly Span[], end: number): Found {
  return { fields: spans.map((span) => ({ kind: 'byline', byline: { role, span } })), end };
}

/** 作者：《光明日报》（…）: a newspaper in the place of a name. */
function sourceInQuotes(printed: string, start: number, offset: number): Found | null {
  const end = printed.indexOf('》');
  if (end < 0) return null;
  const span = { start: start + 1, end: start + end };
  return { fields: [{ kind: 'source', span }], end: start + end + 1 - offset };
}

function labelledByline(text: string, index: number, offset: number): Found | null {
  for (const { role, start } of ROLE_STARTS) {
    const label = match(start, text, index);
    const value = label === null ? null : valueAt(text, index + label[0].length, offset);
    if (value === null) continue;
    const printed = text.slice(value.span.start - offset, value.span.end - offset);
    if (printed.startsWith('《')) return sourceInQuotes(printed, value.span.start, offset);
    return bylineFields(role, printed === '' ? [] : [value.span], value.end);
  }
  return null;
}

function spacedByline(text: string, index: number, offset: number): Found | null {
  for (const [role, label] of SPACED_ROLES) {
    const from = index + (match(label, text, index)?.[0].length ?? 0);
    const span = from === index ? null : personNames(text, from);
    if (span === null) continue;
    return bylineFields(role, [{ start: span.start + offset, end: span.end + offset }], span.end);
  }
  return null;
}

/** 本报记者 郭志平; 新华社记者张三、李四; 文/张三. */
function chineseByline(text: string, index: number, offset: number): Found | null {
  const reporter = match(NAMED_REPORTER, text, index);
  const slashed = reporter === null ? match(SLASHED, text, index) : null;
  const lead = reporter ?? slashed;
  if (lead === null) return null;
  const from = index + lead[0].length;
  const attached = reporter !== null && reporter.groups?.gap === '' && reporter.groups.own === undefined;
  const span = personNames(text, from);
  if (span === null || (attached && !/^(?:[/／]|$)/.test(text.slice(span.end, span.end + 1)))) return null;
  const moved = { start: span.start + offset, end: span.end + offset };
  return bylineFields(reporter === null ? 'author' : 'reporter', [moved], nameListEnd(text, span.end));
}

/** by Lena: a single name counts beside another field only. */
const BY_ONE = /by\s(?=\p{Lu})(?<name>\p{Lu}[\p{L}’'-]+)(?=\s?(?:$|[|·•,]))/uy;

function englishByline(text: string, index: number, offset: number): Found | null {
  const one = index === 0 ? undefined : match(BY_ONE, text, index)?.groups?.name;
  if (one !== undefined) {
    const start = index + 'by '.length;
    const end = start + one.length;
    return bylineFields('author', [{ start: start + offset, end: end + offset }], end);
  }
  const lead = match(BY, text, index);
  if (lead === null) return null;
  const span = personNames(text, index + lead[0].length);
  if (span === null) return null;
  const moved = { start: span.start + offset, end: span.end + offset };
  const role = lead.groups?.editor === undefined ? 'author' : 'editor';
  return bylineFields(role, [moved], nameListEnd(text, span.end));
}

const READERS: readonly ((text: string, index: number, offset: number) => Found | null)[] = [
  originalTitleField,
  dateField,
  sourceField,
  labelledByline,
  chineseByline,
  spacedByline,
  englishByline,
];

function readAt(text: string, index: number, offset: number): Found | null {
  for (const reader of READERS) {
    const found = reader(text, index, offset);
    if (found !== null && found.end > index) return found;
  }
  return null;
}

/** Whether the part of a line of fields only adds to them: when the page was updated, where, its running number. */
function isAddition(part: string): boolean {
  PARTICULARS.lastIndex = 0;
  return ADDED.test(part) || PROVINCES.has(part) || PARTICULARS.test(part);
}

/**
 * The fields of a line that consists of nothing but fields (date, source, bylines, original title) and page
 * controls; null for any other line. `offset` is where the text stands in the article's raw text; `year` is
 * that of a day printed without one, as far as the page says.
 */
export function fieldsOf(text: string, offset: number, year: number | null = null): readonly Field[] | null {
  if (text.length > LONGEST) return null;
  const head = datelineOf(text, offset, year);
  const fields: Field[] = [...(head?.fields ?? [])];
  let index = head?.end ?? 0;
  while (index < text.length) {
    const gap = match(SEPARATORS, text, index);
    if (gap !== null) {
      index += gap[0].length;
      continue;
    }
    const found = readAt(text, index, offset);
    if (found !== null) {
      fields.push(...found.fields);
      index = found.end;
      continue;
    }
    const passed = match(PARTICULARS, text, index)?.[0] ?? match(PASSED_OVER, text, index)?.[0] ?? '';
    const beside = fields.length > 0;
    if (!(beside && isAddition(passed))) {
      if (beside && furnitureOf(text.slice(index)) !== null) break;
      if (passed === '' || !isControl(passed)) return null;
    }
    index += passed.length;
  }
  return fields.length > 0 ? fields : null;
}
