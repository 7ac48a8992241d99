import { type Contrast, excludes } from '../../language/contrasts.ts';
import { fold } from '../../language/fold.ts';
import { namesIn } from '../../language/names.ts';
import { simplifyText } from '../../language/script.ts';
import type { Candidate } from '../choosing/candidate.ts';
import { isAroundBody } from '../choosing/document.ts';
import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import { wantsFigure } from '../question/wanted.ts';
import { headingsOver } from '../ranking/index.ts';
import type { Passage } from '../ranking/passages.ts';
import { matchedUnits, matterWeights, slotMatch, unknownShare, weightedShare } from './coverage.ts';

/** What speaks for and against a candidate being the answer: the features of the confidence. */
export interface Evidence {
  /** Share of the question's matter that the passage holds. */
  readonly own: number;
  /** The passage's score, on a scale that does not depend on the question's length: ln(1 + score). */
  readonly strength: number;
  /** How near the question's words stand to the figure; null where none was wanted. */
  readonly near: number | null;
  /** 1 where a figure was wanted and none suits. */
  readonly lacking: number;
  /** 1 where figure or passage speak of another period, year or kind than the one named. */
  readonly conflict: number;
  /**
   * 1 where a number for each was asked and the passage speaks of none, or a change and it gives none, or none and
   * it gives but a change.
   */
  readonly other: number;
  /** Share of the question's matter that no article has a word for. */
  readonly unknown: number;
  /** How many names, years, ordinals of the question no article mentions. */
  readonly missing: number;
}

const PER_EACH =
  /每|人均|平均|月均|年均|户均|日均|\bper\b|\beach\b|\bevery\b|\baverage\b|\ban? (?:month|year|day|week|night|hour|head|person|piece|ton(?:ne)?|mile|lit(?:re|er))\b|\b(?:month|year|dai|week|annual|hour)ly\b/i;
const DAY =
  /\d{1,2}月\d{1,2}[日号]|今天|昨天|昨日|今日|\b(?:today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;
const TITLES: ReadonlySet<Passage['kind']> = new Set(['title', 'original_title']);

/** The passages that lend a passage context: its paragraph, its section's heading, the article's title. */
function surroundings(lookup: Lookup, passage: number): number[] {
  const { passages, ranges } = lookup.index;
  const place = passages[passage];
  const range = place && ranges[place.article];
  if (!place || !range) return [passage];
  const found = [passage];
  for (let at = passage - 1; passages[at]?.group === place.group; at -= 1) found.push(at);
  for (let at = passage + 1; passages[at]?.group === place.group; at += 1) found.push(at);
  for (let at = range.start; at < range.end && isAroundBody(passages[at]?.kind ?? 'paragraph'); at += 1)
    if (TITLES.has(passages[at]?.kind ?? 'paragraph')) found.push(at);
  for (const heading of headingsOver(lookup.index, passage)) found.push(heading.passage);
  return found;
}

/** What a passage says, and what it and its surroundings say, in the Simplified characters of the word lists below. */
interface Context {
  said(): string;
  around(): string;
  /** The same, folded. */
  saidFolded(): string;
  aroundFolded(): string;
  /** When the article was published, ISO 8601; empty where it does not say. */
  published(): string;
}

/** Both are worked out when asked: most questions need neither. */
function contextOf(lookup: Lookup, passage: number): Context {
  const textOf = (at: number) => lookup.index.passages[at]?.text ?? '';
  const foldedOf = (at: number) => lookup.stretchOf(at).folded;
  return {
    saidFolded: () => foldedOf(passage),
    aroundFolded: () => surroundings(lookup, passage).map(foldedOf).join(' '),
    said: () => simplifyText(textOf(passage)),
    around: () => simplifyText(surroundings(lookup, passage).map(textOf).join(' ')),
    published: () => lookup.articles[lookup.index.passages[passage]?.article ?? -1]?.published?.iso ?? '',
  };
}

/** 某银行, a certain bank: the text keeps the name to itself. */
const UNNAMED = /某[\u4e00-\u9fff]|\ba certain\b|\bunnamed\b|\banonymous\b/i;
const PLACED = /在|于|到|至|赴|地处|位|\b(?:in|at|on|near|from|to|by|outside|inside|beside|behind)\b/i;

/** A time or a stretch of it that no figure names. */
const VAGUE_TIME =
  /[几数半多]个?(?:月|年|天|周|小时|分钟|世纪)|近年|当[天年晚]|昨|今|明[天年]|春|夏|秋|冬|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|weeks?|months?|years?|decades?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** A person's name is asked for, and the passage speaks of somebody without one. */
const PERSON_NAME = /(?:叫|姓)(?:什么|啥)|姓名|\bname of the (?:man|woman|person|suspect)/;
const SOMEBODY =
  /某|[一这那该](?:名|位|个)?[^，。]{0,10}(?:男子|女子|男人|女人|居民|村民|员工|人员|嫌疑人|老人|市民)|嫌疑人|\ba (?:man|woman|resident)\b/i;

function isNamedNowhere(said: string): boolean {
  return SOMEBODY.test(said) && !namesIn(fold(said).text).some(({ kind }) => kind === 'person');
}

const WHO_IS =
  /([\u4e00-\u9fff]{2})(?:是|叫)?谁$|谁是([\u4e00-\u9fff]{2})|([\u4e00-\u9fff]长)(?:的)?(?:叫|姓)(?:什么|啥|名)|\bwho (?:is|was|are|were) the ([a-z]+)/;

/** 市长是谁 is answered where the passage says 市长: what is asked of has to be matched itself. */
function saysWhoIsAsked({ index }: Lookup, { text, query }: Understood, passage: number): boolean {
  const found = WHO_IS.exec(text);
  const word = found?.slice(1).find((group) => group !== undefined);
  if (!found || word === undefined) return true;
  const start = found.index + found[0].indexOf(word);
  const slots = query.slots.filter((slot) => slot.start <= start && slot.end >= start + word.length);
  const ranked = /^[副前代]/.test(word) && !fold(index.passages[passage]?.text ?? '').text.includes(word);
  return !ranked && (slots.length === 0 || slots.some((slot) => slotMatch(index, slot, passage) > 0));
}

/** The age of a person is told in years. */
const AGE = /年纪|年龄|岁数|[几少]岁|多大年|多大岁|\bwhat age\b|\bhow old (?:is|was) (?:he|she)\b/;
const YEARS = /岁|歲|year/;

/** Whether what is wanted cannot stand in the passage: no such figure, a name withheld, no place. */
function isLacking(understood: Understood, candidate: Candidate, context: Context, lookup: Lookup): boolean {
  const { kind } = understood.wanted;
  if (kind === 'duration' && AGE.test(understood.text))
    return !YEARS.test(candidate.figure?.printedUnit ?? candidate.figure?.unit ?? '');
  if (kind === 'duration' && /几年|多少年|how many years/.test(understood.text)) return !candidate.figure;
  if (kind === 'date' || kind === 'duration') return !candidate.figure && !VAGUE_TIME.test(context.said());
  if (wantsFigure(kind)) return !candidate.figure;
  if (kind === 'person' && !saysWhoIsAsked(lookup, understood, candidate.found)) return true;
  if (kind === 'person' && PERSON_NAME.test(understood.text)) return isNamedNowhere(context.said());
  if (kind === 'name' || kind === 'person') return UNNAMED.test(context.said());
  if (kind === 'place') return !PLACED.test(context.around());
  return false;
}

/** Whether the question names years and neither the passage nor what surrounds it speaks of any of them. */
function isOfAnotherYear({ periods }: Understood, context: Context): boolean {
  const years = periods.flatMap(({ text }) => text.match(/(?:19|20)\d{2}/g) ?? []);
  if (years.length === 0) return false;
  const around = context.around();
  if (years.some((year) => around.includes(year))) return false;
  // A report's own year is that of its days: 2月17日 on a page of 2025.
  return !(DAY.test(context.said()) && years.some((year) => context.published().startsWith(year)));
}

/** Whether the question names a kind (spring, 二审, 红线) and the passage speaks of another kind instead. */
function isOfAnotherKind(
  lookup: Lookup,
  { contrasts, query }: Understood,
  passage: number,
  context: Context,
): boolean {
  if (contrasts.length === 0) return false;
  const said = context.saidFolded();
  const around = context.aroundFolded();
  // 起诉 is said where 提起公诉 stands: an everyday word for it is enough.
  const isMeant = ({ word, start }: Contrast) =>
    query.slots.some(
      (slot) =>
        slot.start <= start && slot.end >= start + word.length && slotMatch(lookup.index, slot, passage) > 0,
    );
  return contrasts.some((contrast) => excludes(said, contrast, around) && !isMeant(contrast));
}

/** What speaks of change, in any form: 多 and 少 as well, which stand in 多少 too. */
const SPEAKS_OF_CHANGE =
  /[增减升降涨跌缩扩赚赔亏超]|(?<!多)少(?!数)|多(?!少|大|久|高|长|远|重)|提高|下滑|推迟|提前|延[迟误期]|by how|\b(?:ris|rose|fall|fell|grow|grew|drop|gain|los[est]|increas|decreas|cut|sav|chang|differ|declin|jump|more|fewer|less|up|down|higher|lower|extra|add|delay|late|earl)\w*/;

/** How much something rose or fell is not how much of it there is: a question that speaks of no change wants that. */
function isOnlyChange({ text, wanted }: Understood, { change, figure }: Candidate): boolean {
  return change && figure?.kind !== 'percent' && !wanted.change && !SPEAKS_OF_CHANGE.test(text);
}

/** Share of a question's matter that a passage holds, from 0 to 1. */
export function ownShare({ index }: Lookup, { text, roles, query }: Understood, passage: number): number {
  return weightedShare(matchedUnits(index, query, text, [passage]), matterWeights(index, text, roles));
}

export function evidenceFor(
  lookup: Lookup,
  understood: Understood,
  candidate: Candidate,
  strength: number,
  missing: number,
): Evidence {
  const { text, roles, query, wanted } = understood;
  const context = contextOf(lookup, candidate.found);
  const wants = wantsFigure(wanted.kind);
  return {
    own: ownShare(lookup, understood, candidate.found),
    strength: Math.log(1 + strength),
    near: wants ? candidate.near : null,
    lacking: isLacking(understood, candidate, context, lookup) ? 1 : 0,
    conflict:
      candidate.conflict ||
      isOfAnotherYear(understood, context) ||
      isOfAnotherKind(lookup, understood, candidate.found, context)
        ? 1
        : 0,
    other:
      (wanted.rate && !PER_EACH.test(context.around())) ||
      (wanted.change && wants && !candidate.change) ||
      (wants && isOnlyChange(understood, candidate))
        ? 1
        : 0,
    unknown: unknownShare(text, roles, query),
    missing: Math.min(2, missing),
  };
}
