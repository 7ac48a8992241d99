import { columns } from './characters.ts';
import { addAround, addBody, addFields, addTitle, type Draft, newDraft } from './draft.ts';
import { addHeadingRun } from './headings.ts';
import { type Judged, judge, withoutForeignEnd } from './judge.ts';
import { isLatinNameLine, isPublisherName } from './names.ts';
import { isQuestionHeading, numberingOf } from './shape.ts';
import { findTitle } from './title.ts';
import { unitsOf } from './units.ts';

/** A line under the title, without a full stop, that is at least this wide sums the article up. */
const STANDFIRST = 36;
/** Source, date and names are looked for up to this paragraph too: a summary may precede them. */
const EARLY_PARAGRAPHS = 2;
/** A newspaper's name stands at most this many lines after the reporters. */
const NEAR_BYLINE = 3;
/** As many lines as a list or a verse needs to be an article where no line is a sentence. */
const FEWEST_LINES = 3;

const BODY_KIND = { line: 'paragraph', item: 'list_item', row: 'table_row' } as const;

function addBodyUnit(draft: Draft, unit: Judged): void {
  addBody(draft, BODY_KIND[unit.kind], unit.span, unit.cells);
}

function isBesideFields(units: readonly Judged[], index: number): boolean {
  const near = [units[index - 1], units[index + 1], units[index + 2]];
  return near.some((other) => other?.fields?.some(({ kind }) => kind === 'date' || kind === 'byline'));
}

/** Adds the name of a person (beside the date) or of the publisher that stands alone; false when it is neither. */
function addLoneName(draft: Draft, units: readonly Judged[], index: number): boolean {
  const unit = units[index];
  if (unit === undefined || unit.kind !== 'line') return false;
  if (isPublisherName(unit.text)) {
    if (draft.source !== null) return true;
    draft.source = unit.span;
    addAround(draft, 'source', unit.span);
    return true;
  }
  if (!isBesideFields(units, index) || !isLatinNameLine(unit.text)) return false;
  draft.bylines.push({ role: 'author', span: unit.span });
  addAround(draft, 'byline', unit.span);
  return true;
}

/** Lines between the title and the date: a summary is kept, a kicker or a left-over menu is not. */
function addStandfirst(draft: Draft, run: readonly Judged[]): void {
  for (const unit of run) if (columns(unit.text) >= STANDFIRST) addBodyUnit(draft, unit);
}

/** What stands before the first paragraph: title, date, source, names, perhaps a summary and a heading. */
function readFront(draft: Draft, units: readonly Judged[], first: number, title: number): void {
  const headline = units[title]?.text;
  let run: Judged[] = [];
  for (const [index, unit] of units.slice(0, first).entries()) {
    if (index === title) addTitle(draft, unit.span);
    else if (unit.fields !== null) {
      addStandfirst(draft, run);
      run = [];
      addFields(draft, unit.span, unit.fields);
    } else if (index > title && unit.furniture === null && !unit.notice && unit.text !== headline) {
      if (!addLoneName(draft, units, index)) run.push(unit);
    }
  }
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

function readBody(draft: Draft, units: readonly Judged[], first: number, last: number): void {
  let run: Judged[] = [];
  let paragraphs = 0;
  let signed = false;
  const flush = (): void => {
    addHeadingRun(draft, run);
    run = [];
  };
  for (let index = first; index <= last; index += 1) {
    const unit = units[index];
    if (unit === undefined || unit.furniture === 'anywhere') continue;
    const early = paragraphs <= EARLY_PARAGRAPHS && draft.sections.length === 0;
    if ((early || signed) && (unit.furniture !== null || (signed && unit.notice))) continue;
    if (unit.fields !== null && belongsToPage(draft, unit, early)) {
      flush();
      addFields(draft, unit.span, unit.fields);
      signed ||= !early;
    } else if (early && isBesideFields(units, index) && addLoneName(draft, units, index)) {
    } else if (
      unit.kind === 'line' &&
      unit.fields === null &&
      (!unit.prose || isQuestionHeading(unit.text))
    ) {
      run.push(unit);
    } else {
      flush();
      addBodyUnit(draft, unit);
      paragraphs += 1;
    }
  }
  flush();
}

/** What stands after the last paragraph: names, the original title, the newspaper; a site's own lines go. */
function readBack(draft: Draft, units: readonly Judged[], from: number): void {
  let ended = false;
  let sinceByline = Number.POSITIVE_INFINITY;
  for (const unit of units.slice(from)) {
    sinceByline += 1;
    if (unit.fields !== null) {
      addFields(draft, unit.span, unit.fields);
      if (unit.fields.some(({ kind }) => kind === 'byline')) sinceByline = 0;
      ended = true;
    } else if (unit.furniture !== null || unit.notice) ended = true;
    else if (sinceByline <= NEAR_BYLINE && isPublisherName(unit.text)) {
      draft.bylines.push({ role: 'newspaper', span: unit.span });
      addAround(draft, 'byline', unit.span);
    } else if (!ended) addBodyUnit(draft, unit);
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
  const units = withoutForeignEnd(unitsOf(raw).map(judge));
  const title = findTitle(units);
  const isText = (unit: Judged, index: number): boolean =>
    index !== title && unit.prose && !unit.notice && unit.furniture === null;
  const first = units.findIndex((unit, index) => index > title && isText(unit, index));
  if (first < 0) {
    readLines(draft, units, title);
    return draft;
  }
  const last = units.findLastIndex(isText);
  readFront(draft, units, first, title);
  readBody(draft, units, first, last);
  readBack(draft, units, last + 1);
  return draft;
}
