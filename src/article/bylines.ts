import type { Byline, Span } from './article.ts';
import type { FieldReader, Found } from './field.ts';
import { COLON, ROLE_LABELS } from './field-labels.ts';
import { valueAt } from './field-values.ts';
import { nameListEnd, personNames } from './names.ts';
import { matchAt } from './sticky.ts';

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
/** What the patterns of English bylines begin with: they are slow to compile, and most lines need none. */
const BY_BEGINS = /(?:edit|additional|report|writ|words|text|story|photo|compiled|by)/iy;
const BY =
  /(?:(?<editor>edit(?:ed|ing) by)|(?:additional )?(?:reporting|reported|writing|written|words|text|story|photographs?|compiled) by|by)\s{1,3}(?=\p{Lu})/iuy;

/** The byline of a line that stands at `offset`: the name's span within the line, and where the field ends there. */
function bylineField(role: Byline['role'], { start, end }: Span, offset: number, fieldEnd: number): Found {
  const span = { start: start + offset, end: end + offset };
  return { fields: [{ kind: 'byline', byline: { role, span } }], end: fieldEnd };
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
    const label = matchAt(start, text, index);
    const value = label === null ? null : valueAt(text, index + label[0].length, offset);
    if (value === null) continue;
    const printed = text.slice(value.span.start - offset, value.span.end - offset);
    if (printed.startsWith('《')) return sourceInQuotes(printed, value.span.start, offset);
    if (printed === '') return { fields: [], end: value.end };
    return bylineField(role, value.span, 0, value.end);
  }
  return null;
}

function spacedByline(text: string, index: number, offset: number): Found | null {
  for (const [role, label] of SPACED_ROLES) {
    const from = index + (matchAt(label, text, index)?.[0].length ?? 0);
    const span = from === index ? null : personNames(text, from);
    if (span === null) continue;
    return bylineField(role, span, offset, span.end);
  }
  return null;
}

/** 本报记者 郭志平; 新华社记者张三、李四; 文/张三. */
function chineseByline(text: string, index: number, offset: number): Found | null {
  const reporter = matchAt(NAMED_REPORTER, text, index);
  const slashed = reporter === null ? matchAt(SLASHED, text, index) : null;
  const lead = reporter ?? slashed;
  if (lead === null) return null;
  const from = index + lead[0].length;
  const attached = reporter !== null && reporter.groups?.gap === '' && reporter.groups.own === undefined;
  const span = personNames(text, from);
  if (span === null || (attached && !/^(?:[/／]|$)/.test(text.slice(span.end, span.end + 1)))) return null;
  return bylineField(reporter === null ? 'author' : 'reporter', span, offset, nameListEnd(text, span.end));
}

/** by Lena: a single name counts beside another field only. */
const BY_ONE = /by\s(?=\p{Lu})(?<name>\p{Lu}[\p{L}’'-]+)(?=\s?(?:$|[|·•,]))/uy;

function englishByline(text: string, index: number, offset: number): Found | null {
  if (matchAt(BY_BEGINS, text, index) === null) return null;
  const one = index === 0 ? undefined : matchAt(BY_ONE, text, index)?.groups?.name;
  if (one !== undefined) {
    const start = index + 'by '.length;
    const end = start + one.length;
    return bylineField('author', { start, end }, offset, end);
  }
  const lead = matchAt(BY, text, index);
  if (lead === null) return null;
  const span = personNames(text, index + lead[0].length);
  if (span === null) return null;
  const role = lead.groups?.editor === undefined ? 'author' : 'editor';
  return bylineField(role, span, offset, nameListEnd(text, span.end));
}

/** The readers of names with a role, in the order in which they are tried. */
export const BYLINE_READERS: readonly FieldReader[] = [
  labelledByline,
  chineseByline,
  spacedByline,
  englishByline,
];
