import { BYLINE_READERS } from './bylines.ts';
import { trimSpan } from './characters.ts';
import { datelineOf } from './datelines.ts';
import { dateAt } from './dates.ts';
import type { Field, FieldReader, Found } from './field.ts';
import { COLON, DATE_LABEL, PARTICULARS, SOURCE_LABEL } from './field-labels.ts';
import { valueAt } from './field-values.ts';
import { furnitureOf, isControl } from './furniture.ts';
import { PROVINCES } from './furniture-words.ts';
import { matchAt } from './sticky.ts';

const LONGEST = 240;

const DATE_START = new RegExp(
  `(?:(?<label>${DATE_LABEL})[*_]{0,2}\\s?[:：]?\\s?[*_]{0,2}\\s?)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s)?`,
  'iy',
);
const SOURCE_START = new RegExp(`(?:${SOURCE_LABEL})${COLON}`, 'iy');
const ORIGINAL_TITLE =
  /原(?:文)?(?:标题|標題|题|題)[为為是]?\s?[:：]?\s*(?=[^\s:：])|Original (?:title|headline)\s?[:：]\s*/iy;
const SEPARATORS = /[\s■□●◆▲|｜·•,，;；/／—–*_（）()[\]【】-]+/y;
/** What may stand between fields: a page's control, or after them when the page was updated, a running number. */
const PASSED_OVER = /\d{1,4}[-/.]\d{1,2}\s\d{1,2}:\d\d\s?更新|[^\s|｜·•,，;；/／()（）[\]【】]+/y;
const ADDED =
  /更新$|^updated$|^\d{6,}$|^(?:发布于|發佈於|IP属地[:：]?)[\p{Script=Han}]{2,8}$|^第?\d{1,3}版$|^v\d$|^(?:this|version)$|^[>›]+$/iu;

function dateField(text: string, index: number, offset: number): Found | null {
  const start = matchAt(DATE_START, text, index);
  const at = index + (start?.[0].length ?? 0);
  const published = dateAt(text, at, offset);
  if (published === null) return null;
  const updated = /updat|modif|revis|更新/i.test(start?.groups?.label ?? '');
  return { fields: [{ kind: 'date', published, updated }], end: published.span.end - offset };
}

function originalTitleField(text: string, index: number, offset: number): Found | null {
  const label = matchAt(ORIGINAL_TITLE, text, index);
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
  const label = matchAt(SOURCE_START, text, index);
  const value = label === null ? null : valueAt(text, index + label[0].length, offset);
  if (value === null) return null;
  const fields: Field[] = value.span.end > value.span.start ? [{ kind: 'source', span: value.span }] : [];
  return { fields, end: value.end };
}

const READERS: readonly FieldReader[] = [originalTitleField, dateField, sourceField, ...BYLINE_READERS];

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
    const gap = matchAt(SEPARATORS, text, index);
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
    const passed = matchAt(PARTICULARS, text, index)?.[0] ?? matchAt(PASSED_OVER, text, index)?.[0] ?? '';
    const beside = fields.length > 0;
    if (!(beside && isAddition(passed))) {
      if (beside && furnitureOf(text.slice(index)) !== null) break;
      if (passed === '' || !isControl(passed)) return null;
    }
    index += passed.length;
  }
  return fields.length > 0 ? fields : null;
}
