import { columns, hasHan, wordCount } from './characters.ts';
import { addAround, addBody, addFields, type Draft, noteByline } from './draft.ts';
import type { Judged } from './judge.ts';
import { mayBePressName } from './names.ts';

/** A newspaper's name stands at most this many lines after the reporters. */
const NEAR_BYLINE = 3;
/** The most that one of a page's subjects (its “tags”) measures. */
const WIDEST_TAG = 8;
const WORDS_OF_A_TAG = 2;

const BODY_KIND = { line: 'paragraph', item: 'list_item', row: 'table_row' } as const;

export function addBodyUnit(draft: Draft, unit: Judged): void {
  addBody(draft, BODY_KIND[unit.kind], unit.span, unit.cells);
}

function isTag({ text }: Judged): boolean {
  if (/[^\p{L}\p{N}\s#·-]/u.test(text)) return false;
  return hasHan(text) ? columns(text) <= WIDEST_TAG : wordCount(text) <= WORDS_OF_A_TAG;
}

/** Lines after the last paragraph belong to the text, but for the page's tags: several words above its controls. */
function addLoose(draft: Draft, loose: readonly Judged[], abovePage: boolean): void {
  if (abovePage && loose.length > 1 && loose.every(isTag)) return;
  for (const unit of loose) addBodyUnit(draft, unit);
}

/**
 * What stands after the last paragraph: names, the original title, the newspaper; a site's own lines go.
 * `cut`: the list of other pages that followed has been cut off.
 */
export function readBack(draft: Draft, units: readonly Judged[], cut: boolean): void {
  let ended = false;
  let sinceByline = Number.POSITIVE_INFINITY;
  const loose: Judged[] = [];
  for (const unit of units) {
    sinceByline += 1;
    if (unit.fields !== null) {
      addLoose(draft, loose.splice(0), false);
      addFields(draft, unit.span, unit.fields);
      if (unit.fields.some(({ kind }) => kind === 'byline')) sinceByline = 0;
      ended = true;
    } else if (unit.furniture !== null || unit.notice) {
      addLoose(draft, loose.splice(0), true);
      ended = true;
    } else if (sinceByline <= NEAR_BYLINE && mayBePressName(unit.text)) {
      noteByline(draft, { role: 'newspaper', span: unit.span });
      addAround(draft, 'byline', unit.span);
    } else if (!ended) loose.push(unit);
  }
  addLoose(draft, loose, cut);
}
