import { PublicError } from '../errors.ts';
import { readDataFile, reasonOf } from './data-file.ts';
import { entryText, type PackedWords, packWords } from './packed-words.ts';

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
  const lexicon = kept.get(part);
  if (!lexicon) throw new PublicError(`${file}: "${part}" is missing.`);
  return lexicon;
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
  const lexicons = new Map<Part, Lexicon>([['entries', lexiconOf(fileName, 'entries', file.entries)]]);
  if (file.zh !== undefined) lexicons.set('zh', lexiconOf(fileName, 'zh', file.zh));
  return lexicons;
}

function parseJson(fileName: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PublicError(`${fileName} is not valid JSON: ${reasonOf(error)}.`);
  }
}

function lexiconOf(fileName: string, part: Part, value: unknown): Lexicon {
  if (!isRecord(value)) {
    throw new PublicError(`${fileName}: "${part}" must be an object of heads → list of targets.`);
  }
  const refuse = (heads: string, fault: string): never => {
    throw new PublicError(`${fileName}: ${part} "${heads}": ${fault}.`);
  };
  const entries = Object.entries(value).map(([heads, targets]) => {
    if (!isWords(targets))
      return refuse(
        heads,
        'the targets must be a list of words, none empty, with white space around it, or with a | in it',
      );
    const fault = faultOf(heads.split('|'), targets);
    return fault === null ? entryText(heads, targets) : refuse(heads, fault);
  });
  return packWords(entries.join(''), (heads, head) => refuse(heads, `the head "${head}" stands twice`));
}

/** What is wrong with an entry by itself, or null where nothing is. */
function faultOf(heads: readonly string[], targets: readonly string[]): string | null {
  if (targets.length === 0) return 'the list of targets is empty';
  if (targets.some((target, at) => targets.indexOf(target) < at)) return 'a target stands twice';
  for (const head of heads) {
    if (!isWord(head)) return `the head "${head}" is empty or has white space around it`;
    if (targets.every((target) => target === head)) return `the head "${head}" has no target but itself`;
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
