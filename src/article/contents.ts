import { columns } from './characters.ts';
import type { Judged } from './judge.ts';

const CONTENTS =
  /^(?:(?:本文|文章)?目[\s　]*[录錄]|(?:table of )?contents)\s?(?:[[［(（].{1,12}[\]］)）])?$/i;
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3}[.、\s]\s?/;
/** Dots, and the number of a page. */
const PAGE = /[\s.…·]{2,}\d{0,4}$/;
const WIDEST_ENTRY = 80;
const LONGEST_ENTRY = 200;

/** Whether the line stands above a table of contents. */
export function isContentsHeading(text: string): boolean {
  return text.length <= 40 && CONTENTS.test(text);
}

function nameOf(text: string): string {
  if (text.length > LONGEST_ENTRY) return text;
  return text.replace(NUMBER, '').replace(PAGE, '');
}

/** The index after the table of contents whose heading stands at `from`: the heading that it names first. */
function contentsEnd(units: readonly Judged[], from: number, last: ReadonlyMap<string, number>): number {
  const first = units[from + 1];
  if (first === undefined) return from;
  const begins = last.get(nameOf(first.text)) ?? -1;
  for (let index = from + 1; index < units.length; index += 1) {
    const unit = units[index];
    if (index > from + 1 && index === begins) return index;
    if (unit === undefined || unit.kind === 'row' || columns(unit.text) > WIDEST_ENTRY) return from;
    if (unit.prose && !NUMBER.test(unit.text)) return from;
  }
  return from;
}

/** Without the table of contents: its lines name the headings that follow it. */
export function withoutContents(units: readonly Judged[]): readonly Judged[] {
  const heading = units.findIndex(({ text }) => isContentsHeading(text));
  if (heading < 0) return units;
  const last = new Map(units.map(({ text }, index) => [nameOf(text), index]));
  const end = contentsEnd(units, heading, last);
  return end > heading ? [...units.slice(0, heading), ...units.slice(end)] : units;
}
