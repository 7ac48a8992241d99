import type { Field } from './field.ts';
import { fieldsOf } from './fields.ts';
import { type Furniture, furnitureOf, isControl, isNotice, opensForeignList } from './furniture.ts';
import { RIGHTS } from './furniture-lines.ts';
import { isProse, isShortExclamation } from './shape.ts';
import type { Unit } from './units.ts';

/** A unit with what its own shape says about it; where it stands decides what becomes of it. */
export interface Judged extends Unit {
  readonly furniture: Furniture | null;
  readonly fields: readonly Field[] | null;
  readonly notice: boolean;
  /** Reads as text of the body. */
  readonly prose: boolean;
  /** Reads as text, and not as a headline that asks or exclaims. */
  readonly strong: boolean;
}

/** So many units at either end of a text may be the page's; in a longer text's middle only controls are. */
const EDGE = 600;

function judge(unit: Unit, atEdge: boolean, year: number | null): Judged {
  const { text } = unit;
  const furniture = atEdge ? furnitureOf(text) : isControl(text) ? 'anywhere' : null;
  const mayBeFields = atEdge && furniture !== 'anywhere' && unit.kind !== 'row';
  const fields = mayBeFields ? fieldsOf(text, unit.span.start, year) : null;
  const reads = unit.kind === 'row' || isProse(text);
  const prose = reads && furniture !== 'anywhere' && fields === null;
  const strong = prose && !isShortExclamation(text);
  const { kind, span, cells } = unit;
  return { kind, span, text, cells, furniture, fields, notice: atEdge && isNotice(text), prose, strong };
}

/** A longer paragraph that begins like a rights line speaks of rights. */
const LONGEST_RIGHTS = 90;
const YEARS = /(?:19|20)\d\d/g;

/** The year that the page's copyright line gives (the last of “2016-2024”); null when none does. */
function yearOf(units: readonly Unit[]): number | null {
  const rights = units
    .slice(-EDGE)
    .findLast(({ text }) => text.length <= LONGEST_RIGHTS && RIGHTS.test(text));
  const year = rights?.text.match(YEARS)?.at(-1);
  return year === undefined ? null : Number(year);
}

/** Judges every unit of a text by its own shape. */
export function judgeAll(units: readonly Unit[]): readonly Judged[] {
  const year = yearOf(units);
  return units.map((unit, index) => judge(unit, index < EDGE || index >= units.length - EDGE, year));
}

/** What an article may be signed with after a list of other pages; their dates are not its own. */
const SIGNS: ReadonlySet<Field['kind']> = new Set<Field['kind']>(['byline', 'original_title']);
/** No paragraph of a list of other pages is longer than this. */
const LONGEST_TEASER = 160;

/**
 * The units up to the list of other pages or the readers' comments at the end. The cut is made only where less
 * text follows than precedes, and, under a list, nothing as long as a paragraph of the body.
 */
export function withoutForeignEnd(units: readonly Judged[]): readonly Judged[] {
  const total = units.reduce((sum, unit) => sum + (unit.prose ? unit.text.length : 0), 0);
  const lastLong = units.findLastIndex(
    (unit) => unit.prose && !unit.notice && unit.text.length > LONGEST_TEASER,
  );
  let before = 0;
  for (const [index, unit] of units.entries()) {
    if (unit.prose) before += unit.text.length;
    if (before * 2 <= total || index < lastLong || !opensForeignList(unit.text)) continue;
    const kept = units.slice(index).filter(({ fields }) => fields?.some(({ kind }) => SIGNS.has(kind)));
    return [...units.slice(0, index), ...kept];
  }
  return units;
}

const PROMOTION_OPENS = /^(?:sign up (?:to|for)|subscribe to|skip past)\b/i;
const PROMOTION_CLOSES = /^(?:after|end of) .{0,30}(?:newsletter|promotion)/i;
const LONGEST_PROMOTION = 10;

/** Without the newsletter offers that some pages mark at both ends between their paragraphs. */
export function withoutPromotions(units: readonly Judged[]): readonly Judged[] {
  const kept: Judged[] = [];
  for (const unit of units) {
    const closes = unit.text.length < 80 && PROMOTION_CLOSES.test(unit.text);
    const near = closes ? kept.slice(-LONGEST_PROMOTION) : [];
    const opens = near.findLastIndex(({ text }) => PROMOTION_OPENS.test(text));
    if (opens >= 0) kept.length -= near.length - opens;
    else kept.push(unit);
  }
  return kept;
}
