/** What may come before an amount of time in English: what takes it, lasts it, or measures by it. */
const LENGTH_BEFORE =
  /\b(?:t[ao]kes?|took|taking|taken|lasts?|lasted|lasting|spends?|spent|spending|waits?|waited|waiting|needs?|needed|requires?|required|stay(?:s|ed)?|sav(?:es?|ed|ing)|los(?:es?|t|ing)|clos(?:es?|ed)|delay(?:s|ed)?|for|within|in|over|under|than|least|most|about|around|roughly|approximately|nearly|almost|barely|hardly|only|just|by|up to)(?<!\b(?:once|twice|times) in) $/i;
/** “for a day trip” has the unit in a noun: an amount ends its phrase. */
const LENGTH_AFTER =
  /^(?:\s*$|\s*[.,;:!?)\]”"—–]| (?:and|or|to|in|on|at|for|off|long|longer|while|when|because|as|by|from|without|with|but|until|more|less|now|again|instead)\b)/i;
const LENGTH_OF = /^ of (?!the |its |his |her |their |these |those )/i;
const TAKES = /\b(?:t[ao]kes?|took|taking|spends?|spent|needs?|needed|requires?|required|after|than) $/i;

/** Whether “a day” or “one day” is a length of time (took a day, for a year) and not when, or per what. */
export function isLengthInEnglish(before: string, after: string): boolean {
  if (/^ (?:in|of) (?:the life|a lifetime)/i.test(after)) return false;
  if (LENGTH_OF.test(after)) return TAKES.test(before);
  return LENGTH_BEFORE.test(before) && LENGTH_AFTER.test(after);
}

/** 这一天, 有一天, 第一天, 春季的一天 say which day; 一天比一天, 一天一天 how they pass. */
const WHICH_DAY = /(?:[这那某有每同首头第的另任哪上下终又新比天]|最后|直到|(?:^|[^提])前|(?:^|[^延推])后)$/;
/** 等了一天, 为期一天: here an amount of time is sure. */
const AMOUNT_BEFORE = /(?:[了过满达足需要用花费耗仅约近历期时长续整]|提前|延后|推后)$/;
const AMOUNT_AFTER = /^(?:$|[\s，。；！？、,.;!?)）”」]|半|时间|的时间|之久|以上|左右|内|之内|以内|多)/;
/** 一天天, 一天到晚, 一天比一天, 一天一次 */
const RHYTHM_AFTER = /^(?:天|到晚|比|[一两三四五六七八九十\d])/;
const HAN_BEFORE = /\p{Script=Han}$/u;

/** Whether 一天 is a length of time (停办业务一天, 用了一天时间) and not “one day”. */
export function isDayLong(before: string, after: string): boolean {
  if (WHICH_DAY.test(before) || RHYTHM_AFTER.test(after)) return false;
  if (AMOUNT_BEFORE.test(before)) return true;
  return AMOUNT_AFTER.test(after) && (HAN_BEFORE.test(before) || /^(?:之内|以内|内|半|时间)/.test(after));
}

/** 那一年, 有一年, 下一个月, 公元前一世纪 say which; 还有一年, 提前一个月, 上车后一小时 say how long. */
const WHICH_OTHER =
  /(?:[这那某每同另哪又]|(?:^|[^以])[上下]|(?:^|[\s，。；、,;的比较])[前后]|最后|新的|[公西]元前?)$/;
/** 有一年，他…: where a clause begins. */
const THERE_WAS = /(?:^|[\s，。；！？,;!?])有$/;
const GOES_ON = /^(?:$|[\s，,他她它我你春夏秋冬])/;

/** Whether 一 before a longer unit of time than a day names one of them: 那一年, 有一年. */
export function isWhichOne(before: string, after: string): boolean {
  return WHICH_OTHER.test(before) || (THERE_WAS.test(before) && GOES_ON.test(after));
}
