/**
 * Words that exclude each other: what is said of one is not said of the others. A question for the spring survey is
 * not answered by the autumn survey, however much else the two share. General words of the language, each row one
 * scale or set of kinds.
 */
const WORDS_ZH = `
  一审 二审 三审 再审 终审|上半年 下半年 全年|第一季度 第二季度 第三季度 第四季度|春季 夏季 秋季 冬季|春天 夏天 秋天 冬天|上旬 中旬 下旬
  周一 周二 周三 周四 周五 周六 周日|星期一 星期二 星期三 星期四 星期五 星期六 星期日|上午 下午 晚上 凌晨 中午|白天 夜间
  不合格 合格|不及格 及格|不满意 满意|未完成 完成|未成年 成年|误点 准点 晚点|失踪 死亡 受伤|轻伤 重伤|增加 减少|上涨 下跌|上升 下降|盈利 亏损
  收入 支出|进口 出口|买入 卖出|借出 归还|流入 流出|迁入 迁出|开业 停业|开工 竣工 停工|出生 死亡|结婚 离婚|最高 最低|最大 最小|最多 最少|最早 最晚
  最快 最慢|最长 最短|男性 女性|男生 女生|城市 农村|城镇 乡村|国内 国外|境内 境外|省内 省外|市内 市外|线上 线下|网上 网下|公办 民办|国有 民营
  小学 初中 高中 大学 幼儿园|本科 硕士 博士 专科|儿科 妇科 内科 外科 骨科 眼科 牙科 精神科|红酒 白酒 啤酒 黄酒|公交 地铁 出租车 轮渡 火车
  每日 每周 每月 每年|日均 周均 月均 年均|原告 被告|上游 下游|左岸 右岸|前三季度 全年|首次 末次|一期 二期 三期 四期|一等奖 二等奖 三等奖|金牌 银牌 铜牌|猪肉 牛肉 羊肉 鸡肉|小麦 玉米 水稻 大豆 高粱|苹果 樱桃 葡萄 桃子 梨子 草莓`;

const WORDS_EN = `
  spring summer autumn winter|spring summer fall winter|daily weekly monthly quarterly annual|morning afternoon evening night
  monday tuesday wednesday thursday friday saturday sunday|january february march april may june july august september october november december
  north south east west|northern southern eastern western|upper lower|left right|male female|men women|boys girls|adult child|adults children|buy sell|bought sold
  import export|imports exports|income spending|revenue costs|profit loss|increase decrease|rise fall|rose fell|highest lowest|largest smallest|biggest smallest
  longest shortest|fastest slowest|oldest youngest|oldest newest|earliest latest|first second third fourth fifth|urban rural|domestic foreign|public private
  indoor outdoor|online offline|passenger freight|bus train tram ferry|primary secondary|gold silver bronze|injured killed missing|births deaths|married divorced
  coffee tea|beef pork chicken lamb|wheat corn maize rice barley|apples cherries grapes plums pears peaches|cats dogs|red blue green yellow black white`;

/** Characters that tell kinds apart when they stand before the same word: 红线, 蓝线; 东站, 西站. */
const CHARACTERS = '红橙黄绿蓝紫黑白|东南西北|男女|春夏秋冬|甲乙丙丁';

type Rivals = ReadonlyMap<string, readonly string[]>;

function rivalsOf(sets: readonly (readonly string[])[]): Rivals {
  const rivals = new Map<string, string[]>();
  for (const set of sets) {
    for (const word of set)
      rivals.set(word, [...(rivals.get(word) ?? []), ...set.filter((other) => other !== word)]);
  }
  return rivals;
}

function rows(list: string): string[][] {
  return list
    .trim()
    .split(/\||\n\s*/)
    .map((row) => row.trim().split(/\s+/));
}

const WORDS = rivalsOf([...rows(WORDS_ZH), ...rows(WORDS_EN)]);
const SINGLES = rivalsOf(CHARACTERS.split('|').map((set) => [...set]));

/** The lengths of the Han words that begin with each character: most characters begin none. */
const LENGTHS = new Map<string, number[]>();
for (const word of WORDS.keys()) {
  const lengths = LENGTHS.get(word.charAt(0)) ?? [];
  if (/^[\u4e00-\u9fff]/.test(word) && !lengths.includes(word.length))
    LENGTHS.set(word.charAt(0), [...lengths, word.length].sort());
}

/** A word that a text says, and the words that exclude it. */
export interface Contrast {
  readonly word: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly rivals: readonly string[];
}

/** Every word of a folded text that others exclude; for single characters with the one that follows: 红线, 蓝线. */
export function contrastsIn(folded: string): Contrast[] {
  const found: Contrast[] = [];
  for (const { 0: word, index: start } of folded.matchAll(/[a-z]+/g)) {
    const rivals = WORDS.get(word);
    if (rivals) found.push({ word, start, rivals });
  }
  for (let at = 0; at < folded.length; at += 1) {
    for (const length of LENGTHS.get(folded.charAt(at)) ?? []) {
      const word = folded.slice(at, at + length);
      const rivals = WORDS.get(word);
      if (rivals) found.push({ word, start: at, rivals });
    }
    const singles = SINGLES.get(folded.charAt(at));
    const next = folded.charAt(at + 1);
    if (singles && /[\u4e00-\u9fff]/.test(next)) {
      found.push({ word: folded.charAt(at) + next, start: at, rivals: singles.map((other) => other + next) });
    }
  }
  // 不合格 says 合格 too: of two words that overlap the longer counts.
  return found.filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)));
}

/** Whether a folded text says a word: a Latin one whole, a Han one anywhere. */
export function saysWord(folded: string, word: string): boolean {
  return /^[a-z]/.test(word) ? new RegExp(`\\b${word}\\b`).test(folded) : folded.includes(word);
}
