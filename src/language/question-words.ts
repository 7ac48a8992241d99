import { editDistance } from './edit-distance.ts';
import { readingsOf } from './syllables.ts';

/**
 * Words that shape a question and say nothing about its matter. They carry little weight in the ranking and none
 * in deciding whether an article speaks of what was asked.
 */

/** Words that ask: what stands beside them is what the asker wants to know. */
const ASKING_ZH = `
  什么 甚么 啥 多少 多大 多高 多长 多远 多重 多久 多快 多深 多宽 哪里 哪儿 哪个 哪些 哪一 哪位 哪种 哪年 哪月 哪天 哪几 哪家
  哪国 哪 谁 何时 何地 何处 何人 何种 何物 何 为何 为什么 为啥 如何 怎么 怎么样 怎样 咋样 咋 怎 几 第几 几时 几多 几点 几号
  吗 呢 么 嘛 吧 是否 是不是 有没有 有冇 能不能 会不会 可不可以 对不对 乜嘢 乜 咩 边个 边度 点解 点样 几耐 干吗 干嘛`;

/** Function words and the small change of talk. */
const FUNCTION_ZH = `
  的 了 是 在 于 与 和 为 由 被 把 将 对 从 以 所 之 而 其 这 那 有 一 个 也 都 就 并 又 及 或 会 能 可以 可 要 到 给 让 使 得 地
  着 过 因为 由于 所以 但是 但 如果 的话 关于 对于 根据 按照 通过 主要 时候 地方 名字 名称 叫做 叫 属于 称为 原因 情况 方面 部分
  总共 一共 共 大概 大约 左右 请问 请 告诉 我 我们 你 你们 您 他 她 它 他们 大家 咱们 想 知道 想知道 了解 问 问一下 一下 帮我 帮忙 帮
  麻烦 谢谢 多谢 唔该 好吗 可以吗 文章 文中 文里 本文 这篇 那篇 里 里面 中 提到 说 说的 说到 讲 讲的 讲到
  具体 到底 究竟 其实 真的 目前 现在 当时 然后 还有 还 再 已经 已 都是 就是 那个 这个 那些 这些 那么 这么 哦 噢 啊 呀 哈 哎 唉 嗯 喂
  啦 咯 喽 哇 嘅 咗 啲 嗰 喺 系 同埋 晒 佢 佢哋 我哋 你哋`;

const ASKING_EN = `
  what which who whom whose when where why how many much long far often old big large tall high`;

const FUNCTION_EN = `
  a an the of in on at to for from by with about into over under between among as than then so if or and but not no
  is are was were be been being am do does did done doing has have had having will would can could shall should may might must
  i me my we us our you your he him his she her it its they them their this that these those there here
  please tell know want need say says said article text story report page passage according mention mentioned exactly
  kind sort type thing things some any all one ones get got just really actually also too very ever yes s t re ve ll d m`;

const LATIN = /[a-z\u00df-\u024f]/;

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

export const ASKING_WORDS: ReadonlySet<string> = new Set([...words(ASKING_ZH), ...words(ASKING_EN)]);
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([...words(FUNCTION_ZH), ...words(FUNCTION_EN)]);

/** What often stands together in a question: it tells which characters are meant where sounds alone do not. */
const ASKING_PHRASES_ZH = `
  多少钱 多少元 多少人 多少名 多少个 多少件 多少家 多少项 多少次 多少年 多少天 多少种 多少户 多少起 几个 几件 几人 几名 几家 几项 几次
  几年 几天 几种 几个人 是谁 谁是 叫什么 是什么 什么名字 哪一年 哪一天 什么时候 几点 在哪里 有多少 有几个 了多少 了几个 占多少
  排第几 第几名 怎么办 为什么 是不是 有没有 什么是 有什么 在什么 什么样 有哪些 是哪个 在哪个`;

/** All of them in Chinese, for reading pinyin. */
export const CHINESE_QUESTION_WORDS: readonly string[] = [
  ...words(ASKING_ZH),
  ...words(FUNCTION_ZH),
  ...words(ASKING_PHRASES_ZH),
];

/** The lengths of the Han words above that begin with each character, the longest first: most begin none. */
const LENGTHS = new Map<string, number[]>();
for (const word of [...ASKING_WORDS, ...FUNCTION_WORDS]) {
  const lengths = LENGTHS.get(word.charAt(0)) ?? [];
  if (!LATIN.test(word) && !lengths.includes(word.length))
    LENGTHS.set(word.charAt(0), [...lengths, word.length].sort().reverse());
}

const LONG_ENOUGH = 4;
const ENGLISH_ASKING = words(ASKING_EN).filter((word) => word.length >= LONG_ENOUGH);

/** Asking words of two characters or more, by each of their characters. */
const BY_CHARACTER = new Map<string, string[]>();
// 那 for 哪 is left alone: 那天, 那个 are words too.
for (const word of words(ASKING_ZH).filter((asking) => asking.length > 1 && !asking.includes('哪'))) {
  for (const character of word) BY_CHARACTER.set(character, [...(BY_CHARACTER.get(character) ?? []), word]);
}

function soundsLike(one: string, other: string): boolean {
  return Array.from(one).every((character, at) => {
    if (character === other[at]) return true;
    const mine = readingsOf(character.charCodeAt(0));
    return readingsOf(other.charCodeAt(at)).some((syllable) => mine.includes(syllable));
  });
}

/** Asking words with a character left out, each where it can be nothing else, and the whole word. */
const CLIPPED: readonly (readonly [RegExp, string])[] = [
  [/(?<![喀布])什(?![么叶刹锦物邡])/g, '什么'],
  [/(?<![什甚怎那这多要为咋])么(?=[\u4e00-\u9fff])/g, '什么'],
  [/(?<=什么)(?:时(?![候间刻期代])|候)/g, '时候'],
  [/(?<=在)里(?= |$)/g, '哪里'],
  [/(?<=[有是约达为])多(?= |$)/g, '多少'],
  [/(?<![多减不最缺至年青老很太更较极稀])少(?= |$)/g, '多少'],
  [/(?<=有)(?=[长大高宽深远重](?: |$))/g, '多'],
  [/(?<![很更许大太较不最好])多(?=时间)/g, '多长'],
];

/** 什时 → 什么时候, but not where the articles know what stands there: 喀什. */
function completeHan(folded: string, isKnown: (word: string) => boolean): string {
  let whole = folded;
  for (const [clipped, word] of CLIPPED) {
    whole = whole.replace(clipped, (written: string, at: number) => {
      const known = [whole.slice(at - 1, at + 1), whole.slice(at, at + 2)].some(
        (pair) => pair.length === 2 && !pair.includes(' ') && isKnown(pair),
      );
      return known ? written : word;
    });
  }
  return whole;
}

/**
 * 多绍 → 多少: an asking word written with another character that sounds the same. What overlaps an asking word that
 * is spelt right belongs to another word: 古籍多少, not 几多.
 */
function correctHan(folded: string, found: readonly Role[], isKnown: (word: string) => boolean): string {
  let corrected = folded;
  for (let at = 0; at < corrected.length; at += 1) {
    if (found[at] === 'asking') continue;
    for (const word of BY_CHARACTER.get(corrected.charAt(at)) ?? []) {
      const start = at - word.indexOf(corrected.charAt(at));
      const written = corrected.slice(Math.max(0, start), start + word.length);
      if (written.length < word.length || written === word || ASKING_WORDS.has(written)) continue;
      if (found.slice(start, start + word.length).includes('asking') || isKnown(written)) continue;
      if (soundsLike(written, word))
        corrected = corrected.slice(0, start) + word + corrected.slice(start + word.length);
    }
  }
  return corrected;
}

/** A folded question with the role of each of its units. */
export interface Shaped {
  readonly text: string;
  readonly roles: readonly Role[];
}

/** Misspelt asking words put right (meny → many, 多绍 → 多少), where `isKnown` does not know one as a word of its own. */
export function correctAsking(folded: string, isKnown: (word: string) => boolean): Shaped {
  const latin = folded.replace(/[a-z]+/g, (word) => {
    if (word.length < LONG_ENOUGH || ASKING_WORDS.has(word) || FUNCTION_WORDS.has(word) || isKnown(word))
      return word;
    return ENGLISH_ASKING.find((asking) => editDistance(word, asking) === 1) ?? word;
  });
  const whole = completeHan(latin, isKnown);
  const asWritten = roles(whole);
  const text = correctHan(whole, asWritten, isKnown);
  return { text, roles: text === whole ? asWritten : roles(text) };
}

/** For each unit of a folded question: part of an asking word, of a function word, or of its matter. */
export type Role = 'asking' | 'function' | 'matter';

/** The longest word that starts at `index`, and its role; null where none does. */
function wordAt(folded: string, index: number): { end: number; role: Role } | null {
  for (const length of LENGTHS.get(folded.charAt(index)) ?? []) {
    const candidate = folded.slice(index, index + length);
    if (ASKING_WORDS.has(candidate)) return { end: index + length, role: 'asking' };
    if (FUNCTION_WORDS.has(candidate)) return { end: index + length, role: 'function' };
  }
  return null;
}

/** The role of every unit of a folded question. Latin words count whole, Han words by the longest match. */
export function roles(folded: string): Role[] {
  const found: Role[] = new Array<Role>(folded.length).fill('matter');
  for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) found[at] = 'function';
  let index = 0;
  while (index < folded.length) {
    if (LATIN.test(folded.charAt(index))) {
      let end = index + 1;
      while (end < folded.length && LATIN.test(folded.charAt(end))) end += 1;
      const word = folded.slice(index, end);
      const role = ASKING_WORDS.has(word) ? 'asking' : FUNCTION_WORDS.has(word) ? 'function' : 'matter';
      found.fill(role, index, end);
      index = end;
      continue;
    }
    const word = wordAt(folded, index);
    if (word) found.fill(word.role, index, word.end);
    index = word?.end ?? index + 1;
  }
  return found;
}
