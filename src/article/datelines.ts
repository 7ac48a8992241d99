import type { Publication } from './article.ts';
import { columns } from './characters.ts';
import { clockAt, dateAt, dayAt } from './dates.ts';
import type { Field, Found } from './field.ts';
import { mayBePressName } from './names.ts';
import { matchAt } from './sticky.ts';

/** NORTH ODDE, Sept 19 (Agency) - Updated 4:42 PM GMT. */
const PLACE =
  /(?:\p{Lu}[\p{Lu}.'’-]*(?:[ ]\p{Lu}[\p{Lu}.'’-]*){0,3}(?:,\s(?:\p{Lu}[\p{L}.]*\s?){1,3})?,\s)?/uy;
const AGENCY = /\s?\((?<agency>\p{Lu}[\p{L} .&-]{1,30})\)/uy;
const UPDATED = /[\s,|·–—-]*(?:last\s)?(?:updated|published|posted)?(?:\sat)?\s?/iy;
const LABEL =
  /(?:(?:first |last )?(?:published|updated|posted)(?: on)?|发布时间|發布時間|发表于|發佈於)\s?[:：]?\s?/iy;
/** 原创 罗见山 青桐博物 2024-04-15 07:30: a public account's line. */
const ACCOUNT =
  /^(?<original>原创[\s　]+(?:(?<author>[^\s　\d]{2,16})[\s　]+)?)?(?<account>[^\s　\d:：。，·•|｜]{2,20})[\s　]*[·•|｜\s　][\s　]*(?=\d{4}\s?[-年/.]\s?\d)/u;
/** 聯合報／ 記者…: a newspaper before its reporter. */
const BEFORE_REPORTER = /^(?<press>[^\s　／/|｜:：，。]{2,14})[\s　]*[／/|｜][\s　]*(?=(?:记者|記者))/u;
/** SOURCE Some Firm, Inc.: whose announcement it is. */
const ISSUED_BY = /^SOURCE:?\s+(?<press>\p{Lu}[^。]{1,60})$/u;
/** 《光明日报》（2023年06月12日 07版）. */
const PRINTED_IN = /^《(?<press>[^《》]{2,14})》[\s　]*[（(]?(?=\d{4}年)/u;

const AFTER_DAY = /\s?(?:[(（][^()（）]{2,30}[)）]\s?)?[–—-]/y;
const CHINESE_DISPATCH = /^[^\s\d]{2,20}(?=\d{4}年)/u;

const IN_A_DAY = /[\d〇○零一二三四五六七八九]/;

/** A day without a year counts where an agency, a clock or a label stands beside it: it is the page's then. */
function dayLine(text: string, offset: number, year: number | null): Found | null {
  if (!IN_A_DAY.test(text)) return null;
  const label = matchAt(LABEL, text, 0)?.[0] ?? '';
  const place = label === '' ? (matchAt(PLACE, text, 0)?.[0] ?? '') : label;
  const full = dateAt(text, place.length, offset);
  const day = full === null ? dayAt(text, place.length, offset, year) : null;
  const published = full ?? day?.published ?? null;
  const dayEnd = full === null ? day?.end : full.span.end - offset;
  if (dayEnd === undefined) return null;
  const agency = matchAt(AGENCY, text, dayEnd);
  if (full !== null && agency === null) return null;
  const agencyEnd = dayEnd + (agency?.[0].length ?? 0);
  const clock = clockAt(text, agencyEnd + (matchAt(UPDATED, text, agencyEnd)?.[0].length ?? 0));
  if (clock.iso === '' && agency === null && label === '') return null;
  const fields: Field[] = [];
  const iso = published === null || published.iso.includes('T') ? '' : clock.iso;
  const dated = published === null ? null : { iso: `${published.iso}${iso}`, span: published.span };
  fields.push({ kind: 'date', published: dated, updated: false });
  const name = agency?.groups?.agency;
  if (name !== undefined) {
    const start = offset + text.indexOf(name, dayEnd);
    fields.push({ kind: 'source', span: { start, end: start + name.length } });
  }
  return { fields, end: clock.iso === '' ? agencyEnd : clock.end };
}

/** A short Chinese name before a full date: two or three characters are a person’s, more an account’s. */
const PERSON = /^\p{Script=Han}{2,3}$/u;

/** What stands before a date and names nobody. */
const NO_ACCOUNT = /[于於]$|发布|發布|發佈|发表|更新|编辑|时间|時間|日期|截至|截止/;

function isAccount(name: string): boolean {
  if (NO_ACCOUNT.test(name)) return false;
  return mayBePressName(name) || /^\p{Script=Han}[\p{Script=Han}\p{L}\d]{1,7}$/u.test(name);
}

function accountLine(text: string, offset: number): Found | null {
  const found = ACCOUNT.exec(text);
  const { original, author, account } = found?.groups ?? {};
  if (found === null || account === undefined || columns(account) > 30) return null;
  if (original === undefined && !isAccount(account)) return null;
  const start = found[0].lastIndexOf(account);
  const end = start + account.length;
  const span = { start: offset + start, end: offset + end };
  const person = original === undefined && PERSON.test(account);
  const fields: Field[] = [
    person ? { kind: 'byline', byline: { role: 'author', span } } : { kind: 'source', span },
  ];
  if (author !== undefined) {
    const from = offset + text.indexOf(author, 2);
    fields.unshift({
      kind: 'byline',
      byline: { role: 'author', span: { start: from, end: from + author.length } },
    });
  }
  return { fields, end: found[0].length };
}

function pressLine(text: string, offset: number): Found | null {
  const found = BEFORE_REPORTER.exec(text) ?? PRINTED_IN.exec(text) ?? ISSUED_BY.exec(text);
  const press = found?.groups?.press;
  const issued = text.startsWith('SOURCE');
  if (found === null || press === undefined || !(issued || mayBePressName(press))) return null;
  const start = offset + found[0].indexOf(press);
  const span = { start, end: start + press.length };
  return { fields: [{ kind: 'source', span }], end: found[0].length };
}

/**
 * What a line of fields begins with when that shows only from the line's start: a dispatch's place, day and
 * agency, a public account with its day, a newspaper before its reporter. Null for any other line.
 */
export function datelineOf(text: string, offset: number, year: number | null): Found | null {
  return accountLine(text, offset) ?? pressLine(text, offset) ?? dayLine(text, offset, year);
}

/** The full date with which a dispatch begins: SKARV, June 18, 2024 – …; 新华社北京2022年1月20日电. */
export function dispatchDate(text: string, offset: number): Publication | null {
  const place = matchAt(PLACE, text, 0)?.[0] ?? '';
  const english = place === '' ? null : dateAt(text, place.length, offset);
  if (english !== null && matchAt(AFTER_DAY, text, english.span.end - offset) !== null) return english;
  const lead = CHINESE_DISPATCH.exec(text)?.[0].length ?? 0;
  const chinese = lead === 0 ? null : dateAt(text, lead, offset);
  return chinese !== null && /[电電讯訊]/.test(text.charAt(chinese.span.end - offset)) ? chinese : null;
}
