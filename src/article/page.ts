import { columns } from './characters.ts';
import { withoutContents } from './contents.ts';
import { noteDispatchNames } from './dispatch.ts';
import { addFields, addTitle, type Draft, newDraft } from './draft.ts';
import { addHeadingRun } from './headings.ts';
import { type Judged, judgeAll, withoutForeignEnd, withoutPromotions } from './judge.ts';
import { addLoneName, loneName } from './lone-names.ts';
import { addBodyUnit, readBack } from './page-back.ts';
import { isQuestionHeading, isShortQuestion, isTelling, numberingOf } from './shape.ts';
import { findTitle, titleSpan } from './title.ts';
import { unitsOf } from './units.ts';

/** A line under the title, without a full stop, that is at least this wide sums the article up. */
const STANDFIRST = 36;
const LINES_OF_A_STANDFIRST = 2;
/** A lone number above the first paragraph is a counter, unless it can be a chapter's. */
const LETTER = /\p{L}|^0?1$/u;
const SUBTITLE = /^[—–-]{1,2}\s?[\p{L}\p{N}]/u;
/** Source, date and names are looked for up to this paragraph too: a summary may precede them. */
const EARLY_PARAGRAPHS = 2;
/** As many lines as a list or a verse needs to be an article where no line is a sentence. */
const FEWEST_LINES = 3;

/** Lines between the title and the date: a summary or subtitle is kept, a left-over word of the page is not. */
function addStandfirst(draft: Draft, run: readonly Judged[]): void {
  for (const unit of run) {
    if (isTelling(unit.text) || SUBTITLE.test(unit.text)) addBodyUnit(draft, unit);
  }
}

/** What stands before the first paragraph: title, date, source, names, perhaps a summary and a heading. */
function readFront(draft: Draft, units: readonly Judged[], first: number, title: number): void {
  const headline = units[title]?.text;
  const sourced = units.some(({ fields }) => fields?.some(({ kind }) => kind === 'source'));
  let run: Judged[] = [];
  for (const [index, unit] of units.slice(0, first).entries()) {
    const after = index > title;
    const name = after || !sourced ? loneName(units, index) : null;
    if (index === title) addTitle(draft, titleSpan(unit));
    else if (unit.kind === 'row') addBodyUnit(draft, unit);
    else if (unit.fields !== null || (name !== null && (after || name.kind === 'press'))) {
      addStandfirst(draft, run);
      run = [];
      if (unit.fields !== null) addFields(draft, unit.span, unit.fields);
      else if (name !== null) addLoneName(draft, unit.span, name);
    } else if (unit.furniture !== null || unit.notice) {
      addStandfirst(draft, run);
      run = [];
    } else if (after && unit.text !== headline && LETTER.test(unit.text)) run.push(unit);
  }
  const numbered = run.findIndex(({ text }) => numberingOf(text) >= 0);
  for (const unit of run.splice(0, Math.max(numbered, 0))) addBodyUnit(draft, unit);
  const [summary] = run;
  const wide = summary !== undefined && columns(summary.text) >= STANDFIRST && numberingOf(summary.text) < 0;
  if (wide && summary === units[title + 1]) addStandfirst(draft, run.splice(0, 1));
  addHeadingRun(draft, run);
}

/** Whether a line of fields is about the article although paragraphs stand before and after it. */
function belongsToPage(draft: Draft, unit: Judged, early: boolean): boolean {
  if (unit.fields === null) return false;
  const [field] = unit.fields;
  if (field?.kind === 'byline' || field?.kind === 'original_title') return true;
  return early && (field?.kind === 'date' ? draft.published === null : draft.source === null);
}

/** How this page writes its headings, beside plain short lines. */
interface Style {
  /** As short questions in Chinese. */
  readonly asks: boolean;
  /** As dates, in a chronicle. */
  readonly dated: boolean;
}

function isDateAlone(unit: Judged): boolean {
  return unit.fields?.length === 1 && unit.fields[0]?.kind === 'date' && columns(unit.text) <= STANDFIRST;
}

/** One short question or date may be text or the page's date; several between the paragraphs are headings. */
function styleOf(body: readonly Judged[]): Style {
  const between = body.filter((unit, index) => unit.kind === 'line' && body[index + 1]?.prose);
  return {
    asks: between.filter(({ text }) => isShortQuestion(text)).length > 1,
    dated: between.filter(isDateAlone).length > 1,
  };
}

/** What the names of offices and firms end with. */
const OFFICE = /[局委厅廳办辦室府院会會社部处處校组組]$|公司$|中心$|协会$|小组$/;

/** Whether the line is the day under the name of the office that issued the text: a signature, no heading. */
function isSigned(unit: Judged, above: Judged | undefined, style: Style): boolean {
  return isDateAlone(unit) && !style.dated && above !== undefined && OFFICE.test(above.text);
}

type Place = 'nowhere' | 'fields' | 'heading' | 'text';

/** What a unit between the first and the last paragraph is. `signed`: the names at the end have been read. */
function placeOf(draft: Draft, unit: Judged, style: Style, early: boolean, signed: boolean): Place {
  if (unit.furniture === 'anywhere') return 'nowhere';
  if ((early && unit.furniture === 'around') || (signed && unit.furniture !== null)) return 'nowhere';
  if (signed && unit.notice) return 'nowhere';
  if (isDateAlone(unit) && (style.dated || draft.published !== null)) return 'heading';
  if (belongsToPage(draft, unit, early)) return 'fields';
  if (unit.kind !== 'line' || unit.fields !== null) return 'text';
  const asking = isQuestionHeading(unit.text) || (style.asks && isShortQuestion(unit.text));
  if (unit.prose && !asking) return 'text';
  return 'heading';
}

function readBody(draft: Draft, units: readonly Judged[], first: number, last: number): void {
  let run: Judged[] = [];
  let paragraphs = 0;
  let signed = false;
  let numbered = false;
  const style = styleOf(units.slice(first, last + 1));
  for (let index = first; index <= last; index += 1) {
    const unit = units[index];
    if (unit === undefined) continue;
    const early = paragraphs <= EARLY_PARAGRAPHS && draft.sections.length === 0 && !numbered;
    const place = placeOf(draft, unit, style, early, signed);
    if (place === 'nowhere') continue;
    if (place === 'heading' && isSigned(unit, run.at(-1), style)) {
      for (const line of [...run.splice(0), unit]) addBodyUnit(draft, line);
      continue;
    }
    const name = place === 'heading' && early ? loneName(units, index) : null;
    if (place === 'heading' && name === null) {
      run.push(unit);
      numbered ||= numberingOf(unit.text) >= 0;
      continue;
    }
    if (place !== 'text' && early && run.length <= LINES_OF_A_STANDFIRST) addStandfirst(draft, run);
    else addHeadingRun(draft, run);
    run = [];
    numbered = false;
    if (name !== null) addLoneName(draft, unit.span, name);
    else if (place === 'fields') {
      addFields(draft, unit.span, unit.fields ?? []);
      signed ||= !early;
    } else {
      addBodyUnit(draft, unit);
      paragraphs += 1;
    }
  }
}

/** A text without any sentence: its lines, when they are enough to be a list or a verse. */
function readLines(draft: Draft, units: readonly Judged[], title: number): void {
  const lines = units.filter(
    (unit, index) => index > title && unit.furniture === null && unit.fields === null,
  );
  if (lines.length + 1 < FEWEST_LINES) return;
  readFront(draft, units, title + 1, title);
  for (const unit of units.slice(title + 1)) {
    if (unit.fields !== null) addFields(draft, unit.span, unit.fields);
    else if (unit.furniture === null && !unit.notice) addBodyUnit(draft, unit);
  }
}

/** Reads a text copied from a web page or a newspaper. Pure; never throws. */
export function readPage(raw: string): Draft {
  const draft = newDraft(raw);
  const judged = judgeAll(unitsOf(raw));
  const own = withoutForeignEnd(judged);
  const units = withoutContents(withoutPromotions(own));
  const title = findTitle(units);
  const isText = (unit: Judged): boolean => unit.prose && !unit.notice && unit.furniture === null;
  const first = units.findIndex((unit, index) => index > title && isText(unit));
  if (first < 0) {
    readLines(draft, units, title);
    return draft;
  }
  const last = units.findLastIndex(isText);
  readFront(draft, units, first, title);
  readBody(draft, units, first, last);
  readBack(draft, units.slice(last + 1), own.length < judged.length);
  noteDispatchNames(draft);
  return draft;
}
