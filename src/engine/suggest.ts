import { type Article, excerpt } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import { fold, isHan } from '../language/fold.ts';
import { readingsOf, syllablesIn } from '../language/syllables.ts';
import type { Lookup } from './lookup.ts';
import { createFuzzyList, type FuzzyList } from './question/fuzzy.ts';

/** Something that can be asked or looked up, offered while a person types. */
export interface Suggestion {
  /** What is shown and, when chosen, asked. */
  readonly text: string;
  readonly kind: 'section' | 'figure' | 'question';
}

interface Entry extends Suggestion {
  /** Folded text, and how it sounds: what the typed characters are compared with. */
  readonly folded: string;
  readonly sound: string;
}

/** An archive has more to suggest than anybody will scroll through: the first so many are searched. */
const MOST_SEARCHED = 4000;
const LONGEST_QUESTION = 60;
const LONG_CLAUSE = 24;

type Asking = (figure: Figure) => string;

/** How each kind of figure is asked for in Chinese; kinds that are not listed make no good question. */
const ASKING: Readonly<Partial<Record<Figure['kind'], Asking>>> = {
  count: ({ printedUnit }) => `多少${printedUnit ?? ''}`,
  measure: ({ printedUnit }) => `多少${printedUnit ?? ''}`,
  money: ({ unit }) => `多少${unit ?? '钱'}`,
  percent: () => '百分之几',
  rank: () => '第几',
};

/** The figure's own clause with the figure asked for in its place: 破获刑事案件多少件？ */
function chineseQuestion(article: Article, figure: Figure): string | null {
  const { partner } = figure;
  const asking = ASKING[figure.kind]?.(figure);
  if (asking === undefined || (figure.kind === 'count' && !/\d/.test(figure.text))) return null;
  const start = Math.min(figure.span.start, partner?.start ?? figure.span.start);
  const end = Math.max(figure.span.end, partner?.end ?? figure.span.end);
  const before = article.raw.slice(figure.clause.start, start);
  const clause = `${before}${asking}${article.raw.slice(end, figure.clause.end)}`.replace(/\s+/g, ' ').trim();
  const period = figure.period !== null && !clause.includes(figure.period) ? figure.period : '';
  const question = `${clause.length < LONG_CLAUSE ? period : ''}${clause}`;
  return question.length <= LONGEST_QUESTION && clause.length > asking.length + 1 ? `${question}？` : null;
}

function englishQuestion(figure: Figure): string | null {
  if (figure.kind !== 'count' || figure.measure === null || !/^[a-z]+(?: [a-z]+){0,2}$/i.test(figure.measure))
    return null;
  const period = figure.period !== null && figure.period.length < 24 ? ` (${figure.period})` : '';
  return `How many ${figure.measure.toLowerCase()}${period}?`;
}

function questionFor(article: Article, figure: Figure): string | null {
  if (figure.paragraph === null) return null;
  if (article.language === 'en') return englishQuestion(figure);
  return chineseQuestion(article, figure);
}

function soundOf(folded: string): string {
  let sound = '';
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    sound += isHan(unit) ? (readingsOf(unit)[0] ?? '') : folded.charAt(at);
  }
  return sound;
}

function entry(text: string, kind: Suggestion['kind']): Entry {
  const folded = fold(text).text;
  return { text, kind, folded, sound: soundOf(folded) };
}

function entriesOf(lookup: Lookup): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  const add = (text: string | null, kind: Suggestion['kind']) => {
    if (text === null || seen.has(text) || entries.length >= MOST_SEARCHED) return;
    seen.add(text);
    entries.push(entry(text, kind));
  };
  for (const [number, article] of lookup.articles.entries()) {
    for (const section of article.sections) add(excerpt(article, section.heading), 'section');
    for (let block = 0; block < article.blocks.length && entries.length < MOST_SEARCHED; block += 1) {
      for (const figure of lookup.ledgers[number]?.inBlock(block) ?? [])
        add(questionFor(article, figure), 'figure');
    }
  }
  return entries;
}

/** A few questions spread over the article, for who has typed nothing yet. */
function examples(entries: readonly Entry[], limit: number): Suggestion[] {
  const questions = entries.filter(({ kind }) => kind === 'figure');
  const pool = questions.length >= limit ? questions : entries;
  const step = Math.max(1, Math.floor(pool.length / Math.max(1, limit)));
  return pool.filter((_, at) => at % step === Math.floor(step / 2)).slice(0, limit);
}

/** Whether the typed text has a sound in Chinese: characters, or pinyin, whose last syllable may still be short. */
function isSounding(folded: string): boolean {
  const words = folded.match(/[a-z]+/g) ?? [];
  return words.every((word) =>
    [0, 1, 2].some((cut) => syllablesIn(word.slice(0, word.length - cut)).length > 0),
  );
}

/** Suggestions over headings and the figures' clauses, by characters, sound and spelling. Made when first asked. */
export function createSuggester(lookup: Lookup): (typed: string, limit: number) => readonly Suggestion[] {
  let entries: Entry[] | undefined;
  let byText: FuzzyList<Entry> | undefined;
  let bySound: FuzzyList<Entry> | undefined;
  return (typed, limit) => {
    entries ??= entriesOf(lookup);
    const folded = fold(typed.slice(0, LONGEST_QUESTION)).text;
    const plain = ({ text, kind }: Suggestion): Suggestion => ({ text, kind });
    if (folded === '') return examples(entries, limit).map(plain);
    const inside = entries.filter((candidate) => candidate.folded.includes(folded));
    byText ??= createFuzzyList(entries, (candidate) => candidate.folded);
    bySound ??= createFuzzyList(entries, (candidate) => candidate.sound);
    const fuzzy = byText.find(folded, limit);
    const sounding = isSounding(folded) ? bySound.find(soundOf(folded).replaceAll(' ', ''), limit) : [];
    const nearest = [...fuzzy, ...sounding]
      .sort((one, other) => other.nearness - one.nearness)
      .map(({ item }) => item);
    return [...new Set([...inside, ...nearest])].slice(0, limit).map(plain);
  };
}
