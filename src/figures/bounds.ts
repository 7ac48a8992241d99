import type { Bound } from './figure.ts';

/** A word that makes a figure approximate, where it stands before or after the figure. */
export interface BoundMatch {
  readonly bound: Bound;
  readonly start: number;
  readonly end: number;
  /** Whether the word is part of the figure as printed (约六成) or only tells about it (突破160TB). */
  readonly printed: boolean;
}

type Words = Readonly<Record<Bound, readonly string[]>>;

/** Adverbs that are quoted with the figure, longest first within a bound. */
const CHINESE_BEFORE: Words = {
  at_least: [
    '不低于',
    '不少于',
    '不小于',
    '至少有',
    '超过了',
    '至少',
    '最少',
    '超过',
    '超出',
    '逾',
    '超',
    '上',
    '高于',
    '多于',
    '大于',
  ],
  below: [
    '最高不超过',
    '不超过',
    '不多于',
    '不高于',
    '不大于',
    '不足',
    '不到',
    '不满',
    '未满',
    '未到',
    '将近',
    '接近',
    '几近',
    '近乎',
    '近',
    '至多',
    '最多',
    '少于',
    '低于',
    '小于',
  ],
  about: ['大约', '约为', '约有', '约', '大概', '差不多', '左右约', '估计约', '平均约'],
};
/** Verbs that say as much but are not the figure's own. */
const CHINESE_VERBS: Words = {
  at_least: ['突破了', '突破', '跨过', '跨越', '站上', '破'],
  below: [],
  about: [],
};
const CHINESE_AFTER: Words = {
  at_least: ['及以上', '或以上', '以上', '之多', '有余', '开外', '多', '余'],
  below: ['及以下', '以下', '以内', '之内', '不到'],
  about: ['左右', '上下', '前后'],
};
const ENGLISH_BEFORE: Words = {
  at_least: [
    'no fewer than',
    'no less than',
    'more than',
    'greater than',
    'at least',
    'well over',
    'just over',
    'in excess of',
    'over',
    'above',
    'upwards of',
    'exceeding',
  ],
  below: [
    'no more than',
    'not more than',
    'fewer than',
    'less than',
    'not quite',
    'just under',
    'well under',
    'close to',
    'nearly',
    'almost',
    'under',
    'below',
    'at most',
  ],
  about: [
    'approximately',
    'aproximately',
    'approx.',
    'roughly',
    'around',
    'about',
    'an estimated',
    'estimated',
    'circa',
    'some',
  ],
};
const ENGLISH_VERBS: Words = {
  at_least: ['topped', 'surpassed', 'exceeded', 'passed'],
  below: ['up to', 'as much as', 'as many as'],
  about: [],
};
const ENGLISH_AFTER: Words = {
  at_least: ['or more', 'and over', 'or over', 'and above', 'or older', 'plus', 'at least'],
  below: ['or less', 'or fewer', 'or under', 'or younger', 'at most'],
  about: ['or so', 'or thereabouts'],
};

interface Entry {
  readonly word: string;
  readonly bound: Bound;
  readonly printed: boolean;
}

function entries(words: Words, printed: boolean): Entry[] {
  const bounds = ['at_least', 'below', 'about'] as const;
  return bounds.flatMap((bound) => words[bound].map((word) => ({ word, bound, printed })));
}

/** Entries by the character that touches the figure, longest first, so that few are tried. */
function byEdge(
  list: readonly Entry[],
  edge: (word: string) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of [...list].sort((a, b) => b.word.length - a.word.length)) {
    const key = edge(entry.word);
    map.set(key, [...(map.get(key) ?? []), entry]);
  }
  return map;
}

const first = (word: string): string => word.charAt(0);
const last = (word: string): string => word.charAt(word.length - 1);
const BEFORE_CHINESE = byEdge([...entries(CHINESE_BEFORE, true), ...entries(CHINESE_VERBS, false)], last);
const BEFORE_ENGLISH = byEdge([...entries(ENGLISH_BEFORE, true), ...entries(ENGLISH_VERBS, false)], last);
const AFTER_CHINESE = byEdge(entries(CHINESE_AFTER, true), first);
const AFTER_ENGLISH = byEdge(entries(ENGLISH_AFTER, true), first);

/** 附近 and 以上 end in what looks like a bound: the word before it decides. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  近: '附最靠远亲新临',
  约: '条公节预合契制',
  超: '赶反中英',
  上: '以之加达早晚在网线身海',
  破: '打突攻侦',
  多: '',
};
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  多: /^[少样数元种个]/,
  余: /^[额地下年]/,
  以下: /^简称/,
};

/** The bound that ends at `at`, spaces apart; null where none does. */
export function boundBefore(text: string, at: number): BoundMatch | null {
  let end = at;
  while (end > at - 3 && text[end - 1] === ' ') end -= 1;
  const before = text.slice(Math.max(0, end - 14), end);
  const offset = end - before.length;
  for (const { word, bound, printed } of BEFORE_CHINESE.get(text.charAt(end - 1)) ?? []) {
    const start = before.length - word.length;
    if (!before.endsWith(word) || NOT_AFTER[word]?.includes(before[start - 1] ?? ' ')) continue;
    return { bound, printed, start: offset + start, end };
  }
  if (end === at) return null;
  const lower = before.toLowerCase();
  for (const { word, bound, printed } of BEFORE_ENGLISH.get(lower.slice(-1)) ?? []) {
    const start = before.length - word.length;
    if (lower.endsWith(word) && !/[a-z]/.test(lower[start - 1] ?? ' ')) {
      return { bound, printed, start: offset + start, end };
    }
  }
  return null;
}

/** The bound that begins at `at`; null where none does. */
export function boundAfter(text: string, at: number): BoundMatch | null {
  for (const { word, bound, printed } of AFTER_CHINESE.get(text.charAt(at)) ?? []) {
    if (
      !text.startsWith(word, at) ||
      NOT_BEFORE[word]?.test(text.slice(at + word.length, at + word.length + 2))
    )
      continue;
    return { bound, printed, start: at, end: at + word.length };
  }
  if (text[at] === '+' && !/[\d+]/.test(text[at + 1] ?? ' ')) {
    return { bound: 'at_least', printed: true, start: at, end: at + 1 };
  }
  if (text[at] !== ' ') return null;
  const after = text.slice(at + 1, at + 16).toLowerCase();
  for (const { word, bound, printed } of AFTER_ENGLISH.get(after.charAt(0)) ?? []) {
    if (after.startsWith(word) && !/[a-z]/.test(after[word.length] ?? ' ')) {
      return { bound, printed, start: at, end: at + 1 + word.length };
    }
  }
  return null;
}
