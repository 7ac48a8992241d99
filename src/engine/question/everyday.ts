import { isHan } from '../../language/fold.ts';
import { loadLexicon } from '../../language/lexicon.ts';
import { CHINESE_QUESTION_WORDS } from '../../language/question-words.ts';
import { readingsOf } from '../../language/syllables.ts';
import { bigramKey } from '../../language/terms.ts';

/** Question words and everyday words by their pairs of characters: what people type that articles need not hold. */
export interface Everyday {
  readonly asking: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
  /** Pairs of the words that articles use for the everyday ones. */
  readonly written: ReadonlySet<number>;
  readonly characters: ReadonlySet<number>;
}

function pairsOf(words: Iterable<string>): Set<number> {
  const pairs = new Set<number>();
  for (const word of words) {
    for (let at = 0; at + 1 < word.length; at += 1)
      pairs.add(bigramKey(word.charCodeAt(at), word.charCodeAt(at + 1)));
  }
  return pairs;
}

function gather(): Everyday {
  const { entries } = loadLexicon('zh');
  const heads = [...entries.keys()].filter((head) => isHan(head.charCodeAt(0)));
  const text = [...CHINESE_QUESTION_WORDS, ...heads].join('');
  return {
    asking: pairsOf(CHINESE_QUESTION_WORDS),
    pairs: pairsOf(heads),
    written: pairsOf([...entries.values()].flat()),
    characters: new Set(Array.from(text, (character) => character.charCodeAt(0))),
  };
}

let gathered: Everyday | undefined;

export function everyday(): Everyday {
  gathered ??= gather();
  return gathered;
}

let sounds: Map<string, number[]> | undefined;

/** The characters of question words and everyday words that are read so. */
export function everydayBySound(syllable: string): readonly number[] {
  if (!sounds) {
    sounds = new Map();
    for (const unit of everyday().characters) {
      for (const reading of readingsOf(unit)) sounds.set(reading, [...(sounds.get(reading) ?? []), unit]);
    }
  }
  return sounds.get(syllable) ?? [];
}
