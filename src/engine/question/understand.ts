import { findPeriods, type Period } from '../../figures/period.ts';
import { type Contrast, contrastsIn, replaces } from '../../language/contrasts.ts';
import { type Folded, fold, isHan } from '../../language/fold.ts';
import { correctAsking, type Role, roles } from '../../language/question-words.ts';
import { detectLanguage } from '../../language/script.ts';
import { bigramKey, stem } from '../../language/terms.ts';
import type { Language, Question } from '../answer.ts';
import type { Lookup } from '../lookup.ts';
import type { PassageIndex } from '../ranking/index.ts';
import type { Query } from '../ranking/query.ts';
import { type AskedFigure, askedFigure, setByUnit } from './asked-figure.ts';
import { composeQuery } from './compose.ts';
import { leansOnPrevious, mergeQueries, saysThatItLeans } from './follow-up.ts';
import { type Wanted, wantedBy, wantsFigure } from './wanted.ts';

/** A question, understood. */
export interface Understood {
  readonly language: Language;
  /** As typed, and folded. */
  readonly raw: string;
  readonly folded: Folded;
  /** Folded, in characters where it was typed in pinyin; with the question it follows before it, where it leans. */
  readonly text: string;
  readonly roles: readonly Role[];
  readonly query: Query;
  readonly wanted: Wanted;
  readonly asked: AskedFigure | null;
  /** The periods it names, and those that it rules out. */
  readonly periods: readonly Period[];
  readonly excluded: readonly Period[];
  /** The numbers that it says, in digits. */
  readonly numbers: ReadonlySet<string>;
  /** The kinds that it names, and those that they exclude. */
  readonly contrasts: readonly Contrast[];
  /** The question that it leans on, where it does. */
  readonly previous: Understood | null;
  /** Where it leans without saying so: the question by itself. */
  readonly alone: Understood | null;
}

const RULED_OUT = /(?:不要|除了|除去|除|不算|不含|不包括|不是|except|excluding|not|without|other than) ?$/;

/** Without one of these no period is named: it spares most questions the search. */
const MAY_NAME_PERIOD =
  /\d|[年月日天周季度代纪来]|今|昨|明|近|since|year|month|week|day|decade|century|half|quarter|last|this|next|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|until|before|after/;

/** Whether the articles have a word: a Latin one by its stem, a Han one by its first pair. */
function isKnown(index: PassageIndex, word: string): boolean {
  const han = word.length > 1 && isHan(word.charCodeAt(0));
  return index.terms.has(han ? bigramKey(word.charCodeAt(0), word.charCodeAt(1)) : stem(word));
}

/** The language of a question; that of the articles where it has no letters (139). */
function languageOf(lookup: Lookup, question: string): Language {
  return /\p{L}/u.test(question) ? detectLanguage(question) : (lookup.articles[0]?.language ?? 'en');
}

/** Whether nothing but a period is said: and the year before? */
function isOnlyPeriod({ text, roles: found, periods }: OneQuestion): boolean {
  const inPeriod = (at: number) => periods.some(({ span }) => at >= span.start && at < span.end);
  return (
    periods.length > 0 &&
    found.every((role, at) => role !== 'matter' || text.charAt(at) === ' ' || inPeriod(at))
  );
}

interface OneQuestion extends Omit<Understood, 'previous' | 'alone'> {}

function understandOne(
  lookup: Lookup,
  question: string,
  typedText: Folded,
  language: Language | undefined,
): OneQuestion {
  const folded = typedText.text;
  const typed = lookup.pinyin.read(folded);
  const shaped =
    typed === null
      ? lookup.corrector.correct(correctAsking(folded, (word) => isKnown(lookup.index, word)))
      : lookup.corrector.keep({ text: typed, roles: roles(typed) });
  const { text, roles: found } = shaped;
  const wanted = wantedBy(text, /[\u4e00-\u9fff]/.test(text) ? 'zh' : 'en');
  const asked = wantsFigure(wanted.kind) ? askedFigure(text) : null;
  const spoken = language ?? (typed === null ? languageOf(lookup, question) : 'zh-Hans');
  const named = MAY_NAME_PERIOD.test(text) ? findPeriods(text) : [];
  const isRuledOut = (period: Period) => RULED_OUT.test(text.slice(0, period.span.start));
  return {
    language: spoken,
    raw: question,
    folded: typedText,
    text,
    roles: found,
    query: composeQuery(lookup.index, shaped, lookup.spelling, lookup.synonyms),
    wanted: setByUnit(wanted, asked),
    asked,
    periods: named.filter((period) => !isRuledOut(period)),
    excluded: named.filter(isRuledOut),
    contrasts: contrastsIn(text),
    numbers: new Set(text.match(/\d+(?:\.\d+)?/g) ?? []),
  };
}

/** A chain of questions is read so many links back. */
const MOST_CHAINED = 4;

/** 一审 is no longer meant when 二审 is asked for next. */
function stillSaid(before: readonly Contrast[], now: string): Contrast[] {
  return before.filter((contrast) => !replaces(now, contrast));
}

/** What the new question leaves open is taken from the one before it. */
function fillIn(current: OneQuestion, previous: Understood): Understood {
  const shift = previous.text.length + 1;
  const slots = current.query.slots.map((slot) => ({
    ...slot,
    start: slot.start + shift,
    end: slot.end + shift,
  }));
  const contrasts = current.contrasts.map((contrast) => ({ ...contrast, start: contrast.start + shift }));
  const { asksAt } = current.query;
  const opens = current.wanted.kind === 'open';
  return {
    language: current.language,
    raw: current.raw,
    folded: current.folded,
    text: `${previous.text} ${current.text}`,
    roles: [...previous.roles, 'function', ...current.roles],
    query: mergeQueries(
      { slots, asksAt: asksAt === null ? null : asksAt + shift },
      previous.query,
      isOnlyPeriod(current),
    ),
    wanted: opens ? previous.wanted : current.wanted,
    asked: opens ? previous.asked : current.asked,
    periods: current.periods.length > 0 ? current.periods : previous.periods,
    excluded: [...current.excluded, ...previous.excluded],
    contrasts: [...contrasts, ...stillSaid(previous.contrasts, current.text)],
    numbers: current.numbers,
    previous,
    alone:
      isOnlyPeriod(current) || saysThatItLeans(current.text)
        ? null
        : { ...current, previous: null, alone: null },
  };
}

/**
 * Reads a question: its terms, what kind of answer it wants, the unit and the periods that it names. `previous` may
 * hold several questions, a line each, of which every one leans on those before it.
 */
export function understand(
  lookup: Lookup,
  { question, previous, language }: Question,
  folded: Folded,
): Understood {
  const current = understandOne(lookup, question, folded, language);
  if (previous === undefined || !leansOnPrevious(current.text, current.roles))
    return { ...current, previous: null, alone: null };
  const lines = previous.split('\n').slice(-MOST_CHAINED);
  const before = lines.length > 1 ? { previous: lines.slice(0, -1).join('\n') } : {};
  const spoken = language === undefined ? {} : { language };
  const last = lines.at(-1) ?? '';
  return fillIn(current, understand(lookup, { question: last, ...before, ...spoken }, fold(last)));
}
