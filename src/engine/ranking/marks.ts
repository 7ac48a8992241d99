/** A set of small numbers, a bit each, that gives them back in ascending order: quicker than to sort them. */
export class Marks {
  private readonly words: Uint32Array;
  private first = 0;
  private last = -1;

  /** For numbers below `size`. */
  constructor(size: number) {
    this.words = new Uint32Array((size >>> 5) + 1);
    this.first = this.words.length;
  }

  add(number: number): void {
    const at = number >>> 5;
    this.words[at] = (this.words[at] ?? 0) | (1 << (number & 31));
    if (at < this.first) this.first = at;
    if (at > this.last) this.last = at;
  }

  /** Writes the numbers to the start of `out` and forgets them; returns how many they were. */
  drain(out: Uint32Array): number {
    let count = 0;
    for (let at = this.first; at <= this.last; at += 1) {
      let word = this.words[at] ?? 0;
      this.words[at] = 0;
      while (word !== 0) {
        const bit = 31 - Math.clz32(word & -word);
        out[count] = (at << 5) + bit;
        count += 1;
        word &= word - 1;
      }
    }
    this.first = this.words.length;
    this.last = -1;
    return count;
  }
}
