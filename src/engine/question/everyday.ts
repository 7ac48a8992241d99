import { isHan } from '../../language/fold.ts';
import { loadLexicon } from '../../language/lexicon.ts';
import { CHINESE_QUESTION_WORDS } from '../../language/question-words.ts';
import { readingsOf } from '../../language/syllables.ts';
import { bigramKey } from '../../language/terms.ts';

/** Pairs and characters of question words and everyday words: what people type that articles need not hold. */
export interface Everyday {
  readonly asking: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
  readonly bySyllable: ReadonlyMap<string, readonly number[]>;
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
  const heads = [...loadLexicon('zh').entries.keys()].filter((head) => isHan(head.charCodeAt(0)));
  const characters = new Set([...CHINESE_QUESTION_WORDS, ...heads].join(''));
  const bySyllable = new Map<string, number[]>();
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    for (const syllable of readingsOf(unit))
      bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), unit]);
  }
  return { asking: pairsOf(CHINESE_QUESTION_WORDS), pairs: pairsOf(heads), bySyllable };
}

let gathered: Everyday | undefined;

/** Gathered when first needed: most questions are spelt well. */
export function everyday(): Everyday {
  gathered ??= gather();
  return gathered;
}
