import { type Field, fieldsOf } from './fields.ts';
import { type Furniture, furnitureOf, isNotice, opensForeignList } from './furniture.ts';
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

export function judge(unit: Unit): Judged {
  const furniture = furnitureOf(unit.text);
  const fields =
    furniture === 'anywhere' || unit.kind === 'row' ? null : fieldsOf(unit.text, unit.span.start);
  const notice = isNotice(unit.text);
  const text = unit.kind === 'row' || isProse(unit.text);
  const prose = text && furniture !== 'anywhere' && fields === null;
  return { ...unit, furniture, fields, notice, prose, strong: prose && !isShortExclamation(unit.text) };
}

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
    const kept = units.slice(index).filter(({ fields }) => fields !== null);
    return [...units.slice(0, index), ...kept];
  }
  return units;
}
