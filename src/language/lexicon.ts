import { readFileSync } from 'node:fs';
import { PublicError } from '../errors.ts';

/** A word or phrase as people ask with it → the words that articles use for it, best first, never empty. */
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
  const lexicon = parseLexicon(fileName, readLexicon(fileName));
  loaded.set(language, lexicon);
  return lexicon;
}

/** Works from src/language and dist/language alike: both stand two levels below the root. */
function readLexicon(fileName: string): string {
  try {
    return readFileSync(new URL(`../../${fileName}`, import.meta.url), 'utf8');
  } catch (error) {
    throw new PublicError(`${fileName} cannot be read (${reason(error)}): restore the file.`);
  }
}

/**
 * Reads and checks a lexicon's text: `{"about": [...], "entries": {head: [target, ...]}, "zh": {...}}`, where
 * `about` is for people and `zh` is optional. `fileName` is only what errors call the file.
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
    throw new PublicError(`${fileName} is not valid JSON: ${reason(error)}.`);
  }
}

function wordMap(fileName: string, key: string, value: unknown): WordMap {
  if (!isRecord(value)) {
    throw new PublicError(`${fileName}: "${key}" must be an object of head → list of targets.`);
  }
  const map = new Map<string, readonly string[]>();
  for (const [head, targets] of Object.entries(value)) {
    const fault = faultOfHead(head) ?? faultOfTargets(head, targets);
    if (fault !== null) throw new PublicError(`${fileName}: ${key} "${head}": ${fault}.`);
    if (isStrings(targets)) map.set(head, targets);
  }
  return map;
}

function faultOfHead(head: string): string | null {
  if (head === '') return 'the head is empty';
  return head === head.trim() ? null : 'the head has white space around it';
}

function faultOfTargets(head: string, targets: unknown): string | null {
  if (!Array.isArray(targets)) return 'the targets must be a list';
  if (targets.length === 0) return 'the list of targets is empty';
  if (!isStrings(targets)) return 'every target must be a string';
  for (const [position, target] of targets.entries()) {
    if (target === '') return 'a target is empty';
    if (target !== target.trim()) return `the target "${target}" has white space around it`;
    if (target === head) return 'the head stands among its own targets';
    if (targets.indexOf(target) < position) return `the target "${target}" stands twice`;
  }
  return null;
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
