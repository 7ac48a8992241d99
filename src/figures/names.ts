import type { Span } from '../article/article.ts';

/** Opening marks of quotations and titles, with the closing mark and how long a name in them may be. */
const MARKS: Readonly<
  Record<string, { readonly close: string; readonly longest: number; readonly title: boolean }>
> = {
  '“': { close: '”', longest: 40, title: false },
  '‘': { close: '’', longest: 40, title: false },
  '"': { close: '"', longest: 40, title: false },
  '「': { close: '」', longest: 24, title: false },
  '『': { close: '』', longest: 24, title: false },
  '《': { close: '》', longest: 80, title: true },
  '〈': { close: '〉', longest: 60, title: true },
  '*': { close: '*', longest: 40, title: false },
  _: { close: '_', longest: 40, title: false },
};
const OPENING = /[“‘"「『《〈*_]/g;
const SENTENCE_MARK = /[，。！？；,;!?\n]|[.:：](?:\s|$)/;
const LONGEST_HAN = 16;

/** Between quotation marks, in a title or in italics, digits belong to a name: “13710”, 《…》, *Captain 88*. */
export function findQuotedNames(text: string): Span[] {
  const names: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(OPENING)) {
    const mark = MARKS[match[0]];
    const start = match.index + 1;
    if (mark === undefined || start <= from) continue;
    const content = text.slice(start, start + mark.longest + 1);
    const length = content.indexOf(mark.close);
    if (length < 1) continue;
    const inside = content.slice(0, length);
    const emphasis = mark.close === '*' || mark.close === '_';
    if (emphasis && (!/\p{L}/u.test(inside) || /^\s|\s$/.test(inside))) continue;
    if (!mark.title && (SENTENCE_MARK.test(inside) || tooLong(inside))) continue;
    names.push({ start, end: start + length });
    from = start + length + 1;
  }
  return names;
}

/** A longer quotation is what somebody said. */
function tooLong(inside: string): boolean {
  const han = inside.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > LONGEST_HAN || (han === 0 && inside.split(' ').length > 6);
}

const LABEL_WORDS =
  /(?:^|[^\p{L}])(?:pier|route|gate|room|flight|line|platform|terminal|highway|road|channel|type|model|section|chapter|article|page|figure|table|step|phase|level|version|volume|vol|issue|form|exhibit|appendix|item|bus|train|track|dock|berth|building|block|unit|floor|apartment|suite|exit|lane|bay|ward|district|zone|class|grade|tel|phone|fax|id|isbn|no)\.? ?$/iu;
const CAPITALISED = /(?:^|[^\p{L}\d])(\p{L}*\p{Lu}\p{L}*) $/u;
const SENTENCE_START = /(?:^|[.!?:\n|"“(*#>-])\s*$/;
const MONTH_OR_UNIT =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|USD|EUR|GBP|CNY|RMB|JPY|HKD|AUD|CAD|CHF|INR)/;
const LABEL_BEFORE =
  /(?:备|证|证号|编号|号码|电话|热线|手机|邮编|传真|微信|QQ|ISBN|ICP备|网备|代码|车牌|尾号) ?[:：]? ?$/i;
const LABEL_AFTER =
  /^(?:热线|报警|急救|号(?!召)|路(?!口|人|边)|专线|线(?![下上])|频道|次列车|[专快]?线|国道|省道|高地|型|式(?!样)|版(?!权|本))/;

/** What stands around a numeral in digits that makes it a label, a code, part of a name. */
export function isLabel(text: string, start: number, end: number, hasUnit: boolean): boolean {
  const previous = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  const beyond = text[end + 1] ?? ' ';
  if (/[A-Za-z_=@#&\\]/.test(previous) || /^[248]K$/.test(text.slice(start, end))) return true;
  if (!hasUnit && /[-−]/.test(text[start] ?? ' ') && /\p{Script=Han}/u.test(previous)) return true;
  if (/[-–—./:+^~x×]/.test(previous) && /[A-Za-z\d]/.test(text[start - 2] ?? ' ')) return true;
  if (previous === '+' && /\S/.test(text[start - 2] ?? ' ') && text[start - 2] !== '(') return true;
  if (hasUnit) return false;
  if (/[A-Za-z_@]/.test(next) || (next === '+' && /[A-Za-z\d]/.test(beyond))) return true;
  if (/[-–./:^×]/.test(next) && /\d/.test(beyond)) return true;
  if (next === '-' && /[A-Z]/.test(beyond)) return true;
  if (
    /^[.、)] ?(?!\d)/.test(text.slice(end, end + 3)) &&
    text.slice(Math.max(0, start - 4), start).trim() === ''
  )
    return true;
  const digits = text.slice(start, end);
  if (/^0\d/.test(digits)) return true;
  const before = text.slice(Math.max(0, start - 32), start);
  if (/(?:^|[^\d.,])[+0]\d+(?: \d+)? $/.test(before)) return true;
  return (
    LABEL_BEFORE.test(before) || LABEL_AFTER.test(text.slice(end, end + 3)) || isTitled(text, start, before)
  );
}

/** Pier 9, Captain 88: a capitalised word before bare digits names something, save where a sentence begins. */
function isTitled(text: string, start: number, before: string): boolean {
  if (LABEL_WORDS.test(before) && !/(?:^|[^\p{L}])no\.? ?$/iu.test(before)) return true;
  const word = CAPITALISED.exec(before)?.[1];
  if (word === undefined || MONTH_OR_UNIT.test(word)) return false;
  return !SENTENCE_START.test(text.slice(Math.max(0, start - 40), start - word.length - 1));
}
