import type { FigureKind } from './figure.ts';
import { CHINESE_UNITS, CURRENCY_SIGNS, ENGLISH_UNITS, LABELLING, MEASURE_WORDS } from './unit-tables.ts';

/** A unit found in a text right after a numeral. */
export interface UnitMatch {
  readonly unit: string;
  readonly kind: FigureKind;
  readonly start: number;
  readonly end: number;
  /** 个半小时 adds a half, 个多小时 leaves the value a lower bound. */
  readonly inner: 'half' | 'more' | null;
}

interface Unit {
  readonly unit: string;
  readonly kind: FigureKind;
}

const HAN = /\p{Script=Han}/u;
const CHINESE = new Map<string, Unit>();
const LATIN = new Map<string, Unit>();
const SIGNS: readonly Unit[] = [
  { unit: '%', kind: 'percent' },
  { unit: '‰', kind: 'percent' },
];

for (const { kind, lines } of CHINESE_UNITS) {
  for (const line of lines.trim().split('\n')) {
    const [unit = '', ...others] = line.split('|');
    for (const form of [unit, ...others])
      if (HAN.test(form) || form === '㎡') CHINESE.set(form, { unit, kind });
  }
}
for (const word of MEASURE_WORDS.trim().split(/\s+/)) {
  if (!CHINESE.has(word)) CHINESE.set(word, { unit: word, kind: 'count' });
}
for (const { kind, lines } of ENGLISH_UNITS) {
  for (const line of lines.trim().split('\n')) {
    const [unit = '', ...others] = line.split('|');
    for (const form of others.length > 0 ? others : [unit]) LATIN.set(form, { unit, kind });
  }
}

const LONGEST = 6;
const BEGINNINGS: ReadonlySet<string> = new Set([...CHINESE.keys()].map((word) => word.charAt(0)));

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < at + 4 && text[next] === ' ') next += 1;
  return next;
}

/** The ends of the next characters, spaces apart, so that 个 百 分点 is read as one word. */
function spelled(text: string, at: number): { word: string; end: number }[] {
  const prefixes: { word: string; end: number }[] = [];
  let word = '';
  let next = at;
  while (prefixes.length < LONGEST) {
    next = skipSpaces(text, next);
    const character = text[next];
    if (
      character === undefined || character < '\u3000'
        ? character !== '/'
        : !HAN.test(character) && character !== '㎡'
    )
      break;
    word += character;
    next += 1;
    prefixes.push({ word, end: next });
  }
  return prefixes;
}

/** 人民, 人才: what only looks like a measure word because more follows. */
const NOT_A_UNIT: Readonly<Record<string, RegExp>> = {
  人: /^(?:民|才|工智|类|均|大代|社|事|格|文|防|心|间)/,
  名: /^(?:单|校|片|牌|胜|城|列)/,
  家: /^(?:庭|长|电|具|乡|园|族|政)/,
  次: /^(?:日|年|月|要|品|级|贷|数)/,
  场: /^(?:馆|地|所|合|景)/,
  分: /^(?:之|管|别|类|校|局|公司|会|钟|支|红|期|享|布|析|段|析|部|级|裂|明)/,
  方: /^(?:面|案|式|向|法|言|针|便)/,
  天: /^(?:气|安门|然|津|空|下|文|府|河|山)/,
  面: /^(?:积|向|对|临|试|貌|前|条)/,
  口: /^(?:岸|号|径|语|罩|腔)/,
  本: /^(?:报|科|市|省|土|地|质|次|届|月|周|年|人|身|领|级|色|金)/,
  代: /^(?:表|理|价|码|替|办|谢)/,
  点: /^(?:位|评|赞|击|燃|名|对点|到|线|面)/,
  门: /^(?:店|口|诊|槛|户|票|峡|头)/,
  级: /^(?:别)/,
  部: /^(?:门|署|分|队|委|长|级|落|位|件)/,
  道: /^(?:路|德|理|教|歉)/,
  处: /^(?:理|置|于|罚|分|长|级|方)/,
  起: /^(?:来|到|步|点|草|源|飞|降|初|诉|义|码)/,
  面积: /^/,
  条: /^(?:件|例|款项)/,
  首: /^(?:都|次|个|批|届|席|府|创|先|要|位|家)/,
  组: /^(?:织|建|成|长|团|合)/,
  队: /^(?:伍|员|长|友)/,
  团: /^(?:队|结|员|体|委|伙|购|中央)/,
  班: /^(?:级|长|子|主任|组)/,
  票: /^(?:否决|房|价|据|务)/,
  里: /^(?:面|程|约|屯|长城|斯本|拉|德)/,
  米: /^(?:饭|粉|兰|其林|老鼠)/,
  元: /^(?:旦|素|件|首|宵|月|宇宙|老|年)/,
  两: /^(?:岸|会|个|国|级|地|侧|委|院|高|类|项|名|家|次|年|天|人|位|种|条|届)/,
  斤: /^(?:斤)/,
  度: /^(?:假|过|量|夏|小|日)/,
  年: /^(?:轻|级|代|龄|货|味|终|会|报|夜饭|度)/,
  月: /^(?:球|亮|饼|薪|嫂)/,
  周: /^(?:边|围|期|末|转|刊|密|到|岁)/,
  节: /^(?:目|日|能|约|假|气|奏|制|水|点)/,
  股: /^(?:份|东|权|票|市|价)/,
  成: /^(?:立|为|功|员|果|长|绩|熟|就|型|语)/,
  倍: /^(?:感|加)/,
  折: /^(?:叠|旧|射|返|腾|子|磨)/,
  声: /^(?:音|明|誉)/,
  角: /^(?:度|色|落|洲|形|逐)/,
  句: /^(?:子)/,
  步: /^(?:行|伐|骤|入)/,
  期: /^(?:间|限|待|望|货|末|中)/,
  国: /^(?:家|际|企|务院|内|外|庆|产|有|道|资)/,
  省: /^(?:级|委|政府|长|份|会|内|外|厅)/,
  市: /^(?:级|委|政府|长|场|民|内|外|值|区|域|直|局)/,
  县: /^(?:级|委|政府|长|城|域)/,
  区: /^(?:级|委|政府|长|域|块|间)/,
  村: /^(?:级|委|民|庄|干部|支)/,
  单: /^(?:位|独|价|日|身|元)/,
  单位: /^(?:面积)/,
  台: /^(?:湾|风|账|北|阶|湾岛)/,
  把: /^(?:手|关|握|控)/,
  位: /^(?:于|置|居|列|移)/,
  项: /^(?:目组)/,
  件: /^(?:数)/,
  路: /^(?:人|口|段|上|边)/,
  行: /^(?:业|动|政|人|为|驶|情|程|业)/,
  只: /^(?:要|有|是|能|好|不|需|会|见|占|用|花|差|剩)/,
  份: /^(?:额)/,
  对: /^(?:于|外|此|应|象|比|接|手|话|方|照|口)/,
  套: /^(?:路|利|餐)/,
  段: /^(?:落|时间)/,
  面对: /^/,
  头: /^(?:条|部|目)/,
  眼: /^(?:下|前|里|科|神|光|睛)/,
  校: /^(?:园|长|区|友|企)/,
  院: /^(?:士|长|校|子|线|内)/,
  营: /^(?:业|销|造|商|收|养|运)/,
  连: /^(?:续|接|锁|年)/,
  招: /^(?:聘|商|生|标|募|牌|待)/,
  版: /^(?:权|本|式|图)/,
  字: /^(?:号|体|样|母)/,
  轮: /^(?:胎|流|廓|椅|船|换)/,
  批: /^(?:准|评|发|复|捕|次)/,
  封: /^(?:闭|面|锁|城|控)/,
  页: /^(?:面|岩)/,
  根: /^(?:据|本|源)/,
  支: /^(?:持|付|出|撑|队|部|行|援|柱)/,
  枚: /^(?:举)/,
  块: /^(?:链)/,
  平: /^(?:安|台|均|方|时|米|衡|稳|等|常|价|板|坦|行|面|民)/,
};

function isUnitThere(word: string, text: string, end: number): boolean {
  const not = NOT_A_UNIT[word];
  return not === undefined || !not.test(text.slice(end, end + 3));
}

/** The longest Chinese unit that begins at `at`; 个半 and 个多 before a duration are understood. */
export function matchChineseUnit(text: string, at: number): UnitMatch | null {
  const start = skipSpaces(text, at);
  if (!BEGINNINGS.has(text.charAt(start))) return null;
  const inner = /^个([多余半])(?=[小钟月星礼世学昼])/.exec(text.slice(start, start + 3));
  if (inner !== null) {
    const rest = matchChineseUnit(text, start + 2);
    if (rest?.kind === 'duration') return { ...rest, start, inner: inner[1] === '半' ? 'half' : 'more' };
  }
  for (const { word, end } of spelled(text, start).reverse()) {
    const unit = CHINESE.get(word);
    if (unit !== undefined && isUnitThere(word, text, end)) return { unit: unit.unit, kind: unit.kind, start, end, inner: null };
  }
  return null;
}

const LATIN_UNIT = /(?: {0,2}|-)\(?([A-Za-zµμ°℃℉%‰¢$][A-Za-z.²³23/$µμ]*)/y;
const LATIN_NEXT = /[ -]([A-Za-z]+)/y;
const ADJACENT_ONLY = new Set(['v', 'w', 'x', 'b']);
const LARGE_ONLY = new Set(['won', 'real', 'dong', 'mark']);

function latinUnit(word: string): Unit | undefined {
  const lower = word.toLowerCase();
  return LATIN.get(lower) ?? LATIN.get(lower.replace(/s$/, '')) ?? LATIN.get(lower.replace(/es$/, ''));
}

/** 100 €, 50₭: the sign may follow its amount. */
function signAfter(text: string, at: number): UnitMatch | null {
  const start = skipSpaces(text, at);
  const sign = CURRENCY_SIGNS.find(([mark]) => mark.length === 1 && mark === text[start]);
  if (sign === undefined || /[\d.]/.test(text[skipSpaces(text, start + 1)] ?? '')) return null;
  return { unit: sign[1], kind: 'money', start, end: start + 1, inner: null };
}

/** The longest unit in letters that begins at `at`, after a space or a hyphen: km, cubic feet, -year-old. */
export function matchLatinUnit(text: string, at: number, large: boolean): UnitMatch | null {
  const sign = SIGNS.find(({ unit }) => text.startsWith(unit, skipSpaces(text, at)));
  if (sign !== undefined) {
    const start = skipSpaces(text, at);
    return { ...sign, start, end: start + 1, inner: null };
  }
  const money = signAfter(text, at);
  if (money !== null) return money;
  LATIN_UNIT.lastIndex = at;
  const first = LATIN_UNIT.exec(text);
  const word = first?.[1];
  if (first === null || word === undefined) return null;
  const start = LATIN_UNIT.lastIndex - word.length;
  const found = longestLatin(text, word.replace(/\.$/, ''), start);
  if (found === null || /[A-Za-z\d]/.test(text[found.end] ?? ' ')) return null;
  const lower = word.toLowerCase();
  if ((ADJACENT_ONLY.has(lower) && start > at) || (LARGE_ONLY.has(lower) && !large)) return null;
  const bracket = text[start - 1] === '(';
  if (bracket && text[found.end] !== ')') return null;
  return { ...found, start: bracket ? start - 1 : start, end: found.end + (bracket ? 1 : 0) };
}

function longestLatin(text: string, word: string, start: number): UnitMatch | null {
  let joined = word;
  let end = start + word.length;
  const single = latinUnit(word);
  let best: UnitMatch | null = single === undefined ? null : { ...single, start, end, inner: null };
  for (let words = 2; words <= 3; words += 1) {
    LATIN_NEXT.lastIndex = end;
    const next = LATIN_NEXT.exec(text)?.[1];
    if (next === undefined) break;
    joined += ` ${next}`;
    end = LATIN_NEXT.lastIndex;
    const unit = latinUnit(joined) ?? latinUnit(joined.replaceAll(' ', '-'));
    if (unit !== undefined) best = { ...unit, start, end, inner: null };
  }
  return best;
}

/** Currency signs by their last character, in the table's order: longest first. */
const SIGNS_BY_END = new Map<string, (readonly [string, string])[]>();
for (const sign of CURRENCY_SIGNS) {
  const end = sign[0].slice(-1).toLowerCase();
  SIGNS_BY_END.set(end, [...(SIGNS_BY_END.get(end) ?? []), sign]);
}

/** The currency sign that ends right before `at`, a space apart at most. */
export function currencyBefore(text: string, at: number): { unit: string; start: number } | null {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  for (const [sign, unit] of SIGNS_BY_END.get(text.charAt(end - 1).toLowerCase()) ?? []) {
    const start = end - sign.length;
    if (start < 0 || text.slice(start, end).toLowerCase() !== sign.toLowerCase()) continue;
    if (/[A-Za-z]/.test(sign[0] ?? '') && /[A-Za-z]/.test(text[start - 1] ?? ' ')) continue;
    return { unit, start };
  }
  return null;
}

/** Whether a single Chinese digit before this word rather names a thing than counts some: 三期, 五楼. */
export function labels(unit: string): boolean {
  return LABELLING.includes(unit);
}
