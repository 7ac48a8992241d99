import type { Period } from '../../figures/period.ts';
import { fold, isHan } from '../../language/fold.ts';
import { namesIn, namesInQuestion } from '../../language/names.ts';
import { nearSyllable, readingsOf } from '../../language/syllables.ts';
import { stem, visitTerms } from '../../language/terms.ts';
import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import { documentFrequency, frequencyIn, type PassageIndex, passagesWith } from '../ranking/index.ts';

/** Whether some passage holds all terms of a text: near enough to "the articles mention it". */
function isMentioned(index: PassageIndex, text: string): boolean {
  const terms: number[] = [];
  let lacking = false;
  visitTerms(fold(text).text, (key) => {
    const term = index.terms.get(key);
    if (term === undefined) lacking = true;
    else terms.push(term);
  });
  if (lacking || terms.length === 0) return false;
  const rarest = terms.reduce((one, other) =>
    documentFrequency(index, one) <= documentFrequency(index, other) ? one : other,
  );
  return passagesWith(index, rarest).some((passage) =>
    terms.every((term) => frequencyIn(index, term, passage) > 0),
  );
}

/** A name of several Latin words that no list knows counts as mentioned when half of its words are: titles vary. */
function isHalfMentioned(index: PassageIndex, text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || isHan(text.charCodeAt(0))) return false;
  return words.filter((word) => index.terms.has(stem(word))).length * 2 >= words.length;
}

/** Whether a name is one of the articles' written with one character that sounds the same: 李晨鹏 for 李辰鹏. */
function isMisheard({ index, spelling }: Lookup, name: string): boolean {
  return Array.from(name).some((character, at) =>
    readingsOf(character.charCodeAt(0)).some((syllable) =>
      (spelling.sounds().near.get(nearSyllable(syllable)) ?? []).some((unit) => {
        const meant = name.slice(0, at) + String.fromCharCode(unit) + name.slice(at + 1);
        return meant !== name && isMentioned(index, meant);
      }),
    ),
  );
}

/** Whether each Latin word of a name is a word of the articles, as spelt or misspelt. */
function isMisspelt(understood: Understood, start: number, end: number): boolean {
  const inside = understood.query.slots.filter(
    (slot) => slot.start >= start && slot.end <= end && slot.key !== undefined,
  );
  return inside.length > 0 && inside.every((slot) => slot.ways.some((way) => !way.guess));
}

function isMeant(lookup: Lookup, understood: Understood, name: string, start: number): boolean {
  if (isHan(name.charCodeAt(0))) return isMisheard(lookup, name);
  return isMisspelt(understood, start, start + name.length);
}

/** 第三次会议: an ordinal with what it numbers. The first is as often called 首次. */
const ORDINAL = /第(?!一)[二三四五六七八九十\d]+(?:次|届|期|批|代|版|任|轮|场|季|章)[\u4e00-\u9fff]{0,2}/g;

/** Whether the articles number the same things and leave this number out. */
function isOtherOrdinal(index: PassageIndex, ordinal: string): boolean {
  const numbered = ordinal.replace(/^第[^次届期批代版任轮场季章]+/, '');
  return numbered.length > 1 && !isMentioned(index, ordinal) && isMentioned(index, numbered);
}

function yearsOf(periods: readonly Period[]): string[] {
  return periods.flatMap(({ text }) => /(?:19|20)\d{2}/.exec(text)?.[0] ?? []);
}

/** What stands around a name and is no part of it. */
const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** A name that the question speaks of: as folded, where it stands in `Understood.text`, and as it was typed. */
interface Spoken {
  readonly name: string;
  readonly start: number;
  readonly typed: string;
}

/** The names in a question; capitals tell them too, where it was typed as it is read: not in pinyin, or corrected. */
function namesSpoken({ text, raw, folded }: Understood): Spoken[] {
  if (!text.endsWith(folded.text)) {
    return namesIn(text).map(({ start, coreEnd }) => {
      const name = text.slice(start, coreEnd);
      return { name, start, typed: name };
    });
  }
  // The question that it leans on stands before it, and was asked for what it names when it was asked.
  const before = text.length - folded.text.length;
  return namesInQuestion(raw, folded).map(({ start, coreEnd }) => ({
    name: folded.text.slice(start, coreEnd),
    start: before + start,
    typed: raw.slice(folded.offsets[start], folded.offsets[coreEnd]),
  }));
}

/** Names, years and ordinals that the question speaks of and no article does, as they were typed. */
export function missingFrom(lookup: Lookup, understood: Understood): string[] {
  const { index } = lookup;
  const isMissing = ({ name, start }: Spoken) =>
    !isMentioned(index, name) && !isHalfMentioned(index, name) && !isMeant(lookup, understood, name, start);
  const ordinals = Array.from(understood.text.matchAll(ORDINAL), ([ordinal]) => ordinal);
  const lacking = [
    ...namesSpoken(understood)
      .filter(isMissing)
      .map(({ typed }) => typed),
    ...yearsOf(understood.periods).filter((year) => !index.terms.has(year)),
    ...ordinals.filter((ordinal) => isOtherOrdinal(index, ordinal)),
  ];
  return [...new Set(lacking.map((name) => name.replace(EDGES, '')))].filter((name) => name !== '');
}
