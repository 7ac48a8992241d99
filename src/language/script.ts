import hongKong from 'opencc-js/dict/HKVariantsRev';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwanWords from 'opencc-js/dict/TWPhrasesRev';
import taiwan from 'opencc-js/dict/TWVariantsRev';

function pairs(entries: string): [string, string][] {
  return entries.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to];
  });
}

let simplifiedOf: Map<string, string> | undefined;

/**
 * Traditional → Simplified, one character to one character, and the regions' variants of Traditional characters
 * (裏, 裡) to the same. What is itself a Simplified form (么) stays, though some list gives it another meaning.
 */
function characterTable(): Map<string, string> {
  const table = new Map(pairs(traditional));
  const simplified = new Set(table.values());
  for (const [one, other] of [...pairs(hongKong), ...pairs(taiwan)]) {
    if (!table.has(one) && !simplified.has(one)) table.set(one, table.get(other) ?? other);
    if (!table.has(other) && !simplified.has(other)) table.set(other, table.get(one) ?? one);
  }
  return table;
}

/** The Simplified form of one character (one code point); the character itself where there is none. */
export function simplify(character: string): string {
  simplifiedOf ??= characterTable();
  return simplifiedOf.get(character) ?? character;
}

/** The UTF-16 units with which a Traditional form begins: most text has none, and need not be copied. */
let traditionalStarts: Uint8Array | undefined;

function startsOf(table: ReadonlyMap<string, string>): Uint8Array {
  const starts = new Uint8Array(0x10000);
  for (const [from, to] of table) if (from !== to) starts[from.charCodeAt(0)] = 1;
  return starts;
}

/** A whole text, character by character. */
export function simplifyText(text: string): string {
  simplifiedOf ??= characterTable();
  traditionalStarts ??= startsOf(simplifiedOf);
  let simplified = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (traditionalStarts[text.charCodeAt(at)] === 0) continue;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    simplified += text.slice(copied, at) + simplify(character);
    copied = at + character.length;
    at = copied - 1;
  }
  return copied === 0 ? text : simplified + text.slice(copied);
}

let regional: Map<string, string[]> | undefined;

/**
 * Words that the regions name differently, both ways, in Simplified characters: 软体 → 软件, 软件 → 软体.
 * They work as synonyms, so that offsets stay those of the text as written.
 */
export function regionalWords(): ReadonlyMap<string, readonly string[]> {
  if (!regional) {
    regional = new Map();
    for (const [from, to] of pairs(taiwanWords)) {
      const here = simplifyText(from).toLowerCase();
      const there = simplifyText(to).toLowerCase();
      if (here === there) continue;
      regional.set(here, [...(regional.get(here) ?? []), there]);
      regional.set(there, [...(regional.get(there) ?? []), here]);
    }
  }
  return regional;
}

const HAN = /[\u3400-\u9fff]/g;
/** Characters that Simplified text uses too, with a meaning of their own (著名, 乾坤): they tell no script. */
const BOTH_SCRIPTS = new Set('著乾於徵夥摺拚捱吒菸麽藉瞭餘甚');
// Written only in Cantonese, which is at home where Traditional is.
const CANTONESE = /[咗嘅嗰啲唔喺嚟冇睇佢哋乜嘢咩邊噉咁]/;

/** Which script a text is written in: English where it has no Han characters to speak of. */
export function detectLanguage(text: string): 'zh-Hans' | 'zh-Hant' | 'en' {
  const han = text.match(HAN)?.length ?? 0;
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0;
  if (han === 0 || latin > han * 2) return 'en';
  let changed = 0;
  for (const character of text) {
    if (simplify(character) !== character && !BOTH_SCRIPTS.has(character)) changed += 1;
  }
  return changed > 0 || CANTONESE.test(text) ? 'zh-Hant' : 'zh-Hans';
}
