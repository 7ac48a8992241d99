import type { Span } from './article.ts';
import { columns } from './characters.ts';
import { matchAt } from './sticky.ts';

/** Two to four characters, a spaced two-character name (李　明), or a foreign name with its middle dot. */
const CHINESE_NAME =
  /(?:\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8}|\p{Script=Han}[ 　]{1,2}\p{Script=Han}(?!\p{Script=Han})|\p{Script=Han}{2,4}(?!\p{Script=Han}|\s?[:：]))/uy;
/** 記者林曉彤高雄9日電: the place runs on from the name, which has three characters unless four stand there. */
const NAME_AND_PLACE =
  /(?:\p{Script=Han}{3}(?=\p{Script=Han}{2,4}\d{1,2}日[电電])|\p{Script=Han}{2}(?=\p{Script=Han}{2}\d{1,2}日[电電]))/uy;
const DISPATCH_DAY = /\d日[电電]/;
const CHINESE_JOINT = /[\s　、，,/／]{1,3}/y;
/** What follows 记者 without being a name, and what ends a list of names. */
const NOT_A_NAME =
  /^(?:编辑|編輯|责编|責編|校对|校對|审核|監製|监制|版式|制图|主编|统筹|记者|記者|通讯员|通訊員|实习生|實習生|手记|手記|观察|觀察|调查|調查|评论|評論|走访|走訪|了解|获悉|獲悉|发现|發現|看到|注意到|来到|來到|札记|札記|采访|採訪|本报|本報|本网|.{0,4}(?:报道|報導|报导|摄影|攝影|发自|综合|整理|摄|图|文|电))$/;
const TRAILER =
  /[\s　]*(?:[／/][\s　]*)?(?:\p{Script=Han}{2,4}\d{1,2}日[电電]|[\p{Script=Han}]{0,4}(?:报道|報導|报导|摄影报道|摄影|攝影|综合|整理|摄|攝|图|文|电)(?![/／|｜:：]))?[)）]?/uy;

const LATIN_NAME =
  /\p{Lu}[\p{L}’'.-]*(?:\s(?:(?:de|da|del|della|van|von|der|den|bin|al|la|le|di|du)\s)?\p{Lu}[\p{L}’'.-]*){1,3}/uy;
const LATIN_JOINT = /\s?(?:,\s(?:and\s)?|\sand\s|\s&\s)/y;
const LATIN_TRAILER = /(?:,?\s(?:in|for|at|from|of)\s[\p{L}\s’'.,&-]{2,50}|,\s[\p{L}\s’'.&-]{2,60})?/uy;
const NOT_A_PERSON =
  /\b(?:Staff|Writers?|Reporters?|Correspondents?|Editors?|Desk|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

function listOf(
  text: string,
  from: number,
  name: RegExp,
  joint: RegExp,
  accept: (name: string) => boolean,
): Span | null {
  let end = from;
  let index = from;
  const dispatched = DISPATCH_DAY.test(text);
  for (;;) {
    const [found] = (dispatched && matchAt(NAME_AND_PLACE, text, index)) || matchAt(name, text, index) || [];
    if (found === undefined || !accept(found)) break;
    end = index + found.length;
    const gap = matchAt(joint, text, end);
    if (gap === null) break;
    index = end + gap[0].length;
  }
  return end > from ? { start: from, end } : null;
}

/** The names of people, one or several, that stand at `index`, and nothing else; null when none does. */
export function personNames(text: string, index: number): Span | null {
  return (
    listOf(text, index, CHINESE_NAME, CHINESE_JOINT, (name) => !NOT_A_NAME.test(name)) ??
    listOf(text, index, LATIN_NAME, LATIN_JOINT, (name) => !NOT_A_PERSON.test(name) && !isPressName(name))
  );
}

/** Past what may follow the names in a byline: 北京报道, “, BBC News”, “in London”. */
export function nameListEnd(text: string, index: number): number {
  const trailers = [TRAILER, LATIN_TRAILER].map((trailer) => matchAt(trailer, text, index)?.[0].length ?? 0);
  return index + Math.max(...trailers);
}

/** Endings that only the names of newspapers, agencies and broadcasters have … */
const PRESS =
  /^[\p{Script=Han}A-Za-z·]{0,12}(?:日报|日報|晚报|晚報|早报|早報|时报|時報|商报|商報|晨报|晨報|都市报|都市報|周报|法制报|法治报|青年报|工人报|农民报|新闻网|新聞網|新闻社|新聞社|通讯社|通訊社|新华社|新華社|新华网|新華網|人民网|人民網|央视网|央視網|中新网|中新社|中央社|电视台|電視台|电台|電台|客户端|客戶端|周刊|週刊|杂志|雜誌|新闻|新聞)$/u;
/** … and endings that other names have, too. */
const PRESS_PERHAPS =
  /^[\p{Script=Han}A-Za-z·]{1,14}(?:报|報|网|網|社|在线|在線|融媒体中心|融媒体|融媒|传媒|傳媒|发布|發布|头条|頭條|频道|頻道|政府|委员会|委員會)$/u;
const ENGLISH_PRESS =
  /^(?:The\s)?(?:\p{Lu}[\p{L}’'-]*\s){0,3}(?:News|Times|Post|Guardian|Herald|Tribune|Gazette|Journal|Reuters|Press|Observer|Telegraph|Chronicle|Courier|Mail|Star|Standard|Independent|Echo|Mirror|Examiner|Inquirer|Advertiser|Argus|Broadcasting|Agency|Weekly)(?:,\s\p{Lu}[\p{L}\s]{1,30})?$/u;
/** The patterns with these words are slow to compile, which happens when they are first tried: most lines hold none. */
const ROLE_WORD = /editor|correspondent|reporter|writer|columnist|journalist|producer/i;
const ENGLISH_ROLE =
  /^(?:[\p{L}\s,&’'-]{0,40}\s)?(?:editor|correspondent|reporter|writer|columnist|journalist|producer)s?(?:,?\s(?:in|at|for)?\s?[\p{L}\s]{0,30})?$/iu;
const LONGEST_PRESS_NAME = 50;

/** Whether the line is nothing but the name of a newspaper, agency, site or broadcaster. */
export function isPressName(text: string): boolean {
  return text.length <= LONGEST_PRESS_NAME && (PRESS.test(text) || ENGLISH_PRESS.test(text));
}

/** Whether it may be such a name, where one is expected. */
export function mayBePressName(text: string): boolean {
  return isPressName(text) || (text.length <= LONGEST_PRESS_NAME && PRESS_PERHAPS.test(text));
}

/** Whether the line is what stands under a writer's name: “Education editor”. */
export function isRoleName(text: string): boolean {
  return text.length <= LONGEST_PRESS_NAME && ROLE_WORD.test(text) && ENGLISH_ROLE.test(text);
}

/** Whether the line is nothing but one or two people's names in Latin letters, as under an English headline. */
export function isLatinNameLine(text: string): boolean {
  if (columns(text) > 50 || !/^\p{Lu}/u.test(text)) return false;
  const names = personNames(text, 0);
  return names !== null && names.start === 0 && nameListEnd(text, names.end) === text.length;
}

const NAME_AND_ROLE =
  /^(\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+),?\s(?:[\p{L}&]+\s){0,4}(?:editor|correspondent|reporter|writer|columnist)$/iu;

/** The length of the name that a role follows on the same line (“Jane Doe Science editor”); 0 when none does. */
export function nameBeforeRole(text: string): number {
  const found = text.length <= LONGEST_PRESS_NAME && ROLE_WORD.test(text) ? NAME_AND_ROLE.exec(text) : null;
  const name = found?.[1] ?? '';
  return /^\p{Lu}.*\s\p{Lu}/u.test(name) ? name.length : 0;
}
