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
    const beside = [groups[index - 1]?.[0], groups[index + 1]?.[0]];
    const listed =
      number >= 0 && beside.some((other) => other !== undefined && numberingOf(other.text) === number);
    if (listed) for (const unit of group) addBody(draft, 'list_item', unit.span);
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
  for (const unit of run) {
    if (isHeading(unit.text)) {
      shaped.push(unit);
      continue;
    }
    addShaped(draft, shaped);
    shaped = [];
    addBody(draft, 'paragraph', unit.span);
  }
  addShaped(draft, shaped);
}
