import { readDataFile } from './data-file.ts';

/** Which readings each UTF-16 unit has: their place in a list of all sets of readings. */
interface ReadingTable {
  readonly setOf: Uint16Array;
  readonly sets: readonly (readonly string[])[];
}

let table: ReadingTable | undefined;

/** Each line has readings and the characters that have them, apart by a space. */
function loadReadings(): ReadingTable {
  const setOf = new Uint16Array(0x10000);
  const sets: string[][] = [[]];
  for (const line of readDataFile('data/lexicon/readings.txt').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const charactersStart = line.lastIndexOf(' ') + 1;
    for (let at = charactersStart; at < line.length; at += 1) setOf[line.charCodeAt(at)] = sets.length;
    sets.push(line.slice(0, charactersStart - 1).split(' '));
  }
  return { setOf, sets };
}

const NO_READINGS: readonly string[] = [];

/** The toneless readings of a Han character, the commonest first, at most two; none for anything else. */
export function readingsOf(unit: number): readonly string[] {
  table ??= loadReadings();
  return table.sets[table.setOf[unit] ?? 0] ?? NO_READINGS;
}

/** Initials and finals that many speakers, and so many typists, do not tell apart. */
const NEAR_INITIALS: readonly (readonly [string, string])[] = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['n', 'l'],
];
const NEAR_FINALS: readonly (readonly [string, string])[] = [
  ['ang', 'an'],
  ['eng', 'en'],
  ['ing', 'in'],
];

/** A syllable with what is often confused made the same: zhang → zan, nin → lin, sheng → sen. */
export function nearSyllable(syllable: string): string {
  let near = syllable;
  for (const [initial, like] of NEAR_INITIALS) {
    if (near.startsWith(initial)) {
      near = like + near.slice(initial.length);
      break;
    }
  }
  for (const [final, like] of NEAR_FINALS) {
    if (near.endsWith(final)) return near.slice(0, -final.length) + like;
  }
  return near;
}

/** Every syllable of Standard Chinese without tone, by initial; ü is written v. */
const INVENTORY = `
  a ai an ang ao e ei en eng er o ou
  ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu
  pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu
  ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu
  fa fan fang fei fen feng fo fou fu
  da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo
  ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo
  na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve
  la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve
  ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo
  ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo
  ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo
  ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun
  qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun
  xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun
  zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo
  cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo
  sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo
  ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo
  za zai zan zang zao ze zei zen zeng zi zong zou zu zuan zui zun zuo
  ca cai can cang cao ce cen ceng ci cong cou cu cuan cui cun cuo
  sa sai san sang sao se sen seng si song sou su suan sui sun suo
  ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun
  wa wai wan wang wei wen weng wo wu`;
const SYLLABLES: ReadonlySet<string> = new Set(INVENTORY.trim().split(/\s+/));
const LONGEST_SYLLABLE = 6;

/** Whether it is a syllable of Standard Chinese, as this program writes them: without tone, ü as v. */
export function isSyllable(letters: string): boolean {
  return SYLLABLES.has(letters);
}

/** The spellings in common use that are not in the inventory: lue for lve, nue for nve. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['lue', 'lve'],
  ['nue', 'nve'],
]);

/** A syllable that a Latin word may hold, `[start, end)` in the word. */
export interface SyllableSpan {
  readonly syllable: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every syllable that lies on some way of reading the whole lower-case word as pinyin, in order of start; empty
 * when there is no such way. `lian` gives lian, li and an.
 */
export function syllablesIn(word: string): SyllableSpan[] {
  const reachable = new Uint8Array(word.length + 1);
  reachable[0] = 1;
  const edges: SyllableSpan[] = [];
  for (let start = 0; start < word.length; start += 1) {
    if (!reachable[start]) continue;
    for (let end = start + 1; end <= Math.min(word.length, start + LONGEST_SYLLABLE); end += 1) {
      const spelling = word.slice(start, end);
      const syllable = SPELLINGS.get(spelling) ?? spelling;
      if (!SYLLABLES.has(syllable)) continue;
      reachable[end] = 1;
      edges.push({ syllable, start, end });
    }
  }
  const completes = new Uint8Array(word.length + 1);
  completes[word.length] = 1;
  for (const edge of [...edges].reverse()) if (completes[edge.end]) completes[edge.start] = 1;
  return edges.filter((edge) => completes[edge.end] && completes[edge.start]);
}
