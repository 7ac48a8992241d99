/**
 * What kind of answer a question wants, read off its asking words. Of the rows that name a kind outright the one
 * that matches first in the question decides, and among those at the same place the first row; where none matches,
 * the first of the hints.
 */
export type WantedKind =
  | 'percent'
  | 'rank'
  | 'money'
  | 'time'
  | 'date'
  | 'duration'
  | 'measure'
  | 'count'
  | 'number'
  | 'person'
  | 'place'
  | 'name'
  | 'reason'
  | 'manner'
  | 'yes_no'
  | 'open';

const FIGURES: ReadonlySet<WantedKind> = new Set([
  'percent',
  'rank',
  'money',
  'time',
  'date',
  'duration',
  'measure',
  'count',
  'number',
]);

/** Whether a figure answers a question of that kind. */
export function wantsFigure(kind: WantedKind): boolean {
  return FIGURES.has(kind);
}

export interface Wanted {
  readonly kind: WantedKind;
  /** A number for each of something (每月, per person): a total does not answer it. */
  readonly rate: boolean;
  /** A difference, a sum, a growth: only a figure that the article itself gives as one answers it. */
  readonly change: boolean;
}

type Row = readonly [WantedKind, RegExp];

const HOW_MANY = '(?:多少|几多|若干|(?<!哪)几)';
const UNITS_OF_MEASURE =
  '公里|千米|米|吨|公斤|千克|克|亩|公顷|平方|立方|度|升|毫升|里|斤|海里|毫米|厘米|兆|瓦|tb|gb|mb';

const CHINESE: readonly Row[] = [
  [
    'rank',
    /第几|排(?:名|行|位)?(?:在|到|全[国省市县]|第)?(?:第几|多少|几|哪)|几名次|位[居列](?:第几|多少|几)|名次|排名(?:如何|怎么样|怎样|多少|是)|排名$|排第几/,
  ],
  ['time', /几点|几时几分|什么时刻|何时刻|钟头几/],
  [
    'date',
    /哪(?:一)?(?:年|天|月|日|个月|几年)|何(?:时|年|月|日)|什么时(?:候|间)|啥时|几(?:月|号|时|日)|甚么时|哪个(?:年|月|日)|时间$|日期|年份|哪个年代|哪个世纪|几多号/,
  ],
  [
    'percent',
    /百分之(?:几|多少)|百分比|几成|几个百分点|百分点|占(?:了)?(?:多少|几)|占比|多大比例|比例|(?:(?<![效频汇心税]|(?<!成)功)率|满意度|支持度|认可度|比重)[^多几]{0,6}(?:多少(?![人个件家名次])|多高|多大|多低|如何|怎么样)/,
  ],
  [
    'money',
    new RegExp(
      `${HOW_MANY}(?:个)?(?:钱|元|块钱|万元|亿元|经费|资金|费用|美元|公帑|银|薪|薪水|工资|投资|补贴|奖金)|(?:多少|几)(?:百|千|万|亿)+(?:元|块)|值多少|花(?:了|费)?多少(?!时|年|天|月)|要多少钱|卖多少|(?:金额|经费|费用|价格|票价|成本|收入|支出|投资|预算|总额|资金|薪水|工资)[^多几]{0,6}(?:多少|几|多大)`,
    ),
  ],
  [
    'duration',
    /多久|多长时间|几年(?!前)(?![以度])|(?<!哪)几个?(?:月|星期|小时|钟头|天|世纪)(?!份|有)|(?<!哪)几天|几分钟|多少(?:年|天|个月|小时|分钟|周|日)|几耐|时长|周期|年纪|年龄|岁数|几岁|多大年|多少岁|花了多久|多大岁|多大了$/,
  ],
  [
    'measure',
    new RegExp(`多(?:大(?!家|多)|高|长|远|重|宽|深|快|热|冷|厚)|${HOW_MANY}(?:${UNITS_OF_MEASURE})`),
  ],
  ['count', new RegExp(`${HOW_MANY}(?!乎)`)],
  ['reason', /为什么|为何|为啥|原因|点解|为甚么|怎么会|凭什么|因何|缘故|干吗|干嘛|何以/],
  [
    'person',
    /谁|何人|(?:男的|女的|男子|女子|嫌疑人|先生|女士|[市县局馆院校厂店镇村所处科班队团会站]长|书记|主任|经理|总裁|记者|司机|老师|医生|人)(?:的)?(?:叫|姓)(?:什么|啥|名)|哪(?:一)?位|边个|什么人|哪些人|哪个人|啥人|叫啥名|姓名|人物/,
  ],
  [
    'place',
    /哪(?:里|儿|个地方|座|国|省|市|个(?:城市|国家|省|市|县|村|镇|街道|区))|何(?:处|地)|什么地方|边度|啥地方|位于|地点|在哪|哪$/,
  ],
  [
    'name',
    /叫(?:什么|啥|做什么|乜)|名(?:称|字)|什么名|标题|题目|题为|称号|哪(?:个|家|份|部|种|项|款|本|支|条|起)/,
  ],
  ['yes_no', /吗|是不是|有没有|是否|有冇|能不能|会不会|对不对|可不可以|可否/],
  ['manner', /怎么|怎样|如何|咋|点样|用什么方法/],
];
const CHINESE_HINTS: readonly Row[] = [
  ['percent', /(?:率|度|比重)(?:是|为|有|达到|达|到)?$/],
  ['money', /(?:金额|经费|费用|价格|票价|成本|总额|薪水|工资)$/],
  [
    'count',
    /(?:人|件|个|次|户|篇|种|册|座|家|场|总|项|名|辆|只|台|棵|位|所|条|案|总人)数$|(?:人|件|个|次|户|册|总|项)数|数量|总量|数目/,
  ],
  ['measure', /(?:温度|面积|长度|高度|重量|容量|速度|距离|海拔|体积)$/],
];

const ENGLISH: readonly Row[] = [
  ['rank', /\bwhere\b.{0,80}\brank|\brank(?:s|ed|ing)?\b|(?:what|which) place\b|\bposition did\b/],
  ['time', /what time|at what hour|which hour|o clock|(?:opening|what|which) hours/],
  [
    'percent',
    /(?:what|which) (?:percentage|percent|share|proportion|fraction)|how (?:big|large|high) a (?:share|proportion|percentage)|by what percentage|(?:what|which)\b.{0,40}\brate\b/,
  ],
  [
    'money',
    /how (?:much|many) (?:money|dollars|pounds|euros|yuan|cash|public money|funding)|how much\b.{0,60}\b(?:cost|costs|pay|paid|spen[dt]|price|charge|earn|raise|lose|lost|make|worth|invest|fetch|sell|sold)/,
  ],
  [
    'duration',
    /how (?:long|old)\b|for how many (?:years|months|days|weeks|hours|minutes)|how many (?:years|months|days|weeks|hours|minutes)|what age\b/,
  ],
  ['date', /\bwhen\b|(?:what|which) (?:year|day|month|date|century|decade|week)|since when|how recently/],
  [
    'measure',
    /how (?:far|tall|high|deep|wide|heavy|fast|big|large|hot|cold|small)|how many (?:miles|kilomet\w+|met(?:re|er)s|tonnes|tons|litres|liters|degrees|acres|hectares|square)/,
  ],
  ['count', /how many|how much|number of|what number|total number|how often/],
  ['reason', /\bwhy\b|what (?:caused|made|led)|reason|how come|because of what/],
  ['person', /\bwho\b|\bwhom\b|\bwhose\b|which person|what person/],
  [
    'place',
    /\bwhere\b|(?:what|which) (?:city|town|country|place|village|street|location|province|county|state|region)/,
  ],
  ['name', /\bwhat (?:is|was|s) the name|called\b|\bwhich\b|\btitle\b|\bname of\b|\bnamed\b/],
  ['manner', /\bhow\b/],
];
const ENGLISH_HINTS: readonly Row[] = [
  ['yes_no', /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|any|anyone|anybody) /],
  ['percent', /percentage|percent\b|\brate\b|proportion|\bshare of\b/],
  [
    'money',
    /\b(?:cost|costs|price|prices|fare|fee|fees|surplus|deficit|budget|revenue|income|profit|salary|salaries|wage|wages|spending|investment|funding|refunds?|damages|compensation|debts?|rent|tax(?:es)?)\b/,
  ],
  ['duration', /average age|\bage of\b|\bduration\b/],
  ['date', /\bdate\b/],
  ['count', /headcount|\bcount\b|figure for|\btotal\b/],
  ['measure', /temperature|distance|capacity|\bsize of\b|\blength of\b|\bweight of\b/],
];

const RATE =
  /一个月(?:的|要|能|有|是)?[^，]{0,4}(?:多少|几)|每(?:人|个人|月|年|天|日|周|次|个|名|户|小时|位|家|册|张|辆|公里|平方|吨|份|间|所|个月)|平均每?|人均|月均|年均|户均|日均|\bper (?!cent)|\beach\b|\bevery\b|\bon average\b|\baverage\b|\bapiece\b|a (?:month|year|day|week|head|person|piece)\b(?! (?:earlier|ago|before|later))/;
/** 多3人, 少买5册, 多收了几个; not 至少3人, 多少. */
export const MORE_OR_LESS = '(?<![至最不很])(?:多(?!少)|(?<!多)少)[购买卖产销收建招借花用投]?';
const CHANGE = new RegExp(
  `(?:比(?!例|重|率)|较|相比|相较)[^多几]{0,14}(?:多(?!少)了?|少了?|高了?|低了?|(?:增加|减少|提高|下降|上升|增长|[涨降升跌])(?![到至为]))|(?:增加|减少|提高|下降|上升|增长|上涨|下跌|[涨降升跌]|缩短|扩大|${MORE_OR_LESS})了?(?:多少|几|百分)|相差|差了?(?:多少|几)|增幅|降幅|涨幅|增速|加起来|合起来|总和|之和|合共|相加|how (?:many|much) (?:more|fewer|less|higher|lower|longer|older|bigger|extra)|(?:by|how much|what|percentage|rate)\\b.{0,60}\\b(?:increas|decreas|grow|grew|rise|rose|risen|fall|fell|drop|chang|differ|declin)\\w*|\\b(?:difference between|combined total)\\b`,
);

function earliest(rows: readonly Row[], folded: string): WantedKind | null {
  let best: { kind: WantedKind; at: number } | null = null;
  for (const [kind, pattern] of rows) {
    const at = folded.search(pattern);
    if (at >= 0 && (!best || at < best.at)) best = { kind, at };
  }
  return best?.kind ?? null;
}

/** Reads what is wanted off a folded question. */
export function wantedBy(folded: string, language: 'zh' | 'en'): Wanted {
  const [rows, others, hints] =
    language === 'en' ? [ENGLISH, CHINESE, ENGLISH_HINTS] : [CHINESE, ENGLISH, CHINESE_HINTS];
  const hinted = () => hints.find(([, pattern]) => pattern.test(folded))?.[0];
  return {
    kind: earliest(rows, folded) ?? earliest(others, folded) ?? hinted() ?? 'open',
    rate: RATE.test(folded),
    change: CHANGE.test(folded),
  };
}
