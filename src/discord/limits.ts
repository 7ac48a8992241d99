import { lazily } from '../lazily.ts';

/**
 * What Discord accepts, and the only code that shortens or divides text to fit. Lengths are counted in UTF-16
 * units, which is never less than what Discord counts.
 */
export const LIMITS = Object.freeze({
  /** All text of one message in Components V2. */
  messageCharacters: 4000,
  /** The same in UTF-8; Discord documents no number, but refuses messages beyond about this size. */
  messageBytes: 10_000,
  components: 40,
  customId: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  selectOptions: 25,
  selectLabel: 100,
  selectDescription: 100,
  placeholder: 150,
  buttonLabel: 80,
  buttonsInRow: 5,
  /** A message without components. */
  plainMessage: 2000,
});

/** How much text may be in one part of a message. */
export interface Budget {
  readonly characters: number;
  readonly bytes: number;
}

/**
 * How a message's text is shared out. The parts add up to less than a message holds, so that parts that keep
 * to their budget can be put together without counting again.
 */
export const BUDGETS = Object.freeze({
  notice: { characters: 150, bytes: 400 },
  question: { characters: 300, bytes: 900 },
  note: { characters: 300, bytes: 700 },
  figure: { characters: 200, bytes: 500 },
  cells: { characters: 200, bytes: 500 },
  /** The quotation with its translation, or a page of a section or a table. */
  body: { characters: 2000, bytes: 5600 },
  source: { characters: 700, bytes: 1100 },
} satisfies Record<string, Budget>);

/** For several quotations together, which have no figure of their own above them. */
export const SEVERAL_BUDGET: Budget = Object.freeze({
  characters: BUDGETS.body.characters + BUDGETS.figure.characters,
  bytes: BUDGETS.body.bytes + BUDGETS.figure.bytes,
});

/** The largest link inside of a source line. */
export const LINK_BUDGET: Budget = Object.freeze({ characters: 400, bytes: 600 });

const ELLIPSIS = '…';
const graphemes = lazily(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/** Whether the texts together keep to the budget. */
export function fits(texts: readonly string[], budget: Budget): boolean {
  let characters = 0;
  let bytes = 0;
  for (const text of texts) {
    characters += text.length;
    bytes += Buffer.byteLength(text);
  }
  return characters <= budget.characters && bytes <= budget.bytes;
}

/**
 * The text, or as many of its whole graphemes as `max` UTF-16 units hold with an ellipsis after them. For
 * labels and names, never for quotations.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  // One grapheme may be as long as its author likes; looking a little past `max` is enough to decide.
  for (const { index, segment } of graphemes().segment(text.slice(0, max + 1))) {
    if (index + segment.length > max - ELLIPSIS.length) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd() + ELLIPSIS;
}

/** At most `max` units from the text's start; for values that programs compare, which an ellipsis would spoil. */
export function prefixOf(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}

/** The text shortened to a budget after `render` (such as escaping) has made it longer. */
export function shortenRendered(text: string, budget: Budget, render: (text: string) => string): string {
  let max = Math.min(text.length, budget.characters);
  let rendered = render(shorten(text, max));
  while (!fits([rendered], budget) && max > 1) {
    max = Math.floor(max * 0.8);
    rendered = render(shorten(text, max));
  }
  return rendered;
}

/**
 * The pieces in groups that keep to the budget, in order, as few as greedy filling gives; a piece too large
 * for the budget stands alone. `overhead` is what each piece costs beyond its own text.
 */
export function pagesOf<T extends { readonly text: string }>(
  pieces: readonly T[],
  budget: Budget,
  overhead = 0,
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let page: T[] = [];
  let characters = 0;
  let bytes = 0;
  for (const piece of pieces) {
    const addedCharacters = piece.text.length + overhead;
    const addedBytes = Buffer.byteLength(piece.text) + overhead;
    const full = characters + addedCharacters > budget.characters || bytes + addedBytes > budget.bytes;
    if (full && page.length > 0) {
      pages.push(page);
      page = [];
      characters = 0;
      bytes = 0;
    }
    page.push(piece);
    characters += addedCharacters;
    bytes += addedBytes;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

/** The items in rows of at most `size`. */
export function rowsOf<T>(items: readonly T[], size: number): T[][] {
  const rows: T[][] = [];
  for (let start = 0; start < items.length; start += size) rows.push(items.slice(start, start + size));
  return rows;
}
