import { isHan } from './fold.ts';
import { loadLexicon } from './lexicon.ts';
import { loadNameLists } from './name-lists.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from './question-words.ts';

/** Units beyond which a text is no question, and cutting it into words takes longer than it is worth. */
export const LONGEST_CUT = 2_000;
/** The segmenter's time grows faster than its input: it gets the text in pieces of this many units. */
const PIECE = 100;
const LONGEST_WORD = 4;

const START = 1;
const ORDINARY = 2;

/** Where the words of a folded text start; characters that belong to no known word stand alone. */
export interface WordCuts {
  /** Whether a word starts at `index`; true at the text's end. */
  startsAt(index: number): boolean;
  /** Whether the unit at `index` is a word by itself. */
  aloneAt(index: number): boolean;
  /** Whether an ordinary word that the lexicon or the lists know starts at `index`. */
  ordinaryAt(index: number): boolean;
}

let segmenter: Intl.Segmenter | undefined;

/** Whether [start, end) is a word that the segmenter's dictionary may lack: of the question, the lexicon, the names. */
function isOwnWord(text: string, start: number, end: number): boolean {
  if (loadLexicon('zh').words.find(text, start, end) >= 0) return true;
  const word = text.slice(start, end);
  const { ordinaryWords, notPlaces } = loadNameLists();
  return [ASKING_WORDS, FUNCTION_WORDS, ordinaryWords, notPlaces].some((list) => list.has(word));
}

/** Every character by itself: what is left where a text is too long to be cut. */
function uncut(): WordCuts {
  return { startsAt: () => true, aloneAt: () => false, ordinaryAt: () => false };
}

function segmentStarts(text: string): Uint8Array {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const starts = new Uint8Array(text.length + 1);
  starts[text.length] = START;
  for (let from = 0; from < text.length; from += PIECE) {
    for (const { index } of segmenter.segment(text.slice(from, from + PIECE))) starts[from + index] = START;
  }
  return starts;
}

/** Joins what the segmenter left in single characters and is a word here: 试|点 → 试点. */
function joinOwnWords(text: string, starts: Uint8Array): void {
  for (let index = 0; index < text.length; index += 1) {
    if (starts[index] === 0 || !isHan(text.charCodeAt(index))) continue;
    for (let length = LONGEST_WORD; length > 1; length -= 1) {
      if ((starts[index + length] ?? 0) === 0 || !isOwnWord(text, index, index + length)) continue;
      starts[index] = ORDINARY;
      starts.fill(0, index + 1, index + length);
      break;
    }
  }
}

/** The cuts of a folded text, made when they are first asked for: most texts hold nothing to decide by them. */
export function lazyWordCuts(text: string): () => WordCuts {
  let cuts: WordCuts | undefined;
  return () => {
    cuts ??= text.length > LONGEST_CUT ? uncut() : cutWords(text);
    return cuts;
  };
}

function cutWords(text: string): WordCuts {
  const starts = segmentStarts(text);
  joinOwnWords(text, starts);
  const startsAt = (index: number) => (starts[index] ?? 0) > 0;
  return {
    startsAt,
    aloneAt: (index) => startsAt(index) && startsAt(index + 1),
    ordinaryAt: (index) => starts[index] === ORDINARY,
  };
}
