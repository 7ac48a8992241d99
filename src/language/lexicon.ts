import { PublicError } from '../errors.ts';
import { readDataFile, reasonOf } from './data-file.ts';
import { type PackedWords, packWords, type WordLists } from './packed-words.ts';

/** From Chinese to Chinese (Simplified), from English to English, from English to Chinese. */
export type LexiconName = 'zh' | 'en' | 'en-zh';

/** Words and phrases as people ask with them → the words that articles use for them. */
export type Lexicon = PackedWords;

/** What a lexicon file may hold besides `about`, which is for people. */
type Part = 'entries' | 'zh';

const PLACES: Readonly<Record<LexiconName, readonly [file: string, part: Part]>> = {
  zh: ['data/lexicon/zh.json', 'entries'],
  en: ['data/lexicon/en.json', 'entries'],
  'en-zh': ['data/lexicon/en.json', 'zh'],
};

const EMPTY = packWords(new Map());
const loaded = new Map<string, ReadonlyMap<Part, Lexicon>>();

/**
 * The lexicon of that name; its file is read on the first call, and what it says is kept afterwards. Chinese heads
 * are Simplified, English heads lower case and uninflected.
 *
 * @throws PublicError when the file cannot be read, is not JSON, or holds a malformed entry.
 */
export function loadLexicon(name: LexiconName): Lexicon {
  const [file, part] = PLACES[name];
  const kept = loaded.get(file) ?? parseLexicons(file, readDataFile(file));
  loaded.set(file, kept);
  return kept.get(part) ?? EMPTY;
}

/**
 * Reads and checks a lexicon file's text: `{"about": [...], "entries": {"head|head": [target, ...]}, "zh": {...}}`.
 * `about` is for people, `zh` is optional. Heads with the same targets share an entry, divided by `|`; such a
 * head may be among the targets, for the others' sake, and is left out of its own. `fileName` is only what
 * errors call the file.
 *
 * @throws PublicError naming the file and the entry.
 */
export function parseLexicons(fileName: string, text: string): ReadonlyMap<Part, Lexicon> {
  const file = parseJson(fileName, text);
  if (!isRecord(file)) throw new PublicError(`${fileName}: expected an object with "entries".`);
  for (const key of Object.keys(file)) {
    if (key !== 'about' && key !== 'entries' && key !== 'zh') {
      throw new PublicError(`${fileName}: unknown key "${key}"; use "about", "entries" or "zh".`);
    }
  }
  const entries = packWords(wordLists(fileName, 'entries', file.entries));
  return new Map<Part, Lexicon>([
    ['entries', entries],
    ...(file.zh === undefined
      ? []
      : ([['zh', packWords(wordLists(fileName, 'zh', file.zh))]] satisfies [Part, Lexicon][])),
  ]);
}

function parseJson(fileName: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PublicError(`${fileName} is not valid JSON: ${reasonOf(error)}.`);
  }
}

function wordLists(fileName: string, key: string, value: unknown): WordLists {
  if (!isRecord(value)) {
    throw new PublicError(`${fileName}: "${key}" must be an object of heads → list of targets.`);
  }
  const lists = new Map<readonly string[], readonly string[]>();
  const known = new Set<string>();
  for (const [name, targets] of Object.entries(value)) {
    const heads = name.split('|');
    const fault = isWords(targets)
      ? faultOf(heads, targets, known)
      : 'the targets must be a list of words, none empty, with white space around it, or with a | in it';
    if (fault !== null) throw new PublicError(`${fileName}: ${key} "${name}": ${fault}.`);
    if (isWords(targets)) lists.set(heads, targets);
  }
  return lists;
}

/** What is wrong with an entry, or null where nothing is; its heads are known from then on. */
function faultOf(heads: readonly string[], targets: readonly string[], known: Set<string>): string | null {
  if (targets.length === 0) return 'the list of targets is empty';
  if (new Set(targets).size < targets.length) return 'a target stands twice';
  for (const head of heads) {
    if (!isWord(head)) return `the head "${head}" is empty or has white space around it`;
    if (known.has(head)) return `the head "${head}" stands twice`;
    if (targets.every((target) => target === head)) return `the head "${head}" has no target but itself`;
    known.add(head);
  }
  return null;
}

const WORD = /^[^\s|](?:[^|\n\t]*[^\s|])?$/;

function isWord(value: unknown): value is string {
  return typeof value === 'string' && WORD.test(value);
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isWord);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
