/**
 * Words of one text by number, none twice, in the order in which they were added. They stay where they stand in the
 * text: a Map of thousands of strings would cost ten times the memory, and the garbage collector all its care.
 */
export class WordTable {
  readonly #text: string;
  readonly #starts: Int32Array;
  readonly #lengths: Uint16Array;
  /** A hash table: each slot a word's number and one, or nothing. At least a fifth of the slots are empty. */
  readonly #slots: Int32Array;
  #size = 0;

  /** @param most how many words there may be */
  constructor(text: string, most: number) {
    this.#text = text;
    this.#starts = new Int32Array(most);
    this.#lengths = new Uint16Array(most);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(1.25 * most + 1)));
  }

  get size(): number {
    return this.#size;
  }

  /** The number of the word that stands at [start, end) of the text. */
  add(start: number, end: number): number {
    const slot = this.#slotOf(this.#text, start, end);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#starts[this.#size] = start;
    this.#lengths[this.#size] = end - start;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    return this.#size - 1;
  }

  /** The number of what stands at [start, end) of any text; -1 where that is none of the words. */
  find(text: string, start = 0, end = text.length): number {
    return (this.#slots[this.#slotOf(text, start, end)] ?? 0) - 1;
  }

  word(number: number): string {
    const start = this.#starts[number] ?? 0;
    return this.#text.slice(start, start + (this.#lengths[number] ?? 0));
  }

  *[Symbol.iterator](): Generator<string> {
    for (let number = 0; number < this.#size; number += 1) yield this.word(number);
  }

  /** The slot that holds the word, or the empty one in which it belongs. */
  #slotOf(text: string, start: number, end: number): number {
    const last = this.#slots.length - 1;
    let slot = hashOf(text, start, end) & last;
    while (this.#slots[slot] !== 0 && !this.#stands((this.#slots[slot] ?? 0) - 1, text, start, end)) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #stands(number: number, text: string, start: number, end: number): boolean {
    if (this.#lengths[number] !== end - start) return false;
    const there = this.#starts[number] ?? 0;
    for (let at = start; at < end; at += 1) {
      if (this.#text.charCodeAt(there + at - start) !== text.charCodeAt(at)) return false;
    }
    return true;
  }
}

/** FNV-1a over UTF-16 units, its upper bits folded into the lower. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let mixed = 0x811c9dc5;
  for (let at = start; at < end; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/** Lists of numbers, one for each of `count` keys: of the pairs of a key and a value, in their order, the values. */
export function groupByKey(
  keys: readonly number[],
  values: readonly number[],
  count: number,
): (key: number) => Int32Array {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key] = (starts[key] ?? 0) + 1;
  for (let key = 1; key <= count; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const grouped = new Int32Array(keys.length);
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const key = keys[at] ?? 0;
    const start = (starts[key] ?? 0) - 1;
    starts[key] = start;
    grouped[start] = values[at] ?? 0;
  }
  return (key) => grouped.subarray(starts[key], starts[key + 1]);
}
