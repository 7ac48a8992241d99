import { hasHan } from './characters.ts';

/** How far back an abbreviation is looked for. */
const LONGEST_WORD = 14;
/** Of letters other than Chinese: 笔名S.G. ends in initials. */
const WORD_BEFORE = /(?:(?!\p{Script=Han})[\p{L}\p{N}.])+$/u;
const LIST_NUMBER = /^(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})$/u;

/** Abbreviations that something always follows: a name, a number, an example. */
const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof st sr gen sen rep gov capt cpt lt col sgt cmdr maj rev hon pres supt insp det ' +
    'messrs mme mlle vs v cf e.g i.e eg ie viz al approx ca c est fig figs eq ref vol ed eds ch sec para'
  ).split(' '),
);
/** Abbreviations before a number: No. 5, p. 12. Otherwise they may be whole words (“He said no. The …”). */
const BEFORE_NUMBER: ReadonlySet<string> = new Set('no nos p pp art op'.split(' '));
/** Abbreviations that may stand last in a sentence: only a word that often begins one ends it. */
const MAYBE_LAST: ReadonlySet<string> = new Set(
  'etc inc ltd co corp llc plc jr dept jan feb mar apr jun jul aug sep sept oct nov dec mt ft rd ave blvd'.split(
    ' ',
  ),
);
/** A time of day ends its sentence unless a zone or a day follows: 8 p.m. GMT, 8 pm. Monday. */
const CLOCK: ReadonlySet<string> = new Set(['a.m', 'p.m', 'am', 'pm']);
const AFTER_CLOCK =
  /^(?:\p{Lu}{2,5}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)|Eastern|Pacific|Central|Mountain|Greenwich)$/u;
const STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our my there here in on at by for from ' +
    'with as after before since when while if although though because but and or so yet however then now once only ' +
    'all most many some no not one two what who why how where last next meanwhile still despite since under over ' +
    'both each every another other such more about according'
  ).split(' '),
);

function nextWord(text: string, next: number): string {
  return /^[\p{L}’']*/u.exec(text.slice(next, next + 20))?.[0] ?? '';
}

function abbreviationEnds(word: string, text: string, next: number): boolean {
  const lower = word.toLowerCase();
  if (NEVER_LAST.has(lower)) return false;
  if (BEFORE_NUMBER.has(lower)) return !/\d/.test(text.charAt(next));
  if (CLOCK.has(lower)) {
    const following = nextWord(text, next);
    return STARTERS.has(following.toLowerCase()) || !AFTER_CLOCK.test(following);
  }
  const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
  if (initials || MAYBE_LAST.has(lower)) return STARTERS.has(nextWord(text, next).toLowerCase());
  return true;
}

/**
 * Whether a single “.” at `dot` ends the sentence that began at `sentence`. `closed` is the index after its
 * closing marks, `next` that of the next character that is not white space. Decimals, abbreviations,
 * initials, addresses and list numbers do not end one.
 */
export function dotEndsSentence(
  text: string,
  sentence: number,
  dot: number,
  closed: number,
  next: number,
): boolean {
  const following = text.charAt(next);
  if (/\p{Ll}/u.test(following)) return false;
  if (hasHan(text.charAt(dot - 1))) return true;
  const word = WORD_BEFORE.exec(text.slice(Math.max(sentence, dot - LONGEST_WORD), dot))?.[0] ?? '';
  const first = dot - word.length === sentence;
  if (first && LIST_NUMBER.test(word)) return false;
  if (next === closed) return closed > dot + 1 || hasHan(following);
  return abbreviationEnds(word, text, next);
}
