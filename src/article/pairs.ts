/** Quotation marks and brackets, each opener with its closer. */
const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['[', ']'],
]);
const CLOSERS: ReadonlySet<string> = new Set(CLOSER_OF.values());
const QUOTES: ReadonlySet<string> = new Set(['“', '‘', '「', '『', '"']);
const STRAIGHT = '"';
const LETTER = /[\p{L}\p{N}]/u;

export interface Pair {
  readonly open: number;
  readonly close: number;
  /** Quotation marks, not brackets. */
  readonly quote: boolean;
}

export interface Pairs {
  readonly byOpen: ReadonlyMap<number, Pair>;
  readonly byClose: ReadonlyMap<number, Pair>;
}

const ANY_OPENER = /[“‘「『《〈（(【["]/;
const NO_PAIRS: Pairs = { byOpen: new Map(), byClose: new Map() };

/** Whether the mark closes something: it belongs to the sentence before it. */
export function isCloser(character: string): boolean {
  return CLOSERS.has(character);
}

function isApostrophe(text: string, index: number): boolean {
  return (
    text.charAt(index) === '’' && LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + 1))
  );
}

/**
 * The pairs of quotation marks and brackets in a paragraph. A mark without its partner belongs to no pair, so
 * that one forgotten mark cannot swallow the rest. Linear: every opener is pushed and popped once.
 */
export function pairsOf(text: string): Pairs {
  if (!ANY_OPENER.test(text)) return NO_PAIRS;
  const byOpen = new Map<number, Pair>();
  const byClose = new Map<number, Pair>();
  const waiting: { closer: string; open: number; quote: boolean }[] = [];
  const waitingFor = new Map<string, number>();
  const change = (closer: string, by: number): void => {
    waitingFor.set(closer, (waitingFor.get(closer) ?? 0) + by);
  };
  const close = (closer: string, index: number): void => {
    for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) {
      change(top.closer, -1);
      if (top.closer !== closer) continue;
      const pair: Pair = { open: top.open, close: index, quote: top.quote };
      byOpen.set(pair.open, pair);
      byClose.set(pair.close, pair);
      return;
    }
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const closes = CLOSERS.has(character) || character === STRAIGHT;
    if (closes && (waitingFor.get(character) ?? 0) > 0 && !isApostrophe(text, index)) {
      close(character, index);
      continue;
    }
    const closer = character === STRAIGHT ? STRAIGHT : CLOSER_OF.get(character);
    if (closer === undefined) continue;
    waiting.push({ closer, open: index, quote: QUOTES.has(character) });
    change(closer, 1);
  }
  return { byOpen, byClose };
}
