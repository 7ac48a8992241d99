import type { Span } from './article.ts';
import { addAround, type Draft, noteByline } from './draft.ts';
import type { Judged } from './judge.ts';
import { isLatinNameLine, isPressName, isRoleName, nameBeforeRole, personNames } from './names.ts';

/** A line under the headline that is nothing but a name: of the writer, of the writer's post, of the publisher. */
export type LoneName =
  | { readonly kind: 'author'; readonly span: Span }
  | { readonly kind: 'press' }
  | { readonly kind: 'role' };

/** Controls of the page may stand between a name and what goes with it. */
const REACH = 6;

/** The next units that are no furniture, at most `count`. */
function following(units: readonly Judged[], index: number, count: number): readonly Judged[] {
  const near = units.slice(index + 1, index + 1 + REACH);
  return near.filter(({ furniture }) => furniture === null).slice(0, count);
}

/** English pages print a writer's name before the date, or above a role or the paper's name. */
function isAuthor(units: readonly Judged[], index: number, text: string): boolean {
  if (!isLatinNameLine(text)) return false;
  const [next] = following(units, index, 1);
  if (next !== undefined && (isPressName(next.text) || isRoleName(next.text))) return true;
  return following(units, index, 2).some(({ fields }) => fields?.some(({ kind }) => kind === 'date'));
}

/** What the unit names, when it is a line with nothing but a name; else null. */
export function loneName(units: readonly Judged[], index: number): LoneName | null {
  const unit = units[index];
  if (unit === undefined || unit.kind !== 'line' || unit.furniture !== null) return null;
  const { span, text } = unit;
  if (isAuthor(units, index, text)) {
    const names = personNames(text, 0);
    return { kind: 'author', span: { start: span.start, end: span.start + (names?.end ?? text.length) } };
  }
  const length = nameBeforeRole(text);
  if (length > 0) return { kind: 'author', span: { start: span.start, end: span.start + length } };
  if (isPressName(text)) return { kind: 'press' };
  return isRoleName(text) ? { kind: 'role' } : null;
}

/** Adds the line as what it names. The publisher counts once, as the source; a post by itself says nothing. */
export function addLoneName(draft: Draft, line: Span, name: LoneName): void {
  if (name.kind === 'author') {
    noteByline(draft, { role: 'author', span: name.span });
    addAround(draft, 'byline', line);
  } else if (name.kind === 'press' && draft.source === null) {
    draft.source = line;
    addAround(draft, 'source', line);
  }
}
