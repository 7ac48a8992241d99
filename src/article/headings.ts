import { addBody, type Draft, openSection } from './draft.ts';
import { isHeadingShape, isQuestionHeading, isShortQuestion, numberingOf } from './shape.ts';
import type { Unit } from './units.ts';

/** A heading has at most two lines. */
const LINES_OF_A_HEADING = 2;

function addParagraphs(draft: Draft, units: readonly Unit[]): void {
  for (const unit of units) addBody(draft, 'paragraph', unit.span);
}

/** Lines in the shape of headings, none numbered but perhaps the first: the last two are one heading. */
function addUnnumbered(draft: Draft, units: readonly Unit[]): void {
  const from = units.length > LINES_OF_A_HEADING ? units.length - LINES_OF_A_HEADING : 0;
  addParagraphs(draft, units.slice(0, from));
  const [heading, subheading] = units.slice(from);
  if (heading !== undefined) openSection(draft, heading.span, subheading?.span ?? null);
}

/** A numbered heading above several lines that are no sentences. */
function addNumbered(draft: Draft, heading: Unit, lines: readonly Unit[]): void {
  openSection(draft, heading.span, null);
  addParagraphs(draft, lines);
}

/** 容量：25克. One such line may head something; two in a row are particulars. */
const PARTICULAR = /^[\p{L}\p{N}\s（）()/]{1,20}[:：]\s?\S/u;

function isParticular(run: readonly Unit[], index: number): boolean {
  const at = (place: number): boolean => {
    const text = run[place]?.text ?? '';
    return numberingOf(text) < 0 && PARTICULAR.test(text);
  };
  return at(index) && (at(index - 1) || at(index + 1));
}

/** Splits where a numbered line begins, so that each part starts with its own heading. */
function parts(units: readonly Unit[]): Unit[][] {
  const found: Unit[][] = [];
  for (const unit of units) {
    const part = found.at(-1);
    if (part === undefined || numberingOf(unit.text) >= 0) found.push([unit]);
    else part.push(unit);
  }
  return found;
}

function addShaped(draft: Draft, units: readonly Unit[]): void {
  const groups = parts(units);
  for (const [index, group] of groups.entries()) {
    const [first] = group;
    if (first === undefined) continue;
    const number = numberingOf(first.text);
    const beside = [groups[index - 1], groups[index + 1]];
    const listed = beside.some(
      (other) => other?.length === 1 && numberingOf(other[0]?.text ?? '') === number,
    );
    if (number >= 0 && listed && group.length === 1) addBody(draft, 'list_item', first.span);
    else if (number >= 0 && group.length > LINES_OF_A_HEADING) addNumbered(draft, first, group.slice(1));
    else addUnnumbered(draft, group);
  }
}

function isHeading(text: string): boolean {
  return isHeadingShape(text) || isQuestionHeading(text) || isShortQuestion(text);
}

/**
 * A run of lines between paragraphs, none of them a sentence: headings of one or two lines (a numbered line
 * always begins its own), numbered lists, and what has not the shape of a heading.
 */
export function addHeadingRun(draft: Draft, run: readonly Unit[]): void {
  let shaped: Unit[] = [];
  for (const [index, unit] of run.entries()) {
    if (isHeading(unit.text) && !isParticular(run, index)) {
      shaped.push(unit);
      continue;
    }
    addShaped(draft, shaped);
    shaped = [];
    addBody(draft, 'paragraph', unit.span);
  }
  addShaped(draft, shaped);
}
