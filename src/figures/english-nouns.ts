/** Words that end a noun phrase: prepositions, conjunctions, pronouns, auxiliaries, articles, adverbs. */
const STOP = new Set(
  `a an the this that these those of in on at by for from to with without into onto over under than as and or but nor so if
  while when where which who whose whom because since until after before during between among against across per via is are was
  were be been being am has have had having do does did will would shall should can could may might must not no it its they them
  their he she his her we us our you your i my more less fewer most least up down off out about around also only just even still
  already yet ago earlier later old each every all both either neither such other then there here now again ever never away said
  says told plus minus times each`.split(/\s+/),
);
const IRREGULAR_PLURALS = new Set(
  'people children men women feet teeth mice geese staff police cattle fish sheep deer data media aircraft crew'.split(
    ' ',
  ),
);
const WORD = / {0,2}([A-Za-z][A-Za-z'’-]*)/y;
const LONGEST = 3;

function isPlural(word: string): boolean {
  return IRREGULAR_PLURALS.has(word) || (/[^su]s$/.test(word) && word.length > 3);
}

/**
 * The counted noun with its adjectives right after a numeral: passengers, minor injuries; null where none
 * stands. Only `single` things have a noun that is no plural.
 */
export function nounAfter(text: string, at: number, single: boolean): { start: number; end: number } | null {
  let end = at;
  let start = -1;
  let only = -1;
  for (let words = 0; words < LONGEST; words += 1) {
    WORD.lastIndex = end;
    const match = WORD.exec(text);
    const word = match?.[1];
    if (word === undefined || STOP.has(word.toLowerCase()) || (end > at && text[end] !== ' ')) break;
    if (start < 0) start = WORD.lastIndex - word.length;
    end = WORD.lastIndex;
    if (words === 0) only = end;
    if (isPlural(word.toLowerCase())) return { start, end };
  }
  return single && only >= 0 ? { start, end: only } : null;
}
