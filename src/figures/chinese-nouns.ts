import type { Span } from '../article/article.ts';

/** Words that no noun holds: a counted noun ends before them. */
const FUNCTION_WORDS =
  '均|都|已|被|将|在|对|于|从|(?<!方)向|为|是|有(?![声关效机限])|把|给|和|与|及|或|以(?![上下及外内])|由|全部|分别|逐|也|还|只|就|才|共|合计|累计|同比|环比|随机|来自|增加到|下降到|减为|增为|升为|降为|改为|增至|升至|降至|减至|涨到|升到|降到|调整|获评|获得|中(?:有|的)|[的]?(?=[0-9])|[0-9、，。,;；：:！？!?\\n“”‘’《》|]';
/** Verbs of reports: what follows them is said of the noun. Some are nouns too, so none ends a noun that it begins. */
const VERBS =
  '实现|通过|完成|达到|占|参与|参加|获评|获得|登台|进行|开展|(?<![党会团体业])组织|举办|接受|进入|投入|增加|增长|下降|减少|提高|提升|访问|抓获|解决|服务|带动|覆盖|突破|超过|涉及|位于';
const BEGINS_WITH_FUNCTION = new RegExp(`^(?:${FUNCTION_WORDS}|的)`);
const ENDS_NOUN = new RegExp(`${FUNCTION_WORDS}|${VERBS}`, 'g');
/** After these the noun that stands before its number begins: 新建分馆127个. */
const BEGINS_NOUN = new RegExp(
  `${VERBS}|达成|接待|发放|新发|新增|新建|新打掉|打掉|建有|藏有|建成|建设|布建|修复|破获|查处|查结|处理|清理|捐赠|招收|培训|外借|开设|处置|制发|批捕|宣判|审结|提起公诉|提起|全年|去年|今年|上年|明年|当年|全市|全省|全国|目前|其中|总计|总共|约|近|超|逾|占|至|到|达|了|的|${FUNCTION_WORDS}`,
  'g',
);
const ONLY_VERB = new RegExp(`^(?:${VERBS}|建设|布建|培训|发放|捐赠|新建|接待)$`);
/** What links a noun to the number after it. */
const LINK =
  /(?:为|是|达到|达|约|近|超过|超|共有|共|计|合计|总计|累计|突破|仅|占|有|了|由|的|已|仍|均|则|因此|扩大到|扩大|缩小|升至|增至|降至|到|至|合|人民币|(?:同比|环比)?(?:增长|下降|增加|减少|提高|提升|上升|回落|上涨|下跌|降低)|[:： (])+$/;
const COMPARISON = /^(?:比|较|同比|环比|同期|每|平均)/;
const QUOTED = /[“「『]([^“”「」『』]{2,16})[”」』]$/;
const LONGEST = 14;
const LONGEST_BEFORE = 22;

/** At least two characters that begin with a Chinese one and are not just a verb. */
function isNoun(words: string): boolean {
  return words.length >= 2 && /^[\p{Script=Han}(]/u.test(words) && !ONLY_VERB.test(words);
}

/** The noun after a measure word: 社区网格 of 680个社区网格; null where the clause ends or says something else. */
export function chineseNounAfter(text: string, at: number, until: number): Span | null {
  const rest = text.slice(at, Math.min(until, at + LONGEST));
  if (BEGINS_WITH_FUNCTION.test(rest)) return null;
  let end = at + LONGEST >= until ? rest.length : -1;
  for (const match of rest.matchAll(ENDS_NOUN)) {
    if (match.index < 2) continue;
    end = match.index;
    break;
  }
  const noun = rest.slice(0, Math.max(0, end)).replace(/(?:[全的中里内]|[^\p{L})])+$/u, '');
  return isNoun(noun) ? { start: at, end: at + noun.length } : null;
}

/** The noun before its number: 犯罪团伙 of 打掉犯罪团伙121个; null where no noun stands between verb and number. */
export function chineseNounBefore(text: string, from: number, at: number): Span | null {
  const start = Math.max(from, at - LONGEST_BEFORE);
  const before = text.slice(start, at).replace(LINK, '');
  const quoted = QUOTED.exec(before)?.[1];
  if (quoted !== undefined)
    return { start: start + before.length - 1 - quoted.length, end: start + before.length - 1 };
  let first = start === from ? 0 : -1;
  for (const match of before.matchAll(BEGINS_NOUN)) {
    const end = match.index + match[0].length;
    if (before.length - end >= 2) first = end;
  }
  const noun = first < 0 ? '' : before.slice(first);
  if (!isNoun(noun) || COMPARISON.test(noun) || !/^[\p{Script=Han}()]+$/u.test(noun)) return null;
  return { start: start + first, end: start + before.length };
}
