/** Thrown by `ByteReader` where the bytes do not hold what was asked of them. */
export class Unreadable extends Error {}

/** Appends a whole number from 0 on, seven bits a byte, the lowest first. */
export function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** The same for numbers of up to 64 bits. */
export function pushLong(bytes: number[], value: bigint): void {
  let rest = value;
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
}

/** Appends a number below 2^32 in four bytes, the highest first. */
export function pushWord(bytes: number[], word: number): void {
  bytes.push(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255);
}

/** Reads what the functions above wrote. Every method throws `Unreadable` at the end of the bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new Unreadable();
    this.#at += 1;
    return byte;
  }

  word(): number {
    return ((this.byte() << 24) | (this.byte() << 16) | (this.byte() << 8) | this.byte()) >>> 0;
  }

  /** A whole number of up to 70 bits. */
  long(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new Unreadable();
  }

  /** A whole number that a double holds exactly. */
  number(): number {
    const value = Number(this.long());
    if (!Number.isSafeInteger(value)) throw new Unreadable();
    return value;
  }

  /** The list's member at the next number. */
  member<T>(list: readonly T[]): T {
    const value = list[this.number()];
    if (value === undefined) throw new Unreadable();
    return value;
  }
}
