import { simplify } from './script.ts';

/** A text made comparable, and where each of its UTF-16 units came from. */
export interface Folded {
  readonly text: string;
  /** `offsets[i]` is the index, in the text that was folded, of the unit that gave `text[i]`; one more at the end. */
  readonly offsets: Uint32Array;
}

const UNKNOWN = 0;
const NOTHING = 1;
const SEVERAL = 2;
const SPACE = 3;
const BREAK = 4;
const KEPT = 32;

/** What each UTF-16 unit folds to: filled when a unit is first met, so that start-up pays for nothing. */
const table = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

const LETTER_OR_DIGIT = /[\p{L}\p{N}%‰]/u;
const INVISIBLE = /^[\p{M}\p{Cf}\p{Cc}]$/u;

/** Width and case (NFKD, lower), accents off, Simplified characters; what is no letter or digit becomes a space. */
function foldCharacter(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (/\p{M}/u.test(part)) continue;
    folded += LETTER_OR_DIGIT.test(part) ? simplify(part) : ' ';
  }
  return folded;
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return SPACE;
  if (INVISIBLE.test(character)) return NOTHING;
  const folded = foldCharacter(character);
  if (folded === '') return NOTHING;
  if (folded.trim() === '') return BREAK;
  if (folded.length === 1 && folded.charCodeAt(0) >= KEPT) return folded.charCodeAt(0);
  expansions.set(unit, folded);
  return SEVERAL;
}

/** Han characters, and the surrogates of those beyond the basic plane. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    unit === 0x3007 ||
    (unit >= 0xd840 && unit <= 0xd88f) ||
    (unit >= 0xdc00 && unit <= 0xdfff)
  );
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** How many units become text at a time: a call takes only so many arguments. */
const CHUNK = 0x2000;

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let start = 0; start < length; start += CHUNK) {
    const chunk = units.subarray(start, Math.min(start + CHUNK, length));
    text += Reflect.apply(String.fromCharCode, null, chunk);
  }
  return text;
}

/** Writes folded units and remembers where each came from. */
class FoldWriter {
  private units: Uint16Array;
  private offsets: Uint32Array;
  private length = 0;
  private previous = 0;
  private pending = 0;

  constructor(length: number) {
    this.units = new Uint16Array(length + 16);
    this.offsets = new Uint32Array(length + 16);
  }

  gap(kind: number): void {
    this.pending = Math.max(this.pending, kind);
  }

  /** White space matters between letters only: 2021 年 is 2021年, 平 安 is 平安. Punctuation parts everything. */
  put(unit: number, at: number): void {
    const apart = this.pending === BREAK || (this.pending === SPACE && !isHan(this.previous) && !isHan(unit));
    if (apart && this.length > 0) this.append(KEPT, at);
    this.pending = 0;
    this.previous = unit;
    this.append(unit, at);
  }

  private append(unit: number, at: number): void {
    if (this.length + 1 >= this.offsets.length) this.grow();
    this.units[this.length] = unit;
    this.offsets[this.length] = at;
    this.length += 1;
  }

  private grow(): void {
    const { units, offsets } = this;
    this.units = new Uint16Array(units.length * 2);
    this.units.set(units);
    this.offsets = new Uint32Array(offsets.length * 2);
    this.offsets.set(offsets);
  }

  endsWithDigit(): boolean {
    return this.pending === 0 && isDigit(this.previous);
  }

  finish(length: number): Folded {
    const offsets = this.offsets.slice(0, this.length + 1);
    offsets[this.length] = length;
    return { text: textOf(this.units, this.length), offsets };
  }
}

function unitAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return Number.isNaN(unit) ? 0 : fold16(unit);
}

function fold16(unit: number): number {
  let folded = table[unit] ?? UNKNOWN;
  if (folded === UNKNOWN) {
    folded = classify(unit);
    table[unit] = folded;
  }
  return folded;
}

/** 2,410 → 2410 and 95.31 stays one number; any other mark between characters parts them. */
function foldMark(text: string, index: number, writer: FoldWriter): boolean {
  const unit = text.charCodeAt(index);
  if (!writer.endsWithDigit() || !isDigit(unitAt(text, index + 1))) return false;
  if (unit === 0x2e || unit === 0xff0e) {
    writer.put(0x2e, index);
    return true;
  }
  if (unit !== 0x2c && unit !== 0xff0c) return false;
  const group = [1, 2, 3].every((step) => isDigit(unitAt(text, index + step)));
  return group && !isDigit(unitAt(text, index + 4));
}

/**
 * Folds a text: width, case, accents, script, punctuation. Linear in the text's length; never throws.
 * What folds to several units keeps them all, each with the offset of its origin.
 */
export function fold(text: string): Folded {
  const writer = new FoldWriter(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const point = text.codePointAt(index) ?? 0;
      if (point < 0x10000) {
        writer.gap(BREAK);
        continue;
      }
      const folded = foldCharacter(String.fromCodePoint(point));
      if (folded.trim() === '') writer.gap(folded === '' ? 0 : BREAK);
      else for (let part = 0; part < folded.length; part += 1) writer.put(folded.charCodeAt(part), index);
      index += 1;
      continue;
    }
    const folded = fold16(unit);
    if (folded >= KEPT) writer.put(folded, index);
    else if (folded === SPACE) writer.gap(SPACE);
    else if (folded === BREAK) {
      if (!foldMark(text, index, writer)) writer.gap(BREAK);
    } else if (folded === SEVERAL) {
      const several = expansions.get(unit) ?? '';
      for (let part = 0; part < several.length; part += 1) {
        const piece = several.charCodeAt(part);
        if (piece === KEPT) writer.gap(BREAK);
        else writer.put(piece, index);
      }
    }
  }
  return writer.finish(text.length);
}
