import { isHan } from './fold.ts';
import { FUNCTION_WORDS } from './question-words.ts';

/**
 * Words that exclude each other: what is said of one is not said of the others. A question for the spring survey is
 * not answered by the autumn survey, however much else the two share. General words of the language, each row one
 * scale or set of kinds; `/` stands between words for the same one.
 */
const WORDS_ZH = `
  一审 二审 三审 再审 终审|上半年 下半年 全年|前三季度 全年|第一季度 第二季度 第三季度 第四季度|上旬 中旬 下旬
  春季/春天 夏季/夏天 秋季/秋天 冬季/冬天|每日/每天/日均 每周/周均 每月/月均 每年/年均|上午 下午 晚上 凌晨 中午|白天 夜间/夜里/晚上
  周一/星期一 周二/星期二 周三/星期三 周四/星期四 周五/星期五 周六/星期六 周日/星期日/星期天
  不合格 合格|不及格 及格|不满意 满意|未完成 完成|未成年 成年|准点/正点 晚点/误点|失踪 死亡/身亡/遇难 受伤|轻伤 重伤|出生 死亡|结婚 离婚
  增加/增长/上升/上涨 减少/下降/下跌|盈利 亏损|收入 支出|进口 出口|买入 卖出|借出 归还|流入 流出|迁入 迁出|开业 停业|开工 竣工 停工
  最高 最低|最大 最小|最多 最少|最早 最晚|最快 最慢|最长 最短|首次 末次|一期 二期 三期 四期|一等奖 二等奖 三等奖|金牌 银牌 铜牌
  男性 女性|男生 女生|城市/城镇 农村/乡村|国内 国外|境内 境外|省内 省外|市内 市外|线上/网上 线下|公办 民办|国有 民营|上游 下游|左岸 右岸
  小学 初中 高中 大学 幼儿园|本科 硕士 博士 专科|儿科 妇科 内科 外科 骨科 眼科 牙科 精神科|公交 地铁 出租车 轮渡 火车|原告 被告`;

const WORDS_EN = `
  spring summer autumn winter|daily weekly monthly quarterly annual/yearly|morning afternoon evening/night|weekday weekend
  monday tuesday wednesday thursday friday saturday sunday|january february april june july august september october november december
  male female|man/men woman/women|boy girl|adult child/children|import export|income spending|profit loss|birth death|married divorced|increase/rise/rose decrease/decline/fell
  highest lowest|largest/biggest smallest|longest shortest|fastest slowest|oldest youngest/newest|earliest latest|urban rural
  domestic foreign|indoor outdoor|online offline|passenger freight|bus/buses train tram ferry/ferries|gold silver bronze|injured killed missing`;

/** Words that have other senses too, and tell kinds apart only before the same noun: first phase, second phase. */
const BEFORE_NOUN_EN = `
  north south east west|northern southern eastern western|upper lower|left right|first second third fourth fifth|public private
  primary secondary|red blue green yellow black white`;

/** Characters that tell kinds apart when they stand before the same word: 红线, 蓝线; 东站, 西站. */
const BEFORE_NOUN_ZH = '红 橙 黄 绿 蓝 紫 黑 白|东 南 西 北|男 女|春 夏 秋 冬|甲 乙 丙 丁';

/** The words that mean a kind, and those that mean the kinds which exclude it. */
interface Kind {
  readonly words: readonly string[];
  readonly rivals: readonly string[];
}

function kindsOf(rows: string): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const row of rows.trim().split(/\||\n\s*/)) {
    const sides = row.split(' ').map((side) => side.split('/'));
    for (const side of sides) {
      const rivals = sides.filter((other) => other !== side).flat();
      for (const word of side) {
        const other = kinds.get(word);
        kinds.set(word, {
          words: [...new Set([...(other?.words ?? []), ...side])],
          rivals: [...(other?.rivals ?? []), ...rivals],
        });
      }
    }
  }
  return kinds;
}

const WORDS = kindsOf(`${WORDS_ZH.trim()}|${WORDS_EN.trim()}`);
const BEFORE_NOUN = kindsOf(`${BEFORE_NOUN_ZH}|${BEFORE_NOUN_EN.trim()}`);

/** The lengths of the Han words that begin with each character: most characters begin none. */
const LENGTHS = new Map<string, readonly number[]>();
for (const word of WORDS.keys()) {
  const lengths = LENGTHS.get(word.charAt(0)) ?? [];
  if (isHan(word.charCodeAt(0)) && !lengths.includes(word.length))
    LENGTHS.set(word.charAt(0), [...lengths, word.length].sort());
}

/** A word that a text says, what else says the same, and what excludes it. */
export interface Contrast extends Kind {
  readonly word: string;
  /** Where it stands in the text. */
  readonly start: number;
  /** What excludes it, without the noun that follows: blue for a red line. */
  readonly others: readonly string[];
}

/** The contrast of a word, with the noun behind it where it needs one: 红 before 线 is excluded by 蓝线 alone. */
function contrast(kinds: ReadonlyMap<string, Kind>, word: string, start: number, noun = ''): Contrast[] {
  const kind = kinds.get(word);
  if (!kind) return [];
  const before = (one: string) => one + noun;
  return [
    {
      word: word + noun,
      start,
      words: kind.words.map(before),
      rivals: kind.rivals.map(before),
      others: kind.rivals,
    },
  ];
}

function latinContrasts(folded: string): Contrast[] {
  return [...folded.matchAll(/([a-z]+)(?=( [a-z]+)?)/g)].flatMap(({ 1: word = '', 2: noun = '', index }) => [
    ...contrast(WORDS, word, index),
    ...(noun === '' || FUNCTION_WORDS.has(noun.trim()) ? [] : contrast(BEFORE_NOUN, word, index, noun)),
  ]);
}

function hanContrasts(folded: string): Contrast[] {
  const found: Contrast[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    const noun = folded.charAt(at + 1);
    if (BEFORE_NOUN.has(character) && isHan(noun.charCodeAt(0)))
      found.push(...contrast(BEFORE_NOUN, character, at, noun));
    for (const length of LENGTHS.get(character) ?? [])
      found.push(...contrast(WORDS, folded.slice(at, at + length), at));
  }
  return found;
}

/** Every word of a folded text that others exclude, and that it does not name beside them: men and women. */
export function contrastsIn(folded: string): Contrast[] {
  const found = [...latinContrasts(folded), ...hanContrasts(folded)];
  return found.filter(
    ({ word, rivals }) =>
      // 不合格 says 合格 too: of two words that overlap the longer counts.
      !found.some((other) => other.word !== word && other.word.includes(word)) &&
      !found.some((other) => rivals.includes(other.word)),
  );
}

/** Whether a folded text says a word: a Latin one whole, in any of its forms, a Han one anywhere. */
function says(folded: string, word: string): boolean {
  return /^[a-z]/.test(word)
    ? new RegExp(`\\b${word}(?:e?s|e?d|ing)?\\b`).test(folded)
    : folded.includes(word);
}

/** Whether a folded text speaks of what excludes the word, and neither it nor what stands around it of the word. */
export function excludes(said: string, { words, rivals }: Contrast, around = said): boolean {
  return !words.some((word) => says(around, word)) && rivals.some((rival) => says(said, rival));
}

/** Whether a folded text takes up another kind in place of the contrast's own: and the blue one? */
export function replaces(folded: string, { others }: Contrast): boolean {
  return others.some((other) => says(folded, other));
}
