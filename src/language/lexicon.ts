import { PublicError } from '../errors.ts';
import { readDataFile, reasonOf } from './data-file.ts';

/** A word or phrase as people ask with it → the words that articles use for it: best first, never none, never itself. */
export type WordMap = ReadonlyMap<string, readonly string[]>;

export interface Lexicon {
  /** Head and targets in the lexicon's own language. */
  readonly entries: WordMap;
  /** Only in the English lexicon: English head → Chinese (Simplified) targets. */
  readonly zh?: WordMap;
}

export type LexiconLanguage = 'zh' | 'en';

const loaded = new Map<LexiconLanguage, Lexicon>();

/**
 * The lexicon of that language, from `data/lexicon/<language>.json`; read on the first call, kept afterwards.
 * Chinese heads are Simplified, English heads lower case and uninflected.
 *
 * @throws PublicError when the file cannot be read, is not JSON, or holds a malformed entry.
 */
export function loadLexicon(language: LexiconLanguage): Lexicon {
  const kept = loaded.get(language);
  if (kept !== undefined) return kept;
  const fileName = `data/lexicon/${language}.json`;
  const lexicon = parseLexicon(fileName, readDataFile(fileName));
  loaded.set(language, lexicon);
  return lexicon;
}

/**
 * Reads and checks a lexicon's text: `{"about": [...], "entries": {"head|head": [target, ...]}, "zh": {...}}`.
 * `about` is for people, `zh` is optional. Heads with the same targets share an entry, divided by `|`; such a
 * head may be among the targets, for the others' sake, and is left out of its own. `fileName` is only what
 * errors call the file.
 *
 * @throws PublicError naming the file and the entry.
 */
export function parseLexicon(fileName: string, text: string): Lexicon {
  const file = parseJson(fileName, text);
  if (!isRecord(file)) throw new PublicError(`${fileName}: expected an object with "entries".`);
  for (const key of Object.keys(file)) {
    if (key !== 'about' && key !== 'entries' && key !== 'zh') {
      throw new PublicError(`${fileName}: unknown key "${key}"; use "about", "entries" or "zh".`);
    }
  }
  const entries = wordMap(fileName, 'entries', file.entries);
  return file.zh === undefined ? { entries } : { entries, zh: wordMap(fileName, 'zh', file.zh) };
}

function parseJson(fileName: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PublicError(`${fileName} is not valid JSON: ${reasonOf(error)}.`);
  }
}

function wordMap(fileName: string, key: string, value: unknown): WordMap {
  if (!isRecord(value)) {
    throw new PublicError(`${fileName}: "${key}" must be an object of heads → list of targets.`);
  }
  const map = new Map<string, readonly string[]>();
  for (const [heads, targets] of Object.entries(value)) {
    const fault = addEntry(map, heads.split('|'), targets);
    if (fault !== null) throw new PublicError(`${fileName}: ${key} "${heads}": ${fault}.`);
  }
  return map;
}

/** Adds one entry's heads to `map`; says what is wrong with the entry, or null where nothing is. */
function addEntry(
  map: Map<string, readonly string[]>,
  heads: readonly string[],
  targets: unknown,
): string | null {
  if (!isWords(targets))
    return 'the targets must be a list of strings, none empty or with white space around it';
  if (targets.length === 0) return 'the list of targets is empty';
  if (new Set(targets).size < targets.length) return 'a target stands twice';
  for (const head of heads) {
    if (!isWord(head)) return `the head "${head}" is empty or has white space around it`;
    if (map.has(head)) return `the head "${head}" stands twice`;
    const others = targets.includes(head) ? targets.filter((target) => target !== head) : targets;
    if (others.length === 0) return `the head "${head}" has no target but itself`;
    map.set(head, others);
  }
  return null;
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isWord);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value === value.trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
