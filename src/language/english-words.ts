const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNIT_ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TEN_ORDINALS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(
  ' ',
);

/** A word of an English numeral: what it adds or by what power of ten it multiplies. */
export type EnglishWord =
  | { readonly kind: 'unit' | 'tens'; readonly value: number }
  | { readonly kind: 'scale'; readonly value: number; readonly exponent: number };

function table(): ReadonlyMap<string, EnglishWord> {
  const words = new Map<string, EnglishWord>();
  UNITS.forEach((word, value) => {
    words.set(word, { kind: 'unit', value });
  });
  TENS.forEach((word, index) => {
    words.set(word, { kind: 'tens', value: (index + 2) * 10 });
  });
  words.set('naught', { kind: 'unit', value: 0 });
  words.set('nought', { kind: 'unit', value: 0 });
  for (const [word, exponent] of Object.entries(SCALES)) {
    words.set(word, { kind: 'scale', value: 10 ** exponent, exponent });
  }
  words.set('dozen', { kind: 'scale', value: 12, exponent: 0 });
  return words;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};

/** The words that make cardinals: ones, tens, and scales with dozen among them. */
export const CARDINALS: ReadonlyMap<string, EnglishWord> = table();

function ordinalTable(): ReadonlyMap<string, EnglishWord> {
  const words = new Map<string, EnglishWord>();
  UNIT_ORDINALS.forEach((word, value) => {
    words.set(word, { kind: 'unit', value });
  });
  TEN_ORDINALS.forEach((word, index) => {
    words.set(word, { kind: 'tens', value: (index + 2) * 10 });
  });
  for (const [word, exponent] of Object.entries(SCALES)) {
    words.set(`${word}th`, { kind: 'scale', value: 10 ** exponent, exponent });
  }
  return words;
}

/** first, twentieth, hundredth, with the value of their cardinal. */
export const ORDINALS: ReadonlyMap<string, EnglishWord> = ordinalTable();

/** Denominators of spoken fractions that are not ordinals: two quarters, one half. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);

/** What may follow digits at once or after a space and multiplies them; the power of ten. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ...Object.entries(SCALES),
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['mn', 6],
  ['mln', 6],
  ['bn', 9],
  ['bln', 9],
  ['B', 9],
  ['tn', 12],
  ['trn', 12],
  ['tln', 12],
  ['lakh', 5],
  ['lakhs', 5],
  ['crore', 7],
  ['crores', 7],
]);

/** hundreds, dozens: a number is hinted at and not named. */
export const VAGUE: ReadonlySet<string> = new Set([
  'dozens',
  'hundreds',
  'thousands',
  'millions',
  'billions',
  'trillions',
]);

/** Every word that may begin an English numeral, as alternatives of a regular expression. */
export const BEGINNINGS: string = [
  ...CARDINALS.keys(),
  ...ORDINALS.keys(),
  ...VAGUE,
  'half',
  'quarter',
  'quarters',
].join('|');
